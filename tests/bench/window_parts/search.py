"""How many clips are found by what people type, for `tests.bench.window`: prints one JSON object, a number by its title.

    python -c "…the text of this file…" search SECONDS

10,000 clips with names and descriptions from seeds, some in German and Japanese, and 225 queries, 25 of each kind, each
made of one clip. A clip is found if it is among the first ten that the list shows. It is run as a text in the folder of
the build that it measures, and uses only what older builds have too; a window without a search has the list's own, which
goes to the next name that begins so.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.settings import Settings
from gui.bridge_signals import BridgeSignals
from gui.main_window import MainWindow
from tests.fakes import FakeEngine

try:
    from tests.bench.library.big_library import write_sparse
except ImportError:  # an older build has it there
    from tests.bench.big_library import write_sparse  # type: ignore[import-not-found, no-redef]

_CLIPS, _EACH, _FIRST = 10_000, 25, 10
_PATIENCE_S, _ANSWER_S = 300.0, 10.0
_SYLLABLES = ("ba", "dor", "el", "fin", "gra", "hol", "is", "ju", "kem", "lun", "mar", "nor", "os", "pel", "qua", "rin")
_SYLLABLES += ("sol", "tam", "ur", "vel", "wes", "yor", "zan", "bris", "clo", "dra", "fle", "glim", "spar", "thun")
_STYLES = ("funk", "house", "techno", "ambient", "jazz", "bossa", "swing", "drone", "ballad", "garage", "dub", "trap")
_STYLES += ("slap bass", "warm pads", "brushed drums", "glass keys", "tape piano", "muted guitar", "analog brass")
_GERMAN = ("Grüne", "Straße", "Nächte", "Flügel", "Märchen", "Böse", "Träume", "Küste", "Schöner", "Wärme", "Hügel")
_GERMAN += ("Glück", "Räume", "Löwe", "Brücke", "Gärten", "Sänger", "Übung", "Öffner", "Äste")
_KANJI = "東京夜空海風花月星雪山川森雨光影春夏秋冬音楽鼓笛琴声歌舞夢旅道橋港島"
_KEYS = tuple(
    f"{note} {mode}" for note in ("C", "D", "E", "F", "G", "A", "B", "F#", "Bb") for mode in ("major", "minor")
)
_MODELS = ("acestep-v15-turbo", "acestep-v15-base", "acestep-v15-sft", "acestep-v15-sketch")
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"})
Values = dict[str, float]


class Music:
    """What one clip is called, and how it was made."""

    def __init__(self, n: int, chance: random.Random) -> None:
        self.clip_id = f"clip{n:05d}"
        word = lambda: "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()  # noqa: E731
        self.words = (word(), word())
        self.kind = ("plain", "german", "dense")[0 if n % 10 < 8 else n % 10 - 7]
        if self.kind == "german":
            self.words = (chance.choice(_GERMAN), word())
        elif self.kind == "dense":
            self.words = ("".join(chance.sample(_KANJI, 6)), "")
        self.name = " ".join(filter(None, self.words))
        self.styles = chance.sample(_STYLES, 3)
        self.key, self.bpm = chance.choice(_KEYS), float(chance.randrange(60, 181))
        self.model = chance.choice(_MODELS)

    def write(self, folder: Path, n: int) -> None:
        recipe: dict[str, Any] = {
            "task": "text2music",
            "prompt": {"caption": ", ".join(self.styles), "bpm": self.bpm, "keyscale": self.key},
            "model": {"variant": self.model},
            "tags": {"created": str(n), "clip_id": self.clip_id, "clip_name": self.name, "first_take": "1"},
        }
        write_sparse(folder / "audio" / self.clip_id / f"c{n:05d}-1.wav", recipe)


def _mistyped(word: str, chance: random.Random) -> str:
    """A word in which two letters are swapped, or one is missing or wrong; never the first."""
    at = chance.randrange(1, len(word) - 2)
    match chance.randrange(3):
        case 0:
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case 1:
            return word[:at] + word[at + 1 :]
        case _:
            return word[:at] + chance.choice("bcdfgklmnprst") + word[at + 1 :]


def _keys_and_more(music: Music, chance: random.Random) -> str:
    key = music.key.replace(" major", "").replace(" minor", "m")
    more = chance.choice((f"key:{key}", f"bpm:{music.bpm:g}", f"model:{music.model.rpartition('-')[2]}"))
    return f"{music.words[0]} {more}"


KINDS: dict[str, tuple[str, Callable[[Music, random.Random], str]]] = {
    "whole names": ("plain", lambda music, _: music.name),
    "beginnings of words": ("plain", lambda music, _: " ".join(word[:5].lower() for word in music.words)),
    "other order": ("plain", lambda music, _: f"{music.words[1].lower()} {music.words[0].lower()}"),
    "name and description": ("plain", lambda music, _: f"{music.styles[1].split()[-1]} {music.words[1]}"),
    "without umlauts": ("german", lambda music, _: music.name.translate(_PLAIN).lower()),
    "within Japanese": ("dense", lambda music, chance: music.name[(at := chance.randrange(1, 3)) : at + 3]),
    "key, tempo, model": ("plain", _keys_and_more),
    "mistyped": ("plain", lambda music, chance: f"{_mistyped(music.words[0], chance)} {music.words[1]}".lower()),
    "mistyped beginnings": ("plain", lambda music, chance: f"{music.words[1]} {_mistyped(music.words[0][:6], chance)}"),
}


class Shown:
    """The list of clips of a window, old or new."""

    def __init__(self, window: Any) -> None:
        self._window, self._clips, self._field = window, window.state.clips, getattr(window.clips, "search", None)

    def first(self, words: str) -> list[str]:
        """The clips that are listed first for some words."""
        if self._field is None:
            return self._by_list(words)
        self._field.setText(words)
        self._field.search()
        shelf = self._window.state.shelf
        until(lambda: shelf.query.words == words, _ANSWER_S)
        shown = self._window.clips.shown
        return [shown.clip_at(row).id for row in range(min(_FIRST, shown.rowCount()))]

    def _by_list(self, words: str) -> list[str]:
        view = self._window.clips.list
        view.clearSelection()
        view.setCurrentIndex(view.model().index(-1, 0))
        view.keyboardSearch("")
        view.keyboardSearch(words)
        row = view.currentIndex().row()
        is_found = row >= 0 and self._clips.items[row].name.casefold().startswith(words.casefold())
        return [each.id for each in self._clips.items[row : row + _FIRST]] if is_found else []


def until(is_done: Callable[[], object], patience_s: float = _PATIENCE_S) -> None:
    end = time.monotonic() + patience_s
    while not is_done():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()
        time.sleep(0.001)


def search(home: Path) -> Values:
    """How many of the queries find their clip, and how long the list takes for one."""
    folder, chance = home / "library", random.Random(26)
    clips = [Music(n, chance) for n in range(_CLIPS)]
    for n, each in enumerate(clips):
        each.write(folder, n)
    app = QApplication(sys.argv[:1])
    settings = Settings(library_folder=str(folder), osc_port=0, osc_advertised=False, connect_daws=False)
    bridge, signals = Bridge(settings, make_engine=FakeEngine), BridgeSignals()
    bridge.listen(signals)
    window = MainWindow(bridge, signals, Controllers(bridge))
    window.show()
    bridge.start()
    until(lambda: len(window.state.clips.items) == _CLIPS and bridge.library is not None)
    shown, values, took, took_mistyped = Shown(window), Values(), list[float](), list[float]()
    until(lambda: shown.first(clips[0].name) and shown.first(clips[-1].name))  # the words of all of them are there
    for title, (kind, query) in KINDS.items():
        chosen = chance.sample([each for each in clips if each.kind == kind], _EACH)
        n_found = 0
        for each in chosen:
            begun = time.perf_counter()
            n_found += each.clip_id in shown.first(query(each, chance))
            (took_mistyped if title.startswith("mistyped") else took).append(1000 * (time.perf_counter() - begun))
        values[f"found by {title}, of {_EACH}"] = float(n_found)
    values[f"found, of {_EACH * len(KINDS)}"] = sum(values.values())
    for name, times in (("search", took), ("mistyped search", took_mistyped)):
        times.sort()
        values |= {f"a {name}, p50 ms": times[len(times) // 2], f"the slowest {name}, ms": times[-1]}
    bridge.close()
    app.quit()
    return values


if __name__ == "__main__":
    print(json.dumps(search(Path(os.environ["HOME"]))))
    sys.stdout.flush()
    os._exit(0)
