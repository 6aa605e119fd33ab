"""Being a DAW's sample editor: a file is opened, and on return replaced as a whole; its old bytes are always kept."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import soundfile

from daw_bridge.core import events
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem
from daw_bridge.library.facts import facts_of
from daw_bridge.library.in_place import check_editable, replace_whole, write_like
from daw_bridge.library.library import new_id
from daw_bridge.library.wav_chunks import chunks
from engine.contract.audio import AudioError

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge

Act = Callable[[Take, Path, Path], None]

EDIT_TAGS = ("edit_file", "edit_id")  # what takes inherit, so that any of them can be returned


class ExternalEdit:
    """Part of the bridge; methods run on the inbox thread, files are written on a worker."""

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge

    def open(self, path: Path) -> None:
        """A clip of the file, once a copy of its bytes lies in the library."""
        library = self._bridge.library
        if library is None:
            self._bridge.emit(Problem("there is no library to keep the file in", "Choose one in the settings."))
            return
        path, edit_id = path.absolute(), new_id()
        kept = library.folder / "edits" / edit_id / path.name
        tags = {"edit_file": str(path), "edit_id": edit_id}

        def work() -> None:
            try:
                check_editable(path)
                kept.parent.mkdir(parents=True)
                shutil.copy2(path, kept)
            except (AudioError, OSError) as error:
                problem = Problem(str(error), getattr(error, "hint", "Check the file and its folder."))
                self._bridge.post(lambda: self._bridge.emit(problem))
            else:
                self._bridge.post(lambda: self._bridge.files.import_file(path, tags=tags))

        self._bridge.files.submit(work)

    def give_back(self, take_id: str) -> None:
        """The file becomes the take; what it was stays in the library, byte for byte."""
        self._replace(take_id, lambda take, path, kept: write_like(kept, path, take, self._bridge_chunks(take)))

    def restore(self, take_id: str) -> None:
        """The file becomes what it was when it was opened, byte for byte."""
        self._replace(take_id, lambda _take, path, kept: replace_whole(kept, path))

    def _bridge_chunks(self, take: Take) -> bytes:
        library = self._bridge.library
        clip = library.clip(take.clip_id) if library is not None else None
        return chunks(facts_of(clip, take)) if clip is not None else b""

    def _replace(self, take_id: str, act: Act) -> None:
        library = self._bridge.library
        take = library.take(take_id) if library is not None else None
        tags = take.recipe.get("tags", {}) if take is not None else {}
        if library is None or take is None or "edit_id" not in tags:
            hint = "Open a file with: daw-bridge edit FILE, or as your DAW's sample editor."
            self._bridge.emit(Problem("this take was not opened from a DAW", hint))
            return
        path = Path(tags["edit_file"])
        kept = library.folder / "edits" / tags["edit_id"] / path.name

        def work() -> None:
            try:
                act(take, path, kept)
            except (AudioError, OSError, soundfile.SoundFileError) as error:
                problem = Problem(f"{path.name} was not replaced: {error}", getattr(error, "hint", "It is as it was."))
                self._bridge.post(lambda: self._bridge.emit(problem))
            else:
                self._bridge.post(lambda: self._bridge.emit(events.Returned(take_id, str(path))))

        self._bridge.files.submit(work)
