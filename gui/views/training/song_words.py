"""The words of one song: caption and lyrics, written beside it when the fields are left or typing pauses."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from daw_bridge.core.training.training_events import SongRow
from gui.views.eliding import ElidedLabel, breakable

_PAUSE_MS = 1500


class SongWords(QFrame):
    """Signals: `edited` carries song, "caption" or "lyrics", and the words; `listen_wanted` the song's file; `taken` and
    `refused` the song whose proposal is answered.
    """

    edited = Signal(str, str, str)
    listen_wanted = Signal(str)
    taken = Signal(str)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._song: SongRow | None = None
        self._shown = {"caption": "", "lyrics": ""}
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.store)
        self._title = ElidedLabel()
        self._title.setObjectName("heading")
        self.listen = self._button(self.tr("Listen"), self.tr("Play this song from its beginning"))
        self.proposal = QLabel()
        self.proposal.setWordWrap(True)
        self.take = self._button(self.tr("Take"), self.tr("Write what the planner has heard as the caption"))
        self.refuse = self._button(self.tr("Refuse"), self.tr("Forget what the planner has heard"))
        self.fields = {
            "caption": self._field(self.tr("Caption"), self.tr("What this song sounds like, in a sentence")),
            "lyrics": self._field(self.tr("Lyrics"), self.tr("Empty: instrumental")),
        }
        self._lay_out()
        self.listen.clicked.connect(lambda: self.listen_wanted.emit(self._song.path if self._song else ""))
        self.take.clicked.connect(lambda: self.taken.emit(self._name))
        self.refuse.clicked.connect(lambda: self.refused.emit(self._name))
        self.show_song(None, is_locked=True)

    @property
    def _name(self) -> str:
        return self._song.name if self._song is not None else ""

    def show_song(self, song: SongRow | None, *, is_locked: bool) -> None:
        """Show another song, or what has become of this one. Words that are being typed stay."""
        if song is None or self._song is None or song.name != self._song.name:
            self.store()
            is_other = True
        else:
            is_other = False
        self._song = song
        self._title.setText(song.name if song is not None else self.tr("No song is chosen"))
        self._title.setToolTip(song.path if song is not None else "")
        self.listen.setEnabled(song is not None and song.seconds > 0)
        found = {"caption": song.caption, "lyrics": song.lyrics} if song is not None else {"caption": "", "lyrics": ""}
        for name, field in self.fields.items():
            field.setReadOnly(is_locked or song is None)
            is_typed = field.toPlainText().strip() != self._shown[name]
            if is_other or not is_typed or found[name] == field.toPlainText().strip():
                self._shown[name] = found[name]
                if field.toPlainText() != found[name] and not (field.hasFocus() and not is_other):
                    field.setPlainText(found[name])
        has_proposal = song is not None and bool(song.proposal)
        self.proposal.setText(
            breakable(self.tr("Heard: {caption}").format(caption=song.proposal)) if song is not None else ""
        )
        for widget in (self.proposal, self.take, self.refuse):
            widget.setVisible(has_proposal)
        self.take.setEnabled(not is_locked)

    def store(self) -> None:
        """Have what was typed written."""
        self._timer.stop()
        if self._song is None:
            return
        for name, field in self.fields.items():
            words = field.toPlainText().strip()
            if words != self._shown[name] and not field.isReadOnly():
                self._shown[name] = words
                self.edited.emit(self._song.name, name, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.store()
        return super().eventFilter(watched, event)

    def _field(self, name: str, empty: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(empty)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(48)
        field.setMaximumHeight(96)
        field.textChanged.connect(self._timer.start)
        field.installEventFilter(self)
        return field

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.listen)
        self._heard = QWidget()
        heard = QHBoxLayout(self._heard)
        heard.setContentsMargins(0, 0, 0, 0)
        heard.addWidget(self.proposal, 1)
        heard.addWidget(self.take)
        heard.addWidget(self.refuse)
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setVerticalSpacing(4)
        layout.addLayout(head, 0, 0, 1, 2)
        layout.addWidget(self._heard, 1, 0, 1, 2)
        for column, (name, text) in enumerate((("caption", self.tr("Caption")), ("lyrics", self.tr("Lyrics")))):
            label = QLabel(text)
            label.setObjectName("dim")
            label.setBuddy(self.fields[name])
            layout.addWidget(label, 2, column)
            layout.addWidget(self.fields[name], 3, column)
            layout.setColumnStretch(column, 1)
