"""Clips that were deleted: their folders lie in `trash`, which is not listed, until it is emptied or they come back."""

import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

from daw_bridge.core.clip import Clip, Take
from engine.contract import whole_file

FOLDER = "trash"


class Trash(ABC):
    """The part of a library that moves clips there and back. The index keeps their rows, as of files that are away.

    Used from one thread; all methods raise LibraryError, and OSError where files cannot be moved, which then are where
    they were.
    """

    folder: Path

    @abstractmethod
    def away(self) -> Exception:
        """The AwayError that says that the drive of the library is away."""

    @abstractmethod
    def ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Run one statement; its rows."""

    @abstractmethod
    def changing(self) -> AbstractContextManager[None]:
        """All changes within, or none."""

    @abstractmethod
    def clip(self, clip_id: str) -> Clip | None:
        """A clip."""

    @abstractmethod
    def take(self, take_id: str) -> Take | None:
        """A take, also one that was discarded."""

    @abstractmethod
    def clip_folder(self, clip_id: str) -> Path:
        """Where the files of a clip lie."""

    @abstractmethod
    def write_notes(self, clip_id: str) -> bool:
        """Write the notes beside a clip's files; return whether they are written."""

    @abstractmethod
    def list_new_files(self) -> None:
        """List the files in the library that the index does not know."""

    def is_deleted(self, clip_id: str) -> bool | None:
        """Whether a clip lies in the trash; None where its files are neither there nor in the library."""
        if self.ask("SELECT 1 FROM takes WHERE clip_id = ? AND discarded >= 0", (clip_id,)):
            return False
        return True if _is_id(clip_id) and self._in_trash(clip_id).is_dir() else None

    def delete_clip(self, clip_id: str) -> Clip | None:
        """Move the files of a clip into the trash, with its notes. None for a clip that is unknown or there already.

        Called again after it was interrupted, it goes on. Raises AwayError, a LibraryError, while the drive is away.
        """
        if (clip := self.clip(clip_id)) is None or self.is_deleted(clip_id) is not False:
            return None
        folder, trash = self.clip_folder(clip_id), self._in_trash(clip_id)
        if folder.is_dir():
            self.write_notes(clip_id)
            _move_folder(folder, trash)
        elif not folder.parent.is_dir():
            raise self.away()
        with self.changing():
            self.ask("UPDATE takes SET discarded = -1 - discarded WHERE clip_id = ? AND discarded >= 0", (clip_id,))
        return clip

    def restore_clip(self, clip_id: str) -> Clip | None:
        """Bring the files of a clip back from the trash. None for a clip that does not lie there.

        They are listed from the files where the index has lost them.
        """
        folder, trash = self.clip_folder(clip_id), self._in_trash(clip_id)
        if not _is_id(clip_id) or not (trash.is_dir() or folder.is_dir()):
            return None
        if trash.is_dir():
            _move_folder(trash, folder)
        if self.clip(clip_id) is None:
            self.list_new_files()
        with self.changing():
            for take_id, path in self.ask("SELECT id, path FROM takes WHERE clip_id = ? AND discarded < 0", (clip_id,)):
                if (self.folder / path).is_file():
                    self.ask("UPDATE takes SET discarded = -1 - discarded WHERE id = ?", (take_id,))
        return self.clip(clip_id) if self.is_deleted(clip_id) is False else None

    def missing_takes(self) -> list[Take]:
        """The takes whose files are not in their places, without those of deleted clips."""
        ids = self.ask("SELECT id, clip_id FROM takes WHERE discarded < 0")
        return [
            take for each, clip in ids if not self._in_trash(clip).is_dir() and (take := self.take(each)) is not None
        ]

    def found_again(self, take_ids: Collection[str]) -> list[Clip]:
        """List takes again whose files are back in their places; return their clips."""
        takes = [take for each in take_ids if (take := self.take(each)) is not None and Path(take.path).is_file()]
        with self.changing():
            for take in takes:
                self.ask("UPDATE takes SET discarded = -1 - discarded WHERE id = ? AND discarded < 0", (take.id,))
        clips = [
            clip for each in dict.fromkeys(take.clip_id for take in takes) if (clip := self.clip(each)) is not None
        ]
        for clip in clips:
            self.write_notes(clip.id)
        return clips

    def forget_clips(self, clip_ids: Collection[str]) -> None:
        """Remove the rows of deleted clips whose files are gone for good."""
        with self.changing():
            for clip_id in clip_ids:
                if not self.clip_folder(clip_id).exists() and not self._in_trash(clip_id).exists():
                    self.ask("DELETE FROM takes WHERE clip_id = ? AND discarded < 0", (clip_id,))
                    self._forget(clip_id)

    def forget_whole(self, clip_ids: Collection[str]) -> None:
        """Remove all rows of clips whose files are there, which are then listed anew with their notes."""
        with self.changing():
            for clip_id in clip_ids:
                for table in ("take_marks", "timings", "unread_takes"):
                    query = f"DELETE FROM {table} WHERE take_id IN (SELECT id FROM takes WHERE clip_id = ?)"  # noqa: S608
                    self.ask(query, (clip_id,))
                self.ask("DELETE FROM takes WHERE clip_id = ?", (clip_id,))
                self._forget(clip_id)

    def _forget(self, clip_id: str) -> None:
        """Remove what the index knows of a clip, but for its takes."""
        for table in ("shelved", "clip_collections", "clip_grids", "comps", "markers", "unwritten"):
            self.ask(f"DELETE FROM {table} WHERE clip_id = ?", (clip_id,))  # noqa: S608
        self.ask("DELETE FROM clips WHERE id = ?", (clip_id,))

    def _in_trash(self, clip_id: str) -> Path:
        return self.folder / FOLDER / clip_id


def _is_id(clip_id: str) -> bool:
    """Whether it names a folder of its own, and no other."""
    return re.fullmatch(r"[\w-]+", clip_id) is not None


def _move_folder(source: Path, target: Path) -> None:
    """Move a folder; where the other one is there already, the files that it lacks. Raises OSError."""
    target.parent.mkdir(exist_ok=True)  # not its parents: a library whose drive is away is not made anew
    if not target.exists():
        whole_file.move(source, target)
        return
    for path in sorted(source.iterdir()):
        if not (target / path.name).exists():
            whole_file.move(path, target / path.name)
    with suppress(OSError):
        source.rmdir()  # what has the same name stays
