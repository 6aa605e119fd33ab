"""Named colours, drawn icons and one style sheet, for a dark and a light scheme."""

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOptionComplex, QWidget


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one scheme, by their use."""

    window: str
    panel: str
    field: str
    line: str
    text: str
    dim: str
    accent: str
    on_accent: str
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
    window="#16181d", panel="#1d2027", field="#14161a", line="#343944", text="#e8eaf0", dim="#9aa2b1",
    accent="#f2a53a", on_accent="#1b1408", hover="#2a2f39", wave="#7fa8d9", wave_region="#ffd08a",
    region="#f2a53a", playhead="#ffffff", progress="#7a5626", bad="#ff7b6b", good="#63c98a",
    loudness="#8ff0c8", spectrum=("#14161a", "#1b2147", "#4a2f86", "#a8437f", "#ef7b51", "#fbd58a", "#fffbe8"),
    takes=("#ff7b6b", "#f2a53a", "#e3d04a", "#63c98a", "#6ba6ff", "#b98cff", "#9aa2b1"),
)  # fmt: skip
LIGHT = Colors(
    window="#eceef2", panel="#f8f9fb", field="#ffffff", line="#c6ccd6", text="#1a1d23", dim="#596273",
    accent="#b35f00", on_accent="#ffffff", hover="#e1e5ec", wave="#3d6fa8", wave_region="#8a4a00",
    region="#d98212", playhead="#111111", progress="#f0b469", bad="#b3261e", good="#1c7c45",
    loudness="#0b6b4a", spectrum=("#ffffff", "#e3ecf7", "#a9c6e8", "#5f8fcf", "#3f55a8", "#3a2170", "#1a0b33"),
    takes=("#c0392b", "#b35f00", "#857000", "#1c7c45", "#2f62b5", "#7a46c0", "#66707f"),
)  # fmt: skip

_SHEET = Template("""
* { font-size: 13px; }
QMainWindow, QDialog, QSplitter, QWidget#page { background: $window; color: $text; }
QWidget { color: $text; }
QFrame#panel { background: $panel; border: 1px solid $line; border-radius: 6px; }
QLabel { background: transparent; }
QLabel#dim { color: $dim; }
QLabel#heading { font-weight: 600; color: $text; }
QLabel#position { font-size: 20px; font-weight: 600; }
QPlainTextEdit, QLineEdit, QListView {
    background: $field; border: 1px solid $line; border-radius: 4px; padding: 4px; color: $text;
    selection-background-color: $accent; selection-color: $on_accent; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QSpinBox, QDoubleSpinBox, QComboBox { min-height: 22px; }
QComboBox { combobox-popup: 0; }  /* a list like any other: the menu of the style paints text on text */
QAbstractSpinBox:disabled, QComboBox:disabled, QLineEdit:disabled { color: $dim; }
QPlainTextEdit:focus, QLineEdit:focus, QListView:focus { border: 2px solid $accent; padding: 3px; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; }
QScrollArea:focus { border: 2px solid $accent; border-radius: 4px; }
QListView::item { padding: 6px; border-radius: 4px; color: $text; }
QListView::item:selected { background: $accent; color: $on_accent; }
QListView::item:hover:!selected { background: $hover; }
QTableWidget { background: $field; border: 1px solid $line; border-radius: 4px; gridline-color: $line; color: $text; }
QTableWidget::item:selected { background: $accent; color: $on_accent; }
QHeaderView::section { background: $panel; color: $dim; border: none; border-bottom: 1px solid $line; padding: 4px; }
QPushButton, QToolButton {
    background: $hover; border: 1px solid $line; border-radius: 4px; padding: 5px 10px; color: $text; }
QPushButton:hover, QToolButton:hover { border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 9px; }
QPushButton:disabled, QToolButton:disabled { color: $dim; border-color: $line; }
QPushButton#primary { background: $accent; color: $on_accent; font-weight: 600; border-color: $accent; padding: 8px 14px; }
QPushButton#primary:focus { border: 2px solid $text; padding: 7px 13px; }
QPushButton#primary:disabled { background: $hover; color: $dim; border-color: $line; }
QPushButton#task { background: transparent; padding: 4px 2px; }
QPushButton#task[able="false"] { color: $dim; border-style: dashed; }
QPushButton#task:checked { background: $hover; border-color: $text; font-weight: 600; }
QPushButton#task:focus { border: 2px solid $accent; padding: 3px 1px; }
QToolButton#fold, QToolButton#fold:checked {
    background: transparent; border-color: transparent; color: $dim; padding: 3px 6px 3px 0; }
QToolButton#fold:hover { color: $text; border-color: transparent; }
QToolButton#fold:focus { border: 2px solid $accent; padding: 2px 5px 2px 0; }
QFrame#reference[under="true"] { border: 2px dashed $accent; border-radius: 4px; }
QFrame#reference QPushButton::menu-indicator { subcontrol-position: right center; right: 7px; }
QFrame#notice { background: $field; border: 1px solid $line; border-radius: 4px; }
QToolButton:checked { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton:checked:focus { border-color: $text; }
QProgressBar {
    background: $field; border: 1px solid $line; border-radius: 4px; text-align: center; height: 16px; color: $text; }
QProgressBar::chunk { background: $progress; border-radius: 3px; }
QFrame#problem { background: $panel; border: 1px solid $bad; border-radius: 6px; }
QFrame#problem QLabel#heading { color: $bad; }
QLabel#refusal { color: $bad; }
QMenuBar, QMenu, QStatusBar { background: $panel; color: $text; }
QMenuBar::item:selected, QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $dim; }
QFrame#job { border: 1px solid transparent; border-radius: 4px; }
QFrame#job:focus { border-color: $accent; }
QFrame#job[dragged="true"] { background: $hover; border: 1px dashed $dim; }
QFrame#drop { background: $accent; border: none; }
QSplitter::handle { background: transparent; }
QFrame#adapter { background: transparent; border: 1px solid $line; border-radius: 4px; }
QToolButton#small { padding: 3px; }
QToolButton#small:focus { padding: 2px; }
QToolButton#small:checked { background: $hover; border-color: $line; color: $text; }
QToolButton#small:checked:focus { border-color: $accent; }
QToolButton#lane { padding: 3px; border-color: transparent; background: transparent; }
QToolButton#lane:hover { border-color: $accent; }
QToolButton#lane:checked { background: $accent; color: $on_accent; border-color: $accent; }
QToolButton#write { padding: 3px 6px; }
QToolButton#star { padding: 3px; border-color: transparent; background: transparent; }
QToolButton#star:hover { border-color: $accent; }
QToolButton#lane:disabled { color: $dim; }
QLabel#note { color: $dim; font-size: 11px; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; color: $dim;
    padding: 1px 2px 4px 2px; margin-right: 14px; font-weight: 600; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover:!selected { color: $text; }
QTabBar[trouble="true"]::tab:last { color: $bad; }
QTabBar::tab:selected:focus { color: $accent; border-bottom: 4px solid $accent; padding-bottom: 2px; }
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
QComboBox QAbstractItemView { background: $field; color: $text; selection-background-color: $accent; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px; }
QCheckBox { background: transparent; spacing: 6px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $dim; border-radius: 3px; background: $field; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:disabled { background: $window; border-color: $line; }
QCheckBox::indicator:focus { border-color: $text; }
""")

_current = DARK


class _FocusStyle(QProxyStyle):
    """Draws a ring around drop-down lists, numbers and sliders that have the keyboard; Fusion draws a faint line there.

    A border from the style sheet would take their arrows away.
    """

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        super().drawComplexControl(control, option, painter, widget)
        if control in _RINGED and option.state & QStyle.StateFlag.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(_current.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(rect, 4, 4)
            painter.restore()


_RINGED = (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox, QStyle.ComplexControl.CC_Slider)


def colors() -> Colors:
    """The colours of the current scheme."""
    return _current


def apply_theme(app: QApplication, scheme: str) -> None:
    """Set palette and style sheet. scheme: "dark", "light", or "system" to follow the desktop."""
    global _current  # noqa: PLW0603  one window, one theme
    app.setProperty("color_scheme", scheme)  # what the window compares a changed setting with
    if scheme == "system":
        is_light = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light
        scheme = "light" if is_light else "dark"
    _current = LIGHT if scheme == "light" else DARK
    app.setStyle(_FocusStyle("Fusion"))
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in {
        roles.Window: _current.window,
        roles.Base: _current.field,
        roles.Text: _current.text,
        roles.WindowText: _current.text,
        roles.Button: _current.panel,
        roles.ButtonText: _current.text,
        roles.Highlight: _current.accent,
        roles.HighlightedText: _current.on_accent,
        roles.AlternateBase: _current.panel,
        roles.Mid: _current.line,
        roles.Dark: _current.line,
        roles.PlaceholderText: _current.dim,
        roles.ToolTipBase: _current.panel,
        roles.ToolTipText: _current.text,
    }.items():
        palette.setColor(role, QColor(color))
    app.setPalette(palette)
    check = Path(__file__).with_name("resources") / f"check_{'light' if _current is LIGHT else 'dark'}.svg"
    app.setStyleSheet(_SHEET.substitute(asdict(_current), check=check.as_posix()))


def icon(name: str) -> QIcon:
    """Draw an icon in the current colours, sharp at any scale. name: one of those in `_draw`."""
    result = QIcon()
    for size in (16, 32, 64):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size / 16, size / 16)
        color = QColor(_current.accent if name == "starred" else _current.text)
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
