"""A musician at the real window: with the pointer, or with keys and ears alone. Nothing of the program's inside is used."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.peers.drag import Point, click, drag, xdotool
from tests.peers.spoken.listener import Found, Heard, Listener
from tests.peers.spoken.transcript import Step, are_same, is_transcribing, read_steps, with_tolerance, write_steps

_KEYS = {
    "Ctrl": "ctrl",
    "Shift": "shift",
    "Alt": "alt",
    "Esc": "Escape",
    "Enter": "Return",
    "Space": "space",
    "Backspace": "BackSpace",
}
_KEYS |= {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down", ".": "period", ",": "comma"}
_PATIENCE_S = 60.0
_QUIET_S = 1.2
_MOST_TABS = 90


class Musician:
    """text: where what is heard is written down, or compared with what stands there; None to listen only."""

    def __init__(self, listener: Listener, text: Path | None = None, heading: str = "") -> None:
        self.listener = listener
        self._file, self._heading, self._steps = text, heading, list[Step]()
        self._is_writing = text is not None and is_transcribing()
        self._expected = read_steps(text) if text is not None and not self._is_writing else []
        self._mark = 0
        self.clicks = self.presses = 0

    # --- what is done -------------------------------------------------------------------------------

    def press(self, keys: str) -> None:
        """Press keys as they are written in the documentation, "Ctrl+Shift+→"."""
        *modifiers, key = keys.split("+") if keys != "+" else ["plus"]
        key = key.lower() if len(key) == 1 else key  # as a capital letter it would come with Shift
        xdotool("key", "+".join(_KEYS.get(part, part) for part in (*modifiers, key)))
        self.presses += 1

    def write(self, words: str) -> None:
        xdotool("type", "--delay", 15, words)

    def key(self, keys: str, *, hears: str = "", title: str = "", varies: bool = False) -> None:
        """A step of the transcript: press keys. hears: words that are waited for. varies: the numbers are by chance."""
        self.step(title or keys, lambda: self.press(keys), hears=hears, varies=varies)

    def type(self, words: str, *, hears: str = "") -> None:
        self.step(f"types “{words}”", lambda: self.write(words), hears=hears)

    def tab_to(self, name: str, keys: str = "Tab") -> str:
        """Press Tab until the keyboard is at something that is called so, and tell what it said; one step.

        What is passed on the way is not written down.
        """
        passed: list[str] = []
        for _ in range(_MOST_TABS):
            before = len(self.listener.heard)
            self.press(keys)
            focus = self._focus(before)
            if focus.words.startswith(name):
                self._finish(Step(f"{keys} to “{name}”"), partial(_said, focus))
                return focus.words
            passed.append(focus.words)
        raise AssertionError(f"Tab does not reach “{name}”, only {passed}")

    def back_to(self, role: str) -> None:
        """Press Shift+Tab until the keyboard is at something of a role. No step of the transcript."""
        for _ in range(_MOST_TABS):
            before = len(self.listener.heard)
            self.press("Shift+Tab")
            if role in self._focus(before).words:
                self._mark = len(self.listener.heard)
                return
        raise AssertionError(f"Shift+Tab does not reach a {role}")

    def _focus(self, since: int) -> Heard:
        there = self.listener.wait(lambda heard: any(each.kind == "focus" for each in heard), since)
        assert there, "the keyboard went nowhere"
        return next(each for each in self.listener.heard[since:] if each.kind == "focus")

    def click(self, name: str, role: str = "", *, whole: bool = False, x: float = 0.5, y: float = 0.5) -> Found:
        """Click on what is called so, as soon as it is there and can be used."""
        found = self.listener.find(name, role, whole=whole, fits=lambda found: found.is_enabled)
        click(found.at(x, y))
        self.clicks += 1
        return found

    def drag(self, start: Point, end: Point) -> None:
        drag(start, end)
        self.clicks += 1

    # --- what is heard ------------------------------------------------------------------------------

    def step(self, title: str, act: Callable[[], object], *, hears: str = "", varies: bool = False) -> None:
        """Do something, and wait for what is heard then: that of the transcript, if there is one, and `hears`."""
        since = len(self.listener.heard)
        act()
        if hears:
            self.listener.hear(hears, since)
        self._finish(Step(title), self._heard, varies=varies)

    def _heard(self) -> list[str]:
        return [str(each) for each in self.listener.heard[self._mark :]]

    def _finish(self, step: Step, heard: Callable[[], list[str]], *, varies: bool = False) -> None:
        if self._is_writing:
            self.listener.until_quiet(_QUIET_S)
        elif self._file is not None:
            self._compare(step, heard)
        step.lines = [with_tolerance(line, in_all=varies) for line in heard()]
        self._mark = len(self.listener.heard)
        self._steps.append(step)
        if self._file is not None and self._is_writing:  # also of a run that fails further on
            write_steps(self._file, self._heading, self._steps)

    def _compare(self, step: Step, heard: Callable[[], list[str]]) -> None:
        number = len(self._steps)
        assert number < len(self._expected), f"{self._file} has no step {number + 1}, {step.title}"
        expected = self._expected[number]
        assert expected.title == step.title, f"step {number + 1} of {self._file} is {expected.title}, not {step.title}"
        if self.listener.wait(lambda _: are_same(expected.lines, heard()), timeout_s=_PATIENCE_S):
            return
        wanted, found = "\n".join(expected.lines), "\n".join(heard())
        raise AssertionError(f"after {step.title}, expected:\n{wanted}\n\nheard:\n{found}")

    def finish(self) -> None:
        """All steps of the transcript were done."""
        if self._file is not None and not self._is_writing:
            assert len(self._steps) == len(self._expected), f"{self._file} has steps that were not done"

    def until(self, is_so: Callable[[], object], timeout_s: float = _PATIENCE_S) -> None:
        end = time.monotonic() + timeout_s
        while not is_so():
            assert time.monotonic() < end, "it did not come"
            time.sleep(0.1)


def _said(heard: Heard) -> list[str]:
    return [str(heard)]
