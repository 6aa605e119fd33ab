"""A musician who makes takes and chooses among them by OSC, drawn from a seed, until the program is killed."""

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from daw_bridge.core.clip import COLORS
from tests.bench.chaos_parts.ledger import OVER, Ledger
from tests.bench.chaos_parts.process import wait_until
from tests.bench.chaos_parts.promises import Key, Promises, Test, chosen, ids
from tests.bench.chaos_parts.wire import Answer, Wire

_LONG_S = 60.0  # a short job beside other programs
_WAITING = 4
_DRAFT: dict[str, tuple[Any, ...]] = {
    "caption": ("", "slow piano", "Bläser ♪ funk", "x" * 400),
    "lyrics": ("", "one\ntwo", "[verse]\nähnlich"),
    "strength": (0.25, 0.5, 1.0),
    "seed": (-1, 1, 77, 123_456),
    "takes": (1, 2),
    "key": ("", "C major", "F# minor"),
    "guidance": (0.0, 2.0, 7.5),
}
_OF_SELECTION = {"star", "color", "comp", "markers", "name", "discarded"}
_SHOWN = (
    *("clip/name", "take/name", "take/number", "take/count", "take/star", "take/color", "comp/list", "undoes"),
    "marker/list",
)


class KilledError(Exception):
    """No answer came."""


class Chooser:
    """Used by one thread. folder: for the files that are imported. refused: answers that were errors, by what they say."""

    def __init__(self, port: int, folder: Path, library: Path, seed: int, ledger: Ledger, promises: Promises) -> None:
        self._chance, self._folder, self._library = random.Random(seed), folder, library
        self._ledger, self._promises = ledger, promises
        self.wire = Wire(port, self._on_message)
        self.actions: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.is_killed = threading.Event()  # set before the program is killed: nothing is asked any more
        self._waiting: tuple[str, ...] = ()
        self._at = ("", "")  # the ids of clip and take that were selected when the values were read last
        self._made = 0
        self._earlier: dict[Key, set[str]] = {}  # what comp and markers of a clip were: undo may bring back any of them
        folder.mkdir(parents=True, exist_ok=True)
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (1, self._import), (2, self._make), (5, self._star), (5, self._color), (5, self._choose), (6, self._draft),
            (4, self._region), (6, self._span), (2, self._edge), (1, self._clear), (2, self._write), (6, self._mark),
            (3, self._discard), (3, self._rename), (5, self._queue), (1, self._go_on),
        ]  # fmt: skip

    def begin(self) -> None:
        """Two clips, and a take of one of them. Raises KilledError."""
        self._import()
        self._import()
        self._until(lambda: self.wire.values.get("/bridge/engine/state") == ["ready"])
        self._make()
        self._until(lambda: not self._ledger.open_jobs)

    def work(self, until: Callable[[], bool]) -> None:
        """Act until then, or until no answer comes any more."""
        weights = [weight for weight, _ in self._acts]
        try:
            while not until():
                act = self._chance.choices(self._acts, weights)[0][1]
                self.actions[act.__name__.strip("_")] += 1
                act()
                time.sleep(self._chance.expovariate(1 / 0.03))
        except KilledError:
            pass

    def found(self) -> dict[Key, Any]:
        """All that may have been promised, as index and controllers see it."""
        self.ask("refresh")
        values = self.wire.values
        now: dict[Key, Any] = {("draft", name): values[f"/bridge/{name}"][0] for name in _DRAFT}
        region = values["/bridge/region"]
        now["region",] = tuple(round(each, 3) for each in region)
        now["waiting",] = tuple(str(values["/bridge/queue/waiting"][0]).split())
        now["paused",] = bool(values["/bridge/queue/paused"][0])
        return now | chosen(self._library)

    def end(self) -> None:
        """Let all jobs that wait run, and wait for them."""
        self._go_on()
        wait_until(lambda: not self._ledger.open_jobs, _LONG_S)

    # --- asking -------------------------------------------------------------------------------------

    def ask(self, path: str, *args: object) -> Answer:
        """Raises KilledError where no answer comes."""
        if self.is_killed.is_set():
            raise KilledError
        answer = self.wire.ask(f"/bridge/{path}", *args)
        if answer is None:
            raise KilledError
        if answer.job:
            self._ledger.accept(answer.job)
        if not answer.is_ok:
            self.refused[f"{path}: {answer.text}"[:110]] += 1
        return answer

    def _change(self, key: Key, value: Any, path: str, *args: object, was: Any = None) -> bool:
        """Ask for a change that is promised as soon as it is confirmed; whether it was. was: the value before."""
        if was is not None:
            self._promises.see(key, was)
        self._promises.ask(key, value)
        at = self._at
        if is_ok := self.ask(path, *args).is_ok:
            self._promises.keep(key, value)
            self._forget_if_left(at, key[0])
        return is_ok

    def _forget_if_left(self, at: tuple[str, str], word: str) -> None:
        """A take that was made may have been selected between the look and the request, which then meant that one."""
        if word in _OF_SELECTION and self._is_making():
            self._values()
            if self._at != at:
                self._promises.forget(word)

    def _values(self) -> list[Any]:
        self.ask("refresh")
        values = [self.wire.values.get(f"/bridge/{name}", [""])[0] for name in _SHOWN]
        self._at = ids(self._library, values[0], values[1])
        return values

    def _on_message(self, path: str, args: list[Any]) -> None:
        if path == "/bridge/state":
            self._ledger.note_state(str(args[0]), str(args[1]), str(args[2]))
        elif path == "/bridge/error":
            self._ledger.note_error(str(args[0]), str(args[1]))

    def _until(self, is_there: Callable[[], object]) -> None:
        """Wait while the program lives."""
        end = time.monotonic() + _LONG_S
        while not is_there():
            if time.monotonic() > end:
                self._ledger.lose("answers", "what was accepted has not come within a minute")
                return
            self.ask("refresh")
            time.sleep(0.05)

    def _name(self, kind: str) -> str:
        self._made += 1
        return f"{kind}-{self._ledger.lives}-{self._made}"

    def _is_making(self) -> bool:
        """Whether a take may come at any moment, and be selected."""
        return any(job not in self._waiting for job in self._ledger.open_jobs)

    # --- takes --------------------------------------------------------------------------------------

    def _import(self) -> None:
        self._promises.forget("region")
        stem, n = self._name("in"), self._chance.randrange(96_000, 144_000)
        tone = np.sin(np.arange(n) * self._chance.uniform(0.01, 0.1)) * 0.3
        path = self._folder / f"{stem}.wav"
        soundfile.write(path, np.stack([tone, tone], 1), 48_000, "FLOAT")
        if self.ask("import", str(path)).is_ok:
            self._until(lambda: ids(self._library, stem, "Original")[1])
            clip, take = ids(self._library, stem, "Original")
            self._promises.keep(("name", clip), stem)
            self._promises.keep(("discarded", take), False)

    def _make(self) -> None:
        if self._is_making() or len(self._waiting) > 1:
            return
        self._go_on()
        self._promises.forget("region")
        start = self._chance.uniform(0.0, 0.8)
        answer = self.ask("cover", "brass") if self._chance.random() < 0.5 else self.ask("repaint", start, start + 0.6)
        if answer.is_ok and self._chance.random() < 0.8:
            self._until(lambda: self._ledger.jobs[answer.job].state in OVER)

    def _write(self) -> None:
        values = self._values()
        if len(values[6].splitlines()) < 2:
            return
        self._promises.forget("region")
        self.wire.values.pop("/bridge/comp/written", None)
        if self.ask("comp/write").is_ok:
            self._until(lambda: "/bridge/comp/written" in self.wire.values)
            if written := self.wire.values.get("/bridge/comp/written"):
                self._ledger.takes.add(str(written[0]))
                self._promises.counts["written comp"] += 1

    # --- choices ------------------------------------------------------------------------------------

    def _choose(self) -> None:
        self._promises.forget("region")
        if self._chance.random() < 0.4:
            self.ask(self._chance.choice(["clip/next", "clip/prev"]))
        elif count := self._values()[3]:
            self.ask("take/number", self._chance.randint(1, count))

    def _star(self) -> None:
        values = self._values()
        if take := self._at[1]:
            has_star = not values[4]
            self._change(("star", take), has_star, "take/star", int(has_star), was=not has_star)

    def _color(self) -> None:
        values = self._values()
        if take := self._at[1]:
            color = self._chance.choice(COLORS)
            self._change(("color", take), color, "take/color", color, was=values[5])

    def _draft(self) -> None:
        name = self._chance.choice(list(_DRAFT))
        value = self._chance.choice(_DRAFT[name])
        self._change(("draft", name), value, name, value)

    def _region(self) -> None:
        self._values()
        if not self._is_making() and self._at[1]:
            start, length = self._chance.randrange(8) / 8, self._chance.randrange(2, 6) / 8
            self._change(("region",), (start, start + length), "region", start, start + length)

    def _keep(self, key: Key, is_asked: Test, path: str, *args: object) -> None:
        """Change the comp or the markers of the selected clip, and sometimes undo that.

        What the index says right after the answer is what was promised.
        """
        before = chosen(self._library).get(key, "")
        earlier = self._earlier.setdefault(key, {""})
        earlier.add(before)
        self._promises.see(key, before)
        if not self._ask_to_keep(key, is_asked, path, *args) or self._chance.random() > 0.3:
            return
        values = self._values()
        thing = {"comp": "comp of", "markers": "markers of"}[key[0]]
        if self._at[0] == key[1] and values[7].endswith(f"{thing} {values[0]}"):
            self._ask_to_keep(key, earlier.__contains__, "undo")
            self._promises.counts[f"undo of {key[0]}"] += 1

    def _ask_to_keep(self, key: Key, is_asked: Test, path: str, *args: object) -> bool:
        self._promises.ask(key, is_asked)
        was_making = self._is_making()
        if not self.ask(path, *args).is_ok:
            return False
        now = chosen(self._library).get(key, "")
        if not is_asked(now) and not was_making:
            self._promises.lost.append(f"{path} {args} was confirmed, but the {key[0]} is {now!r}")
        self._promises.keep(key, now)
        self._forget_if_left((key[1], self._at[1]), key[0])
        return True

    def _span(self) -> None:
        self._values()
        (clip, take), start = self._at, self._chance.uniform(0.0, 1.5)
        if not take:
            return

        def is_there(comp: Any) -> bool:
            return bool(comp) and take in comp

        self._keep(("comp", clip), is_there, "comp/span", start, start + self._chance.uniform(0.1, 0.5))

    def _edge(self) -> None:
        values = self._values()
        lines = values[6].splitlines()
        if len(lines) < 2:
            return
        clip, at_s = self._at[0], float(lines[1].split()[1])
        n = len(lines) - 1

        def is_moved(comp: Any) -> bool:
            return bool(comp) and len(json.loads(comp)["spans"]) in {n, n - 1}

        if self._chance.random() < 0.7:
            self._keep(("comp", clip), is_moved, "comp/edge", at_s, at_s + self._chance.uniform(-0.05, 0.05))
        else:
            self._keep(("comp", clip), is_moved, "comp/remove", at_s + 0.001)

    def _clear(self) -> None:
        self._values()
        if clip := self._at[0]:
            self._keep(("comp", clip), lambda comp: not comp, "comp/clear")

    def _mark(self) -> None:
        """Add, move, rename or remove a marker."""
        values = self._values()
        if not (clip := self._at[0]) or not self._at[1]:
            return
        n, name, at_s = len(values[8].splitlines()), self._name("mark"), self._chance.uniform(0.0, 1.5)

        def counts(wanted: int) -> Test:
            return lambda markers: len(json.loads(markers or "[]")) == wanted

        key, chance = ("markers", clip), self._chance.random()
        if n == 0 or chance < 0.5:
            end = (at_s + self._chance.uniform(0.1, 0.4),) if self._chance.random() < 0.5 else ()
            self._keep(key, counts(n + 1), "marker/add", name, at_s, *end)
        elif chance < 0.65:
            self._keep(key, counts(n), "marker/move", self._chance.randint(1, n), at_s)
        elif chance < 0.8:
            self._keep(key, lambda markers: name in markers, "marker/name", self._chance.randint(1, n), name)
        else:
            self._keep(key, counts(n - 1), "marker/remove", self._chance.randint(1, n))

    def _discard(self) -> None:
        """Discard a take, and sometimes undo that."""
        values = self._values()
        take = self._at[1]
        if self._is_making() or not take or values[3] < 3:
            return
        self._promises.forget("region")
        key = ("discarded", take)
        if self._change(key, True, "take/discard", was=False) and self._chance.random() < 0.7:
            self._undo(key, False, f"{values[0]}, {values[1]}")

    def _rename(self) -> None:
        """Rename a clip, and sometimes undo that."""
        values = self._values()
        if not (clip := self._at[0]):
            return
        new = self._name("name")
        if self._change(("name", clip), new, "clip/name", new, was=values[0]) and self._chance.random() < 0.5:
            self._undo(("name", clip), values[0], values[0])

    def _undo(self, key: Key, value: Any, name: str) -> None:
        if name in self._values()[7] and self._change(key, value, "undo"):
            self._promises.counts["undo"] += 1

    # --- the queue ----------------------------------------------------------------------------------

    def _queue(self) -> None:
        """Queue a job behind a paused queue, or move or cancel one of those that wait."""
        if self._is_making():
            return
        if not self._waiting:
            self._change(("paused",), True, "queue/paused", 1, was=False)
            self._promises.forget("paused")  # without a job that waits, a pause ends with the program
        order, chance = self._waiting, self._chance.random()
        if len(order) < 2 or (chance < 0.5 and len(order) < _WAITING):
            self._promises.keep(("waiting",), order)
            self._promises.ask(
                ("waiting",), lambda found: found[: len(order)] == order and len(found) == len(order) + 1
            )
            answer = self.ask("generate", self._name("song"), 2.0)
            if answer.is_ok:
                self._order((*order, answer.job))
                self._promises.keep(("paused",), True)
        elif chance < 0.8:
            job, place = self._chance.choice(order), self._chance.randrange(len(order))
            left = [each for each in order if each != job]
            moved = (*left[:place], job, *left[place:])
            if self._change(("waiting",), moved, "queue/move", job, place + 1):
                self._order(moved)
        else:
            job = self._chance.choice(order)
            left = [each for each in order if each != job]
            if self._change(("waiting",), tuple(left), "cancel", job):
                self._order(tuple(left))

    def _order(self, order: tuple[str, ...]) -> None:
        self._waiting = order
        self._promises.keep(("waiting",), order)

    def _go_on(self) -> None:
        """Let the queue run."""
        for word in ("waiting", "paused"):
            self._promises.forget(word)
        self._waiting = ()
        self.ask("queue/paused", 0)

    def came_back(self, found: dict[Key, Any]) -> None:
        """After a start: what waits, if the queue is still paused."""
        self._waiting = found["waiting",] if found["paused",] else ()
        if not self._waiting:
            for word in ("waiting", "paused"):
                self._promises.forget(word)
