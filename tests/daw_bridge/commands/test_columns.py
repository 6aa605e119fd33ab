"""Columns of a table keep their width in every language."""

from daw_bridge.commands.columns import cells, left, right


def test_wide_signs_take_two_cells() -> None:
    assert [cells(words) for words in ("", "aé", "強度", "强度 1")] == [0, 2, 4, 6]
    assert {cells(left(words, 8)) for words in ("", "on", "オン", "12345678")} == {8}
    assert right("オン", 6) == "  オン"


def test_nothing_is_cut() -> None:
    assert left("12345", 3) == right("12345", 3) == "12345"
