"""The pages of the settings: search, keys, defaults, Apply, sizes, and that every setting keeps its value."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from daw_bridge.core.draft import SAVED, Draft
from daw_bridge.core.settings import SETTINGS, Settings, log_folder
from engine.contract.catalog import SKETCH
from engine.contract.machine.figures import FILE, Machine
from gui.accessible import speech
from gui.main_window import MainWindow
from gui.theme import apply_theme
from gui.viewmodels.window_store import window_store
from gui.views.help.drag_doctor import DragDoctor
from gui.views.settings import dialog as module
from gui.views.settings.dialog import SettingsDialog
from gui.views.settings.search import holds, words_of
from tests.gui.test_window import window

__all__ = ["window"]  # a fixture


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """No test finds the page that another one left open."""
    window_store.opened().remove("settings")
    yield
    window_store.opened().remove("settings")


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(Settings(), Draft())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def pages(dialog: SettingsDialog) -> list[str]:
    """The pages in the list, as it shows them."""
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def shown_fields(dialog: SettingsDialog) -> list[QWidget]:
    page = dialog.pages[dialog.stack.currentIndex()]
    return [row.lines[0] for row in page.rows if row.lines[0].isVisible()]


def apply_button(dialog: SettingsDialog) -> QPushButton:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Apply)


# --- search -------------------------------------------------------------------------------------------


def test_the_pages_are_those_a_musician_looks_for(dialog: SettingsDialog) -> None:
    assert pages(dialog) == ["General", "Sound", "Models", "DAW", "Controllers"]
    assert dialog.heading.text() == "General"


@pytest.mark.parametrize(
    ("typed", "found", "field"),
    [
        ("udp port", ["Controllers (1)"], "osc_port"),
        ("GUIDANCE", ["Models (1)"], "sampler"),
        ("dark", ["General (1)"], "color_scheme"),  # a choice of a list
        ("headphones", ["Sound (1)"], "audio_device"),  # a word that stands nowhere in the dialog
        ("hit attack", ["DAW (1)"], "lead_in"),  # of a tooltip, in another order
        ("précision", ["Models (1)"], "dtype"),
        ("eadphon", ["Sound (1)"], "audio_device"),  # within a word, where none begins so
    ],
)
def test_a_search_finds_rows_by_name_tooltip_choice_and_other_words(
    dialog: SettingsDialog, qtbot: QtBot, typed: str, found: list[str], field: str
) -> None:
    dialog.search.setText(typed)
    assert pages(dialog) == found
    page = dialog.pages[dialog.stack.currentIndex()]
    (row,) = shown_fields(dialog)
    assert row is getattr(page, field)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(row.hasFocus)
    assert dialog.isVisible()  # Return has not pressed OK


def test_a_search_names_the_page_too(dialog: SettingsDialog) -> None:
    dialog.search.setText("controllers")
    assert pages(dialog)[-1].startswith("Controllers (")
    assert len(shown_fields(dialog)) == len(dialog.controllers.rows)


def test_what_is_found_is_counted_and_said(dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, text, **_: said.append(text))
    dialog.search.setText("loud")
    assert dialog.found.text() == "Settings found: 2"
    assert pages(dialog) == ["Sound (2)"]
    dialog.search.setText("xylophone")
    assert pages(dialog) == []
    assert not dialog.stack.isVisible()
    assert dialog.found.isVisible()
    assert said == ["Settings found: 2", "No setting is called like this."]
    dialog.search.setText("")
    assert len(pages(dialog)) == 5
    assert dialog.stack.isVisible()
    assert not dialog.found.isVisible()
    assert all(row.lines[0].isVisibleTo(page) for page in dialog.pages for row in page.rows)


def test_escape_empties_the_search_and_then_closes(dialog: SettingsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "port")
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.search.text() == ""
    assert dialog.isVisible()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_words_are_found_without_case_accents_and_marks_of_shortcuts() -> None:
    assert words_of("  Über&all  ") == ("uberall",)
    assert holds("Audio device\nSound card", words_of("card audio"))
    assert not holds("Audio device", words_of("audio midi"))


# --- keys and the last page ---------------------------------------------------------------------------


def test_everything_is_reached_by_keys(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.search.hasFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.hasFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.heading.text() == "Sound"
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert dialog.heading.text() == "Models"
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert dialog.heading.text() == "General"
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    dialog.open_page(dialog.controllers)
    stops = set()
    for _ in range(60):
        stops.add(QApplication.focusWidget())
        QApplication.focusWidget().nextInFocusChain()
        dialog.focusNextPrevChild(True)
    for field in (*shown_fields(dialog), dialog.defaults, *dialog.buttons.buttons()):
        assert not field.isEnabled() or field in stops, field


def test_the_page_and_the_size_come_back(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.open_page(dialog.daw)
    dialog.resize(700, 460)
    dialog.reject()
    again = SettingsDialog(Settings(), Draft())
    qtbot.addWidget(again)
    assert again.heading.text() == "DAW"
    assert (again.width(), again.height()) == (700, 460)
    asked = SettingsDialog(Settings(), Draft(), None, "sound")
    qtbot.addWidget(asked)
    assert asked.heading.text() == "Sound"
    window_store.opened().setValue("settings/page", "of another version")
    window_store.opened().setValue("settings/geometry", "nonsense")
    odd = SettingsDialog(Settings(), Draft())
    qtbot.addWidget(odd)
    assert odd.heading.text() == "General"


def test_a_problem_opens_the_page_that_solves_it(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from daw_bridge.core.events import NextStep, Problem

    opened: list[str] = []
    monkeypatch.setattr(SettingsDialog, "exec", lambda dialog: opened.append(dialog.heading.text()) or False)
    for step in (NextStep.CHOOSE_DEVICE, NextStep.CHOOSE_MODEL):
        window.actions_.solve(Problem("It failed", step=step))
    assert opened == ["Sound", "Models"]


# --- defaults, Apply, what is refused -----------------------------------------------------------------


def test_defaults_are_restored_a_page_at_a_time(qtbot: QtBot) -> None:
    settings = Settings(osc_open=True, osc_port=9999, color_scheme="light", keep_minutes=3.0)
    draft = Draft(planner="", planner_rewrites=True, takes=3, steps=12)
    dialog = SettingsDialog(settings, draft, None, "models")
    qtbot.addWidget(dialog)
    dialog.defaults.click()
    usual = Settings()
    settings = replace(settings, keep_minutes=usual.keep_minutes)
    assert dialog.edited() == (settings, replace(draft, planner=Draft().planner, planner_rewrites=False))
    dialog.open_page(dialog.controllers)
    dialog.defaults.click()
    assert dialog.edited()[0] == replace(settings, osc_open=False, osc_port=Settings().osc_port)
    for page in dialog.pages:
        page.restore_defaults()
    assert dialog.edited() == (Settings(), replace(Draft(), takes=3, steps=12))  # those are not of the dialog


def test_apply_is_there_for_changes_only(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bridge = window.bridge

    def exec_(dialog: SettingsDialog) -> bool:
        dialog.show()
        assert not apply_button(dialog).isEnabled()
        dialog.models.planner_rewrites.setChecked(True)
        dialog.models.keep_minutes.setValue(3)
        assert apply_button(dialog).isEnabled()
        apply_button(dialog).click()
        assert dialog.isVisible()
        assert not apply_button(dialog).isEnabled()
        qtbot.waitUntil(lambda: (bridge.draft.planner_rewrites, bridge.settings.keep_minutes) == (True, 3.0))
        bridge.change_settings(replace(bridge.settings, follow_daw=False))  # by a controller
        bridge.edit_draft(replace(bridge.draft, steps=20))
        qtbot.waitUntil(lambda: window.state.draft.steps == 20)
        dialog.models.keep_minutes.setValue(4)
        return True  # OK

    monkeypatch.setattr(SettingsDialog, "exec", exec_)
    window.dialogs.open_settings()
    qtbot.waitUntil(lambda: window.state.settings.keep_minutes == 4.0)
    assert not bridge.settings.follow_daw
    assert bridge.draft.steps == 20


def test_what_is_refused_is_shown_on_its_page(dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, text, **_: said.append(text))
    asked: list[bool] = []
    dialog.apply_wanted.connect(lambda: asked.append(True))
    dialog.search.setText("dark")
    dialog.controllers.osc_open.setChecked(True)
    dialog.controllers.osc_allowed.setText("my tablet")
    apply_button(dialog).click()
    assert asked == []
    assert dialog.heading.text() == "Controllers"
    assert dialog.search.text() == ""
    assert said[-1] == dialog.refusal.text()
    assert dialog.refusal.text() == ("“Accept only” must be addresses or networks with spaces between, got 'my tablet'")
    assert dialog.focusWidget() is dialog.controllers.osc_allowed
    dialog.controllers.osc_allowed.setText("")
    dialog.general.color_scheme.setCurrentIndex(1)
    apply_button(dialog).click()
    assert asked == [True]
    assert not dialog.refusal.isVisible()


def test_the_drag_doctor_takes_over_when_all_can_be_used(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = "Drag doctor…"

    def exec_(dialog: SettingsDialog) -> int:
        dialog.show()
        (doctor,) = [each for each in dialog.daw.findChildren(QPushButton) if each.text() == button]
        dialog.controllers.osc_open.setChecked(True)
        dialog.controllers.osc_allowed.setText("my tablet")
        doctor.click()
        assert dialog.isVisible()
        assert not dialog.wants_drag_doctor
        dialog.controllers.osc_open.setChecked(False)  # what it asks for is no obstacle then
        dialog.models.planner_rewrites.setChecked(True)
        doctor.click()
        assert not dialog.isVisible()
        return dialog.result()

    monkeypatch.setattr(SettingsDialog, "exec", exec_)
    window.dialogs.open_settings("daw")
    assert window.findChild(DragDoctor) is not None
    qtbot.waitUntil(lambda: window.state.draft.planner_rewrites)  # nothing that was changed is lost


def test_a_search_for_steps_leads_to_more(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def exec_(dialog: SettingsDialog) -> int:
        dialog.show()
        dialog.search.setText("guidance")
        (row,) = shown_fields(dialog)
        dialog.general.color_scheme.setCurrentIndex(2)
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
        assert not dialog.isVisible()
        return dialog.result()

    monkeypatch.setattr(SettingsDialog, "exec", exec_)
    window.pages.open_adapters()
    window.resize(900, 560)  # the prompt is a page of several
    window.take_pages.tabs.setCurrentIndex(1)
    window.dialogs.open_settings()
    more = window.prompt.more
    qtbot.waitUntil(more.steps.isVisible)
    assert more.is_open
    qtbot.waitUntil(lambda: window.state.settings.color_scheme == "light")  # as OK does


# --- all rows -----------------------------------------------------------------------------------------


def test_every_field_that_can_be_refused_is_named_as_the_page_names_it(dialog: SettingsDialog) -> None:
    """A setting whose field the page keeps under another name would be refused by its name in the code."""
    rows = [
        row for page in dialog.pages for setting in (*SETTINGS, *SAVED) if (row := page.row_of(setting)) is not None
    ]
    assert all(name and "_" not in name for name, _ in rows)
    typed = [each for each in fields(dialog) if isinstance(each, QLineEdit | QAbstractSpinBox)]
    assert len(typed) >= 6
    assert [each.objectName() for each in typed if each not in [field for _, field in rows]] == []


def test_a_folder_that_is_no_whole_path_is_named_too(dialog: SettingsDialog) -> None:
    dialog.general.library_folder.setText("somewhere")
    apply_button(dialog).click()
    assert dialog.refusal.text() == "“Library folder” must be a whole path, got 'somewhere'"


def fields(dialog: SettingsDialog) -> list[QWidget]:
    kinds = (QAbstractSpinBox, QComboBox, QCheckBox, QLineEdit)
    found = [each for page in dialog.pages for kind in kinds for each in page.findChildren(kind)]
    return [each for each in found if not isinstance(each.parentWidget(), QAbstractSpinBox)]


def test_every_setting_has_a_tooltip_and_every_number_a_unit(dialog: SettingsDialog) -> None:
    assert len(fields(dialog)) >= 22
    for field in fields(dialog):
        assert field.toolTip() or field is dialog.models.variant, field.objectName()
        if isinstance(field, QAbstractSpinBox):
            assert field.suffix().strip() or field.prefix().strip(), field.toolTip()


def test_every_change_is_noticed(dialog: SettingsDialog) -> None:
    for field in fields(dialog):
        before = dialog.edited()
        match field:
            case QCheckBox():
                field.toggle()
            case QAbstractSpinBox():
                field.setValue(field.maximum())
            case QComboBox():
                field.setCurrentIndex((field.currentIndex() + 1) % field.count())
            case QLineEdit():
                field.setText(f"{field.text()}x" if field is not dialog.controllers.osc_allowed else "10.0.0.1")
        changed = True
        try:
            changed = dialog.edited() != before
        except ValueError:
            field.setText("")  # a folder by half a name
        is_only_choice = isinstance(field, QComboBox) and field.count() == 1
        assert changed or is_only_choice, field.toolTip()
        assert apply_button(dialog).isEnabled() or is_only_choice


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_nothing_is_cut_in_a_small_dialog(qtbot: QtBot, scheme: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, scheme)
    dialog = SettingsDialog(Settings(), Draft())
    qtbot.addWidget(dialog)
    dialog.resize(640, 420)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert (dialog.width(), dialog.height()) == (640, 420)
    for page in dialog.pages:
        dialog.open_page(page)
        area = dialog.stack.currentWidget()
        assert isinstance(area, QScrollArea)
        assert page.minimumSizeHint().width() <= area.viewport().width(), page.title
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() == label.heightForWidth(label.width()), label.text()
            elif label.isVisible():
                assert label.width() >= label.sizeHint().width(), label.text()
        last = page.rows[-1].lines[-1]
        area.ensureWidgetVisible(last)
        QApplication.processEvents()
        assert area.viewport().rect().contains(last.mapTo(area.viewport(), last.rect().center()))
    for button in (dialog.defaults, *dialog.buttons.buttons()):
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))


def test_speech_needs_a_screen_reader(dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(speech, "send", sent.append)
    dialog.search.setText("port")
    assert sent == []


@pytest.mark.parametrize("width", [560, 800, 1100])
def test_notes_below_a_setting_are_as_high_as_their_lines(dialog: SettingsDialog, width: int) -> None:
    dialog.resize(width, dialog.height())
    notes = 0
    for number, page in enumerate(dialog.pages):
        dialog.list.setCurrentRow(number)
        QApplication.processEvents()
        for note in page.findChildren(QLabel):
            if note.wordWrap() and note.isVisible() and note.text():
                notes += 1
                assert note.height() == note.heightForWidth(note.width()), note.text()
    assert notes >= 2


def test_the_page_says_what_automatic_is_here(qtbot: QtBot) -> None:
    """Where it was measured, the processor is what computes, and the model is large enough to gain."""
    Machine("A processor", "2.13.0", 6, {"float32": 0.05, "bfloat16": 0.02}).write(log_folder() / FILE)
    dialog = SettingsDialog(Settings(variant="acestep-v15-turbo"), Draft())
    qtbot.addWidget(dialog)
    page = dialog.models
    assert "bfloat16 on this machine, 2.5 times" in page.precision_here.text()
    for box, other in ((page.dtype, "float32"), (page.device, "cuda")):
        box.setCurrentIndex(box.findData(other))
        assert page.precision_here.isHidden()
        box.setCurrentIndex(box.findData("auto"))
        assert not page.precision_here.isHidden()
    page.variant.setCurrentIndex(page.variant.findData(SKETCH.folder))
    assert page.precision_here.isHidden()
    page.variant.setCurrentIndex(page.variant.findData("acestep-v15-turbo"))
    assert not page.precision_here.isHidden()
    (log_folder() / FILE).unlink()
    dialog = SettingsDialog(Settings(variant="acestep-v15-turbo"), Draft())
    qtbot.addWidget(dialog)
    assert dialog.models.precision_here.isHidden()
