"""Files on the clipboard and in drags, as the window and other programs hand them to each other."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QUrl

from engine.contract.formats.kinds import SOUND_SUFFIXES

# What file managers paste, beside a list of URLs: Nautilus, Nemo and Thunar the first, Caja the second.
_LOOKED_AT = 500  # entries of a dropped folder: a drive of the network is slow
_COPIED_KINDS = ("x-special/gnome-copied-files", "x-special/mate-copied-files")


def drag_data(path: Path) -> QMimeData:
    """What a drag of a file carries."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def clipboard_data(path: Path) -> QMimeData:
    """What the clipboard carries for a copied file, so that every file manager pastes it and a text field gets its path."""
    mime = drag_data(path)
    copied = b"copy\n" + QUrl.fromLocalFile(str(path)).toEncoded().data()
    for kind in _COPIED_KINDS:
        mime.setData(kind, QByteArray(copied))
    mime.setText(str(path))
    return mime


def files_in(mime: QMimeData) -> list[Path]:
    """The files and folders of this machine that a drag or the clipboard carries, each once; an empty list for none."""
    return list(dict.fromkeys(_read(mime)))


def holds_songs(path: Path) -> bool:
    """Whether a path is a folder with sounds in it and no adapter, as far as its first entries tell."""
    try:
        with os.scandir(path) as entries:
            suffixes = {Path(entry.name).suffix.lower() for entry in islice(entries, _LOOKED_AT)}
    except OSError:
        return False
    return ".safetensors" not in suffixes and bool(suffixes & set(SOUND_SUFFIXES))


def _read(mime: QMimeData) -> Iterator[Path]:
    urls = mime.urls()
    if not urls:
        for kind in _COPIED_KINDS:
            _, _, lines = bytes(mime.data(kind).data()).partition(b"\n")
            urls += [QUrl.fromEncoded(QByteArray(line)) for line in lines.splitlines()]
    if not urls and mime.hasText():  # a terminal or an older file manager has the paths as text
        for line in mime.text().splitlines():
            if line.startswith("file:"):
                urls.append(QUrl(line.strip()))
            elif Path(line.strip()).is_absolute():
                urls.append(QUrl.fromLocalFile(line.strip()))
    for url in urls:
        if url.isLocalFile():
            yield Path(url.toLocalFile())
