"""The measures of `tests.bench.window`, each in a process of its own: prints one JSON object, a number by its title.

    python -c "…the text of this file…" MEASURE SECONDS

It is run as a text in the folder of the build that it measures, this one or an older one, and uses only what both have.
What a build lacks ends it with an error, and the rows of that measure are marked.
"""

import gc
import itertools
import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Settings
from daw_bridge.sound import playback
from engine.contract.messages import Region
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from gui.theme import apply_theme
from tests.fakes import FakeEngine

try:
    from tests.bench.library.big_library import SilentDevice, make
except ImportError:  # an older build has them there
    from tests.bench.big_library import SilentDevice, make  # type: ignore[import-not-found, no-redef]

try:
    from gui.window.collector import spare_what_stays
except ImportError:  # an older build has none

    def spare_what_stays(_: BridgeSignals) -> None: ...


_PATIENCE_S = 200.0
_WAIT_S = 0.001  # between two turns
_SOMETHING_MS = 0.15
_RATE = 48_000
_TAKES, _CLIPS, _MANY = 20, 10_000, 300
Values = dict[str, float]


class Turns:
    """The turns of the GUI thread's event loop while `is_on`: milliseconds by the clock, and that the thread computed."""

    def __init__(self) -> None:
        self._seen: list[tuple[float, float]] = []
        self.is_on = False

    def turn(self) -> None:
        """Handle all events that wait, painting included."""
        begun, cpu = time.perf_counter(), time.thread_time()
        QApplication.processEvents()
        if self.is_on:
            self._seen.append((1e3 * (time.perf_counter() - begun), 1e3 * (time.thread_time() - cpu)))

    def found(self, title: str) -> Values:
        """Of the turns since the last call: those in which something was done."""
        seen = [each for each in self._seen if each[1] > _SOMETHING_MS] or [(0.0, 0.0)]
        self._seen.clear()
        by_clock, computed = sorted(each[0] for each in seen), sorted(each[1] for each in seen)
        at = len(seen) * 99 // 100
        return {
            f"{title}, turns": float(len(seen)),
            f"{title}, p50 ms": by_clock[len(seen) // 2],
            f"{title}, p99 ms": by_clock[at],
            f"{title}, worst ms": by_clock[-1],
            f"{title}, computed, p99 ms": computed[at],
            f"{title}, computed, worst ms": computed[-1],
        }


class Desk:
    """A window with its bridge. engine: None for the real one."""

    def __init__(self, folder: Path, engine: Any = FakeEngine) -> None:
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        apply_theme(app, "dark")
        settings = Settings(
            library_folder=str(folder), osc_port=0, osc_advertised=False, connect_daws=False, color_scheme="dark"
        )
        self.bridge = Bridge(settings, make_engine=engine) if engine is not None else Bridge(settings)
        signals = BridgeSignals()
        self.bridge.listen(signals)
        self.window = MainWindow(self.bridge, signals, Controllers(self.bridge))
        self.window.resize(1400, 860)
        self.window.show()
        spare_what_stays(signals)
        self.turns = Turns()
        self.bridge.start()

    def until(self, is_done: Callable[[], object], patience_s: float = _PATIENCE_S) -> None:
        """Handle events turn by turn. Raises TimeoutError."""
        end = time.monotonic() + patience_s
        while not is_done():
            if time.monotonic() > end:
                raise TimeoutError
            self.turns.turn()
            time.sleep(_WAIT_S)

    def run(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() >= end)

    def turns_of(self, title: str, act: Callable[[], object], is_done: Callable[[], object]) -> Values:
        """The turns from an act until it is done."""
        self.turns.is_on = True
        act()
        self.until(is_done)
        self.turns.is_on = False
        return self.turns.found(title)

    def is_painted(self, name: str) -> bool:
        """Whether a clip is selected, and its take and its whole picture are there."""
        state = self.window.state
        has_picture = state.peaks is not None and state.peaks.samples is not None
        return state.clip_name == name and state.take is not None and has_picture

    def until_painted(self, name: str) -> None:
        self.until(lambda: self.is_painted(name))

    def add_takes(self, count: int) -> None:
        """More takes of the selected clip with the same sound, as links to its file."""
        take, library = self.window.state.take, self.bridge.library
        if take is None or library is None:
            raise LookupError("there is no take")
        path, length = Path(take.path), take.n_samples
        recipe = Recipe.parse({"tags": {"clip_id": take.clip_id}})

        def add(n: int) -> None:
            from daw_bridge.core.events import TakeAdded

            target = path.with_name(f"link{n}.wav")
            os.link(path, target)
            self.bridge.emit(TakeAdded(library.add_take(target, recipe, length)[1]))

        for n in range(count):
            self.bridge.post(lambda n=n: add(n))
        self.until(lambda: len(self.window.state.takes.items) == count + 1)

    def scroll(self) -> QTimer:
        """A wheel that turns: zoomed in to a fourth, then to and fro, 60 times a second."""
        canvas, count = self.window.waveform.canvas, itertools.count()
        for _ in range(4):
            _turn(canvas, 120, Qt.KeyboardModifier.NoModifier)
        timer = QTimer(interval=16)
        timer.timeout.connect(
            lambda: _turn(canvas, 30 if next(count) // 60 % 2 else -30, Qt.KeyboardModifier.ShiftModifier)
        )
        timer.start()
        return timer

    def close(self) -> None:
        self.window.close()
        self.bridge.close()


def write_long(path: Path) -> Path:
    """Ten minutes of a swelling tone and noise."""
    times = np.arange(60 * _RATE) / _RATE
    tone = 0.4 * np.sin(2 * np.pi * 220 * times) * np.abs(np.sin(times / 3))
    piece = np.stack([tone, tone + np.random.default_rng(0).normal(0, 0.05, len(tone))], 1)
    with soundfile.SoundFile(path, "w", _RATE, 2, "PCM_24") as file:
        for _ in range(10):
            file.write(piece)
    return path


def _turn(widget: Any, by: int, modifiers: Qt.KeyboardModifier) -> None:
    middle, at = QPointF(widget.width() / 2, widget.height() / 2), widget.mapToGlobal(widget.rect().center())
    phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
    event = QWheelEvent(
        middle, QPointF(at), QPointF(0, 0).toPoint(), QPointF(0, by).toPoint(), none, modifiers, phase, False
    )
    QApplication.sendEvent(widget, event)


def turns(home: Path, seconds: float) -> Values:
    """Turns while it plays, scrolls, imports and generates, one by one and all at once."""
    desk = Desk(home / "library", None)
    bridge, state = desk.bridge, desk.window.state
    bridge.import_file(write_long(home / "long.wav"))
    desk.until_painted("long")
    desk.add_takes(_TAKES)
    desk.run(2.0)

    def lasting() -> Callable[[], bool]:
        end = time.monotonic() + seconds
        return lambda: time.monotonic() >= end

    values = desk.turns_of("playing", bridge.play, lasting())
    timers: list[QTimer] = []
    values |= desk.turns_of("playing, scrolling", lambda: timers.append(desk.scroll()), lasting())
    timers.pop().stop()
    bridge.pause()

    second, third = write_long(home / "second.wav"), write_long(home / "third.wav")
    desk.run(1.0)
    values |= desk.turns_of("importing 10 min", lambda: bridge.import_file(second), lambda: desk.is_painted("second"))
    short = home / "short.wav"
    soundfile.write(short, 0.1 * np.random.default_rng(0).standard_normal((16 * _RATE, 2)), _RATE)
    bridge.import_file(short)
    desk.until_painted("short")
    desk.until(lambda: bridge.engine_life.status.value == "ready")

    def repaint() -> None:
        bridge.set_regions((Region(4.0, 8.0),))
        desk.window.prompt.takes.setValue(2)
        desk.until(lambda: bool(state.selection.regions))
        by_key = next(each for each in desk.window.findChildren(QAction) if each.shortcut() == QKeySequence("Ctrl+R"))
        by_key.trigger()  # older builds have it, too

    values |= desk.turns_of("generating", repaint, lambda: len(state.takes.items) == 3)

    def everything() -> None:
        repaint()
        bridge.play()
        timers.append(desk.scroll())
        desk.run(seconds / 2)  # until it generates
        bridge.import_file(third)

    values |= desk.turns_of("all at once", everything, lambda: desk.is_painted("third"))
    timers.pop().stop()
    desk.close()
    return values


def memory(home: Path, _: float) -> Values:
    """Of the window's process with a clip of ten minutes and 20 takes; the share of each library that it maps is in PSS."""
    desk = Desk(home / "library")
    desk.bridge.import_file(write_long(home / "long.wav"))
    desk.until_painted("long")
    desk.add_takes(_TAKES)
    desk.run(2.0)
    values = kept_memory(desk, "memory")
    desk.close()
    return values


def kept_memory(desk: Desk, title: str) -> Values:
    """What the process has in memory, in MB."""
    gc.collect()
    desk.run(1.0)
    kept = Path("/proc/self/smaps_rollup").read_text("ascii")
    values = {
        f"{title}, {name} MB": int(re.findall(rf"^{name}:\s+(\d+)", kept, re.M)[0]) / 1024 for name in ("Rss", "Pss")
    }
    private = sum(int(number) for number in re.findall(r"^Private_\w+:\s+(\d+)", kept, re.M)) / 1024
    return values | {f"{title}, private MB": private}


def idle(home: Path, seconds: float) -> Values:
    """CPU of the whole process while nothing happens, as per cent of a core."""
    desk = Desk(home / "library")
    desk.bridge.import_file(write_long(home / "long.wav"))
    desk.until_painted("long")
    desk.run(6.0)  # measuring of its tempo has ended
    values = idle_cpu("idle", seconds)
    desk.close()
    return values


def idle_cpu(title: str, seconds: float) -> Values:
    """Of the process while its event loop waits, as per cent of a core."""
    loop, begun, cpu = QEventLoop(), time.perf_counter(), time.process_time()
    QTimer.singleShot(round(2000 * seconds), loop.quit)
    loop.exec()
    return {f"{title}, % of a core": 100 * (time.process_time() - cpu) / (time.perf_counter() - begun)}


def big(home: Path, seconds: float) -> Values:
    """10,000 clips, 300 takes in one: the window, memory, idle CPU, listing, selecting, searching, and how long a command
    of the bridge waits.
    """
    folder = home / "library"
    make(folder, _CLIPS, 1)
    for n in range(1, _MANY):
        first = folder / "audio" / "clip00000" / "c00000-1.wav"
        os.link(first, first.with_name(f"c00000-{n + 1}.wav"))
    begun = time.perf_counter()
    desk = Desk(folder)
    desk.turns.turn()
    values = {"window of a library of 10,000 clips, ms": 1000 * (time.perf_counter() - begun)}
    state, bridge = desk.window.state, desk.bridge
    values |= desk.turns_of("10,000 clips listed", lambda: None, lambda: len(state.clips.items) == _CLIPS)
    values["10,000 clips listed, whole s"] = time.perf_counter() - begun
    desk.until(lambda: bridge.library is not None)
    desk.run(3.0)
    values |= idle_cpu("10,000 clips, idle", seconds) | kept_memory(desk, "10,000 clips, memory")
    begun = time.perf_counter()
    shown: list[float] = []

    def note() -> bool:
        if len(state.takes.items) == _MANY and not shown:
            shown.append(1000 * (time.perf_counter() - begun))
        return bool(shown)

    state.selection_changed.connect(note)
    values |= desk.turns_of("300 takes shown", lambda: bridge.select_clip("clip00000"), note)
    values["300 takes shown, ms"] = shown[0]
    search = getattr(desk.window.clips, "search", None)
    names = [clip.name for clip in state.clips.items]
    begun = time.perf_counter()
    if search is not None:
        search.setText(names[-5])
    else:
        desk.window.clips.list.keyboardSearch(names[-5])
    values["search of a clip, ms"] = 1000 * (time.perf_counter() - begun)
    waits: list[float] = []

    def post() -> None:
        posted = time.perf_counter()
        bridge.post(lambda: waits.append(1000 * (time.perf_counter() - posted)))

    bridge.select_clip("clip00001")
    bridge.play()
    timer, count = QTimer(interval=7), itertools.count()

    def tick() -> None:
        post()
        if (n := next(count)) % 100 == 99:
            bridge.select_clip(f"clip{n * 31 % _CLIPS:05d}")
            bridge.play()

    timer.timeout.connect(tick)
    timer.start()
    desk.run(2 * seconds)
    timer.stop()
    waits.sort()
    desk.close()
    return values | {
        "bridge command waits, p50 ms": waits[len(waits) // 2],
        "bridge command waits, p99 ms": waits[len(waits) * 99 // 100],
        "bridge command waits, worst ms": waits[-1],
    }


MEASURES = {"turns": turns, "memory": memory, "idle": idle, "big": big}


if __name__ == "__main__":
    playback.SoundDevice = SilentDevice  # type: ignore[misc]
    found = MEASURES[sys.argv[1]](Path(os.environ["HOME"]), float(sys.argv[2]))
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)
