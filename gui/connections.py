"""Which signal of which part of the window leads where, for the parts that speak with several others."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.bridge import Bridge
from daw_bridge.parts.tasks.task_commands import TaskCommands
from gui.actions.actions import Actions
from gui.menus import Menus
from gui.views.adapters.pages import MakingPages
from gui.views.adapters.panel import AdaptersPanel
from gui.views.axis.waveform import WaveformCanvas
from gui.views.bar.bell import ProblemBell
from gui.views.bar.controllers_chip import ControllersChip
from gui.views.bar.daw import DawBar
from gui.views.bar.model_chip import ModelChip
from gui.views.bar.transport import TransportBar
from gui.views.first_start.first_start import FirstStart
from gui.views.first_start.tour import Tour
from gui.views.help.help_actions import HelpActions
from gui.views.help.help_menu import HelpMenu
from gui.views.lanes.lane_commands import LaneCommands
from gui.views.lanes.stage import Stage
from gui.views.library.clip_actions import ClipActions
from gui.views.library.clips_panel import ClipsPanel
from gui.views.lyrics.lyric_strip import LyricStrip
from gui.views.making.prompt_panel import PromptPanel
from gui.views.making.word_actions import WordActions
from gui.views.markers.handle import MarkerHandle
from gui.views.models.models_door import ModelsDoor
from gui.views.problems.problem_list import OpenList
from gui.views.problems.toast import ProblemToast
from gui.views.takes_panel import TakesPanel
from gui.views.training.training_door import TrainingDoor
from gui.views.versions.take_pages import TakePages
from gui.window.dialogs import Dialogs

Say = Callable[[str], None]


def connect_making(
    prompt: PromptPanel, tasks: TaskCommands, actions: Actions, words: WordActions, menus: Menus, say: Say
) -> None:
    """What the panel of the tasks asks for, with its words and its reference sound."""
    _connect_words(words, menus, actions, say)
    prompt.make_wanted.connect(actions.making.make)
    actions.versions.task_loaded.connect(prompt.choose_task)
    prompt.switch_wanted.connect(actions.switch_model)
    prompt.looks_wanted.connect(tasks.look_for_models)
    reference, chosen = tasks.reference, prompt.reference
    chosen.file_wanted.connect(lambda path: reference.use_file(Path(path)))
    chosen.take_wanted.connect(reference.use_take)
    chosen.region_wanted.connect(actions.files.use_region_as_reference)
    chosen.removal_wanted.connect(reference.remove)
    chosen.look_wanted.connect(reference.look)


def connect_axis(
    canvas: WaveformCanvas, markers: MarkerHandle, lyric_strip: LyricStrip, actions: Actions, say: Say
) -> None:
    """What is selected on the time axis."""
    canvas.regions_edited.connect(actions.edit_regions)
    canvas.regions_nudged.connect(actions.edit_regions)
    canvas.regions.said.connect(say)
    canvas.context_edited.connect(actions.edit_context)
    markers.regions_wanted.connect(actions.edit_regions)
    markers.said.connect(say)
    lyric_strip.regions_wanted.connect(actions.edit_regions)
    lyric_strip.said.connect(say)


def connect_lanes(commands: LaneCommands, actions: Actions, say: Say) -> None:
    commands.said.connect(say)
    commands.repaint_wanted.connect(actions.making.repaint_take)
    commands.save_wanted.connect(actions.files.save_take)
    commands.roll_wanted.connect(actions.versions.roll_again)


def connect_models(
    models: ModelsDoor,
    training: TrainingDoor,
    menus: Menus,
    actions: Actions,
    prompt: PromptPanel,
    chip: ModelChip,
    first: FirstStart,
    say: Say,
    pages: MakingPages,
) -> None:
    """Whoever speaks of models, or of a training, leads to their dialogs."""
    for door in (models, training):
        door.said.connect(say)
        door.adapters_wanted.connect(pages.open_adapters)
    menus.training_wanted.connect(training.open)
    actions.files.training_wanted.connect(training.open)
    pages.adapters.training_wanted.connect(training.open)
    for speaker in (menus, prompt, chip, first):
        speaker.models_wanted.connect(models.open)
    actions.model_wanted.connect(models.open)


def connect_first_start(
    first: FirstStart, tour: Tour, stage: Stage, help_actions: HelpActions, actions: Actions
) -> None:
    """The cards of the empty stage, and the tour."""
    first.shown_changed.connect(lambda: stage.show_in_place(first, is_shown=first.is_wanted))
    first.import_wanted.connect(actions.files.import_files)
    first.left.connect(tour.offer)
    for wanted in (first.tour_wanted, help_actions.tour_wanted):
        wanted.connect(tour.start)
    tour.clip_wanted.connect(first.open_example)


def connect_problems(
    toast: ProblemToast, bell: ProblemBell, help_actions: HelpActions, open_list: OpenList, actions: Actions
) -> None:
    """The toast, the list of problems, and the next step of each."""
    toast.step_wanted.connect(actions.solve)
    for wanted in (bell.list_wanted, toast.list_wanted, help_actions.problems_wanted):
        wanted.connect(open_list)
    help_actions.problem_wanted.connect(toast.go_to)


def connect_dialogs(
    dialogs: Dialogs,
    menus: Menus,
    help_menu: HelpMenu,
    first: FirstStart,
    daw_bar: DawBar,
    chip: ControllersChip,
    actions: Actions,
) -> None:
    """Whoever leads to settings, DAWs, controls to learn or the drag doctor."""
    for speaker in (actions, menus):
        speaker.settings_wanted.connect(dialogs.open_settings)
    for daws_wanted in (menus.daws_wanted, first.daws_wanted, daw_bar.connect_wanted):
        daws_wanted.connect(dialogs.open_daws)
    for learning_wanted in (menus.learning_wanted, chip.learning_wanted):
        learning_wanted.connect(dialogs.open_learning)
    help_menu.drag_doctor_wanted.connect(dialogs.open_drag_doctor)


def connect_bar(transport: TransportBar, daw_bar: DawBar, model: ModelChip, bridge: Bridge, actions: Actions) -> None:
    """Transport, DAW and model in the top bar."""
    for bar in (transport, daw_bar):
        bar.settings_edited.connect(bridge.change_settings)
    transport.clip_tempo.edited.connect(actions.edit_clip_grid)
    daw_bar.pull_wanted.connect(actions.daw.fetch_selection)
    daw_bar.insert_wanted.connect(actions.daw.insert_take)
    daw_bar.insert_on_track_wanted.connect(actions.daw.insert_on_track)
    model.free_wanted.connect(actions.making.free_memory)
    model.restart_wanted.connect(bridge.machine.restart_engine)


def connect_takes(
    clips: ClipsPanel, clip_actions: ClipActions, takes: TakesPanel, pages: TakePages, actions: Actions, say: Say
) -> None:
    """The lists of clips and of takes."""
    clips.import_wanted.connect(actions.files.import_files)
    clip_actions.recipe_wanted.connect(actions.versions.load_recipe_of)
    takes.status_message.connect(say)
    takes.save_wanted.connect(actions.files.save_take)
    takes.copy.clicked.connect(actions.files.copy_file)
    takes.reveal.clicked.connect(actions.files.reveal_file)
    pages.connect_to(actions.versions)


def connect_adapters(adapters: AdaptersPanel, bridge: Bridge, actions: Actions, say: Say) -> None:
    adapters.draft_edited.connect(bridge.edit_draft)
    adapters.remove_wanted.connect(actions.making.remove_adapter)
    adapters.status_message.connect(say)


def _connect_words(words: WordActions, menus: Menus, actions: Actions, say: Say) -> None:
    """The planner's words, presets and lyrics."""
    actions.files.take_words = words.takes_in
    words.said.connect(say)
    words.planner_wanted.connect(actions.model_wanted)
    menus.write_wanted.connect(words.write)
    menus.improve_wanted.connect(words.improve)
    menus.understand_wanted.connect(words.understand)
