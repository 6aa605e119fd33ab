"""What the music should be, and the buttons that ask for it."""

from collections import deque
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.draft import Draft
from engine.contract.messages import MAX_SEED, MAX_TAKES, Prompt, Region, Sampling
from gui.viewmodels.session import Session

LANGUAGES = (  # noqa: SIM905  the words read better than 51 quoted strings
    "unknown en es fr de it pt ru zh ja ko ar az bg bn ca cs da el fa fi he hi hr ht hu id is la lt ms ne nl no pa pl "
    "ro sa sk sr sv sw ta te th tl tr uk ur vi yue"
).split()
_NOTES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
KEYS = ["", *(f"{note} {mode}" for note in _NOTES for mode in ("major", "minor"))]


class PromptPanel(QFrame):
    """Each signal means that its button was pressed; `prompt`, `sampling` and `length_s` give the values."""

    repaint_wanted = Signal()
    cover_wanted = Signal()
    generate_wanted = Signal()
    settings_edited = Signal(object)
    draft_edited = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._session = session
        self._loop_seen: Region | None = None
        self._sent: deque[Draft] = deque(maxlen=64)
        self._is_showing = False
        self.caption = QPlainTextEdit()
        self.caption.setPlaceholderText("Describe the sound: style, instruments, mood")
        self.caption.setAccessibleName("Description")
        self.caption.setTabChangesFocus(True)
        self.lyrics = QPlainTextEdit()
        self._say_what_is_sung()
        self.lyrics.setAccessibleName("Lyrics")
        self.lyrics.setTabChangesFocus(True)
        self.language = self._combo(LANGUAGES, "Language of the lyrics")
        self.key = self._combo(KEYS, "Key; empty: not said")
        self.key.setEditable(True)
        self.takes = QSpinBox(minimum=1, maximum=MAX_TAKES)
        self.takes.setToolTip("How many takes to make")
        self.seed = QLineEdit()
        self.seed.setPlaceholderText("random")
        self.seed.setToolTip("The same number makes the same take again; empty: a new one each time")
        self.seed.setAccessibleName("Seed")
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setValue(100)
        self.strength.setAccessibleName("Strength")
        self.strength.setToolTip("Repaint: how new the region becomes. Cover: how long the source is followed.")
        self._strength_text = QLabel("100 %")
        self._strength_text.setMinimumWidth(44)
        self.strength.valueChanged.connect(lambda value: self._strength_text.setText(f"{value} %"))
        self.duration = QDoubleSpinBox(
            minimum=0.5, maximum=600.0, value=session.draft.length_s, decimals=1, suffix=" s"
        )
        self.duration.setToolTip("Length of new music")
        self.duration.setAccessibleName("Length of new music")
        self.whole_bars = QCheckBox("whole bars")
        self.whole_bars.setChecked(True)
        self.whole_bars.setToolTip("Round the length to whole bars at the session's tempo")
        self.loop = QCheckBox("loop")
        self.loop.setToolTip("The end of new music runs into its beginning")
        self.repaint_button = QPushButton("Repaint")
        self.repaint_button.setObjectName("primary")
        self.cover = QPushButton("Cover")
        self.cover.setToolTip("Reinterpret the whole take with this description (Ctrl+Shift+R)")
        self.generate = QPushButton("Generate new")
        self.generate.setToolTip("New music from the description alone (Ctrl+G)")
        self._lay_out()
        self.takes.setValue(session.settings.takes)
        self.key.setCurrentText(session.settings.keyscale)
        self._connect()
        self._on_selection_changed()

    def draft(self) -> Draft:
        """What the fields say."""
        typed = self.seed.text().strip()
        return Draft(
            caption=self.caption.toPlainText().strip(),
            lyrics=self.lyrics.toPlainText().strip(),
            language=self.language.currentText(),
            strength=self.strength.value() / 100,
            seed=min(int(typed), MAX_SEED) if typed.isdigit() else -1,
            length_s=self.duration.value(),
            whole_bars=self.whole_bars.isChecked(),
            loop=self.loop.isChecked(),
        )

    def prompt(self, *, for_take: bool = True) -> Prompt:
        """The panel's words with tempo and signature of the take's place, or of where new music goes."""
        settings = replace(self._session.settings, keyscale=self.key.currentText().strip())
        return self.draft().prompt(settings, self._session.grid if for_take else settings.grid)

    def sampling(self) -> Sampling:
        """The panel's numbers; everything else as in the settings."""
        return self.draft().sampling(replace(self._session.settings, takes=self.takes.value()))

    def length_s(self) -> float:
        """Of new music; to whole bars if wished, at least one."""
        return self.draft().new_length_s(self._session.settings.grid, self._session.variant.longest_s)

    def is_loop(self) -> bool:
        return self.loop.isChecked()

    def _on_selection_changed(self) -> None:
        regions, take = self._session.selection.regions, self._session.take
        self.repaint_button.setEnabled(take is not None and bool(regions))
        self.cover.setEnabled(take is not None)
        where = self._session.grid.bars(regions) if regions else ""
        tip = f"Make {where} anew; the rest stays as it is, sample for sample (Ctrl+R)"
        self.repaint_button.setToolTip(tip if regions else "Drag over some bars of the waveform first")
        self.repaint_button.setText(f"Repaint {_short(where)}" if regions else "Repaint")

    def _on_daw_changed(self) -> None:
        """New music is as long as the DAW's loop, whenever that is set anew."""
        loop = self._session.daw.loop if self._session.is_following else None
        if loop is not None and loop != self._loop_seen and self.duration.minimum() <= loop.length_s <= 600:
            self.duration.setValue(loop.length_s)
        self._loop_seen = loop

    def _say_what_is_sung(self) -> None:
        variant = self._session.variant
        singing = "Lyrics, with [verse] and [chorus]. Empty: instrumental."
        self.lyrics.setPlaceholderText(singing if variant.sings else f"{variant.label} cannot sing: instrumental.")

    def _on_settings_changed(self) -> None:
        self._say_what_is_sung()
        key = self._session.settings.keyscale
        if key != self.key.currentText().strip() and not self.key.hasFocus():
            self.key.blockSignals(True)
            self.key.setCurrentText(key)
            self.key.blockSignals(False)
        if self.takes.value() != self._session.settings.takes:
            self.takes.blockSignals(True)
            self.takes.setValue(self._session.settings.takes)
            self.takes.blockSignals(False)

    def _connect(self) -> None:
        self.repaint_button.clicked.connect(self.repaint_wanted)
        self.cover.clicked.connect(self.cover_wanted)
        self.generate.clicked.connect(self.generate_wanted)
        self._session.selection_changed.connect(self._on_selection_changed)
        self._session.daw_changed.connect(self._on_daw_changed)
        self._session.settings_changed.connect(self._on_settings_changed)
        self._session.grid_changed.connect(self._on_selection_changed)
        self._session.draft_changed.connect(self._on_draft_changed)
        for changed in (
            self.caption.textChanged, self.lyrics.textChanged, self.language.currentTextChanged,
            self.strength.valueChanged, self.seed.textChanged, self.duration.valueChanged, self.whole_bars.toggled,
            self.loop.toggled,
        ):  # fmt: skip
            changed.connect(self._on_draft_edited)
        self.takes.valueChanged.connect(self._on_edited)
        self.key.currentTextChanged.connect(self._on_edited)

    def _on_draft_edited(self) -> None:
        draft = self.draft()
        if not self._is_showing and draft != self._session.draft:
            self._sent.append(draft)
            self.draft_edited.emit(draft)

    def _on_draft_changed(self) -> None:
        """Show what a controller changed; what this panel sent itself comes back late and is no news."""
        draft = self._session.draft
        if draft in self._sent:
            while self._sent.popleft() != draft:
                pass
            return
        self._is_showing = True
        for field, text in ((self.caption, draft.caption), (self.lyrics, draft.lyrics)):
            if field.toPlainText().strip() != text:
                field.setPlainText(text)
        self.language.setCurrentText(draft.language)
        self.strength.setValue(round(draft.strength * 100))
        self.seed.setText("" if draft.seed < 0 else str(draft.seed))
        self.duration.setValue(draft.length_s)
        self.whole_bars.setChecked(draft.whole_bars)
        self.loop.setChecked(draft.loop)
        self._is_showing = False

    def _on_edited(self) -> None:
        """Key and number of takes are the session's: remembered, and used for what OSC asks for."""
        key, takes = self.key.currentText().strip(), self.takes.value()
        self.settings_edited.emit(replace(self._session.settings, keyscale=key, takes=takes))

    def _combo(self, items: list[str], tip: str) -> QComboBox:
        combo = QComboBox()
        combo.addItems(items)
        combo.setToolTip(tip)
        combo.setAccessibleName(tip)
        return combo

    def _lay_out(self) -> None:
        heading = QLabel("Prompt")
        heading.setObjectName("heading")
        form = QFormLayout()
        strength = _row(self.strength, self._strength_text)
        rows = {
            "Language": self.language,
            "Key": self.key,
            "Strength": strength,
            "Takes": self.takes,
            "Seed": self.seed,
            "New length": _row(self.duration, self.whole_bars, self.loop),
        }
        for text, field in rows.items():
            form.addRow(text, field)
        layout = QVBoxLayout(self)
        layout.addWidget(heading)
        layout.addWidget(self.caption, 2)
        layout.addWidget(self.lyrics, 3)
        layout.addLayout(form)
        layout.addWidget(self.repaint_button)
        layout.addWidget(_row(self.cover, self.generate))


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QSlider | QPushButton | QDoubleSpinBox) else 0)
    return row


def _short(where: str) -> str:
    return where if where.count("bars ") <= 1 else "regions"
