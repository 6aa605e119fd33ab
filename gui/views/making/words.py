"""The words of the prompt, which all tasks share: description, lyrics, their language, and the key."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from daw_bridge.core.draft import Draft
from engine.contract.catalog import Variant
from engine.contract.checks import fits
from engine.contract.keys import with_known_key
from gui.views.fields.wheel import ComboBox
from gui.views.making.task_tab import TaskTab
from gui.views.words.caption_field import CaptionField
from gui.views.words.language_box import LanguageBox
from gui.views.words.lyrics_field import LyricsField
from gui.views.words.word_desk import WordDesk

_NOTES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
KEYS = ["", *(f"{note} {mode}" for note in _NOTES for mode in ("major", "minor"))]
_LINES = 3  # of description and lyrics that are always seen


class Words(QObject):
    """`edited` says that words or language are others, `key_edited` that the key may be."""

    edited = Signal()
    key_edited = Signal()

    def __init__(self, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self.caption, self.lyrics = CaptionField(), LyricsField()
        self.caption.setAccessibleName(self.tr("Description"))
        self.lyrics.setAccessibleName(self.tr("Lyrics"))
        for field in (self.caption, self.lyrics):
            field.setTabChangesFocus(True)
            field.setMinimumHeight(field.fontMetrics().lineSpacing() * _LINES + 16)
            field.textChanged.connect(self.edited)
        self.desk = WordDesk(self.caption, self.lyrics)
        self.language = LanguageBox()
        self.language.setToolTip(self.tr("Language of the lyrics: type to search"))
        self.language.setAccessibleName(self.tr("Language of the lyrics"))
        self.language.currentIndexChanged.connect(self.edited)
        self.key = _combo(self.tr("Key. Leave empty for the key of the clip, or to let the model choose."))
        self.key.addItems(KEYS)
        self.key.setEditable(True)
        self.key.setAccessibleName(self.tr("Key"))
        self.key.setCurrentText(draft.keyscale)
        self._known_key = draft.keyscale
        self.key.currentTextChanged.connect(self.key_edited)
        if (typed := self.key.lineEdit()) is not None:
            typed.editingFinished.connect(lambda: self._put_key(self.key_now()))

    def taken_in(self, draft: Draft) -> Draft:
        """The draft with words and language of the fields."""
        return replace(
            draft,
            caption=self.caption.toPlainText().strip(),
            lyrics=self.lyrics.toPlainText().strip(),
            language=self.language.currentData(),
        )

    def show_draft(self, draft: Draft) -> None:
        for field, text in ((self.caption, draft.caption), (self.lyrics, draft.lyrics)):
            if field.toPlainText().strip() != text:
                field.setPlainText(text)
        self.language.choose_code(draft.language)

    def key_now(self) -> str:
        """The key as typed, "F#m" for F# minor too; the key in use while the text names none."""
        typed = with_known_key(self.key.currentText())
        return typed if fits(Draft, "keyscale", typed) else self._known_key

    def show_key(self, key: str) -> None:
        """Show a key that something else may have changed, unless one is being typed."""
        self._known_key = key
        if key != self.key.currentText().strip() and not self.key.hasFocus():
            self._put_key(key)

    def show_hints(self, tab: TaskTab, variant: Variant) -> None:
        """Say in the empty fields what they are for."""
        if tab is TaskTab.MORPH:
            self.caption.setPlaceholderText(self.tr("What the take becomes: style, instruments, mood"))
        else:
            self.caption.setPlaceholderText(self.tr("Describe the music: style, instruments, mood"))
        if variant.sings:
            text = self.tr("Lyrics, with tags such as [verse] and [chorus]. Leave empty for instrumental music.")
        else:
            text = self.tr("{model} cannot sing. It makes instrumental music.").format(model=variant.label)
        self.lyrics.setPlaceholderText(text)
        for field in (self.caption, self.lyrics):
            field.setAccessibleDescription(field.placeholderText())
            field.viewport().update()  # Qt paints another hint only when the field becomes empty or is filled

    def _put_key(self, key: str) -> None:
        self.key.blockSignals(True)
        self.key.setCurrentText(key)
        self.key.blockSignals(False)


def _combo(tip: str) -> QComboBox:
    combo = ComboBox()
    combo.setToolTip(tip)
    combo.setAccessibleName(tip)
    return combo
