"""The clipboard as file managers of Debian 12 write and read it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from pytestqt.qtbot import QtBot

from gui.file_exchange import clipboard_data, drag_data, files_in

NAMES = ("take 1.wav", "100% dry; 50%20mix.wav", "Bäss ♪ #2.wav")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["x-special/gnome-copied-files", "x-special/mate-copied-files"])
def test_file_managers_find_what_they_paste(qtbot: QtBot, tmp_path: Path, name: str, kind: str) -> None:
    """Nautilus 43, Nemo 5.6 and Thunar 4.18 want the first kind, Caja 1.26 the second, and none a newline at the end."""
    path = tmp_path / name
    mime = clipboard_data(path)
    assert bytes(mime.data(kind).data()) == b"copy\n" + path.as_uri().encode().replace(b"%3B", b";")
    assert mime.text() == str(path)
    assert mime.urls() == [QUrl.fromLocalFile(str(path))]


def test_a_drag_carries_nothing_but_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    """Hydrogen 1.2 takes a drag for its text, and then does nothing with it."""
    assert drag_data(tmp_path / "take.wav").formats() == ["text/uri-list"]


@pytest.mark.parametrize("name", NAMES)
def test_our_own_copy_is_read_again(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    assert files_in(clipboard_data(tmp_path / name)) == [tmp_path / name]


def test_what_others_put_there_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = tmp_path / "a b.wav", tmp_path / "c#.wav"
    nautilus, text, paths, web, words = (QMimeData() for _ in range(5))
    copied = f"copy\n{one.as_uri()}\n{two.as_uri()}"
    nautilus.setData("x-special/gnome-copied-files", QByteArray(copied.encode()))
    text.setText(f"{one.as_uri()}\r\n{two.as_uri()}\r\n")
    paths.setText(f"{one}\n{two}")
    for mime in (nautilus, text, paths):
        assert files_in(mime) == [one, two]
    web.setUrls([QUrl("https://example.org/a.wav"), QUrl.fromLocalFile(str(one)), QUrl.fromLocalFile(str(one))])
    assert files_in(web) == [one]
    words.setText("a slow song\nwith brushes")
    assert files_in(words) == []
