"""Lyrics from files and into files: plain text, and LRC with the times of a take's lines."""

from functools import partial
from pathlib import Path

from daw_bridge.core.clip import new_id
from daw_bridge.core.versions.lyric_lines import lyric_lines
from daw_bridge.core.words.sections import name_of
from daw_bridge.core.words.word_events import LyricsOpened, WordsSaved
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.undo import Undo
from engine.contract import whole_file
from engine.contract.messages import MessageError, as_lrc
from engine.contract.text_file import read_text, without_times
from engine.contract.texts import text


class LyricFiles:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, undo: Undo) -> None:
        self._desk, self._undo = desk, undo

    def open(self, path: Path) -> None:
        """Put the words of a text or LRC file into the draft, without times and tags."""

        def opened(lyrics: str) -> None:
            if not lyrics:
                self._desk.complain(MessageError(text("{file} holds no words", file=path.name)))
                return
            change = partial(self._desk.change_draft, self._desk.draft.with_(lyrics=lyrics))
            self._undo.in_series(new_id(), change)
            sung = sum(bool(line.strip()) and not name_of(line) for line in lyrics.splitlines())
            self._desk.emit(LyricsOpened(path.name, sung))

        self._desk.work(lambda: without_times(read_text(path)), opened)

    def save(self, take_id: str, path: Path) -> None:
        """Write the lines of a take with their times as an LRC file. Raises MessageError."""
        found = self._desk.found(take_id)
        lines = lyric_lines(found[1]) if found is not None else ()
        if not lines:
            raise MessageError(text("The times of the lyrics are not known in this take"))
        target = path if path.suffix.lower() == ".lrc" else path.with_name(f"{path.name}.lrc")
        write = partial(whole_file.write_text, target, as_lrc(lines))
        self._desk.work(write, lambda _: self._desk.emit(WordsSaved(target.name)), is_promised=True)
