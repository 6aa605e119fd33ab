"""The sound file whose timbre new takes get: chosen from files, takes and regions, and looked at."""

from pathlib import Path

from daw_bridge.core.events import DeskEvent, DraftChanged, LibraryOpened, ReferenceFound
from daw_bridge.library.audio_files import ascii_name
from daw_bridge.parts.desk import Desk
from engine.contract import whole_file
from engine.contract.audio import SAMPLE_RATE, open_samples
from engine.contract.messages import MessageError, Region
from engine.contract.texts import text
from engine.contract.writing.sound_writer import write_wav

FOLDER = "references"  # in the library: the sound of regions that were chosen


class References:
    """Part of the bridge; methods run on the inbox thread. `ReferenceFound` says what the draft's reference is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told = ReferenceFound()
        desk.listen_inside(self._on_event)

    def use_file(self, path: Path, job_id: str = "") -> None:
        """Take the timbre of a file, once it was seen to be sound. job_id: the request that a problem names."""

        def seen(_: float) -> None:
            self._use(str(path.absolute()))

        self._desk.work(
            lambda: _length_s(path.absolute()), seen, lambda error: self._desk.complain(error, job_id=job_id)
        )

    def use_take(self, take_id: str) -> None:
        """Take the timbre of a take. Raises MessageError."""
        if (found := self._desk.found(take_id)) is None:
            raise MessageError(text("There is no such take"))
        self._use(found[1].path)

    def use_region(self, take_id: str, region: Region, job_id: str = "") -> None:
        """Take the timbre of a part of a take, which becomes a file of its own in the library. Raises MessageError."""
        library, found = self._desk.open_library(), self._desk.found(take_id)
        if found is None:
            raise MessageError(text("There is no such take"))
        clip, take = found
        start, end = max(0, round(region.start_s * SAMPLE_RATE)), min(take.n_samples, round(region.end_s * SAMPLE_RATE))
        if start >= end:
            raise MessageError(text("No sound of the take lies within the region"))
        name = f"{ascii_name(clip.name)}_{start / SAMPLE_RATE:.2f}-{end / SAMPLE_RATE:.2f}s.wav"
        path = library.folder / FOLDER / take.id / name

        def cut() -> None:
            if not path.is_file():  # a take never changes, so what was cut before is the same
                whole_file.make_folder(path.parent, library.folder)
                write_wav(path, open_samples(Path(take.path))[start:end])

        self._desk.work(cut, lambda _: self._use(str(path)), lambda error: self._desk.complain(error, job_id=job_id))

    def remove(self) -> None:
        """Take the timbre of nothing. The file stays."""
        self._use("")

    def look(self) -> None:
        """Look again at the file: its drive may be back, or away."""
        path = self._desk.draft.reference
        if not path:
            self._tell(ReferenceFound())
            return

        def seen(length_s: float) -> None:
            if path == self._desk.draft.reference:
                self._tell(ReferenceFound(path, self._name(path), length_s))

        def failed(error: Exception) -> None:
            if path == self._desk.draft.reference:
                self._tell(ReferenceFound(path, self._name(path), fault=str(error)))

        self._desk.work(lambda: _length_s(Path(path)), seen, failed)

    def _use(self, path: str) -> None:
        self._desk.change_draft(self._desk.draft.with_(reference=path))
        self.look()  # also where it is the same one, which may be another file by now

    def _tell(self, found: ReferenceFound) -> None:
        if found != self._told:
            self._told = found
            self._desk.emit(found)

    def _name(self, path: str) -> str:
        """What to call a reference: a take by its names, any other file by its own."""
        found = self._desk.found(Path(path).stem)
        if found is not None and found[1].path == path:
            return text("{take} of {clip}", take=found[1].name, clip=found[0].name)
        return Path(path).name

    def _on_event(self, event: DeskEvent) -> None:
        match event:
            case DraftChanged(draft) if draft.reference != self._told.path:
                self.look()
            case LibraryOpened():
                self.look()


def _length_s(path: Path) -> float:
    """Seconds of a sound file, by its header. Raises AudioError."""
    from engine.contract.reading.sound_reader import AudioReader  # so that the window is there sooner

    reader = AudioReader(path)
    reader.close()
    return reader.n_samples / SAMPLE_RATE
