"""The look of the window: a palette and one style sheet, for a dark and a light scheme."""

from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.look.colors import DARK, LIGHT, Colors, colors, use
from gui.look.style import Style

__all__ = ["DARK", "LIGHT", "Colors", "apply_theme", "colors", "text_sizes"]

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
QLineEdit:disabled, QPlainTextEdit:disabled { background: transparent; border-color: $line; }
QPlainTextEdit:focus, QLineEdit:focus, QListView:focus { border: 2px solid $focus; padding: 3px; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; }
QScrollArea:focus { border: 2px solid $focus; border-radius: 4px; }
QAbstractItemView { outline: 1px solid $focus; outline-radius: 3px; }  /* the current row, of one that has the keyboard */
QListView::item { padding: 6px; border-radius: 4px; color: $text; }
QListView::item:selected { background: $selection; color: $on_selection; }
QListView::item:hover:!selected { background: $hover; }
QListView::item:disabled { color: $dim; }
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
QPushButton#task:checked { background: $hover; border-color: $text; color: $text; }
QPushButton#task:focus { border: 2px solid $focus; padding: 3px 1px; }
QToolButton#fold, QToolButton#fold:checked {
    background: transparent; border-color: transparent; color: $dim; padding: 3px 6px 3px 0; }
QToolButton#fold:hover { color: $text; border-color: transparent; }
QToolButton#fold:focus { border: 2px solid $focus; padding: 2px 5px 2px 0; }
QFrame#notice { background: $field; border: 1px solid $edge; border-radius: 4px; }
QFrame#reference[under="true"] { border: 2px dashed $focus; border-radius: 4px; }
QFrame#reference QPushButton { text-align: left; padding: 5px 22px 5px 8px; }
QFrame#reference QPushButton:focus { padding: 4px 21px 4px 7px; }
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
QToolButton#qt_menubar_ext_button { padding: 0; border-color: transparent; }
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
QPushButton#small { padding: 3px 8px; }
QPushButton#small:focus { padding: 2px 7px; }
QToolButton#words { padding: 3px 18px 3px 8px; }
QToolButton#words:focus { padding: 2px 17px 2px 7px; }
QToolButton#words::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 5px; }
QPushButton#tag { padding: 2px 8px; border-radius: 9px; background: transparent; }
QPushButton#tag:checked { background: $selection; color: $on_selection; border-color: $selection; }
QPushButton#tag:focus { border: 2px solid $focus; padding: 1px 7px; }
QToolButton#group, QToolButton#group:checked { background: transparent; border-color: transparent; padding: 2px 4px; }
QToolButton#group { color: $dim; }
QToolButton#group:checked { color: $text; font-weight: 600; border-bottom-color: $text; border-radius: 0; }
QToolButton#group:focus { border: 2px solid $focus; padding: 1px 3px; }
QToolButton#small { padding: 3px; }
QToolButton#small:focus { padding: 2px; }
QToolButton#small::menu-indicator { image: none; }
QToolButton#small:checked { background: $hover; border-color: $line; color: $text; }
QToolButton#small:checked:focus { border-color: $focus; }
QToolButton#lane { padding: 3px; border-color: transparent; background: transparent; }
QToolButton#lane:hover { border-color: $text; }
QToolButton#lane:checked { background: $selection; color: $on_selection; border-color: $selection; }
QToolButton#switch { padding: 3px 7px; background: transparent; }
QToolButton#switch:hover { border-color: $text; }
QToolButton#switch:focus { border-color: $focus; padding: 2px 6px; }
QToolButton#switch:checked { background: $selection; color: $on_selection; border-color: $selection; }
QToolButton#switch:checked:focus { border-color: $text; }
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
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; min-height: 28px; margin: 0 0 0 4px; }
QScrollBar::handle:vertical:hover { background: $text; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:horizontal { background: transparent; border: none; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4px; min-width: 28px; margin: 4px 0 0 0; }
QScrollBar::handle:horizontal:hover { background: $text; }
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal { width: 0; }
QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal { background: transparent; }
QComboBox QAbstractItemView {
    background: $field; color: $text; selection-background-color: $selection; selection-color: $on_selection; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 4px; }
QCheckBox { background: transparent; spacing: 6px; }
QCheckBox#bar { padding-right: 6px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid $dim; border-radius: 3px; background: $field; }
QCheckBox::indicator:checked { background: $selection; border-color: $selection; image: url("$check"); }
QCheckBox::indicator:indeterminate { background: $selection; border-color: $selection; image: url("$some"); }
QCheckBox::indicator:disabled { background: $window; border-color: $line; }
QCheckBox::indicator:focus { border: 2px solid $focus; width: 11px; height: 11px; }
""")

_USUAL_POINTS = 10.0


def apply_theme(app: QApplication, scheme: str) -> None:
    """Set palette, style and style sheet. scheme: "dark", "light", or "system" to follow the desktop."""
    choose_colors(app, scheme)
    apply_sheet(app)


def choose_colors(app: QApplication, scheme: str) -> None:
    """What `apply_theme` does without the style sheet, which a window may be built without."""
    app.setProperty("color_scheme", scheme)  # what the window compares a changed setting with
    if scheme == "system":
        is_light = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light
        scheme = "light" if is_light else "dark"
    shown = LIGHT if scheme == "light" else DARK
    use(shown)
    if not app.property("has_our_style"):  # each change of the style goes through all widgets
        app.setStyle(Style("Fusion"))
        app.setProperty("has_our_style", True)
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, color in {
        roles.Window: shown.window,
        roles.Base: shown.field,
        roles.Text: shown.text,
        roles.WindowText: shown.text,
        roles.Button: shown.panel,
        roles.ButtonText: shown.text,
        roles.Highlight: shown.selection,
        roles.HighlightedText: shown.on_selection,
        roles.AlternateBase: shown.panel,
        roles.Mid: shown.line,
        roles.Dark: shown.line,
        roles.PlaceholderText: shown.dim,
        roles.ToolTipBase: shown.panel,
        roles.ToolTipText: shown.text,
    }.items():
        palette.setColor(role, QColor(color))
    app.setPalette(palette)


def apply_sheet(app: QApplication) -> None:
    """Set the style sheet in the chosen colours.

    A window that is built first and gets it then is there sooner: with the sheet set, each widget that gets a parent has
    all its children styled again.
    """
    shown = colors()
    resources, suffix = Path(__file__).with_name("resources"), "light" if shown is LIGHT else "dark"
    marks = {name: (resources / f"{name}_{suffix}.svg").as_posix() for name in ("check", "some")}
    sizes = {name: f"{size:.2f}" for name, size in zip(("small", "body", "large"), text_sizes(), strict=True)}
    app.setStyleSheet(_SHEET.substitute(asdict(shown), **marks, **sizes))


def text_sizes() -> tuple[float, float, float]:
    """The sizes of small, plain and large text, in points: the plain one is what the system is set to."""
    body = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    body = body if body > 0 else _USUAL_POINTS  # a system that measures its fonts in pixels
    return body * 0.87, body, body * 1.5
