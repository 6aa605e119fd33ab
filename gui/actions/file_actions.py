"""Files in and out of the window: imported, dropped, pasted, saved, copied, shown."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem
from daw_bridge.library.audio_files import export_name
from daw_bridge.library.exports.handed_over import How
from engine.contract.formats.kinds import SUFFIXES
from engine.contract.writing.sound_writer import WRITTEN_FORMATS, written_suffixes
from gui.actions.panels import Panels
from gui.file_exchange import clipboard_data, files_in, holds_songs
from gui.viewmodels.window_memory import Folders
from gui.viewmodels.window_state import WindowState


class FileActions(QObject):
    """`Actions.files`. window: the parent of the dialogs.

    Signals: `status_message` carries a sentence for the status bar; `training_wanted` the folder of songs to train on.
    """

    status_message = Signal(str)
    training_wanted = Signal(object)

    def __init__(self, bridge: Bridge, state: WindowState, panels: Panels, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._state, self._panels, self._window = bridge, state, panels, window
        self._folders = Folders()
        self.take_words: Callable[[list[Path]], list[Path]] = lambda files: files  # uses lyrics and presets among them
        self._waiting: tuple[str, How, Callable[[str], object]] | None = None
        state.export_ready.connect(self._on_export_ready)

    def import_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Audio files ({patterns})").format(patterns=patterns)
        title, folder = self.tr("Import audio files"), self._folders.last("import")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, folder, kinds)
        self._folders.used("import", names[0] if names else "")
        for name in names:
            self._bridge.import_file(Path(name))

    def take_in(self, files: list[Path], *, is_over_adapters: bool = False) -> None:
        """Import what was dropped on the window or pasted; adapters go to their list.

        Only what may be both, a folder or a file of another kind, depends on where it was dropped.
        """
        if is_over_adapters and len(files) == 1 and holds_songs(files[0]):
            self.training_wanted.emit(files[0])
            return
        files = files if is_over_adapters else self.take_words(files)
        suffixes = {".safetensors"} if not is_over_adapters else {path.suffix.lower() for path in files} - set(SUFFIXES)
        adapters = [path for path in files if path.suffix.lower() in suffixes]
        if adapters:
            self._panels.pages.open_adapters()
            self._panels.adapters.add_files(adapters)
        for file in files:
            if file not in adapters:
                self._bridge.import_file(file)

    def use_as_reference(self, files: list[Path]) -> None:
        """Give new takes the timbre of the first of some files that were dropped on the field for it."""
        if files:
            self._bridge.tasks.reference.use_file(files[0])
        if len(files) > 1:
            self.status_message.emit(self.tr("There is one reference: {file} is used.").format(file=files[0].name))

    def use_region_as_reference(self) -> None:
        take, regions = self._state.take, self._state.selection.regions
        if take is not None and regions:
            self._bridge.tasks.reference.use_region(take.id, regions[0])

    def paste_files(self) -> None:
        """Take in the files that were copied in a file manager."""
        files = files_in(QGuiApplication.clipboard().mimeData())
        if not files:
            self.status_message.emit(self.tr("The clipboard holds no files. Copy some in your file manager first."))
        self.take_in(files)

    def save_take(self, take: Take | None = None) -> None:
        """Save a take, the selected one by default."""
        take = take or self._state.take
        row = self._state.clips.row_of(take.clip_id) if take is not None else -1
        if take is None or row < 0:
            return
        name = f"{export_name(self._state.clips.items[row], take)}.wav"
        kinds = {
            self.tr("WAV files (*.wav)"): ".wav",
            self.tr("AIFF files (*.aif)"): ".aif",
            self.tr("FLAC files (*.flac)"): ".flac",
            self.tr("MP3 files (*.mp3)"): ".mp3",
            self.tr("Ogg Vorbis files (*.ogg)"): ".ogg",
            self.tr("Opus files (*.opus)"): ".opus",
        }
        kinds = {kind: suffix for kind, suffix in kinds.items() if suffix in written_suffixes()}
        name = str(Path(self._folders.last("save")) / name)
        path, kind = QFileDialog.getSaveFileName(self._window, self.tr("Save take"), name, ";;".join(kinds))
        if not path:
            return
        self._folders.used("save", path)
        target = Path(path)
        if target.suffix.lower() not in (*WRITTEN_FORMATS, *SUFFIXES):
            target = Path(path + kinds.get(kind, ".wav"))
            if target.exists():  # the dialog has asked about another name
                hint = self.tr("Save the take again and choose this file if you want to replace it.")
                self._panels.problems.show_problem(
                    Problem(self.tr("{file} exists already").format(file=target.name), hint)
                )
                return
        self._bridge.exports.save_take(take.id, target)

    def save_all(self) -> None:
        """Save every take of the clip, as files that start together, with the tempo map: any DAW can open them."""
        takes = self._state.takes.items
        title = self.tr("Choose an empty folder")
        shown = self._folders.last("save_all")
        folder = QFileDialog.getExistingDirectory(self._window, title, shown) if takes else ""
        if folder:
            self._folders.used("save_all", str(Path(folder).parent))  # each clip has a folder of its own there
            self._bridge.exports.save_takes(tuple(take.id for take in takes), Path(folder))

    def copy_file(self) -> None:
        self._with_finished_file(How.COPIED, self._copy)

    def reveal_file(self) -> None:
        self._with_finished_file(
            How.SHOWN, lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
        )

    def _with_finished_file(self, how: How, act: Callable[[str], object]) -> None:
        """Hand over the selected take's exported file as soon as it exists: `act` is called with its path."""
        take, path = self._state.take, self._panels.takes.finished_path()
        if take is not None and path is not None:
            self._hand_over(take.id, path, how, act)
        elif take is not None:
            self._waiting = (take.id, how, act)
            self.status_message.emit(self.tr("Preparing the file…"))
            self._bridge.exports.prepare(take.id)

    def _on_export_ready(self, take_id: str) -> None:
        if self._waiting is not None and self._waiting[0] == take_id:
            (_, how, act), self._waiting = self._waiting, None
            self._hand_over(take_id, self._state.exports[take_id], how, act)

    def _hand_over(self, take_id: str, path: str, how: How, act: Callable[[str], object]) -> None:
        self._bridge.exports.hand_over(take_id, Path(path), how)
        act(path)

    def _copy(self, path: str) -> None:
        QGuiApplication.clipboard().setMimeData(clipboard_data(Path(path)))
        self.status_message.emit(self.tr("Copied {file}.").format(file=Path(path).name))
