"""What the bridge promised to the musician, and what of it is found again."""

import json
import re
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile

from daw_bridge.core.settings import read_settings

_SAVED_S = 2.0  # settings are written a second after they changed
_INDEX_S = 12.0  # an index that another program holds is written by then
_WORK_S = 20.0  # imports and saved files are there by then, or an error says why not
OVER = {"done", "failed", "cancelled"}


@dataclass(slots=True)
class Job:
    """A job that was accepted. lives: how often the bridge had been started by then."""

    lives: int
    state: str = "queued"
    reason: str = ""
    ended: float = 0.0


@dataclass(slots=True)
class Clip:
    """names: what the index may call it, oldest first; several while the answer to a renaming is missing.

    first: its first name. history: what was asked and answered of its takes, for whoever looks for a lost edit.
    """

    names: list[str]
    first: str
    discarded: dict[str, set[bool]] = field(default_factory=dict)  # by the take's name
    history: list[str] = field(default_factory=list)

    def note(self, words: str) -> None:
        self.history.append(f"{time.monotonic():.1f} s: {words}")


@dataclass(slots=True)
class File:
    """A sound that was promised: an import by its name, a saved take by its path."""

    asked: float
    error: str = ""


def listed(library: Path) -> tuple[set[str], dict[str, dict[str, bool]]]:
    """What the index lists: the paths of the takes, and by the name of each clip whether its takes are discarded.

    Two takes of a name would hide each other in this; `same_names` finds them.
    """
    with closing(sqlite3.connect(f"{(library / 'library.db').as_uri()}?mode=ro", uri=True, timeout=10)) as db:
        rows = db.execute(
            "SELECT clips.name, takes.name, path, discarded FROM takes JOIN clips ON clips.id = clip_id"
        ).fetchall()
    by_clip: dict[str, dict[str, bool]] = {}
    for clip_name, take_name, _, discarded in rows:
        by_clip.setdefault(clip_name, {})[take_name] = discarded > 0 or discarded < -1  # -1: shown, but away
    return {str(library / path) for _, _, path, discarded in rows if discarded >= 0}, by_clip


def same_names(library: Path) -> list[str]:
    """The names that several takes of a clip have: nobody can tell these takes apart."""
    with closing(sqlite3.connect(f"{(library / 'library.db').as_uri()}?mode=ro", uri=True, timeout=10)) as db:
        return [
            f"{n} takes of {clip} are called {take}"
            for clip, take, n in db.execute(
                "SELECT clips.name, takes.name, COUNT(*) FROM takes JOIN clips ON clips.id = clip_id"
                " GROUP BY clip_id, takes.name HAVING COUNT(*) > 1"
            )
        ]


def unwritten(library: Path) -> int:
    """How many clips have notes that only the index knows; -1 where it cannot be asked."""
    try:
        with closing(sqlite3.connect(f"{(library / 'library.db').as_uri()}?mode=ro", uri=True, timeout=1)) as db:
            return int(db.execute("SELECT COUNT(*) FROM unwritten").fetchone()[0])
    except sqlite3.Error:
        return -1


class Ledger:
    """All methods may be called from any thread. lost: a sentence for each promise that was not kept."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self.jobs: dict[str, Job] = {}
        self.takes: set[str] = set()
        self.clips: list[Clip] = []
        self.settings: dict[str, list[tuple[float, object]]] = {}
        self.imports: dict[str, File] = {}
        self.saved: dict[Path, File] = {}
        self.counts: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.lost: dict[str, list[str]] = {}
        self.unexplained: list[str] = []
        self.lives = 0

    # --- what was promised --------------------------------------------------------------------------

    def lose(self, kind: str, what: str) -> None:
        with self._lock:
            known = self.lost.setdefault(kind, [])
            if what not in known:
                known.append(what)

    def accept(self, job_id: str) -> None:
        with self._lock:
            if job_id not in self.jobs:
                self.jobs[job_id] = Job(self.lives)
                self.counts["jobs"] += 1

    def note_state(self, job_id: str, state: str, path: str) -> None:
        with self._lock:
            self.accept(job_id)
            job = self.jobs[job_id]
            job.state = state
            if state in OVER:
                job.ended = time.monotonic()
            if path and path not in self.takes:
                self.takes.add(path)
                self.counts["takes"] += 1

    def note_error(self, name: str, message: str) -> None:
        with self._lock:
            self.errors[re.sub(r"[0-9a-f]{12}|\d+", "…", re.sub(r"/\S+", "PATH", message))[:110]] += 1
            if name in self.jobs:
                self.jobs[name].reason = message or self.jobs[name].reason
            if "unexpected" in message.lower() or not message:
                self.unexplained.append(f"{name}: {message}")
            for stem, file in self.imports.items():
                if stem in message:
                    file.error = message
            if "was not saved" in message or "not every file" in message.lower():
                for file in self.saved.values():
                    if time.monotonic() - file.asked < _WORK_S:
                        file.error = message

    def clip(self, name: str) -> Clip:
        """The clip of a name, which only one has."""
        with self._lock:
            for clip in self.clips:
                if name in clip.names:
                    return clip
            self.clips.append(Clip([name], name))
            return self.clips[-1]

    def renamed(self, clip: Clip, new: str, library: Path) -> None:
        """A renaming was acknowledged. A job or an import may have selected another clip before: the index says which."""
        found = self._wait_for(library, lambda by_clip: new in by_clip) or {}
        with self._lock:
            if new in found and any(name in found for name in clip.names if name != new):
                self._give_to_another(clip, new, found)
            else:
                there = "is there" if new in found else f"is not there, but {', '.join(sorted(found))}"
                clip.note(f"{' or '.join(clip.names[:-1])} was renamed, and {new} {there}")
                clip.names = [new]

    def _give_to_another(self, clip: Clip, new: str, by_clip: dict[str, dict[str, bool]]) -> None:
        """A clip that still has an older name was not renamed: one whose names are gone was."""
        clip.names = [name for name in clip.names if name != new]
        if others := [each for each in self.clips if not by_clip.keys() & set(each.names)]:
            others[0].names = [new]
        self.counts["of another selection"] += 1

    def turned(self, clip: Clip, take: str, is_discarded: bool, library: Path) -> None:
        """The same of a discarded or restored take."""

        def is_turned(by_clip: dict[str, dict[str, bool]]) -> bool:
            return any(by_clip.get(name, {}).get(take) is is_discarded for name in clip.names)

        found = self._wait_for(library, is_turned)
        with self._lock:
            if found is None or is_turned(found):
                clip.discarded[take] = {is_discarded}
                clip.note(f"{take} is discarded: {is_discarded}{'' if found else ', but the index could not be read'}")
                return
            clip.discarded.pop(take)
            clip.note(f"{take} did not turn to {is_discarded}: another was meant")
            for each in self.clips:
                for name in found.keys() & set(each.names):
                    for other, now in found[name].items():
                        if now is is_discarded and other in each.discarded:
                            each.discarded[other] |= {is_discarded}
            self.counts["of another selection"] += 1

    def restored(self, before: set[tuple[str, str]], library: Path) -> None:
        """A restoring was acknowledged. Which take it was the index says: the one that is no longer discarded.

        before: the names of the clip and of the take of all that were discarded.
        """

        def came_back(by_clip: dict[str, dict[str, bool]]) -> set[tuple[str, str]]:
            return {(clip, take) for clip, take in before if by_clip.get(clip, {}).get(take) is False}

        found = self._wait_for(library, lambda by_clip: bool(came_back(by_clip)))
        with self._lock:
            back = came_back(found or {})
            for clip_name, take in back:
                clip = self.clip(clip_name)
                clip.discarded[take] = {False}
                clip.note(f"{take} was restored")
            if not back:  # the last one was not discarded any more, or the index could not be read
                self.counts["restored nothing"] += 1
                for clip in self.clips:
                    clip.discarded = {name: possible | {False} for name, possible in clip.discarded.items()}

    @staticmethod
    def discarded(library: Path) -> set[tuple[str, str]] | None:
        """The names of the clip and of the take of all that are discarded; None where the index cannot be read."""
        try:
            return {
                (clip, take) for clip, takes in listed(library)[1].items() for take, is_out in takes.items() if is_out
            }
        except sqlite3.Error:
            return None

    @staticmethod
    def _wait_for(
        library: Path, is_there: Callable[[dict[str, dict[str, bool]]], bool]
    ) -> dict[str, dict[str, bool]] | None:
        """The names in the index and whether each take is discarded, once that is so; None if it does not come to that."""
        end, found = time.monotonic() + _INDEX_S, None
        while time.monotonic() < end:
            with suppress(sqlite3.Error):
                found = listed(library)[1]
                if is_there(found):
                    return found
            time.sleep(0.05)
        return found

    def change(self, name: str, value: object) -> None:
        """A setting was acknowledged."""
        with self._lock:
            self.settings.setdefault(name, []).append((time.monotonic(), value))
            self.counts["settings"] += 1

    @property
    def open_jobs(self) -> list[str]:
        with self._lock:
            return [job_id for job_id, job in self.jobs.items() if job.state not in OVER]

    # --- what is found again ------------------------------------------------------------------------

    def check_settings(self, path: Path, killed: float) -> None:
        """After a kill: each setting is what was acknowledged before, or something that was asked later."""
        found = read_settings(path).values()
        with self._lock:
            for name, history in self.settings.items():
                firm = [n for n, (when, _) in enumerate(history) if when < killed - _SAVED_S]
                possible = [value for _, value in history[firm[-1] if firm else 0 :]]
                now = found[name]
                if firm and now not in possible:
                    self.lose("settings", f"{name} is {now!r}, not {possible!r}")
                history[:] = [(0.0, now)]

    def check_jobs(self, library: Path) -> list[str]:
        """While the bridge is down after a kill: the ids of the jobs that had begun, which come back as interrupted ones."""
        kept: set[str] = set()
        begun: set[str] = set()
        path = library / "unfinished-jobs.jsonl"
        for line in path.read_text("utf-8").splitlines() if path.is_file() else []:
            with suppress(ValueError):  # a kill may cut the last one
                row = json.loads(line)
                match row:
                    case {"id": job_id, "request": _}:
                        kept.add(job_id)
                    case {"id": job_id, "is_running": True}:
                        begun.add(job_id)
                    case {"id": job_id}:
                        kept.discard(job_id)
        with self._lock:
            for job_id in self.open_jobs:
                job = self.jobs[job_id]
                has_take = any(job_id in take for take in self.takes) or any(library.glob(f"audio/*/{job_id}-*.wav"))
                waits = job_id in kept - begun
                job.state, job.reason = ("queued", "") if waits else ("failed", "interrupted")
                if job_id not in kept and not has_take:
                    self.lose("jobs", f"{job_id} neither ended nor came back")
        return sorted(kept & begun)

    def check_ended(self) -> None:
        """Every job has ended, and says why where it failed."""
        with self._lock:
            for job_id, job in self.jobs.items():
                if job.state not in OVER:
                    self.lose("jobs", f"{job_id} is still {job.state}")
                elif job.state == "failed" and not job.reason and time.monotonic() - job.ended > 1.0:
                    self.lose("jobs", f"{job_id} failed without a reason")

    def check_library(self, library: Path, *, with_sound: bool = False) -> None:
        """While the bridge is up: the index lists every take, with the names and discards of the musician."""
        paths, by_clip = listed(library)
        for words in same_names(library):
            self.lose("takes", words)
        with self._lock:
            for path in sorted(self.takes):
                if not Path(path).is_file():
                    self.lose("takes", f"{path} is gone")
                elif path not in paths:
                    self.lose("takes", f"{path} is not listed")
                elif with_sound and (fault := fault_of(Path(path))):
                    self.lose("takes", f"{path}: {fault}")
            for clip in self.clips:
                for name in [name for name in clip.names if name in by_clip][1:]:  # renamed without an answer
                    self._give_to_another(clip, name, by_clip)
            for clip in self.clips:
                self._check_clip(clip, by_clip)
            now = time.monotonic()
            for stem, file in self.imports.items():
                if not file.error and now - file.asked > _WORK_S and not self._is_listed(stem, by_clip):
                    self.lose("imports", f"{stem} is not listed")
            for target, file in self.saved.items():
                if now - file.asked > _WORK_S and not file.error and (fault := fault_of(target)):
                    self.lose("saved files", f"{target}: {fault}")

    def _is_listed(self, stem: str, by_clip: dict[str, dict[str, bool]]) -> bool:
        return stem in by_clip or any(clip.first == stem for clip in self.clips)  # a renamed clip is checked as an edit

    def _check_clip(self, clip: Clip, by_clip: dict[str, dict[str, bool]]) -> None:
        found = [name for name in clip.names if name in by_clip]
        if not found:
            told = "; ".join(clip.history[-12:])
            self.lose("edits", f"no clip is called {' or '.join(clip.names)} ({time.monotonic():.1f} s; {told})")
            return
        clip.names = found[:1]
        for take_name, possible in clip.discarded.items():
            if (now := by_clip[found[0]].get(take_name)) not in possible:
                told = "; ".join(clip.history[-12:])
                self.lose("edits", f"{take_name} of {found[0]}: discarded is {now}, not {possible} ({told})")

    def forget_unfinished(self) -> None:
        """After a kill: what was not finished then was promised by nobody."""
        with self._lock:
            now = time.monotonic()
            for files in (self.imports, self.saved):
                for key in [key for key, file in files.items() if now - file.asked < _WORK_S]:  # type: ignore[attr-defined]
                    del files[key]  # type: ignore[attr-defined]


def fault_of(path: Path) -> str:
    """What is wrong with a sound file; "" for a whole one with finite samples."""
    if not path.is_file():
        return "is not there"
    try:
        samples, _ = soundfile.read(path, dtype="float32")
    except (soundfile.SoundFileError, OSError) as error:
        return f"cannot be read: {error}"
    if not len(samples):
        return "is empty"
    return "" if np.isfinite(samples).all() else "holds samples that are no numbers"
