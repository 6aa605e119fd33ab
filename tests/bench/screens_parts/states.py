"""The states of the window that are pictured: for each a function that brings it about and gives what to picture.

Each begins with no window. It opens one on the stage and returns the widget to be pictured, or None for the window itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from daw_bridge.core import events
from daw_bridge.core.clip import COLORS, Clip, Selection, Take
from daw_bridge.core.daw_state import Can, DawState
from daw_bridge.core.draft import Draft
from daw_bridge.core.queue.jobs import EngineStatus, Job, JobState
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.timing import Relation, Timing
from daw_bridge.core.version_tree import version_tree
from engine.contract.choices import ModelChoice
from engine.contract.messages import ContextRange, Generate, Prompt, Region, Sampling, Task
from engine.contract.messages import Stage as Step
from gui.viewmodels.pictures.sides import Sides
from gui.viewmodels.view_options import Picture
from gui.views.help.drag_session import Kind
from gui.views.history.history_dialog import HistoryDialog
from gui.views.making.task_tab import TaskTab
from gui.views.problems.problem_list import ProblemList
from tests.bench.screens_parts import library_states, settings_states
from tests.bench.screens_parts.model_states import STATES as MODEL_STATES
from tests.bench.screens_parts.stage import Stage
from tests.bench.screens_parts.training_states import STATES as TRAINING_STATES
from tests.bench.screens_parts.word_states import STATES as WORD_STATES

_LONG = "Überlanger Name eines Stückes mit Bläsersatz, Streichern, zwei Chören und ♪ Zeichen, die kaum jemand tippt, 27"
Shown = QWidget | None


@dataclass(frozen=True, slots=True)
class State:
    """name: of the file. build: brings it about."""

    name: str
    build: Callable[[Stage], Shown]


def job(n: int, title: str = "", **values: object) -> Job:
    model, prompt = ModelChoice("/nowhere", "acestep-v15-turbo"), Prompt("slow piano")
    request = Generate(f"job{n}", Task.TEXT2MUSIC, prompt, Sampling(seed=n), model, "/nowhere", duration_s=30.0)
    return replace(Job(f"job{n}", title or f"Repaint bars {n} to {n + 3}", request), **values)  # type: ignore[arg-type]


def _song(stage: Stage) -> None:
    stage.open()
    stage.import_song()


# --- clips and takes ----------------------------------------------------------------------------------


def empty(stage: Stage) -> Shown:
    stage.open()
    return None


def loading(stage: Stage) -> Shown:
    stage.open()
    clips = [events.ClipChanged(Clip(f"c{n}", f"Song {n}", float(n))) for n in range(40)]
    starting = events.EngineChanged(EngineStatus.STARTING, "Starting")
    stage.emit(*clips, starting, events.LibraryProgress(3200, 10_000))
    return None


def reading_a_file(stage: Stage) -> Shown:
    stage.open()
    clip = Clip("c", "Evening song", 1.0)
    stage.emit(events.ClipChanged(clip), events.SelectionChanged(Selection("c", "t")))
    return None


def first_start_making(stage: Stage) -> Shown:
    stage.open()
    first = stage.window.first_start
    first.examples[0].click()
    stage.until(lambda: stage.bridge.queue_run.jobs.running is not None)
    running = stage.bridge.queue_run.jobs.running
    assert running is not None
    stage.emit(events.JobChanged(replace(running, stage=Step.SAMPLE, fraction=0.4, seconds_left=3.0)))
    return None


def small_first_start(stage: Stage) -> Shown:
    stage.open(size=(840, 500))
    return None


def tour(number: int) -> Callable[[Stage], Shown]:
    """A step of the tour over takes."""

    def build(stage: Stage) -> Shown:
        takes(stage)
        stage.settle()
        stage.window.tour.start()
        for _ in range(number):
            stage.window.tour.go_on()
        stage.settle()
        return None

    return build


def small(width: int, height: int, daw_name: str = "") -> Callable[[Stage], Shown]:
    """Takes in a small window. daw_name: of the DAW that is connected."""

    def build(stage: Stage) -> Shown:
        takes(stage)
        stage.window.resize(width, height)
        if daw_name:
            state = DawState(daw_name, "8.6", "Evening", is_connected=True, can=frozenset(Can), track="Guitar")
            stage.emit(events.DawChanged(state))
        stage.settle()
        return None

    return build


def small_problem(stage: Stage) -> Shown:
    small(840, 500)(stage)
    stage.emit(events.Problem("The sound device is gone", "Choose another one.", step=events.NextStep.CHOOSE_DEVICE))
    return None


def overflow(stage: Stage) -> Shown:
    small(700, 500, "Ardour")(stage)
    stage.window.bar.overflow.open()
    return stage.window.bar.overflow.panel


def problems(stage: Stage) -> Shown:
    failed(stage)
    stage.emit(
        events.Problem("bad.wav cannot be read: it holds no sound", "Choose another file."),
        events.Problem("The sound device is gone", "Choose another one.", step=events.NextStep.CHOOSE_DEVICE),
    )
    stage.window.help_actions.problems_wanted.emit()
    return next(iter(stage.window.findChildren(ProblemList)), None)


def model_known(stage: Stage) -> Shown:
    _song(stage)
    stage.emit(
        events.EngineChanged(EngineStatus.READY, "Ready on cpu", "cpu"),
        events.EngineUse(1_240_000_000, music_s=8.0, takes_s=5.0),
    )
    return None


def one_clip(stage: Stage) -> Shown:
    _song(stage)
    return None


def takes(stage: Stage) -> Shown:
    _song(stage)
    stage.make_takes(4)
    shown = list(stage.window.state.takes.items)
    for n, take in enumerate(shown):
        stage.bridge.set_color(take.id, COLORS[n % len(COLORS)])
        stage.bridge.set_star(take.id, n == 2)
    for take, late_s in zip(shown[1:], (0.012, -0.004, 0.0, 0.0), strict=False):
        timing = Timing(119.8, Relation.AS_REQUESTED, late_s, is_sure=late_s != 0)
        stage.emit(events.TakeTimed(take.id, timing))
    stage.bridge.set_regions((Region(4.0, 8.0),))
    return None


def several_regions(stage: Stage) -> Shown:
    _song(stage)
    stage.bridge.set_regions((Region(4.0, 8.0), Region(14.0, 16.0), Region(30.0, 33.5)))
    return None


def comp(stage: Stage) -> Shown:
    """A comp of three takes over marked sections, which is heard."""
    takes(stage)
    bridge, ids = stage.bridge, [take.id for take in stage.window.state.takes.items]
    for name, start_s, end_s in (
        ("Verse", 0.0, 8.0),
        ("Chorus", 8.0, 24.0),
        ("Bridge", 24.0, 32.0),
        ("End", 36.0, None),
    ):
        bridge.markers.add(ids[0], start_s, name, end_s)
    bridge.set_regions(())
    for n, start_s, end_s in ((1, 4.0, 8.0), (2, 10.0, 16.0), (3, 16.0, 20.0), (1, 26.0, 31.0)):
        bridge.comp.take_span(ids[n], start_s, end_s)
    stage.settle(1.0)
    return None


def lyric_lines(stage: Stage) -> Shown:
    """A take that sings four lines below a marked section, with one of them selected."""
    _song(stage)
    library, source = stage.bridge.library, stage.window.state.takes.items[0]
    assert library is not None
    words = (
        "[Verse]",
        "Slow rain on the harbour lights",
        "and nobody calls your name",
        "Ein sehr langer Satz " * 5,
        "oh",
    )
    lines = [{"text": each, "start_s": 7.0 * n, "end_s": 7.0 * n + 6.5} for n, each in enumerate(words)]
    recipe = source.recipe.with_tags({"take_name": "Sung"}, task="text2music", lyric_lines=lines)
    path = library.clip_folder(source.clip_id) / "sung.wav"
    path.write_bytes(Path(source.path).read_bytes())
    stage.bridge.post(lambda: stage.bridge.emit(events.TakeAdded(library.add_take(path, recipe)[1])))
    stage.until(lambda: len(stage.window.state.takes.items) == 2)
    stage.bridge.select_take("sung")
    stage.bridge.markers.add("sung", 7.0, "Verse", 28.0)
    stage.bridge.set_regions((Region(7.0, 13.5),))
    stage.settle(1.0)
    return None


def differences(stage: Stage) -> Shown:
    comp(stage)
    stage.window.waveform.canvas.view.set(has_differences=True)
    stage.settle(1.0)
    return None


def versions(stage: Stage) -> Shown:
    takes(stage)
    stage.window.take_pages.switch()
    return None


def versions_of_many(stage: Stage) -> Shown:
    """300 takes, each repainted from one of the six before it."""
    _song(stage)
    original = stage.window.state.takes.items[0]
    made = [original]
    for n in range(299):
        parent = made[max(0, n - (n * 7) % 6)]
        raw = {"task": "repaint", "regions": [{"start_s": 4.0, "end_s": 8.0}], "tags": {"parent_take": parent.id}}
        take = replace(
            original, id=f"t{n}", name=f"Take {n + 1}", created=original.created + n + 1, recipe=Recipe.parse(raw)
        )
        made.append(replace(take, has_star=n % 7 == 0, color=COLORS[n % len(COLORS)]))
    stage.window.take_pages.switch()
    stage.emit(events.VersionsChanged(original.clip_id, version_tree(made)))
    return None


def regions_of_their_own(stage: Stage) -> Shown:
    """Words, strength and seam of a region, and what is attended to around it."""
    _song(stage)
    one, other = Region(8.0, 12.0, caption="brass", strength=0.5, seam_s=0.1), Region(20.0, 22.0)
    stage.bridge.set_regions((one, other))
    stage.bridge.set_context(ContextRange(4.0, 26.0))
    stage.window.waveform.canvas.setFocus()
    return None


def region_dialog(stage: Stage) -> Shown:
    from gui.views.regions.region_dialog import RegionDialog

    stage.open()
    dialog = RegionDialog(
        Region(8.0, 12.0, caption="brass", strength=0.5), "5.1 to 7.1", "slow piano", 1.0, stage.window
    )
    dialog.show()
    return dialog


def history(stage: Stage) -> Shown:
    comp(stage)
    stage.window.undo_actions.open_history()
    return next(iter(stage.window.findChildren(HistoryDialog)), None)


def huge(stage: Stage) -> Shown:
    """Ten minutes, 300 takes, 50 jobs, 300 clips."""
    stage.open()
    stage.import_song("Ten minutes", 600.0)
    state = stage.window.state
    clip, path = state.selection.clip_id, state.take.path if state.take is not None else ""
    for n in range(300):
        take = Take(f"t{n}", clip, f"Take {n + 1}", path, 600 * 48_000, 1e10 + n, Recipe(), n % 7 == 0)
        stage.emit(events.TakeAdded(replace(take, color=COLORS[n % len(COLORS)])))
    stage.emit(*(events.ClipChanged(Clip(f"c{n}", f"Song {n}", float(n))) for n in range(300)))
    stage.emit(*(events.JobChanged(job(n)) for n in range(1, 50)))
    stage.emit(events.JobChanged(job(0, state=JobState.RUNNING, stage=Step.SAMPLE, fraction=0.4, seconds_left=130.0)))
    return None


def tiny(stage: Stage) -> Shown:
    stage.open(size=(1, 1))  # as small as it goes
    stage.import_song()
    stage.bridge.set_regions((Region(4.0, 8.0),))
    return None


def long_texts(stage: Stage) -> Shown:
    stage.open()
    stage.import_song(_LONG[:100])
    state = stage.window.state
    take = state.take
    if take is not None:
        stage.emit(events.TakeAdded(replace(take, id="long", name=_LONG, created=1e10, has_star=True, color="purple")))
    stage.bridge.edit_draft(Draft(caption=f"{_LONG}. " * 6, lyrics=f"[verse]\n{_LONG}\n" * 12))
    stage.emit(
        events.JobChanged(job(1, _LONG, state=JobState.FAILED, problem=_LONG)),
        events.JobChanged(job(2, _LONG, state=JobState.RUNNING, stage=Step.LOAD)),
        events.EngineChanged(EngineStatus.BUSY, _LONG),
        events.DawChanged(DawState(_LONG, "12.0.1", _LONG, is_connected=True, can=frozenset(Can), track=_LONG)),
        events.Problem(f"{_LONG}. " * 2, f"{_LONG}. " * 3, step=events.NextStep.CHOOSE_MODEL),
    )
    return None


# --- pictures of the sound ----------------------------------------------------------------------------


def _pictured(size: tuple[int, int] = (1400, 860), **options: object) -> Callable[[Stage], Shown]:
    def build(stage: Stage) -> Shown:
        _song(stage)
        stage.window.resize(*size)
        stage.bridge.set_regions((Region(8.0, 12.0), Region(20.0, 22.0)))
        stage.window.waveform.canvas.view.set(**options)
        stage.settle(1.5)
        return None

    return build


def small_loudness(stage: Stage) -> Shown:
    """The lowest waveform, with a region where the labels are."""
    takes(stage)
    stage.window.resize(840, 500)
    stage.bridge.set_regions((Region(1.0, 6.0),))
    stage.window.waveform.canvas.view.set(sides=Sides.MID_SIDE, height=4.0, has_loudness_line=True)
    stage.settle(1.5)
    return None


def close_up(stage: Stage) -> Shown:
    _song(stage)
    stage.bridge.set_regions((Region(9.95, 10.01),))
    canvas = stage.window.waveform.canvas
    canvas.view.set(picture=Picture.BOTH)
    canvas.set_axis(canvas.axis.spanning(9.9, 10.02))
    stage.settle(1.5)
    return None


# --- making -------------------------------------------------------------------------------------------


def prompt(stage: Stage) -> Shown:
    _song(stage)
    lyrics = "[verse]\nEvening comes\nand nobody sings\n\n[chorus]\nSing it anyway"
    draft = Draft(caption="slow piano ballad, warm strings, brushed drums", lyrics=lyrics, strength=0.6, seed=1234)
    stage.bridge.edit_draft(draft.with_(language="en", keyscale="F# minor", takes=4))
    return None


def task(tab: TaskTab, *, is_open: bool = False, **drafted: object) -> Callable[[Stage], Shown]:
    """A tab of the panel that makes music. is_open: with More unfolded."""

    def build(stage: Stage) -> Shown:
        _song(stage)
        stage.bridge.edit_draft(Draft().with_(**drafted))
        stage.window.prompt.choose(tab)
        stage.window.prompt.more.take_over(is_open)
        return None

    return build


def task_of_another_model(stage: Stage) -> Shown:
    """A task that the loaded model cannot do, and the way out."""
    stage.open(variant="acestep-v15-turbo")
    stage.import_song()
    stage.window.prompt.choose(TaskTab.LAYER)
    return None


def adapters(stage: Stage) -> Shown:
    _song(stage)
    lines = "/nowhere/Warm tape.safetensors\n/nowhere/Brass section of a very long name, third try.safetensors"
    stage.bridge.edit_draft(Draft(adapters=lines))
    stage.window.pages.open_adapters()
    stage.settle(1.0)
    return None


def no_adapters(stage: Stage) -> Shown:
    _song(stage)
    stage.window.pages.open_adapters()
    return None


def jobs(stage: Stage) -> Shown:
    _song(stage)
    stage.emit(
        events.JobChanged(job(1, state=JobState.DONE, take_ids=("a", "b"))),
        events.JobChanged(job(2, state=JobState.FAILED, problem="The engine stopped unexpectedly")),
        events.JobChanged(job(3, state=JobState.CANCELLED)),
        events.JobChanged(job(4, state=JobState.RUNNING, stage=Step.DECODE, fraction=0.8, seconds_left=9.0, early="x")),
        *(events.JobChanged(job(n)) for n in (5, 6, 7)),
        events.QueueChanged(("job5", "job6", "job7"), is_paused=True),
        events.EngineChanged(EngineStatus.BUSY, "Working"),
    )
    return None


def failed(stage: Stage) -> Shown:
    stage.open()
    stage.emit(
        events.EngineChanged(EngineStatus.FAILED, "The engine does not start"),
        events.JobChanged(job(1, state=JobState.FAILED, problem="The engine stopped unexpectedly")),
        events.Problem(
            "The engine keeps stopping",
            "Close other programs that use much memory, then start it again.",
            step=events.NextStep.RESTART_ENGINE,
        ),
    )
    return None


def daw(stage: Stage) -> Shown:
    _song(stage)
    state = DawState("Ardour", "8.6", "Evening", is_connected=True, can=frozenset(Can), track="Guitar", is_playing=True)
    stage.emit(events.DawChanged(state), events.PlaybackChanged(True, True))
    return None


# --- dialogs and menus --------------------------------------------------------------------------------


def daws_dialog(stage: Stage) -> Shown:
    from gui.views.daws_dialog import DawsDialog

    stage.open()
    dialog = DawsDialog("Ardour", "", lambda _: None, stage.window)
    dialog.show()
    return dialog


def learn_dialog(stage: Stage) -> Shown:
    from gui.views.learn_dialog import LearnDialog

    stage.open()
    window = stage.window
    dialog = LearnDialog(window._signals, window.controllers, "CC 1 7 = /bridge/strength", window)
    dialog.show()
    return dialog


def menu(number: int) -> Callable[[Stage], Shown]:
    def build(stage: Stage) -> Shown:
        _song(stage)
        shown = stage.window.menuBar().actions()[number].menu()
        if not isinstance(shown, QWidget):
            raise LookupError("there is no such menu")
        shown.popup(stage.window.pos())  # type: ignore[attr-defined]
        return shown

    return build


STATES = (
    State("empty", empty),
    State("first start making", first_start_making),
    State("small first start", small_first_start),
    *(State(f"tour {n + 1}", tour(n)) for n in range(4)),
    State("small 1024 x 575", small(1024, 575)),
    State("small 840 x 500", small(840, 500, "Ardour")),
    State("overflow", overflow),
    State("problems", problems),
    State("small problem", small_problem),
    State("model known", model_known),
    State("loading", loading),
    State("reading a file", reading_a_file),
    State("one clip", one_clip),
    State("takes", takes),
    State("several regions", several_regions),
    State("comp", comp),
    State("lyric lines", lyric_lines),
    State("differences", differences),
    State("versions", versions),
    State("versions of many takes", versions_of_many),
    State("regions of their own", regions_of_their_own),
    State("region", region_dialog),
    State("history", history),
    State("huge", huge),
    State("tiny", tiny),
    State("long texts", long_texts),
    State("spectrogram", _pictured(picture=Picture.SPECTROGRAM)),
    State("waveform and spectrogram", _pictured(picture=Picture.BOTH, has_loudness_line=True)),
    State("tall mid and side", _pictured(sides=Sides.MID_SIDE, height=4.0, has_loudness_line=True)),
    State("small mid and side", _pictured((840, 500), sides=Sides.MID_SIDE, height=4.0, has_loudness_line=True)),
    State("small loudness over lanes", small_loudness),
    State("close up", close_up),
    State("clips with new takes", library_states.new_takes),
    State("clips by length", library_states.by_length),
    State("clips found", library_states.found),
    State("no clip found", library_states.nothing_found),
    State("similar clips found", library_states.similar_found),
    State("clips dragged", library_states.dragged),
    State("clips dragged without collections", library_states.dragged_to_none),
    State("clips dragged to many collections", library_states.dragged_to_many),
    State("menu of a clip", library_states.clip_menu),
    State("space", library_states.space),
    State("library moves", library_states.moving),
    State("prompt", prompt),
    State("task new", task(TaskTab.NEW, lyrics="la la", loop=True)),
    State("task cover too long", task(TaskTab.COVER)),
    State("task layer by another model", task_of_another_model),
    State("task complete", task(TaskTab.COMPLETE, tracks="bass strings backing_vocals")),
    State("reference away", task(TaskTab.REPAINT, reference="/nowhere/Warm and old voice of a very long name.wav")),
    State("task morph", task(TaskTab.MORPH, caption="brass band", from_caption="slow piano")),
    State("task continue with more", task(TaskTab.CONTINUE, is_open=True)),
    State("adapters", adapters),
    State("no adapters", no_adapters),
    State("jobs", jobs),
    State("failed", failed),
    State("DAW", daw),
    *(State(f"settings {key}", settings_states.page(key)) for key in settings_states.PAGES),
    State("settings searched", settings_states.searched),
    State("settings small", settings_states.small),
    State("settings refused", settings_states.refused),
    State("keys", settings_states.keys),
    State("keys searched", settings_states.keys_searched),
    State("drag doctor", settings_states.drag_doctor(Kind.WAYLAND)),
    State("drag doctor on Windows", settings_states.drag_doctor(Kind.WINDOWS)),
    State("diagnostics", settings_states.diagnosed),
    *(State(f"about {n + 1}", settings_states.about(n)) for n in range(3)),
    State("connect a DAW", daws_dialog),
    State("learn controls", learn_dialog),
    *(State(name, build) for name, build in MODEL_STATES.items()),
    *(State(name, build) for name, build in WORD_STATES.items()),
    *(State(name, build) for name, build in TRAINING_STATES.items()),
    *(State(f"menu {n + 1}", menu(n)) for n in range(9)),
)
