"""Named colours, drawn icons and one style sheet, for a dark and a light scheme."""

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOptionComplex, QWidget


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one scheme, by their use."""

    window: str
    panel: str
    field: str
    line: str  # between things
    edge: str  # of what is pressed or filled in
    text: str
    dim: str
    accent: str  # of actions alone
    on_accent: str
    selection: str
    on_selection: str
    focus: str
    hover: str
    wave: str
    wave_region: str
    region: str
    playhead: str
    progress: str  # the done part of a bar, with text on it
    bad: str
    good: str
    loudness: str
    spectrum: tuple[str, ...]  # from quiet to loud
    takes: tuple[str, ...]  # in the order of `core.clip.COLORS`, without ""


DARK = Colors(
    window="#16181d", panel="#1d2027", field="#14161a", line="#343944", edge="#747c8d", text="#e8eaf0", dim="#9aa2b1",
    accent="#f2a53a", on_accent="#1b1408", selection="#5b739c", on_selection="#ffffff", focus="#8ec7ff", hover="#2a2f39",
    wave="#7fa8d9", wave_region="#dcc8ff", region="#b58cff", playhead="#ffffff", progress="#3d5273", bad="#ff7b6b",
    good="#63c98a",
    loudness="#8ff0c8", spectrum=("#14161a", "#1b2147", "#4a2f86", "#a8437f", "#ef7b51", "#fbd58a", "#fffbe8"),
    takes=("#ff7b6b", "#f2a53a", "#e3d04a", "#63c98a", "#6ba6ff", "#b98cff", "#9aa2b1"),
)  # fmt: skip
LIGHT = Colors(
    window="#eceef2", panel="#f8f9fb", field="#ffffff", line="#c6ccd6", edge="#747e8e", text="#1a1d23", dim="#596273",
    accent="#b35f00", on_accent="#ffffff", selection="#4a6590", on_selection="#ffffff", focus="#0b5cad", hover="#e1e5ec",
    wave="#3d6fa8", wave_region="#4d2f9a", region="#7b4fd0", playhead="#111111", progress="#b9cdea", bad="#b3261e",
    good="#1c7c45",
    loudness="#0b6b4a", spectrum=("#ffffff", "#e3ecf7", "#a9c6e8", "#5f8fcf", "#3f55a8", "#3a2170", "#1a0b33"),
    takes=("#c0392b", "#b35f00", "#857000", "#1c7c45", "#2f62b5", "#7a46c0", "#66707f"),
)  # fmt: skip

_SHEET = Template("""
* { font-size: ${body}pt; }
QMainWindow, QDialog, QSplitter, QWidget#page { background: $window; color: $text; }
QWidget { color: $text; }
QFrame#panel { background: $panel; border: 1px solid $line; border-radius: 6px; }
QFrame#panel[inner="true"] { border: none; }
QLabel { background: transparent; }
QLabel#dim { color: $dim; }
QLabel#heading { font-weight: 600; color: $text; }
QLabel#position { font-size: ${large}pt; font-weight: 600; }
QPlainTextEdit, QLineEdit, QListView {
    background: $field; border: 1px solid $edge; border-radius: 4px; padding: 4px; color: $text;
    selection-background-color: $selection; selection-color: $on_selection; placeholder-text-color: $dim; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QSpinBox, QDoubleSpinBox, QComboBox { min-height: 22px; }
QComboBox { combobox-popup: 0; }  /* a list like any other: the menu of the style paints text on text */
QAbstractSpinBox:disabled, QComboBox:disabled, QLineEdit:disabled { color: $dim; }
QPlainTextEdit:focus, QLineEdit:focus, QListView:focus { border: 2px solid $focus; padding: 3px; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; }
QScrollArea:focus { border: 2px solid $focus; border-radius: 4px; }
QListView::item { padding: 6px; border-radius: 4px; color: $text; }
QListView::item:selected { background: $selection; color: $on_selection; }
QListView::item:hover:!selected { background: $hover; }
QTableWidget { background: $field; border: 1px solid $edge; border-radius: 4px; gridline-color: $line; color: $text; }
QTableWidget::item:selected { background: $selection; color: $on_selection; }
QTreeWidget { background: $field; border: 1px solid $edge; border-radius: 4px; color: $text; }
QTreeWidget::item { padding: 3px 0; }
QTreeWidget::item:selected { background: $selection; color: $on_selection; }
QTreeWidget:focus, QTableWidget:focus { border: 2px solid $focus; }
QHeaderView::section { background: $panel; color: $dim; border: none; border-bottom: 1px solid $line; padding: 4px; }
QPushButton, QToolButton {
    background: $hover; border: 1px solid $edge; border-radius: 4px; padding: 5px 10px; color: $text; }
QPushButton:hover, QToolButton:hover { border-color: $text; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 4px 9px; }
QPushButton:disabled, QToolButton:disabled { color: $dim; border-color: $line; }
QPushButton#primary { background: $accent; color: $on_accent; font-weight: 600; border-color: $accent; padding: 8px 14px; }
QPushButton#primary:focus { border: 2px solid $text; padding: 7px 13px; }
QPushButton#primary:disabled { background: $hover; color: $dim; border-color: $line; }
QToolButton:checked { background: $selection; color: $on_selection; border-color: $selection; }
QPushButton#task { background: transparent; padding: 4px 2px; }
QPushButton#task[able="false"] { color: $dim; border-style: dashed; }
QPushButton#task:checked { background: $hover; border-color: $text; font-weight: 600; }
QPushButton#task:focus { border: 2px solid $focus; padding: 3px 1px; }
QToolButton#fold, QToolButton#fold:checked {
    background: transparent; border-color: transparent; color: $dim; padding: 3px 6px 3px 0; }
QToolButton#fold:hover { color: $text; border-color: transparent; }
QToolButton#fold:focus { border: 2px solid $focus; padding: 2px 5px 2px 0; }
QFrame#notice { background: $field; border: 1px solid $edge; border-radius: 4px; }
QFrame#reference[under="true"] { border: 2px dashed $focus; border-radius: 4px; }
QFrame#reference QPushButton { text-align: left; padding: 5px 22px 5px 8px; }
QFrame#reference QPushButton:focus { padding: 4px 21px 4px 7px; }
QFrame#reference QPushButton::menu-indicator { subcontrol-position: right center; right: 7px; }
QToolButton:checked { background: $selection; color: $on_selection; border-color: $selection; }
QToolButton:checked:focus { border-color: $text; }
QProgressBar {
    background: $field; border: 1px solid $edge; border-radius: 4px; text-align: center; height: 16px; color: $text; }
QProgressBar::chunk { background: $progress; border-radius: 3px; }
QFrame#card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#callout { background: $panel; border: 2px solid $focus; border-radius: 8px; }
QLabel#title { font-size: ${large}pt; font-weight: 600; }
QFrame#line { background: $line; border: none; }
QFrame#problem { background: $panel; border: 1px solid $bad; border-left: 5px solid $bad; border-radius: 6px; }
QFrame#problem QLabel#heading { color: $bad; }
QLabel#refusal { color: $bad; }
QLabel#used { color: $good; border: 1px solid $good; border-radius: 4px; padding: 1px 6px; font-weight: 600; }
QLabel#dropzone { color: $dim; border: 1px dashed $dim; border-radius: 6px; padding: 8px; }
QLabel#dropzone[over="true"] { color: $text; border: 2px dashed $focus; padding: 7px; background: $hover; }
QMenuBar, QMenu, QStatusBar { background: $panel; color: $text; }
QMenuBar::item:selected, QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::item:disabled { color: $dim; }
QFrame#job { border: 1px solid transparent; border-radius: 4px; }
QFrame#job:focus { border: 2px solid $focus; }
QFrame#job[dragged="true"] { background: $hover; border: 1px dashed $dim; }
QFrame#drop { background: $focus; border: none; }
QFrame#practice { background: $field; border: 2px dashed $dim; border-radius: 6px; }
QFrame#practice:focus { border-color: $focus; }
QFrame#practice[over="true"] { background: $hover; border-color: $focus; }
QSplitter::handle { background: transparent; }
QFrame#adapter { background: transparent; border: 1px solid $line; border-radius: 4px; }
QToolButton#chip::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QToolButton#chip { padding-right: 16px; }
QToolButton#chip:focus { padding-right: 15px; }
QToolButton#small { padding: 3px; }
QToolButton#small:focus { padding: 2px; }
QToolButton#small::menu-indicator { image: none; }
QToolButton#small:checked { background: $hover; border-color: $line; color: $text; }
QToolButton#small:checked:focus { border-color: $focus; }
QToolButton#lane { padding: 3px; border-color: transparent; background: transparent; }
QToolButton#lane:hover { border-color: $text; }
QToolButton#lane:checked { background: $selection; color: $on_selection; border-color: $selection; }
QToolButton#write { padding: 3px 6px; }
QToolButton#star { padding: 3px; border-color: transparent; background: transparent; }
QToolButton#star:hover { border-color: $text; }
QToolButton#lane:disabled { color: $dim; }
QLabel#note { color: $dim; font-size: ${small}pt; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; color: $dim;
    padding: 1px 2px 4px 2px; margin-right: 14px; font-weight: 600; }
QTabBar::tab:selected { color: $text; border-bottom-color: $text; }
QTabBar::tab:hover:!selected { color: $text; }
QTabBar[trouble="true"]::tab:last { color: $bad; }
QTabBar::tab:selected:focus { color: $focus; border-bottom: 4px solid $focus; padding-bottom: 2px; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; border: none; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 28px; margin: 0 0 0 4px; }
QScrollBar::handle:vertical:hover { background: $dim; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:horizontal { background: transparent; border: none; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 4px; min-width: 28px; margin: 4px 0 0 0; }
QScrollBar::handle:horizontal:hover { background: $dim; }
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal { width: 0; }
QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal { background: transparent; }
QComboBox QAbstractItemView {
    background: $field; color: $text; selection-background-color: $selection; selection-color: $on_selection; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px; }
QCheckBox { background: transparent; spacing: 6px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $dim; border-radius: 3px; background: $field; }
QCheckBox::indicator:checked { background: $selection; border-color: $selection; image: url("$check"); }
QCheckBox::indicator:disabled { background: $window; border-color: $line; }
QCheckBox::indicator:focus { border: 2px solid $focus; width: 11px; height: 11px; }
""")

_USUAL_POINTS = 10.0
_current = DARK


class _FocusStyle(QProxyStyle):
    """Draws an edge around drop-down lists and numbers, and a ring around them and sliders that have the keyboard.

    Fusion draws faint lines there. A border from the style sheet would take their arrows away.
    """

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and control in _RINGED
        if has_focus or control in _EDGED:
            is_on = bool(option.state & QStyle.StateFlag.State_Enabled)
            width, color = (2, _current.focus) if has_focus else (1, _current.edge if is_on else _current.line)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(color), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4)
            painter.restore()


_EDGED = (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox)
_RINGED = (*_EDGED, QStyle.ComplexControl.CC_Slider)


def colors() -> Colors:
    """The colours of the current scheme."""
    return _current


def apply_theme(app: QApplication, scheme: str) -> None:
    """Set palette, style and style sheet. scheme: "dark", "light", or "system" to follow the desktop."""
    choose_colors(app, scheme)
    apply_sheet(app)


def choose_colors(app: QApplication, scheme: str) -> None:
    """What `apply_theme` does without the style sheet, which a window may be built without."""
    global _current  # noqa: PLW0603  one window, one theme
    app.setProperty("color_scheme", scheme)  # what the window compares a changed setting with
    if scheme == "system":
        is_light = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light
        scheme = "light" if is_light else "dark"
    _current = LIGHT if scheme == "light" else DARK
    if not app.property("has_focus_style"):  # each change of the style goes through all widgets
        app.setStyle(_FocusStyle("Fusion"))
        app.setProperty("has_focus_style", True)
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in {
        roles.Window: _current.window,
        roles.Base: _current.field,
        roles.Text: _current.text,
        roles.WindowText: _current.text,
        roles.Button: _current.panel,
        roles.ButtonText: _current.text,
        roles.Highlight: _current.selection,
        roles.HighlightedText: _current.on_selection,
        roles.AlternateBase: _current.panel,
        roles.Mid: _current.line,
        roles.Dark: _current.line,
        roles.PlaceholderText: _current.dim,
        roles.ToolTipBase: _current.panel,
        roles.ToolTipText: _current.text,
    }.items():
        palette.setColor(role, QColor(color))
    app.setPalette(palette)


def apply_sheet(app: QApplication) -> None:
    """Set the style sheet in the chosen colours.

    A window that is built first and gets it then is there sooner: with the sheet set, each widget that gets a parent has
    all its children styled again.
    """
    check = Path(__file__).with_name("resources") / f"check_{'light' if _current is LIGHT else 'dark'}.svg"
    sizes = {name: f"{size:.2f}" for name, size in zip(("small", "body", "large"), text_sizes(), strict=True)}
    app.setStyleSheet(_SHEET.substitute(asdict(_current), check=check.as_posix(), **sizes))


def text_sizes() -> tuple[float, float, float]:
    """The sizes of small, plain and large text, in points: the plain one is what the system is set to."""
    body = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    body = body if body > 0 else _USUAL_POINTS  # a system that measures its fonts in pixels
    return body * 0.87, body, body * 1.5


def icon(name: str) -> QIcon:
    """Draw an icon in the current colours, sharp at any scale. name: one of those in `_draw`."""
    result = QIcon()
    for size in (16, 32, 64):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / 16, size / 16)
        color = QColor(_current.takes[2] if name == "starred" else _current.text)
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        _draw(painter, name, color)
        painter.end()
        result.addPixmap(pixmap)
    return result


def _draw(painter: QPainter, name: str, color: QColor) -> None:
    line = QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    match name:
        case "play":
            painter.drawPolygon(QPolygonF([QPointF(4, 2), QPointF(14, 8), QPointF(4, 14)]))
        case "pause":
            painter.drawRect(QRectF(3, 2, 4, 12))
            painter.drawRect(QRectF(9, 2, 4, 12))
        case "stop":
            painter.drawRect(QRectF(3, 3, 10, 10))
        case "loop" | "again":
            painter.setPen(line)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(QRectF(3, 3, 10, 10), 30 * 16, 290 * 16)
            painter.setBrush(color)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(QPolygonF([QPointF(9.5, 6.5), QPointF(15.5, 6.5), QPointF(13, 1.5)]))
        case "grip":
            painter.setBrush(QColor(_current.dim))
            for x, y in ((5, 3), (11, 3), (5, 8), (11, 8), (5, 13), (11, 13)):
                painter.drawEllipse(QPointF(x, y), 1.4, 1.4)
        case "cancel":
            painter.setPen(line)
            painter.drawLine(QPointF(4, 4), QPointF(12, 12))
            painter.drawLine(QPointF(12, 4), QPointF(4, 12))
        case "hear":  # a loudspeaker
            painter.drawPolygon(
                QPolygonF([QPointF(2, 6), QPointF(5, 6), QPointF(9, 2), QPointF(9, 14), QPointF(5, 10), QPointF(2, 10)])
            )
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(QRectF(8, 4.5, 6, 7), -60 * 16, 120 * 16)
        case "star" | "starred":
            painter.setPen(QPen(color, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(color if name == "starred" else Qt.BrushStyle.NoBrush)
            points = [(math.pi * (n / 5 - 0.5), 6.4 if n % 2 == 0 else 2.7) for n in range(10)]
            painter.drawPolygon(QPolygonF([QPointF(8 + r * math.cos(a), 8.4 + r * math.sin(a)) for a, r in points]))
        case "menu":
            for dot_x in (3.5, 8.0, 12.5):
                painter.drawEllipse(QPointF(dot_x, 8), 1.4, 1.4)
        case _:
            _draw_lines(painter, line)


def _draw_lines(painter: QPainter, pen: QPen) -> None:
    """Lines that get shorter: an order."""
    painter.setPen(pen)
    for y, right in ((4, 13), (8, 10), (12, 7)):
        painter.drawLine(QPointF(3, y), QPointF(right, y))
