"""One list of steps, with words, for all that the window and controllers change; also after a restart."""

from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.core.clip import Take
from daw_bridge.core.events import Problem, TakeAdded, UndoChanged
from daw_bridge.core.settings import Settings
from daw_bridge.core.versions.steps import KEPT, Step, StepList
from daw_bridge.library.library import Library
from engine.contract.messages import Region
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


def import_song(desk: RunningBridge, song: Path) -> Take:
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded))[-1].take
    desk.settle()
    return take


def words(desk: RunningBridge) -> tuple[str, str]:
    desk.settle()
    last = [UndoChanged("", ""), *desk.all(UndoChanged)][-1]
    return last.undo, last.redo


def library_of(desk: RunningBridge) -> Library:
    assert desk.bridge.library is not None
    return desk.bridge.library


def name_of(desk: RunningBridge, take: Take) -> str:
    desk.settle()
    clip = library_of(desk).clip(take.clip_id)
    return clip.name if clip is not None else ""


def test_names_are_undone_and_redone_with_words(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    assert words(desk) == ("Import söng", "")
    desk.bridge.rename_clip(take.clip_id, "Intro")
    assert words(desk) == ("Rename söng", "")
    desk.bridge.history.undo()
    assert (name_of(desk, take), words(desk)) == ("söng", ("Import söng", "Rename söng"))
    desk.bridge.history.redo()
    assert (name_of(desk, take), words(desk)) == ("Intro", ("Rename söng", ""))
    desk.bridge.history.undo()
    desk.bridge.set_clip_grid(take.clip_id, 97.5, "3")
    assert words(desk) == ("Set tempo of söng", "")
    desk.bridge.history.undo()
    desk.settle()
    clip = library_of(desk).clip(take.clip_id)
    assert clip is not None
    assert (clip.tempo_bpm, clip.timesignature) == (None, "")


def test_imports_and_discards_survive_a_restart(start: Start, song: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.bridge.rename_clip(take.clip_id, "Intro")
    desk.bridge.discard_take(take.id)
    desk.settle()
    desk = start()
    assert words(desk) == ("Discard Intro", "")
    desk.bridge.history.undo()
    desk.settle()
    assert not library_of(desk).is_discarded(take.id)
    desk = start()
    assert words(desk) == ("Rename söng", "Discard Intro")
    desk.bridge.history.undo()
    assert name_of(desk, take) == "söng"
    desk.bridge.history.undo()
    desk.settle()
    assert library_of(desk).is_discarded(take.id)
    assert Path(take.path).is_file()
    desk = start()
    assert words(desk) == ("", "Import söng")
    for _ in range(3):
        desk.bridge.history.redo()
    assert words(desk) == ("Discard Intro", "")
    assert name_of(desk, take) == "Intro"
    assert library_of(desk).is_discarded(take.id)


def test_regions_are_undone_while_their_take_is_selected(desk: RunningBridge, song: Path) -> None:
    import_song(desk, song)
    one = (Region(0.0, 1.0),)
    desk.bridge.set_regions(one)
    assert words(desk)[0] == "Select region"
    desk.bridge.history.undo()
    desk.settle()
    assert desk.bridge.audition.selection.regions == ()
    desk.bridge.history.redo()
    desk.settle()
    assert desk.bridge.audition.selection.regions == one


def test_regions_of_another_clip_are_no_steps_any_more(desk: RunningBridge, song: Path) -> None:
    import_song(desk, song)
    desk.bridge.set_regions((Region(0.0, 1.0),))
    desk.bridge.import_file(song)
    desk.until(lambda: len(desk.all(TakeAdded)) == 2)
    assert words(desk) == ("Import söng", "")
    desk.bridge.history.undo()
    assert words(desk) == ("Import söng", "Import söng")


def test_a_fader_that_goes_back_leaves_no_step(start: Start, song: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    for name in ("a", "b", "söng"):
        desk.bridge.rename_clip(take.clip_id, name)
    assert words(desk) == ("Import söng", "")
    for name in ("a", "b"):
        desk.bridge.rename_clip(take.clip_id, name)
    desk = start()
    desk.bridge.history.undo()
    assert name_of(desk, take) == "söng"
    assert words(desk) == ("Import söng", "Rename söng")


def test_typing_is_one_step(desk: RunningBridge) -> None:
    desk.settle()
    draft = desk.bridge.draft
    for typed in ("f", "fu", "fun", "funk"):
        desk.bridge.edit_draft(replace(draft, caption=typed))
    desk.bridge.edit_draft(replace(draft, caption="funk", takes=3))
    assert words(desk) == ("Change the prompt", "")
    desk.bridge.history.undo()
    desk.settle()
    assert (desk.bridge.draft.caption, desk.bridge.draft.takes) == ("funk", draft.takes)
    desk.bridge.history.undo()
    desk.settle()
    assert desk.bridge.draft == draft
    assert words(desk) == ("", "Change the prompt")


def test_what_is_done_after_an_undo_ends_redo_also_for_the_next_start(start: Start, song: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.bridge.rename_clip(take.clip_id, "Intro")
    desk.bridge.history.undo()
    desk.bridge.edit_draft(replace(desk.bridge.draft, caption="funk"))
    assert words(desk) == ("Change the prompt", "")
    assert words(start()) == ("Import söng", "")


def test_a_thing_that_was_changed_meanwhile_stays_as_it_is(
    start: Start, song: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.bridge.rename_clip(take.clip_id, "Intro")
    desk.settle()
    desk.bridge.close()
    other = Library(Path(settings.library_folder))  # as an earlier version, which knows no steps, would change it
    other.rename_clip(take.clip_id, "Outro")
    other.close()
    desk = start()
    desk.bridge.history.undo()
    assert name_of(desk, take) == "Outro"
    assert "changed meanwhile" in desk.all(Problem)[-1].message
    assert words(desk) == ("Import söng", "")
    assert words(start()) == ("Import söng", "")


def test_nothing_to_undo_is_said(desk: RunningBridge) -> None:
    desk.bridge.history.undo()
    desk.bridge.history.redo()
    desk.settle()
    assert [p.message for p in desk.all(Problem)] == ["There is nothing to undo", "There is nothing to redo"]


def test_what_a_start_brings_back_is_no_step(start: Start, song: Path) -> None:
    desk = start()
    import_song(desk, song)
    desk.bridge.set_regions((Region(0.0, 1.0),))
    desk.bridge.edit_draft(replace(desk.bridge.draft, caption="funk"))
    desk.settle()
    desk = start()
    desk.settle()
    assert desk.bridge.draft.caption == "funk"
    assert words(desk) == ("Import söng", "")


def test_old_steps_are_forgotten() -> None:
    steps = StepList()
    for n in range(KEPT + 5):
        steps = steps.with_step(Step("name", str(n), "a", "b", at=float(n)))
    assert len(steps.done) == KEPT
    assert steps.done[0].what == "5"


@pytest.mark.parametrize("stored", ["", "[]", "{}", '{"kind": 1}', '{"kind": "name", "odd": 2}', "null", "[" * 5000])
def test_a_damaged_step_is_none(stored: str) -> None:
    assert Step.read(stored, 1) is None
    step = Step("name", "c", "a", "b", "söng", 1.0, 7)
    assert Step.read(step.stored(), 7) == step
