"""Presets, used captions and files of lyrics: kept, undone, and never lost."""

import json
import threading
from pathlib import Path

import pytest

from daw_bridge.core.events import CaptionsChanged, LyricsOpened, PresetsChanged, Problem, UndoChanged, WordsSaved
from daw_bridge.core.settings import presets_folder
from daw_bridge.core.words.preset import Preset
from daw_bridge.parts.words.preset_file import preset_content
from engine.contract import whole_file
from engine.contract.messages import Prompt, Sampling
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


@pytest.fixture
def desk(start: Start) -> RunningBridge:
    return start()


def names(desk: RunningBridge) -> list[str]:
    return [preset.name for preset in desk.all(PresetsChanged)[-1].presets] if desk.all(PresetsChanged) else []


def files() -> list[str]:
    folder = presets_folder()
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def save(desk: RunningBridge, name: str, **values: object) -> None:
    desk.bridge.edit_draft(desk.bridge.draft.with_(**values))
    desk.bridge.words.save_preset(name)
    desk.until(lambda: name in names(desk))


def test_a_preset_is_saved_loaded_and_a_step(desk: RunningBridge) -> None:
    save(desk, "Night", caption="slow ballad", takes=3)
    desk.until(lambda: files() == ["Night.preset.json"])
    desk.bridge.edit_draft(desk.bridge.draft.with_(caption="funk", takes=1, lyrics="la"))
    desk.bridge.words.load_preset("night")
    desk.until(lambda: desk.bridge.draft.caption == "slow ballad")
    assert (desk.bridge.draft.takes, desk.bridge.draft.lyrics) == (3, "")
    desk.bridge.history.undo()
    desk.until(lambda: desk.bridge.draft.caption == "funk")
    assert (desk.bridge.draft.takes, desk.bridge.draft.lyrics) == (1, "la")


def test_renaming_and_deleting_are_undone(desk: RunningBridge) -> None:
    save(desk, "Night", caption="slow ballad")
    save(desk, "Day", caption="funk")
    desk.bridge.words.rename_preset("Night", "Evening")
    desk.until(lambda: names(desk) == ["Day", "Evening"])
    desk.bridge.words.rename_preset("Evening", "day")
    desk.until(lambda: any("already" in problem.message for problem in desk.all(Problem)))
    desk.bridge.words.remove_preset("Evening")
    desk.until(lambda: names(desk) == ["Day"])
    desk.until(lambda: files() == ["Day.preset.json"])
    assert desk.all(UndoChanged)[-1].undo == "Delete preset Evening"
    desk.bridge.history.undo()
    desk.until(lambda: names(desk) == ["Day", "Evening"])
    desk.until(lambda: len(files()) == 2)
    desk.bridge.history.undo()
    desk.until(lambda: names(desk) == ["Day", "Night"])
    desk.until(lambda: json.loads((presets_folder() / "Night.preset.json").read_bytes())["name"] == "Night")


def test_a_broken_file_is_named_and_stays(desk: RunningBridge) -> None:
    folder = presets_folder()
    folder.mkdir(parents=True)
    (folder / "Good.preset.json").write_bytes(preset_content(Preset("Good", {"caption": "funk"})))
    (folder / "Bad.preset.json").write_text("{", "utf-8")
    (folder / "notes.txt").write_text("mine", "utf-8")
    desk.bridge.words.look_for_presets()
    desk.until(lambda: names(desk) == ["Good"])
    desk.until(lambda: any("Bad.preset.json" in problem.message for problem in desk.all(Problem)))
    assert [each.file for each in desk.all(PresetsChanged)[-1].broken] == ["Bad.preset.json"]
    save(desk, "Bad", caption="jazz")  # its usual file name is taken by what is broken
    desk.until(lambda: len(files()) == 4)
    assert (folder / "Bad.preset.json").read_text("utf-8") == "{"
    assert (folder / "notes.txt").read_text("utf-8") == "mine"


def test_a_look_while_a_preset_is_written_is_made_up_for(desk: RunningBridge, monkeypatch: pytest.MonkeyPatch) -> None:
    save(desk, "Night", caption="slow ballad")
    desk.until(lambda: files() == ["Night.preset.json"])
    write, is_let_go, has_begun = whole_file.write_bytes, threading.Event(), threading.Event()

    def wait_and_write(path: Path, content: bytes) -> None:
        has_begun.set()
        assert is_let_go.wait(10)
        write(path, content)

    monkeypatch.setattr(whole_file, "write_bytes", wait_and_write)
    save(desk, "Day", caption="funk")
    assert has_begun.wait(10)
    by_hand = presets_folder() / "Hand.preset.json"
    by_hand.write_bytes((presets_folder() / "Night.preset.json").read_bytes().replace(b"Night", b"Hand"))
    desk.bridge.words.look_for_presets()
    desk.settle()
    is_let_go.set()
    desk.until(lambda: names(desk) == ["Day", "Hand", "Night"])


def test_a_preset_is_handed_on(desk: RunningBridge, tmp_path: Path) -> None:
    save(desk, "Night", caption="slow ballad")
    desk.bridge.words.write_preset_file("Night", tmp_path / "for you")
    desk.until(lambda: desk.all(WordsSaved))
    given = tmp_path / "for you.preset.json"
    stored = json.loads(given.read_bytes())
    stored["draft"] |= {"takes": 99, "caption": "slower ballad"}
    given.write_text(json.dumps(stored), "utf-8")
    desk.bridge.words.take_preset_file(given)
    desk.until(lambda: names(desk) == ["Night", "Night 2"])
    desk.until(lambda: desk.bridge.draft.caption == "slower ballad")
    assert any("Night 2" in problem.message and "takes" in problem.hint for problem in desk.all(Problem))
    assert desk.bridge.draft.takes == 1
    desk.bridge.words.take_preset_file(given)
    desk.settle()
    assert names(desk) == ["Night", "Night 2"], "the same one is there once"
    wrong = tmp_path / "x.json"
    wrong.write_text("[]", "utf-8")
    desk.bridge.words.take_preset_file(wrong)
    desk.until(lambda: any("x.json" in problem.message for problem in desk.all(Problem)))


def test_captions_that_were_used_stay_with_the_library(start: Start) -> None:
    desk = start()
    for caption in ("funk", "jazz", "FUNK", ""):
        desk.bridge.tasks.generate(Prompt(caption), Sampling(), 4.0)
    desk.until(lambda: desk.all(CaptionsChanged) and desk.all(CaptionsChanged)[-1].captions == ("FUNK", "jazz"))
    desk.bridge.words.forget_caption("jazz")
    desk.until(lambda: desk.all(CaptionsChanged)[-1].captions == ("FUNK",))
    desk.bridge.history.undo()
    desk.until(lambda: desk.all(CaptionsChanged)[-1].captions == ("FUNK", "jazz"))
    path = Path(desk.bridge.settings.library_folder) / "captions.json"
    desk.until(lambda: path.is_file() and json.loads(path.read_bytes()) == ["FUNK", "jazz"])
    again = start()
    again.until(lambda: again.all(CaptionsChanged) and again.all(CaptionsChanged)[-1].captions[-1] == "jazz")


@pytest.mark.parametrize("content", ["{", '{"a": 1}', "[1, null]"])
def test_damaged_captions_are_none(start: Start, tmp_path: Path, content: str) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "captions.json").write_text(content, "utf-8")
    desk = start()
    desk.bridge.tasks.generate(Prompt("funk"), Sampling(), 4.0)
    desk.until(lambda: desk.all(CaptionsChanged) and desk.all(CaptionsChanged)[-1].captions == ("funk",))


def test_lyrics_of_a_file_come_without_their_times(desk: RunningBridge, tmp_path: Path) -> None:
    path = tmp_path / "song.lrc"
    path.write_text("[ar:Somebody]\n[00:01.00][verse]\n[00:02.50]one\n[00:04.00]two\n", "utf-8")
    desk.bridge.words.open_lyrics(path)
    desk.until(lambda: desk.bridge.draft.lyrics == "[verse]\none\ntwo")
    assert desk.all(LyricsOpened)[-1] == LyricsOpened("song.lrc", 2)
    desk.bridge.history.undo()
    desk.until(lambda: desk.bridge.draft.lyrics == "")
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", "utf-8")
    for missing in (empty, tmp_path / "gone.txt"):
        desk.bridge.words.open_lyrics(missing)
        desk.until(lambda missing=missing: any(missing.name in problem.message for problem in desk.all(Problem)))
    assert desk.bridge.draft.lyrics == ""
