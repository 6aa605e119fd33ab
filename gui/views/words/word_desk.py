"""Description and lyrics with all that belongs to them, as the prompt shows them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.accessible.speech import announce
from gui.look.icons import put_icon
from gui.views.fitting.flow import FlowLayout
from gui.views.words.ask_bar import AskBar
from gui.views.words.caption_field import CaptionField
from gui.views.words.lyrics_field import LyricsField
from gui.views.words.section_list import SectionList
from gui.views.words.singing_line import SingingLine
from gui.views.words.tag_chips import TagChips
from gui.views.words.word_menus import LyricsMenu, MarkMenu, PresetsMenu, UsedMenu


class Fold(QToolButton):
    """Shows and hides a part below it."""

    def __init__(self, part: QWidget, text: str, tip: str) -> None:
        super().__init__()
        self._part, self._text = part, text
        self.setObjectName("fold")
        self.setCheckable(True)
        put_icon(self, "unfold", checked="fold")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip(tip)
        self.toggled.connect(self._show)
        self._show()

    def name(self, text: str) -> None:
        """Give it another text."""
        self._text = text
        self._show_text()

    def take_over(self, kept: object) -> None:
        """Open it if it was left open; the file of the window holds texts."""
        self.setChecked(kept is True or kept == "true")

    def _show(self) -> None:
        self._part.setVisible(self.isChecked())
        self._show_text()
        if self.hasFocus():
            announce(self, self.accessibleName())

    def _show_text(self) -> None:
        self.setText(self._text)
        state = self.tr("{part}, unfolded") if self.isChecked() else self.tr("{part}, folded")
        self.setAccessibleName(state.format(part=self._text))


class WordDesk(QWidget):
    """Lays out the fields that `Words` owns. `arranged` says that something was folded or unfolded."""

    arranged = Signal()

    def __init__(self, caption: CaptionField, lyrics: LyricsField) -> None:
        super().__init__()
        self.caption, self.lyrics = caption, lyrics
        self.chips = TagChips(caption)
        self.tags = Fold(self.chips, self.tr("Tags"), self.tr("Words that the model knows, to put in with a click"))
        self.used, self.presets = UsedMenu(), PresetsMenu()
        self.marks, self.lyrics_menu = MarkMenu(), LyricsMenu()
        self.sections = SectionList(lyrics)
        self.outline = Fold(self.sections, self.tr("Sections"), self.tr("The sections of the lyrics in their order"))
        self.singing = SingingLine()
        self.asks = AskBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(caption, 2)
        layout.addWidget(_row(self.tags, self.used, self.presets))
        layout.addWidget(self.chips)
        layout.addWidget(lyrics, 3)
        layout.addWidget(_row(self.marks, self.lyrics_menu, self.outline))
        layout.addWidget(self.sections)
        layout.addWidget(self.singing)
        layout.addWidget(self.asks)
        lyrics.textChanged.connect(self._on_words)
        caption.textChanged.connect(self._on_words)
        for arranged in (self.tags.toggled, self.outline.toggled, self.chips.group_chosen):
            arranged.connect(self.arranged)
        self._on_words()

    def _on_words(self) -> None:
        count = self.sections.count
        self.outline.setVisible(count > 0 or self.outline.isChecked())
        self.outline.name(self.tr("%n section(s)", "", count))
        has_words = bool(self.caption.toPlainText().strip() or self.lyrics.toPlainText().strip())
        self.asks.show_words(has_words)


def _row(*widgets: QWidget) -> QWidget:
    """Widgets side by side, in as many rows as the width needs."""
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # fixed, only the first row had room
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    layout = FlowLayout(row)
    for widget in widgets:
        layout.addWidget(widget)
    return row
