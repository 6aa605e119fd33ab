"""What was confirmed of a musician's choices, and what of it is found again after a kill."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

Key = tuple[str, ...]
Test = Callable[[Any], bool]
NOTHING: dict[str, Any] = {"star": False, "color": "", "comp": "", "markers": ""}
"""What the index says of a take or clip without a row for it, by the first word of the key."""


def chosen(library: Path) -> dict[Key, Any]:
    """What the index says: ("name", clip), ("discarded", take), ("star", take), ("color", take).

    As JSON: ("comp", clip), ("markers", clip).
    """
    with closing(sqlite3.connect(f"{(library / 'library.db').as_uri()}?mode=ro", uri=True, timeout=10)) as db:
        found: dict[Key, Any] = {("name", clip): name for clip, name in db.execute("SELECT id, name FROM clips")}
        for take, discarded in db.execute("SELECT id, discarded FROM takes"):
            found["discarded", take] = discarded > 0 or discarded < -1  # -1: shown, but its file is away
        for take, has_star, color in db.execute("SELECT take_id, has_star, color FROM take_marks"):
            found["star", take], found["color", take] = bool(has_star), color
        found |= {("comp", clip): comp for clip, comp in db.execute("SELECT clip_id, comp FROM comps")}
        found |= {("markers", clip): markers for clip, markers in db.execute("SELECT clip_id, markers FROM markers")}
    return found


def ids(library: Path, clip_name: str, take_name: str = "") -> tuple[str, str]:
    """The ids of a clip and of one of its takes, by the names that controllers see; "" for what is not listed."""
    with closing(sqlite3.connect(f"{(library / 'library.db').as_uri()}?mode=ro", uri=True, timeout=10)) as db:
        row = db.execute(
            "SELECT clips.id, takes.id FROM clips LEFT JOIN takes ON clips.id = clip_id AND takes.name = ?"
            " WHERE clips.name = ?",
            (take_name, clip_name),
        ).fetchone()
    return (str(row[0]), str(row[1] or "")) if row else ("", "")


class Promises:
    """Used by one thread. lost: a sentence for each promise that was not kept. counts: promises by kind."""

    def __init__(self) -> None:
        self._possible: dict[Key, list[Test]] = {}
        self.counts: Counter[str] = Counter()
        self.lost: list[str] = []

    def ask(self, key: Key, value: Any) -> None:
        """A change is sent: until the answer comes, the value may be what it was or this. value: may be a test."""
        if key in self._possible:
            self._possible[key].append(_test(value))

    def keep(self, key: Key, value: Any) -> None:
        """A change was confirmed."""
        self._possible[key] = [_test(value)]
        self.counts[key[0]] += 1

    def forget(self, word: str) -> None:
        """What begins with this word may be anything from now on."""
        self._possible = {key: tests for key, tests in self._possible.items() if key[0] != word}

    def check(self, found: dict[Key, Any], when: str) -> None:
        """Note what is neither what was confirmed last nor what was asked later; from now on what is found counts."""
        for key in self._possible:
            self.see(key, found.get(key, NOTHING.get(key[0])), when)

    def see(self, key: Key, now: Any, when: str = "while it ran") -> None:
        """The same for one value, which counts from now on even if nothing was promised of it."""
        tests = self._possible.get(key, [_test(now)])
        if not any(test(now) for test in tests):
            self.lost.append(f"{when}: {' '.join(key)} is {now!r}, not {' or '.join(map(_words, tests))}")
        self._possible[key] = [_test(now)]


class _Equal:
    """A test that can say in words what it expects."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __call__(self, found: Any) -> bool:
        return bool(found == self.value)


def _test(value: Any) -> Test:
    return value if callable(value) else _Equal(value)


def _words(test: Test) -> str:
    return repr(test.value) if isinstance(test, _Equal) else "what was asked"
