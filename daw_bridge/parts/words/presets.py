"""Presets: words and values of the draft under names, one file each in the user's data folder."""

from functools import partial
from pathlib import Path
from typing import Any

from daw_bridge.core.clip import new_id
from daw_bridge.core.events import Problem
from daw_bridge.core.words.preset import SUFFIX, BrokenPreset, Preset, named
from daw_bridge.core.words.word_events import PresetsChanged, WordsSaved
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.history.kind import Kind
from daw_bridge.parts.history.undo import Undo
from daw_bridge.parts.words.preset_file import preset_content, preset_draft, preset_of, read_preset
from engine.contract import whole_file
from engine.contract.messages import MessageError
from engine.contract.texts import sentences, text, with_hint

_LARGEST_BYTES = 2**20
_KIND = "preset"
_Found = tuple[dict[str, bytes], dict[str, Preset], tuple[BrokenPreset, ...]]


class Presets:
    """Part of the bridge; methods run on the inbox thread. `PresetsChanged` lists them.

    Files are written on a worker, one after the other in their order, and what they hold is known here: the list of undo
    compares with that.
    """

    def __init__(self, desk: Desk, undo: Undo, folder: Path) -> None:
        self._desk, self._undo, self._folder = desk, undo, folder
        self._contents: dict[str, bytes] = {}  # by file name, of the files that are presets
        self._presets: dict[str, Preset] = {}  # the same
        self._broken: tuple[BrokenPreset, ...] = ()
        self._named: frozenset[str] = frozenset()  # broken files that a problem has named
        self._waiting: list[tuple[str, bytes | None]] = []
        self._is_writing = self._is_stale = False
        words = {"preset": _save, "preset_renamed": _rename, "preset_removed": _remove}
        for name, said in words.items():
            undo.provide(name, Kind(self._content, self._put, said, False, _KIND, is_of_program=True))

    @property
    def presets(self) -> tuple[Preset, ...]:
        return tuple(sorted(self._presets.values(), key=lambda preset: preset.name.casefold()))

    def look(self) -> None:
        """Read the folder anew: a file may have been put there or changed by hand."""
        self._is_stale = self._is_writing  # it is read when all is written
        if not self._is_writing:
            self._desk.work(partial(_read_all, self._folder), self._take_in, self._desk.complain)

    def save(self, name: str, *, is_new: bool = False) -> None:
        """Keep the draft under a name, in place of a preset that has it. Raises MessageError.

        is_new: refuse a name that is taken.
        """
        preset = preset_of(name, self._desk.draft)
        if is_new and self._file_of(preset.name):
            raise MessageError(text("There is a preset named {name} already", name=preset.name))
        self._change("preset", self._file_of(preset.name) or self._free_file(preset), preset)

    def load(self, name: str) -> None:
        """Have the draft be what a preset keeps. Raises MessageError."""
        self._use(self._found(name))

    def rename(self, name: str, to: str) -> None:
        """Give a preset another name. Its file keeps its own. Raises MessageError."""
        preset, file = self._found(name), self._file_of(name)
        renamed = Preset(named(to), preset.values, preset.notes)
        if (taken := self._file_of(renamed.name)) and taken != file:
            raise MessageError(text("There is a preset named {name} already", name=renamed.name))
        self._change("preset_renamed", file, renamed, name)

    def remove(self, name: str) -> None:
        """Delete a preset. Undo brings it back. Raises MessageError."""
        self._found(name)
        self._change("preset_removed", self._file_of(name), None, name)

    def take_file(self, path: Path) -> None:
        """Add the preset of a file, and use it."""
        self._desk.work(partial(_read_one, path), partial(self._add, path.name), partial(self._refuse, path.name))

    def write_file(self, name: str, path: Path) -> None:
        """Write a preset where the user wants it, to hand it on. Raises MessageError."""
        preset = self._found(name)
        target = path if path.suffix.lower() == ".json" else path.with_name(path.name + SUFFIX)
        write = partial(whole_file.write_bytes, target, preset_content(preset))
        self._desk.work(write, lambda _: self._desk.emit(WordsSaved(target.name)), is_promised=True)

    # --- what is kept -------------------------------------------------------------------------------

    def _add(self, file: str, content: bytes) -> None:
        try:
            preset = read_preset(content)
        except MessageError as error:
            self._refuse(file, error)
            return
        same = self._presets.get(self._file_of(preset.name))
        number, name = 2, preset.name
        while same is not None and same.values != preset.values:  # another one of this name: both stay
            name = f"{preset.name[:70]} {number}"
            same, number = self._presets.get(self._file_of(name)), number + 1
        added = Preset(name, preset.values, preset.notes)
        if same is None:
            self._change("preset", self._free_file(added), added)
        self._use(added)

    def _use(self, preset: Preset) -> None:
        draft = preset_draft(preset, self._desk.draft)
        self._undo.in_series(new_id(), lambda: self._desk.change_draft(draft))
        if preset.notes:
            message = text("Some values of the preset {name} do not fit", name=preset.name)
            self._desk.emit(Problem(message, with_hint(sentences(preset.notes))))

    def _refuse(self, file: str, error: Exception) -> None:
        message = text("{file} cannot be used as a preset: {why}", file=file, why=error)
        self._desk.emit(Problem(message, text("The file stays as it is.")))

    def _found(self, name: str) -> Preset:
        if (preset := self._presets.get(self._file_of(name))) is None:
            raise MessageError(text("There is no preset named {name}", name=name))
        return preset

    def _file_of(self, name: str) -> str:
        key = name.casefold().strip()
        return next((file for file, preset in self._presets.items() if preset.name.casefold() == key), "")

    def _free_file(self, preset: Preset) -> str:
        """A file name that no preset has, and no broken file either; upper case is no difference everywhere."""
        taken = {file.casefold() for file in (*self._contents, *(each.file for each in self._broken))}
        name, number = preset.file_name, 2
        while name.casefold() in taken:
            name, number = f"{preset.file_name.removesuffix(SUFFIX)} {number}{SUFFIX}", number + 1
        return name

    # --- undo and files -----------------------------------------------------------------------------

    def _content(self, file: str) -> str:
        return self._contents.get(file, b"").decode("utf-8", "replace")

    def _put(self, file: str, value: Any) -> None:
        self._change("preset", file, read_preset(value.encode()) if value else None)

    def _change(self, kind: str, file: str, preset: Preset | None, name: str = "") -> None:
        """Put a preset into a file, or remove it."""
        before = self._content(file)
        content = preset_content(preset) if preset is not None else b""
        if preset is None:
            self._contents.pop(file, None)
            self._presets.pop(file, None)
        else:
            self._contents[file], self._presets[file] = content, preset
        shown = name or (preset.name if preset is not None else "")
        self._undo.note(kind, file, before, content.decode("utf-8", "replace"), shown, series=new_id())
        self._announce()
        self._waiting.append((file, content if preset is not None else None))
        self._write()

    def _write(self) -> None:
        if self._is_writing:
            return
        if not self._waiting:
            if self._is_stale:
                self.look()
            return
        self._is_writing = True
        (file, content), self._waiting = self._waiting[0], self._waiting[1:]
        path = self._folder / file

        def write() -> None:
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                whole_file.write_bytes(path, content)

        def done(_: object = None) -> None:
            self._is_writing = False
            self._write()

        def failed(error: Exception) -> None:
            self._desk.complain(error, text("The preset could not be written: {error}", error=error))
            done()

        self._desk.work(write, done, failed, is_promised=True)

    def _take_in(self, found: _Found) -> None:
        if self._is_writing:
            self._is_stale = True  # what was read may be older than what is known
            return
        self._contents, self._presets, self._broken = found
        self._announce()
        new = [each for each in self._broken if each.file not in self._named]
        self._named = frozenset(each.file for each in self._broken)
        for each in new:
            message = text("{file} cannot be used as a preset: {why}", file=each.file, why=each.why)
            self._desk.emit(Problem(message, text("The file stays as it is, in {folder}.", folder=self._folder)))

    def _announce(self) -> None:
        self._desk.emit(PresetsChanged(self.presets, self._broken))


def _read_all(folder: Path) -> _Found:
    """All presets of a folder. Two files with the same name of a preset both stay: the second gets a number."""
    contents, presets, broken = dict[str, bytes](), dict[str, Preset](), list[BrokenPreset]()
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json" and path.is_file())
    except FileNotFoundError:
        files = []
    for path in files:
        try:
            content = _read_one(path)
            preset = read_preset(content)
        except (OSError, MessageError) as error:
            broken.append(BrokenPreset(path.name, str(error)))
            continue
        names, name, number = {each.name.casefold() for each in presets.values()}, preset.name, 2
        while name.casefold() in names:
            name, number = f"{preset.name[:70]} {number}", number + 1
        contents[path.name], presets[path.name] = content, Preset(name, preset.values, preset.notes)
    return contents, presets, tuple(broken)


def _read_one(path: Path) -> bytes:
    """The content of a file. Raises OSError, MessageError for what is too large to be a preset."""
    if path.stat().st_size > _LARGEST_BYTES:
        raise MessageError(text("it is too large to be a preset"))
    return path.read_bytes()


def _save(name: str) -> str:
    return text("Save preset {name}", name=name)


def _rename(name: str) -> str:
    return text("Rename preset {name}", name=name)


def _remove(name: str) -> str:
    return text("Delete preset {name}", name=name)
