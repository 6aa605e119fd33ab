"""A musician who works by OSC alone, draws what to do next from a seed, and keeps a ledger of every answer."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from engine.contract.texts import text
from tests.bench.chaos_parts.ledger import File, Ledger
from tests.bench.chaos_parts.wire import Answer, Wire

_OPEN_JOBS = 4
_SETTINGS: dict[str, tuple[Any, ...]] = {
    "tempo_bpm": (60.0, 90.5, 120.0, 174.0),
    "keyscale": ("", "C major", "F# minor"),
    "snap_beats": (0.0, 0.5, 1.0, 4.0),
    "keep_minutes": (1.0, 5.0, 20.0),
    "match_level": (True, False),
    "color_scheme": ("dark", "light", "system"),
    "shift": (0.0, 3.0, 5.0),
    "solver": ("ode", "sde"),
    "takes": (1, 1, 2),
    "play_with_daw": (True, False),
}


class Musician:
    """folder: for the files that are imported. library: looked into only to learn which clip was meant.

    pace_s: the mean pause between two actions.
    """

    def __init__(self, port: int, folder: Path, library: Path, seed: int, ledger: Ledger, pace_s: float = 0.4) -> None:
        self._chance, self._sounds = random.Random(seed), np.random.default_rng(seed)
        self._folder, self._library, self._pace_s, self.ledger = folder, library, pace_s, ledger
        self.actions: Counter[str] = Counter()
        self.unanswered: Counter[str] = Counter()
        self._made = 0
        self.may_work, self.has_ended = threading.Event(), threading.Event()
        self.is_idle = threading.Event()
        folder.mkdir(parents=True, exist_ok=True)
        self.wire = Wire(port, self._on_message)
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (3, self._import), (8, self._generate), (5, self._repaint), (3, self._cover), (3, self._cancel),
            (5, self._rename), (4, self._discard), (3, self._restore), (8, self._step), (5, self._set), (3, self._save),
            (8, self._play), (3, self._draft), (2, self._retry), (2, self._accept), (1, self._conform), (2, self._daw),
        ]  # fmt: skip
        self._thread = threading.Thread(target=self._run, name="musician", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def subscribe(self) -> None:
        """After each start of the bridge."""
        self.wire.send("/bridge/subscribe")

    def pause(self) -> None:
        """Wait until the action in progress is over; the next begins when `may_work` is set."""
        self.may_work.clear()
        self.is_idle.wait(25)

    def end(self) -> None:
        self.has_ended.set()
        self.may_work.set()
        self._thread.join(30)

    # --- life ---------------------------------------------------------------------------------------

    def _run(self) -> None:
        weights = [weight for weight, _ in self._acts]
        while not self.has_ended.is_set():
            self.is_idle.set()
            self.may_work.wait()
            self.is_idle.clear()
            act = self._chance.choices(self._acts, weights)[0][1]
            self.actions[act.__name__.strip("_")] += 1
            act()
            self.is_idle.set()
            time.sleep(self._chance.expovariate(1 / self._pace_s))

    def _on_message(self, path: str, args: list[Any]) -> None:
        if path == "/bridge/state":
            self.ledger.note_state(str(args[0]), str(args[1]), str(args[2]))
            if args[1] in {"done"}:
                self.ledger.counts["done"] += 1
        elif path == "/bridge/error":
            self.ledger.note_error(str(args[0]), str(args[1]))
            if "keeps stopping" in str(args[1]):
                self.wire.send("/bridge/engine/restart")

    def _ask(self, path: str, *args: object) -> Answer | None:
        answer = self.wire.ask(f"/bridge/{path}", *args)
        if answer is None:
            if self.may_work.is_set() and not self.has_ended.is_set():
                self.unanswered[path] += 1
        elif answer.job:
            self.ledger.accept(answer.job)
        return answer

    def _values(self, *names: str) -> list[Any] | None:
        """Fresh values; None where the bridge does not answer."""
        answer = self._ask("refresh")
        if answer is None or not answer.is_ok:
            return None
        found = [self.wire.values.get(f"/bridge/{name}", [None])[0] for name in names]
        return None if None in found else found

    def _name(self, kind: str) -> str:
        self._made += 1
        return f"{kind}-{self.ledger.lives}-{self._made}"

    # --- acts ---------------------------------------------------------------------------------------

    def _import(self) -> None:
        stem = self._name("in")
        n = self._chance.randrange(2 * 44_100, 4 * 44_100)
        tone = np.sin(np.arange(n) * self._chance.uniform(0.01, 0.1)) * 0.3
        sound = np.stack([tone, self._sounds.normal(0, 0.05, n)], 1)
        path = self._folder / f"{stem}.wav"
        soundfile.write(path, sound, 44_100, "FLOAT")
        self.ledger.imports[stem] = File(time.monotonic())
        answer = self._ask("import", str(path))
        if answer is None or not answer.is_ok:
            self.ledger.imports.pop(stem, None)
            return
        self.ledger.counts["imports"] += 1
        time.sleep(0.5)

    def _generate(self) -> None:
        if len(self.ledger.open_jobs) < _OPEN_JOBS:
            self._ask("seed", self._chance.randrange(1 << 30))
            self._ask("generate", self._name("song"), self._chance.uniform(2.0, 4.0))

    def _repaint(self) -> None:
        if len(self.ledger.open_jobs) < _OPEN_JOBS:
            start = self._chance.uniform(0.0, 1.0)
            if self._chance.random() < 0.5:
                self._ask("repaint", start, start + 0.7)
            else:
                self._ask("region", start, start + 0.9)
                self._ask("repaint")

    def _cover(self) -> None:
        if len(self.ledger.open_jobs) < _OPEN_JOBS:
            if self._chance.random() < 0.7:
                self._ask("cover", self._name("cover"))
            else:
                self._ask("rework", "cover-nofsq")

    def _cancel(self) -> None:
        if open_jobs := self.ledger.open_jobs:
            self._ask("cancel", self._chance.choice(open_jobs))

    def _retry(self) -> None:
        if len(self.ledger.open_jobs) < _OPEN_JOBS:
            self._ask("retry")

    def _rename(self) -> None:
        values = self._values("clip/name", "take/count")
        if values is None or not values[0] or not values[1]:
            return
        clip, new = self.ledger.clip(values[0]), self._name("name")
        clip.names.append(new)
        answer = self._ask("clip/name", new)
        if answer is not None and answer.is_ok:
            self.ledger.renamed(clip, new, self._library)
            self.ledger.counts["edits"] += 1

    def _discard(self) -> None:
        values = self._values("clip/name", "take/name", "take/count")
        if values is None or not values[1] or values[2] < 2:
            return
        self._turn(values[0], values[1], "take/discard", is_discarded=True)

    def _turn(self, clip_name: str, take_name: str, path: str, *, is_discarded: bool) -> None:
        clip = self.ledger.clip(clip_name)
        clip.discarded[take_name] = {True, False}
        clip.note(f"{take_name}: {path}")
        answer = self._ask(path)
        if answer is not None and answer.is_ok:
            self.ledger.turned(clip, take_name, is_discarded, self._library)
            self.ledger.counts["edits"] += 1

    def _restore(self) -> None:
        """Without an answer it may be any take. With an error one may have come back that cannot be played."""
        clips, discarded = self.ledger.clips, self.ledger.discarded(self._library)
        if discarded is None:
            return
        before = [dict(clip.discarded) for clip in clips]
        for clip in clips:
            clip.discarded = {name: possible | {False} for name, possible in clip.discarded.items()}
        answer = self._ask("take/restore")
        if answer is None:
            return
        for clip, known in zip(clips, before, strict=True):
            clip.discarded = known
        if answer.text != text("There is no discarded take"):
            self.ledger.restored(discarded, self._library)
            self.ledger.counts["edits"] += answer.is_ok

    def _step(self) -> None:
        self._ask(self._chance.choice(["clip/next", "clip/prev", "take/next", "take/prev"]))

    def _set(self) -> None:
        name = self._chance.choice(list(_SETTINGS))
        value = self._chance.choice(_SETTINGS[name])
        answer = self._ask("set", name, float(value) if isinstance(value, bool | int) else value)
        if answer is not None and answer.is_ok:
            self.ledger.change(name, value)
        else:
            self.ledger.settings.setdefault(name, []).append((time.monotonic() + 1e9, value))

    def _save(self) -> None:
        suffix = self._chance.choice([".wav", ".flac", ".aiff"])
        path = self._folder / "saved" / f"{self._name('take')}{suffix}"
        path.parent.mkdir(exist_ok=True)
        self.ledger.saved[path] = File(time.monotonic())
        answer = self._ask("take/save", str(path))
        if answer is None or not answer.is_ok:
            self.ledger.saved.pop(path, None)
        else:
            self.ledger.counts["saved files"] += 1

    def _play(self) -> None:
        match self._chance.randrange(6):
            case 0 | 1:
                self._ask("play")
            case 2:
                self._ask("stop")
            case 3:
                self._ask("position", self._chance.uniform(0.0, 5.0))
            case 4:
                self._ask("loop", self._chance.randrange(2))
            case _:
                self._ask("listen")

    def _draft(self) -> None:
        self._ask("strength", self._chance.uniform(0.2, 1.0))
        self._ask("length/seconds", self._chance.uniform(2.0, 4.0))

    def _accept(self) -> None:
        self._ask("accept")

    def _conform(self) -> None:
        self._ask("take/conform")

    def _daw(self) -> None:
        self._ask(self._chance.choice(["daw/play", "daw/stop", "daw/insert", "daw/fetch"]))
