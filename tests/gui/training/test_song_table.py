"""The table of songs: how wide its columns are."""

import pytest
from pytestqt.qtbot import QtBot

from daw_bridge.core.training.training_events import SongRow
from gui.views.training.song_table import CAPTION, NAME, SongTable
from gui.views.training.words import TrainingWords


@pytest.fixture
def table(qtbot: QtBot) -> SongTable:
    table = SongTable(TrainingWords())
    qtbot.addWidget(table)
    table.resize(900, 300)
    table.show()
    qtbot.waitExposed(table)
    return table


def songs(*names: str) -> list[SongRow]:
    return [SongRow(name, f"/music/{name}", 150.0, "slow piano ballad") for name in names]


def test_names_are_whole_where_there_is_room(table: SongTable) -> None:
    table.show_songs(songs("album one/01 rain in the harbour.flac", "b.wav"), is_locked=False)
    assert table.columnWidth(NAME) >= table.sizeHintForColumn(NAME)
    assert table.columnWidth(CAPTION) > table.columnWidth(NAME)


def test_long_names_leave_room_for_the_captions(table: SongTable) -> None:
    table.show_songs(songs("a very long name " * 20), is_locked=False)
    assert table.columnWidth(NAME) < table.columnWidth(CAPTION)
    table.resize(450, 300)
    assert table.columnWidth(NAME) <= max(100, table.columnWidth(CAPTION))


def test_the_width_that_the_user_gives_stays(table: SongTable) -> None:
    table.show_songs(songs("a.wav"), is_locked=False)
    table.horizontalHeader().resizeSection(NAME, 333)
    table.show_songs(songs("a.wav", "album one/01 rain in the harbour.flac"), is_locked=False)
    table.resize(800, 300)
    assert table.columnWidth(NAME) == 333
