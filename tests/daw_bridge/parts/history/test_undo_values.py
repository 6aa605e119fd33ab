"""Stars, colours, comps, adapters, the session's tempo: each a step, brought back as it was; going to any step."""

from dataclasses import replace
from pathlib import Path

from daw_bridge.core.clip import Take
from daw_bridge.core.comp import Comp
from daw_bridge.core.events import Problem, UndoChanged
from daw_bridge.core.settings import Settings
from daw_bridge.library.library import Library
from engine.contract.messages import Region
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start
from tests.daw_bridge.parts.history.test_undo import import_song, library_of, words
from tests.daw_bridge.parts.takes.test_comping import with_takes


def marks(desk: RunningBridge, take: Take) -> tuple[bool, str]:
    desk.settle()
    found = library_of(desk).take(take.id)
    assert found is not None
    return found.has_star, found.color


def history(desk: RunningBridge) -> UndoChanged:
    desk.settle()
    return desk.all(UndoChanged)[-1]


def comp_of(desk: RunningBridge, take: Take) -> Comp | None:
    desk.settle()
    return desk.bridge.comping.comp(take.clip_id)


def test_stars_and_colors_are_undone_also_after_a_restart(start: Start, song: Path) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.bridge.set_star(take.id, True)
    desk.bridge.set_color(take.id, "green")
    assert words(desk) == ("Change colour of söng", "")
    desk.bridge.history.undo()
    assert (marks(desk, take), words(desk)) == ((True, ""), ("Star söng", "Change colour of söng"))
    desk = start()
    assert words(desk) == ("Star söng", "Change colour of söng")
    desk.bridge.history.undo()
    assert marks(desk, take) == (False, "")
    desk.bridge.history.redo()
    desk.bridge.history.redo()
    assert marks(desk, take) == (True, "green")
    desk.bridge.set_star(take.id, False)
    assert words(desk) == ("Remove star of söng", "")


def test_undo_brings_back_the_very_comp(start: Start, song: Path) -> None:
    desk = start()
    takes = with_takes(desk, song)
    desk.bridge.select_take(takes[0].id)
    desk.bridge.comp.take_span(takes[1].id, 0.5, 1.0)
    one = comp_of(desk, takes[0])
    desk.bridge.comp.take_span(takes[2].id, 0.75, 2.000_02)
    two = comp_of(desk, takes[0])
    for to_s in (0.9, 0.8):  # one drag
        desk.bridge.comp.move_edge(takes[0].id, 0.75, to_s)
    three = comp_of(desk, takes[0])
    desk.bridge.comp.set_base(takes[1].id)
    four = comp_of(desk, takes[0])
    assert len({one, two, three, four}) == 4
    assert history(desk).done[-4:] == (
        "Take a span into the comp of söng",
        "Take a span into the comp of söng",
        "Move an edge of the comp of söng",
        "Change the base of the comp of söng",
    )
    desk = start()
    for before in (three, two, one, None):
        desk.bridge.history.undo()
        assert comp_of(desk, takes[0]) == before
    for after in (one, two, three, four):
        desk.bridge.history.redo()
        assert comp_of(desk, takes[0]) == after
    assert library_of(desk).comp(takes[0].clip_id) == four


def test_selecting_a_clip_with_a_comp_is_no_step(desk: RunningBridge, song: Path) -> None:
    takes = with_takes(desk, song)
    desk.bridge.comp.take_span(takes[1].id, 0.5, 1.0)
    desk.settle()
    before = history(desk)
    desk.bridge.import_file(song)
    desk.until(lambda: len(history(desk).done) > len(before.done))
    desk.bridge.select_clip(takes[0].clip_id)
    assert words(desk) == ("Import söng", "")


def test_a_comp_that_was_changed_meanwhile_stays(start: Start, song: Path, settings: Settings) -> None:
    desk = start()
    takes = with_takes(desk, song)
    desk.bridge.comp.take_span(takes[1].id, 0.5, 1.0)
    desk.settle()
    desk.bridge.close()
    other = Library(Path(settings.library_folder))
    other.set_comp(takes[0].clip_id, Comp(takes[2].id))
    other.close()
    desk = start()
    desk.bridge.history.undo()
    assert comp_of(desk, takes[0]) == Comp(takes[2].id)
    assert desk.all(Problem)[-1].message == (
        "“Take a span into the comp of söng” cannot be undone: it was changed meanwhile"
    )


def test_tempo_of_new_music_and_adapters_are_steps_of_this_run(start: Start, song: Path) -> None:
    desk = start()
    desk.settle()
    desk.bridge.set_tempo(97.0)
    desk.bridge.change_settings(replace(desk.bridge.settings, tempo_bpm=97.0, timesignature="3"))
    desk.bridge.edit_draft(replace(desk.bridge.draft, adapters="/a/tape.safetensors:0.5:mlp=0\n/a/choir:0.3"))
    desk.bridge.edit_draft(replace(desk.bridge.draft, adapters="/a/choir:0.3"))
    assert history(desk).done == (
        "Change the tempo of new music",
        "Change the time signature of new music",
        "Change the adapters",
        "Remove adapter tape",
    )
    desk.bridge.history.undo()
    desk.settle()
    assert desk.bridge.draft.adapters == "/a/tape.safetensors:0.5:mlp=0\n/a/choir:0.3"
    desk.bridge.history.undo_to(0, history(desk).version)
    desk.settle()
    assert (desk.bridge.settings.tempo_bpm, desk.bridge.settings.timesignature) == (120.0, "4")
    assert desk.bridge.draft.adapters == ""
    desk.bridge.history.redo()
    desk.settle()
    assert desk.bridge.settings.tempo_bpm == 97.0


def test_a_click_goes_to_any_step_and_back(desk: RunningBridge, song: Path) -> None:
    take = import_song(desk, song)
    desk.bridge.rename_clip(take.clip_id, "Intro")
    desk.bridge.set_star(take.id, True)
    desk.bridge.set_color(take.id, "red")
    seen = history(desk)
    assert seen.done == ("Import söng", "Rename söng", "Star Intro", "Change colour of Intro")
    desk.bridge.history.undo_to(1, seen.version)
    now = history(desk)
    assert (now.done, now.undone) == (seen.done[:1], seen.done[1:])
    desk.bridge.history.undo_to(3, seen.version)  # counted in a list that is not shown any more
    desk.settle()
    assert "has changed meanwhile" in desk.all(Problem)[-1].message
    assert history(desk) == now
    desk.bridge.history.undo_to(3, now.version)
    assert history(desk).done == seen.done[:3]
    assert marks(desk, take) == (True, "")
    desk.bridge.history.undo_to(0, history(desk).version)
    desk.settle()
    assert library_of(desk).is_discarded(take.id)
    assert history(desk).undone == seen.done


def test_going_back_stops_where_a_step_was_overtaken(start: Start, song: Path, settings: Settings) -> None:
    desk = start()
    take = import_song(desk, song)
    desk.bridge.rename_clip(take.clip_id, "Intro")
    desk.bridge.set_star(take.id, True)
    desk.settle()
    desk.bridge.close()
    other = Library(Path(settings.library_folder))
    other.rename_clip(take.clip_id, "Outro")
    other.close()
    desk = start()
    desk.bridge.history.undo_to(0, history(desk).version)
    assert marks(desk, take) == (False, "")
    assert not library_of(desk).is_discarded(take.id)
    assert "cannot be undone" in desk.all(Problem)[-1].message
    assert history(desk).done == ("Import söng",)


def test_drags_are_steps_of_their_own_and_a_series_is_one(desk: RunningBridge, song: Path) -> None:
    import_song(desk, song)
    for n, series in enumerate(("drag 1", "drag 2", "keys", "keys", "keys"), start=1):
        desk.bridge.set_regions((Region(0.1 * n, 1.0 + 0.1 * n),), series)
    assert history(desk).done == ("Import söng", *["Select region"] * 3)
    for start_s in (0.2, 0.1):
        desk.bridge.history.undo()
        desk.settle()
        assert desk.bridge.audition.selection.regions == (Region(start_s, round(1 + start_s, 9)),)


def test_a_locked_index_makes_undo_wait(desk: RunningBridge, song: Path) -> None:
    """A step is not held against what the index said before the change that waits."""
    take = import_song(desk, song)
    library = library_of(desk)
    other = Library(library.folder)
    with other.changing():
        other.ask("DELETE FROM undo_steps WHERE n < 0")
        desk.bridge.rename_clip(take.clip_id, "Intro")
        desk.settle()
        desk.bridge.history.undo()
        desk.settle()
        assert not desk.all(UndoChanged)[-1].undone
    other.close()
    desk.until(lambda: not desk.bridge.index_writes.is_waiting, 20)
    desk.settle()
    assert [p.message for p in desk.all(Problem) if "cannot be undone" in p.message] == []


def test_the_model_is_a_step(start: Start) -> None:
    desk = start()
    desk.settle()
    desk.bridge.change_settings(replace(desk.bridge.settings, variant="acestep-v15-base"))
    desk.bridge.edit_draft(replace(desk.bridge.draft, caption="a choir"))
    desk.settle()
    assert history(desk).done == ("Change the model", "Change the prompt")
    desk.bridge.history.undo()
    desk.bridge.history.undo()
    desk.settle()
    assert (desk.bridge.settings.variant, desk.bridge.draft.caption) == ("", "")
    desk.bridge.history.redo()
    desk.settle()
    assert desk.bridge.settings.variant == "acestep-v15-base"
