"""What the window paints itself, as a screen reader meets it: strengths, the context, spans of the comp, markers."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import ContextRange, Region
from gui.main_window import MainWindow
from gui.views.regions.region_dialog import RegionDialog
from tests.gui.accessible.accessible_tree import Node, Role, nodes
from tests.gui.accessible.test_accessibility import PRESS, act, marked, screen_reader, waveform
from tests.gui.axis.test_lyric_strip import sung
from tests.gui.lanes.test_lanes import add_takes
from tests.gui.test_window import loaded, song, window

__all__ = ["loaded", "marked", "screen_reader", "song", "sung", "window"]  # fixtures


def items(window: MainWindow, name: str) -> list[Node]:
    """The entries of the list of a name."""
    found = nodes(window)
    start = next(n for n, node in enumerate(found) if node.name == name and node.role is Role.List)
    end = next((n for n in range(start + 1, len(found)) if found[n].depth <= found[start].depth), len(found))
    return [node for node in found[start + 1 : end] if node.role is Role.ListItem]


def test_the_strength_of_a_region_is_a_value(marked: MainWindow, qtbot: QtBot) -> None:
    region = waveform(marked)[2]
    value = region.at.valueInterface()
    assert (value.minimumValue(), value.maximumValue()) == (0.0, 1.0)
    assert value.currentValue() == pytest.approx(marked.state.draft.strength)
    value.setCurrentValue(0.4)
    qtbot.waitUntil(lambda: marked.state.selection.regions[0].strength == 0.4)
    assert waveform(marked)[2].value == "strength 40 %"


def test_the_words_of_a_region_are_reached(marked: MainWindow, qtbot: QtBot) -> None:
    act(waveform(marked)[2], "words")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RegionDialog))
    QApplication.activeModalWidget().close()
    assert marked.waveform.canvas.regions.row == 0


def test_the_context_is_said_and_changed(marked: MainWindow, qtbot: QtBot) -> None:
    marked.bridge.set_context(ContextRange(0.0, 8.0))
    qtbot.waitUntil(lambda: marked.state.selection.context is not None)
    context = waveform(marked)[-1]
    assert context.name.startswith("Context: bars 1.1 to 5.1")
    act(context, "remove")
    qtbot.waitUntil(lambda: marked.state.selection.context is None)
    assert len(waveform(marked)) == 4


def test_spans_of_the_comp_are_a_list(loaded: MainWindow, qtbot: QtBot) -> None:
    source, first, second = add_takes(loaded, qtbot, 2)
    assert items(loaded, "Spans of the comp") == []
    loaded.bridge.comp.take_span(first.id, 2.0, 4.0)
    loaded.bridge.comp.take_span(second.id, 6.0, 7.0)
    qtbot.waitUntil(lambda: len(items(loaded, "Spans of the comp")) == 2)
    one, two = items(loaded, "Spans of the comp")
    assert one.name == f"2 {first.name}, 2.00 to 4.00 s"
    assert two.name == f"3 {second.name}, 6.00 to 7.00 s"
    assert (
        loaded.lanes.comp.strip.rect()
        .translated(loaded.lanes.comp.strip.mapToGlobal(loaded.lanes.comp.strip.rect().topLeft()))
        .contains(one.at.rect())
    )
    act(two, PRESS)
    assert loaded.lanes.comp.strip.number == 1
    assert [bool(node.at.state().selected) for node in items(loaded, "Spans of the comp")] == [False, True]
    act(one, "end_later")
    qtbot.waitUntil(lambda: items(loaded, "Spans of the comp")[0].name == f"2 {first.name}, 2.00 to 4.50 s")
    act(items(loaded, "Spans of the comp")[1], "start_earlier")
    qtbot.waitUntil(lambda: items(loaded, "Spans of the comp")[1].name == f"3 {second.name}, 5.50 to 7.00 s")
    act(items(loaded, "Spans of the comp")[0], "remove")
    qtbot.waitUntil(lambda: [node.name[:1] for node in items(loaded, "Spans of the comp")] == ["3"])
    assert source.id in {take.id for take in loaded.state.takes.items}


def test_the_comp_is_heard_from_a_span(loaded: MainWindow, qtbot: QtBot) -> None:
    first = add_takes(loaded, qtbot, 1)[1]
    loaded.bridge.comp.take_span(first.id, 2.0, 4.0)
    qtbot.waitUntil(lambda: len(items(loaded, "Spans of the comp")) == 1)
    act(items(loaded, "Spans of the comp")[0], "play")
    qtbot.waitUntil(lambda: loaded.state.is_comp_heard and 2.0 <= loaded.bridge.player.position_s < 5.0)
    loaded.bridge.pause()


def test_a_comp_that_became_a_take_is_said(loaded: MainWindow, qtbot: QtBot, screen_reader: list[str]) -> None:
    first = add_takes(loaded, qtbot, 1)[1]
    loaded.bridge.comp.take_span(first.id, 2.0, 4.0)
    qtbot.waitUntil(loaded.lanes.comp.header.write.isEnabled)
    loaded.lanes.commands.write_comp()
    qtbot.waitUntil(lambda: any(each in {"New take: Comp", "Comp of song"} for each in screen_reader))


def test_lines_of_the_lyrics_are_a_list(loaded: MainWindow, sung: Take, qtbot: QtBot) -> None:
    first, second = items(loaded, "Lyrics")
    assert (first.name, second.name) == ("first line, bar 1.3 to 2.3", "second line, bar 2.4 to 4.1")
    act(second, PRESS)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(3.5, 6.0),))
    assert [bool(node.at.state().selected) for node in items(loaded, "Lyrics")] == [False, True]


def test_markers_are_a_list(loaded: MainWindow, qtbot: QtBot) -> None:
    take = loaded.state.take
    assert take is not None
    loaded.bridge.markers.add(take.id, 6.0, "Chorus")
    loaded.bridge.markers.add(take.id, 2.0, "Verse", 6.0)
    qtbot.waitUntil(lambda: len(items(loaded, "Markers")) == 2)
    verse, chorus = items(loaded, "Markers")
    assert (verse.name, chorus.name) == ("Verse, bar 2.1 to 4.1", "Chorus, bar 4.1")
    act(verse, PRESS)
    qtbot.waitUntil(lambda: loaded.state.selection.regions == (Region(2.0, 6.0),))
    value = items(loaded, "Markers")[1].at.valueInterface()
    assert value.currentValue() == 6.0
    value.setCurrentValue(7.5)
    qtbot.waitUntil(lambda: loaded.state.markers[1].at == round(7.5 * SAMPLE_RATE))
    act(items(loaded, "Markers")[1], "go")
    qtbot.waitUntil(lambda: abs(loaded.bridge.player.position_s - 7.5) < 0.01)
    act(items(loaded, "Markers")[0], "remove")
    qtbot.waitUntil(lambda: [node.name for node in items(loaded, "Markers")] == ["Chorus, bar 4.4"])
