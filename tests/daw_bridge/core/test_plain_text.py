"""Text that UTF-8 cannot encode, on its way through the bridge."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from daw_bridge.core.draft import Draft
from daw_bridge.core.events import ClipChanged, OscChanged, Problem, TakeAdded
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.settings import Saved, Settings, read_settings, save_settings
from daw_bridge.library.audio_files import save_take
from daw_bridge.library.clip_notes import ClipNotes, read_notes, write_notes
from daw_bridge.library.library import Library
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Sampling
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller

HALF = json.loads('"a\\ud800b"')


def test_half_a_character_passes_every_file_and_message(desk: RunningBridge, song: Path, tmp_path: Path) -> None:
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    controller = Controller(port)
    controller.send("/bridge/subscribe")
    controller.until("/bridge/engine/state")
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[0].take
    desk.bridge.rename_clip(take.clip_id, HALF)
    desk.until(lambda: [event for event in desk.all(ClipChanged) if event.clip.name == "a?b"])
    controller.until("/bridge/clip/name", "a?b")
    desk.bridge.edit_draft(Draft(HALF, HALF))
    controller.until("/bridge/caption", "a?b")
    desk.bridge.tasks.generate(Prompt(HALF, HALF), Sampling(seed=1, steps=2), 12.0)
    desk.until(lambda: desk.engine.asked)
    assert desk.engine.running.prompt.caption == "a?b"
    desk.bridge.post(lambda: desk.bridge.emit(Problem(HALF, HALF)))
    assert controller.until("/bridge/error")[1:] == ["a?b", "a?b"]
    controller.close()
    assert [problem for problem in desk.all(Problem) if problem.message != HALF] == []
    for name in ("a.wav", "a.aif", "a.flac"):
        save_take(desk.all(ClipChanged)[-1].clip, take, tmp_path / name)


def test_half_a_character_in_a_recipe_or_a_note_does_not_keep_a_take_out(tmp_path: Path) -> None:
    path = tmp_path / "library" / "audio" / "clip1" / "one.wav"
    path.parent.mkdir(parents=True)
    recipe = {"prompt": {"caption": HALF}, "tags": {"clip_name": HALF, "take_name": HALF, HALF: HALF}}
    write_wav(path, np.zeros((SAMPLE_RATE, 2), np.float32), recipe)
    (path.parent / "clip.json").write_text('{"name": "a\\ud800b", "other": "\\ud800"}', "utf-8")
    library = Library(tmp_path / "library")
    [clip] = library.clips()
    [take] = library.takes("clip1")
    assert (clip.name, take.name, take.recipe.prompt.caption, library.skipped) == ("a?b", "a?b", "a?b", [])
    library.set_discarded("one", True)
    assert read_notes(path.parent).name == "a?b"
    library.close()
    write_notes(path.parent, ClipNotes(HALF), ["one"])
    assert Recipe.parse({"tags": {"clip_name": HALF}}).raw == {"tags": {"clip_name": "a?b"}}


def test_settings_with_half_a_character_are_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Saved(Settings(learned=HALF)))
    assert read_settings(path).settings.learned == "a?b"


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux alone")
def test_a_library_whose_folder_is_no_utf8_refuses_jobs_and_goes_on(desk: RunningBridge, tmp_path: Path) -> None:
    folder = tmp_path / b"caf\xe9".decode("utf-8", "surrogateescape")
    desk.until(lambda: desk.bridge.library)

    def move() -> None:
        assert desk.bridge.library is not None
        desk.bridge.library.audio = folder / "audio"

    desk.bridge.post(move)
    desk.bridge.tasks.generate(Prompt("x"), Sampling(seed=1, steps=2), 12.0)
    [problem] = desk.until(lambda: desk.all(Problem))
    assert "caf?" in problem.message
    assert "is not valid Unicode" in problem.message
    assert list(desk.bridge.queue_run.jobs) == []
