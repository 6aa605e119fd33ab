"""The songs of a folder: read with all their faults, their words written beside them, with undo."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from daw_bridge.core.events import Problem
from daw_bridge.core.next_steps import next_step
from daw_bridge.core.training.training_events import SongRow, SongsRead, SongsReading
from daw_bridge.making import song_words
from daw_bridge.making.song_words import FIELDS, Change, ChangedWordsError
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.models.aside import Aside, Piece
from engine.contract.songs.song_folder import Known, Song, SongError, SongFolder, look_at
from engine.contract.texts import text

_INSTRUMENTAL = "[Instrumental]"
_UNDONE = 100


class _Abandoned(Exception):  # noqa: N818  a wish, not an error
    """Another folder is to be read."""


class SongShelf:
    """Part of the bridge; methods run on the inbox thread, and one thread of its own reads and writes in order."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._aside = Aside(desk.post, "songs")
        self.folder = ""
        self.songs: tuple[Song, ...] = ()
        self._proposals: dict[str, str] = {}
        self._known: Known = {}
        self._seen: dict[Path, bytes | None] = {}  # the files of words, as they were read or written last
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._found = SongFolder()
        self._error: Exception | None = None

    def close(self) -> None:
        self._aside.close()

    # --- reading ----------------------------------------------------------------------------------

    def look(self, folder: Path) -> None:
        """Read a folder, or read it again. `SongsRead` says what it holds."""
        if str(folder) != self.folder:
            self._aside.stop(f"look {self.folder}")
            self.folder, self.songs = str(folder), ()
            self._proposals, self._done, self._undone = {}, [], []
        found: list[SongFolder] = []
        seen: dict[Path, bytes | None] = {}

        def work(cancelled: Event) -> None:
            def on_song(done: int, total: int) -> None:
                if cancelled.is_set():
                    raise _Abandoned
                if done % 8 == 0:
                    self._desk.post(lambda: self._desk.emit(SongsReading(str(folder), done, total)))

            found.append(look_at(folder, self._known, on_song))
            for song in found[0].songs:
                for field in FIELDS:
                    place = song_words.place_of(song.path, field)
                    seen[place] = song_words.read(place)

        def ended(error: Exception | None) -> None:
            if self.folder != str(folder):
                return
            self._seen = seen
            self._show(found[0] if error is None else SongFolder(), error)

        self._aside.drop(f"look {folder}")
        self._aside.begin(Piece(f"look {folder}", work, ended))

    def _show(self, found: SongFolder, error: Exception | None) -> None:
        if isinstance(error, _Abandoned):
            return
        self.songs = found.songs
        self._found, self._error = found, error
        self._tell()

    def _tell(self) -> None:
        found, error = self._found, self._error
        known = {song.name for song in found.songs if not song.is_described}
        self._proposals = {name: words for name, words in self._proposals.items() if name in known}
        undo, redo = (changes[-1].song if changes else "" for changes in (self._done, self._undone))
        problem = hint = ""
        if error is not None:
            problem, hint = _said(error), next_step(error) or text("Choose a folder that holds songs.")
        rows = tuple(self._row(song) for song in found.songs)
        self._desk.emit(SongsRead(self.folder, rows, found.faults, found.notes, problem, hint, undo, redo))

    def _row(self, song: Song) -> SongRow:
        prompt = song.prompt
        return SongRow(
            song.name,
            str(song.path),
            song.seconds,
            prompt.caption if song.is_described else "",
            "" if prompt.lyrics == _INSTRUMENTAL else prompt.lyrics,
            prompt.bpm,
            prompt.keyscale,
            song.faults,
            self._proposals.get(song.name, ""),
        )

    # --- words ------------------------------------------------------------------------------------

    def write(self, name: str, field: str, words: str) -> None:
        """Write the caption or the lyrics of a song beside it. A file that has changed since it was read stays."""
        song = next((song for song in self.songs if song.name == name), None)
        if song is None:
            return
        place = song_words.place_of(song.path, field)
        change = Change(name, place, self._seen.get(place), song_words.as_bytes(words))
        row = self._row(song)
        if words.strip() == (row.caption if field == "caption" else row.lyrics) or change.before == change.after:
            return  # an empty file hides the words of a table, so it is written where there are some
        if field == "caption":
            self._proposals.pop(name, None)
        self._make(change, lambda: self._made(change))

    def _made(self, change: Change) -> None:
        self._done = [*self._done, change][-_UNDONE:]
        self._undone.clear()

    def undo(self) -> None:
        """Take back what was written last."""
        if self._done:
            change = self._done.pop()
            self._make(change.reversed(), lambda: self._undone.append(change))

    def redo(self) -> None:
        if self._undone:
            change = self._undone.pop()
            self._make(change, lambda: self._done.append(change))

    def _make(self, change: Change, then: Callable[[], None]) -> None:
        """Change a file after all changes before it, and read the folder again."""
        folder = self.folder
        self._seen[change.path] = change.after  # what the next change finds

        def ended(error: Exception | None) -> None:
            if error is None:
                then()
            elif isinstance(error, ChangedWordsError):
                self._desk.emit(Problem(str(error), error.hint))
            else:
                self._desk.complain(error)
            if self.folder == folder:
                self.look(Path(folder))

        self._aside.begin(Piece("write", lambda _: change.make(), ended))

    # --- proposals --------------------------------------------------------------------------------

    def propose(self, name: str, caption: str) -> None:
        """Show what a planner has heard beside a song that has no caption."""
        if caption.strip() and name in {song.name for song in self.songs}:
            self._proposals[name] = caption.strip()
            self._tell()

    def take_proposals(self, names: tuple[str, ...]) -> None:
        """Write what was proposed for these songs beside them."""
        for name in names:
            if words := self._proposals.get(name):
                self.write(name, "caption", words)

    def refuse_proposals(self, names: tuple[str, ...]) -> None:
        for name in names:
            self._proposals.pop(name, None)
        self._tell()


def _said(error: Exception) -> str:
    if isinstance(error, SongError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return text("{file} cannot be used: {error}", file=error.filename or "-", error=error.strerror)
    return text("An unexpected error occurred: {error}", error=error)
