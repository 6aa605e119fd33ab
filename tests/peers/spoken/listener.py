"""What a screen reader would say about a program of another process, and where its buttons are on the screen."""

import json
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.peers.drag import Point

_SYSTEM_PYTHON = "/usr/bin/python3"
_PATIENCE_S = 60.0
_AGAIN_S = 0.2


def can_listen() -> bool:
    """Whether there is an accessibility bus, and a Python that knows D-Bus and GLib."""
    if not sys.platform.startswith("linux") or not shutil.which("xdotool"):
        return False
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").is_file():
        return False
    command = [_SYSTEM_PYTHON, "-c", "import dbus.mainloop.glib, gi.repository.GLib"]
    return Path(_SYSTEM_PYTHON).is_file() and subprocess.run(command, capture_output=True, check=False).returncode == 0


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that was said, and when by `time.monotonic`. kind: focus, said, value, state or window."""

    kind: str
    words: str
    at_s: float

    def __str__(self) -> str:
        return f"“{self.words}”" if self.kind == "said" else self.words


@dataclass(frozen=True, slots=True)
class Found:
    """Something that is shown. box: x, y, width, height on the screen."""

    name: str
    role: str
    box: tuple[int, int, int, int]
    description: str
    is_enabled: bool
    is_checked: bool
    is_selected: bool

    def at(self, x: float, y: float) -> Point:
        """A place in it, as shares of its width and height."""
        left, top, width, height = self.box
        return round(left + x * width), round(top + y * height)

    @property
    def middle(self) -> Point:
        return self.at(0.5, 0.5)


class Listener:
    """Listens while the block lasts. Needs a desktop with a D-Bus session; the program needs
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1.
    """

    def __init__(self, log: Path) -> None:
        self._log, self._lines = log, threading.Condition()
        self.heard: list[Heard] = []
        self._answers: list[Any] = []
        self._has_ended = False

    def __enter__(self) -> Self:
        with self._log.open("wb") as errors:
            self._process = subprocess.Popen(
                [_SYSTEM_PYTHON, str(Path(__file__).with_name("bus_listener.py"))],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                bufsize=1,
            )
        self._thread = threading.Thread(target=self._read, name="bus listener")
        self._thread.start()
        self._answer()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            facts = json.loads(line)
            with self._lines:
                if facts.get("heard"):
                    self.heard.append(Heard(facts["kind"], facts["heard"], time.monotonic()))
                elif "answer" in facts or "ready" in facts:
                    self._answers.append(facts.get("answer"))
                self._lines.notify_all()
        with self._lines:
            self._has_ended = True
            self._lines.notify_all()

    def _answer(self) -> Any:
        with self._lines:
            self._lines.wait_for(lambda: self._answers or self._has_ended, _PATIENCE_S)
            assert self._answers, self._log.read_text()[-2000:]
            return self._answers.pop(0)

    def _ask(self, **wanted: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wanted) + "\n")
        return self._answer()

    # --- what is heard ------------------------------------------------------------------------------

    def wait(self, is_there: Callable[[list[Heard]], object], since: int = 0, timeout_s: float = _PATIENCE_S) -> bool:
        """Wait until what was heard from the sentence number `since` on fits."""
        with self._lines:
            return bool(self._lines.wait_for(lambda: is_there(self.heard[since:]), timeout_s))

    def hear(self, words: str, since: int = 0, timeout_s: float = _PATIENCE_S) -> Heard:
        """The first sentence that holds some words."""
        held = lambda heard: [each for each in heard if words in each.words]  # noqa: E731
        if not self.wait(held, since, timeout_s):
            raise AssertionError(f"“{words}” was not heard, but: {[str(each) for each in self.heard[since:]]}")
        return held(self.heard[since:])[0]

    def until_quiet(self, seconds: float) -> None:
        """Wait until nothing was heard for so long."""
        count = -1
        while count != len(self.heard):
            count = len(self.heard)
            self.wait(lambda heard, count=count: len(heard) > count, timeout_s=seconds)

    # --- what is shown ------------------------------------------------------------------------------

    def look(self, name: str, role: str = "", *, whole: bool = False) -> Found | None:
        """What is shown now under a name that begins so, or with such a label; None if nothing is."""
        facts = self._ask(find=name, role=role, whole=whole)
        return Found(**{**facts, "box": tuple(facts["box"])}) if facts else None

    def find(
        self,
        name: str,
        role: str = "",
        *,
        whole: bool = False,
        fits: Callable[[Found], bool] = lambda _: True,
        timeout_s: float = _PATIENCE_S,
    ) -> Found:
        """The same, as soon as it is there and fits."""
        end = time.monotonic() + timeout_s
        while (found := self.look(name, role, whole=whole)) is None or not fits(found):
            if time.monotonic() > end:
                tree = "\n".join(self._ask(tree=True) or [])
                raise AssertionError(f"no {role} “{name}”; the last was {found}; shown is\n{tree}")
            time.sleep(_AGAIN_S)
        return found

    def tree(self) -> list[str]:
        found: list[str] = self._ask(tree=True) or []
        return found
