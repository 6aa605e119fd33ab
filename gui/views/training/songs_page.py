"""The songs of a folder: what is wrong with which file first, then their words, typed or heard by a planner."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.bridge import Bridge
from daw_bridge.core.training.training_events import SongsReading
from engine.contract.texts import without_stop
from gui.accessible.speech import announce
from gui.viewmodels.training import TrainingView
from gui.viewmodels.window_memory import Folders
from gui.views.eliding import ElidedLabel, breakable
from gui.views.training.song_table import SongTable
from gui.views.training.song_words import SongWords
from gui.views.training.words import TrainingWords

_FAULT_ROWS = 3


class SongsPage(QWidget):
    """`folder_chosen` carries a folder that the user wants to train on."""

    folder_chosen = Signal(str)

    def __init__(self, view: TrainingView, bridge: Bridge, words: TrainingWords) -> None:
        super().__init__()
        self._view, self._bridge, self._words = view, bridge, words
        self._folders = Folders()
        self._folder = ""
        self._is_reading = False
        self._before = view.songs
        self.folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.choose = self._button(self.tr("Choose…"), self.tr("Choose the folder of your songs"), self.choose_folder)
        self.again = self._button(self.tr("Look again"), self.tr("Read the folder again"), self._look_again)
        self.reveal = self._button(self.tr("Show folder"), self.tr("Show the folder of the songs"), self._reveal)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.faults = QListWidget()
        self.faults.setAccessibleName(self.tr("What has to be fixed"))
        self.faults.setWordWrap(True)
        self.table = SongTable(words)
        self.words = SongWords()
        self.hear = self._button(
            self.tr("Let the planner listen"),
            self.tr(
                "A planner listens to the songs without a caption and proposes one for each. Nothing is written yet."
            ),
            self._hear,
        )
        self.take_all = self._button(
            self.tr("Take all"),
            self.tr("Write every proposal as the caption of its song"),
            lambda: bridge.training.take_proposals(self._proposed()),
        )
        self.undo = self._button(self.tr("Undo"), "", bridge.training.undo_words)
        self.redo = self._button(self.tr("Redo"), "", bridge.training.redo_words)
        self.note = QLabel()
        self.note.setObjectName("dim")
        self.note.setWordWrap(True)
        self._lay_out()
        for key, act in ((QKeySequence.StandardKey.Undo, self.undo), (QKeySequence.StandardKey.Redo, self.redo)):
            QShortcut(QKeySequence(key), self, act.click, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.table.caption_edited.connect(lambda song, words: bridge.training.write_words(song, "caption", words))
        self.table.chosen.connect(lambda _: self._show_song())
        self.words.edited.connect(bridge.training.write_words)
        self.words.listen_wanted.connect(lambda path: bridge.training.play_sample(Path(path)))
        self.words.taken.connect(lambda song: bridge.training.take_proposals((song,)))
        self.words.refused.connect(lambda song: bridge.training.refuse_proposals((song,)))
        self.faults.itemActivated.connect(self._go_to)
        self.faults.itemClicked.connect(self._go_to)
        view.songs_changed.connect(self.refresh)
        view.reading.connect(self._on_reading)
        view.hearing_changed.connect(self._show_hearing)
        view.changed.connect(self._on_training)
        self._was_locked = self.is_locked
        self.refresh()

    @property
    def is_locked(self) -> bool:
        """Whether a process has read the words already, so that they must stay as they are."""
        return self._view.training.state.has_process

    # --- what the user does -----------------------------------------------------------------------

    def choose_folder(self) -> None:
        title = self.tr("Choose the folder of your songs")
        if folder := QFileDialog.getExistingDirectory(self, title, self._folders.last("songs")):
            self.open(folder)

    def open(self, folder: str) -> None:
        """Read a folder of songs."""
        self._folders.used("songs", str(Path(folder).parent))
        self._folder = folder
        self.folder.setText(folder)
        self.folder.setToolTip(folder)
        self._is_reading = True
        self._tell(self.tr("Reading the songs…"))
        self._bridge.training.look(Path(folder))
        self.folder_chosen.emit(folder)

    def _look_again(self) -> None:
        if self._folder:
            self.words.store()
            self._is_reading = True
            self._tell(self.tr("Reading the songs…"))
            self._bridge.training.look(Path(self._folder))

    def _reveal(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def _hear(self) -> None:
        if self._view.hearing.song:
            self._bridge.training.stop_hearing()
        else:
            self._bridge.training.hear(self._unheard())

    def _unheard(self) -> tuple[str, ...]:
        songs = self._view.songs.songs
        return tuple(song.name for song in songs if not (song.caption or song.proposal or song.faults))

    def _proposed(self) -> tuple[str, ...]:
        return tuple(song.name for song in self._view.songs.songs if song.proposal)

    def _go_to(self, item: QListWidgetItem) -> None:
        if song := item.data(Qt.ItemDataRole.UserRole):
            self.table.choose(song)

    # --- what is shown ----------------------------------------------------------------------------

    def _on_training(self) -> None:
        """Four times a second, of which most change nothing here."""
        if self.is_locked != self._was_locked:
            self._was_locked = self.is_locked
            self.refresh()

    def refresh(self) -> None:
        """Show the songs as they are now, with all that is wrong."""
        found, is_locked = self._view.songs, self.is_locked
        self._is_reading = self._is_reading and found is self._before
        self._before = found
        self._show_faults()
        self.table.show_songs(found.songs, is_locked=is_locked)
        self._show_song()
        self._show_hearing()
        for button in (self.choose, self.again):
            button.setEnabled(not is_locked)
        self.again.setVisible(bool(self._folder))
        self.reveal.setVisible(bool(self._folder))
        for button, song, text in (
            (self.undo, found.undo, self.tr("Take back the words that were written last: {song}")),
            (self.redo, found.redo, self.tr("Write again what was taken back: {song}")),
        ):
            button.setEnabled(bool(song) and not is_locked)
            button.setToolTip(text.format(song=song) if song else "")

    def _show_faults(self) -> None:
        found = self._view.songs
        by_fault = {fault: song.name for song in found.songs for fault in song.faults}
        lines = [*found.faults, *found.notes]
        if found.problem:
            title = self.tr("{problem}. {hint}").format(problem=without_stop(found.problem), hint=found.hint)
        elif found.faults:
            title = self.tr(
                "To fix before training: {count}. Fix these files, or move them out of the folder, then look again."
            ).format(count=len(found.faults))
        elif found.notes:
            title = self.tr("Left out: {count}. Everything else can be trained on.").format(count=len(found.notes))
        elif not found.songs:
            title = self.tr("Drop a folder of songs here, or choose it. Ten songs of one sound are a good beginning.")
        else:
            title = ""
        is_bad = bool(found.problem or found.faults)
        name = "refusal" if is_bad else "dim" if found.songs else "dropzone"
        if self.title.objectName() != name:
            self.title.style().unpolish(self.title)  # of its frame
            self.title.setObjectName(name)
            self.title.setContentsMargins(0, 0, 0, 0)
            self.title.style().polish(self.title)
        if self.title.text() != breakable(title):
            self.title.setText(breakable(title))
            announce(self, title, is_urgent=bool(found.problem or found.faults))
        self.title.setVisible(bool(title))
        self.faults.setVisible(bool(lines))
        if [self.faults.item(row).text() for row in range(self.faults.count())] != lines:
            self.faults.clear()
            for line in lines:
                item = QListWidgetItem(line, self.faults)
                item.setData(Qt.ItemDataRole.UserRole, by_fault.get(line, ""))
                item.setToolTip(line)
            rows = min(len(lines), _FAULT_ROWS)
            height = sum(self.faults.sizeHintForRow(row) for row in range(rows)) + 2 * self.faults.frameWidth() + 8
            self.faults.setFixedHeight(height)

    def _show_song(self) -> None:
        self.words.show_song(self._view.song(self.table.current), is_locked=self.is_locked)

    def _show_hearing(self) -> None:
        hearing = self._view.hearing
        unheard = self._unheard()
        if hearing.song:
            self.hear.setText(self.tr("Stop listening"))
            self.hear.setEnabled(True)
        else:
            self.hear.setText(self.tr("Let the planner listen"))
            self.hear.setEnabled(bool(unheard) and not self.is_locked)
        self.take_all.setVisible(bool(self._proposed()))
        self.take_all.setEnabled(not self.is_locked)
        if hearing.song or not self._is_reading:
            self.note.setText(breakable(self._words.hearing(hearing)))

    def _on_reading(self, event: SongsReading) -> None:
        if event.folder == self._folder:
            text = self.tr("Reading the songs: {done} of {total}")
            self.note.setText(text.format(done=event.done, total=event.total))

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        announce(self, text)

    # --- layout -----------------------------------------------------------------------------------

    def _button(self, text: str, tip: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        head, feet = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.folder, 1)
        for button in (self.choose, self.again, self.reveal):
            head.addWidget(button)
        for button in (self.hear, self.take_all):
            feet.addWidget(button)
        feet.addWidget(self.note, 1)
        for button in (self.undo, self.redo):
            feet.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.title)
        layout.addWidget(self.faults)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.words)
        layout.addLayout(feet)
