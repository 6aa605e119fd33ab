"""The panel that edits the prompt and holds the buttons that start a job, with other pages beside the prompt."""

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
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from daw_bridge.core.draft import Draft
from engine.contract import ranges
from engine.contract.checks import fits
from engine.contract.keys import with_known_key
from engine.contract.messages import MAX_SEED, Prompt, Region, Sampling
from gui.viewmodels.window_state import WindowState
from gui.views.fields.number_boxes import NumberBox, WholeBox
from gui.views.spin_boxes import ranged

_OFTEN = ("unknown", "en", "es", "fr", "de", "it", "pt", "ru", "zh", "ja", "ko")
LANGUAGES = (*_OFTEN, *(code for code in ranges.LANGUAGES if code not in _OFTEN))
_NOTES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
KEYS = ["", *(f"{note} {mode}" for note in _NOTES for mode in ("major", "minor"))]


class PromptPanel(QFrame):
    """The `_wanted` signals are emitted by their buttons; `prompt`, `sampling` and `length_s` return the values.

    pages: what stands above the buttons; the prompt becomes its first page.
    """

    repaint_wanted = Signal()
    cover_wanted = Signal()
    generate_wanted = Signal()
    draft_edited = Signal(object, object)  # the draft, and the one of which it is an edited copy

    def __init__(self, state: WindowState, pages: QTabWidget) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._state = state
        self._loop_seen: Region | None = None
        self._sent: deque[Draft] = deque(maxlen=64)
        self._is_showing = False
        self._known = self._shown = state.draft.unsaved()  # as it last came in; as it last stood here
        self.caption = QPlainTextEdit()
        self.caption.setPlaceholderText(self.tr("Describe the music: style, instruments, mood"))
        self.caption.setAccessibleName(self.tr("Description"))
        self.caption.setTabChangesFocus(True)
        self.lyrics = QPlainTextEdit()
        self._show_lyrics_hint()
        self.lyrics.setAccessibleName(self.tr("Lyrics"))
        self.lyrics.setTabChangesFocus(True)
        self.language = self._combo(self.tr("Language of the lyrics"))
        self.language.addItem(self.tr("Not specified"), LANGUAGES[0])
        for code in LANGUAGES[1:]:
            self.language.addItem(code, code)
        self.key = self._combo(self.tr("Key. Leave empty for the key of the clip, or to let the model choose."))
        self.key.addItems(KEYS)
        self.key.setEditable(True)
        self.takes = ranged(WholeBox(), Draft, "takes", state.draft.takes)
        self.takes.setToolTip(self.tr("Number of takes to make"))
        self.seed = QLineEdit()
        self.seed.setPlaceholderText(self.tr("Random"))
        self.seed.setToolTip(self.tr("The same seed makes the same take again. Leave empty for a new seed each time."))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, 100)
        self.strength.setValue(100)
        self.strength.setAccessibleName(self.tr("Strength"))
        self.strength.setToolTip(
            self.tr("Repaint: how much the region changes. Cover: for how many steps the model follows the source.")
        )
        self._strength_text = QLabel()
        self._show_strength(self.strength.value())
        self._strength_text.setMinimumWidth(44)
        self.strength.valueChanged.connect(self._show_strength)
        self.duration = ranged(NumberBox(decimals=1, suffix=self.tr(" s")), Draft, "length_s", state.draft.length_s)
        self.duration.setToolTip(self.tr("Length of new music"))
        self.duration.setAccessibleName(self.tr("Length of new music"))
        self.whole_bars = QCheckBox(self.tr("Whole bars"))
        self.whole_bars.setChecked(True)
        self.whole_bars.setToolTip(self.tr("Round the length to whole bars at the current tempo."))
        self.loop = QCheckBox(self.tr("Loop"))
        self.loop.setToolTip(self.tr("Make new music that loops: its end leads back to its start."))
        self._make_buttons()
        self._lay_out(pages)
        self.key.setCurrentText(state.draft.keyscale)
        self._connect()
        self._on_selection_changed()

    def _make_buttons(self) -> None:
        self.repaint_button = QPushButton(self.tr("Repaint"))
        self.repaint_button.setObjectName("primary")
        self.cover = QPushButton(self.tr("Cover"))
        self.cover.setToolTip(self.tr("Make a new version of the whole take from the prompt (Ctrl+Shift+R)"))
        self.generate = QPushButton(self.tr("Generate new"))
        self.generate.setToolTip(self.tr("Make new music from the prompt alone (Ctrl+G)"))

    def draft(self) -> Draft:
        """The draft as the fields show it."""
        typed = self.seed.text().strip()
        return replace(
            self._state.draft,
            caption=self.caption.toPlainText().strip(),
            lyrics=self.lyrics.toPlainText().strip(),
            language=self.language.currentData(),
            strength=self.strength.value() / 100,
            seed=min(int(typed), MAX_SEED) if typed.isdigit() else -1,
            length_s=self.duration.value(),
            whole_bars=self.whole_bars.isChecked(),
            loop=self.loop.isChecked(),
            takes=self.takes.value(),
            keyscale=self._key(),
        )

    def prompt(self, *, for_take: bool = True) -> Prompt:
        """The prompt, with tempo and time signature of the selected region, or of the take, if `for_take`, else with those
        of new music.
        """
        regions = self._state.selection.regions
        of_take = self._state.grid.at(regions[0].start_s if regions else 0.0)
        return self.draft().prompt(*((of_take, self._state.take) if for_take else (self._state.new_grid,)))

    def sampling(self) -> Sampling:
        """The sampling values of the panel, completed from the draft."""
        return self.draft().sampling(self._state.settings.variant_in_use())

    def length_s(self) -> float:
        """Seconds of new music, rounded to whole bars (at least one) where that is switched on."""
        return self.draft().new_length_s(self._state.new_grid, self._state.variant.longest_s)

    def is_loop(self) -> bool:
        return self.loop.isChecked()

    def _on_selection_changed(self) -> None:
        regions, take = self._state.selection.regions, self._state.take
        self.repaint_button.setEnabled(take is not None and bool(regions))
        self.cover.setEnabled(take is not None)
        self.repaint_button.setText(self._repaint_text(regions))
        if regions:
            tip = self.tr("Make the music in {spans} again. The rest of the take does not change (Ctrl+R).")
            self.repaint_button.setToolTip(tip.format(spans=", ".join(map(self._span, regions))))
        else:
            self.repaint_button.setToolTip(self.tr("Select a region first: drag across the waveform."))

    def _repaint_text(self, regions: tuple[Region, ...]) -> str:
        """The text of the Repaint button, with the bars of one region or the number of several."""
        if not regions:
            return self.tr("Repaint")
        if len(regions) > 1:
            return self.tr("Repaint %n region(s)", "", len(regions))
        return self.tr("Repaint {span}").format(span=self._span(regions[0]))

    def _span(self, region: Region) -> str:
        grid = self._state.grid
        text = self.tr("bars {start} to {end}")
        return text.format(start=grid.label(region.start_s), end=grid.label(region.end_s))

    def _show_strength(self, percent: int) -> None:
        self._strength_text.setText(self.tr("{percent} %").format(percent=percent))

    def _on_daw_changed(self) -> None:
        """Set the length of new music to the DAW's loop whenever that loop changes."""
        loop = self._state.daw.loop if self._state.is_following else None
        if loop is not None and loop != self._loop_seen and fits(Draft, "length_s", loop.length_s):
            self.duration.setValue(loop.length_s)
        self._loop_seen = loop

    def _show_lyrics_hint(self) -> None:
        variant = self._state.variant
        if variant.sings:
            text = self.tr("Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.")
        else:
            text = self.tr("{model} cannot sing. It makes instrumental music.").format(model=variant.label)
        self.lyrics.setPlaceholderText(text)
        self.lyrics.viewport().update()  # Qt paints another hint only when the field becomes empty or is filled

    def _show_saved(self) -> None:
        """Show key and number of takes, which a controller, the DAW or this panel changed."""
        key = self._state.draft.keyscale
        if key != self.key.currentText().strip() and not self.key.hasFocus():
            self._show_key(key)
        if self.takes.value() != self._state.draft.takes:
            self.takes.blockSignals(True)
            self.takes.setValue(self._state.draft.takes)
            self.takes.blockSignals(False)

    def _connect(self) -> None:
        self.repaint_button.clicked.connect(self.repaint_wanted)
        self.cover.clicked.connect(self.cover_wanted)
        self.generate.clicked.connect(self.generate_wanted)
        self._state.selection_changed.connect(self._on_selection_changed)
        self._state.daw_changed.connect(self._on_daw_changed)
        self._state.settings_changed.connect(self._show_lyrics_hint)
        self._state.grid_changed.connect(self._on_selection_changed)
        self._state.draft_changed.connect(self._on_draft_changed)
        for changed in (
            self.caption.textChanged, self.lyrics.textChanged, self.language.currentIndexChanged,
            self.strength.valueChanged, self.seed.textChanged, self.duration.valueChanged, self.whole_bars.toggled,
            self.loop.toggled,
        ):  # fmt: skip
            changed.connect(self._on_draft_edited)
        self.takes.valueChanged.connect(self._on_edited)
        self.key.currentTextChanged.connect(self._on_edited)
        if (field := self.key.lineEdit()) is not None:
            field.editingFinished.connect(lambda: self._show_key(self._key()))

    def _on_draft_edited(self) -> None:
        draft = self.draft().unsaved()
        if not self._is_showing and draft != self._shown:
            self._sent.append(draft)
            self.draft_edited.emit(draft, self._shown)
            self._shown = draft

    def _on_draft_changed(self) -> None:
        """Show a draft that a controller changed. The panel ignores its own drafts, which come back late.

        What the settings file keeps comes back by itself, and late text would undo what is being typed: the two halves
        are shown separately.
        """
        self._show_saved()
        draft, before = self._state.draft.unsaved(), self._known
        self._known = draft
        if draft == before:
            return
        if draft in self._sent:
            while self._sent.popleft() != draft:
                pass
            return
        self._shown = draft
        self._is_showing = True
        for field, text in ((self.caption, draft.caption), (self.lyrics, draft.lyrics)):
            if field.toPlainText().strip() != text:
                field.setPlainText(text)
        self.language.setCurrentIndex(max(0, self.language.findData(draft.language)))
        self.strength.setValue(round(draft.strength * 100))
        self.seed.setText("" if draft.seed < 0 else str(draft.seed))
        self.duration.setValue(draft.length_s)
        self.whole_bars.setChecked(draft.whole_bars)
        self.loop.setChecked(draft.loop)
        self._is_showing = False

    def _on_edited(self) -> None:
        """Store key and number of takes, which jobs started over OSC use, too."""
        draft = replace(self._state.draft, keyscale=self._key(), takes=self.takes.value())
        if draft != self._state.draft:
            self.draft_edited.emit(draft, self._state.draft)

    def _key(self) -> str:
        """The key as typed, "F#m" for F# minor too; the key in use while the text names none."""
        typed = with_known_key(self.key.currentText())
        return typed if fits(Draft, "keyscale", typed) else self._state.draft.keyscale

    def _show_key(self, key: str) -> None:
        self.key.blockSignals(True)
        self.key.setCurrentText(key)
        self.key.blockSignals(False)

    def _combo(self, tip: str) -> QComboBox:
        combo = QComboBox()
        combo.setToolTip(tip)
        combo.setAccessibleName(tip)
        return combo

    def _lay_out(self, pages: QTabWidget) -> None:
        form = QFormLayout()
        strength = _row(self.strength, self._strength_text)
        rows = {
            self.tr("Language"): self.language,
            self.tr("Key"): self.key,
            self.tr("Strength"): strength,
            self.tr("Takes"): self.takes,
            self.tr("Seed"): self.seed,
            self.tr("New length"): _row(self.duration, self.whole_bars, self.loop),
        }
        for text, field in rows.items():
            form.addRow(text, field)
        prompt = QWidget()
        fields = QVBoxLayout(prompt)
        fields.setContentsMargins(0, 6, 0, 0)
        fields.addWidget(self.caption, 2)
        fields.addWidget(self.lyrics, 3)
        fields.addLayout(form)
        pages.insertTab(0, prompt, self.tr("Prompt"))
        pages.setCurrentIndex(0)
        if (typed := self.key.lineEdit()) is not None:
            typed.setAccessibleName(self.tr("Key"))
        pages.setAccessibleName(self.tr("Prompt and adapters"))
        pages.tabBar().setAccessibleName(self.tr("Prompt and adapters"))
        layout = QVBoxLayout(self)
        layout.addWidget(pages, 1)
        layout.addWidget(self.repaint_button)
        layout.addWidget(_row(self.cover, self.generate))


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QSlider | QPushButton | QDoubleSpinBox) else 0)
    return row
