"""Which signal of which part of the window leads where, for the parts that speak with several others."""

from collections.abc import Callable
from pathlib import Path

from daw_bridge.parts.tasks.task_commands import TaskCommands
from gui.actions import Actions
from gui.menus import Menus
from gui.views.adapters.pages import MakingPages
from gui.views.axis.waveform import WaveformCanvas
from gui.views.bar.model_chip import ModelChip
from gui.views.first_start.first_start import FirstStart
from gui.views.first_start.tour import Tour
from gui.views.help.help_actions import HelpActions
from gui.views.lanes.lane_commands import LaneCommands
from gui.views.lanes.stage import Stage
from gui.views.lyrics.lyric_strip import LyricStrip
from gui.views.making.prompt_panel import PromptPanel
from gui.views.making.word_actions import WordActions
from gui.views.markers.handle import MarkerHandle
from gui.views.models.models_door import ModelsDoor
from gui.views.training.training_door import TrainingDoor

Say = Callable[[str], None]


def connect_making(
    prompt: PromptPanel, tasks: TaskCommands, actions: Actions, words: WordActions, menus: Menus, say: Say
) -> None:
    """What the panel of the tasks asks for, with its words and its reference sound."""
    _connect_words(words, menus, actions, say)
    prompt.make_wanted.connect(actions.make)
    actions.versions.task_loaded.connect(prompt.choose_task)
    prompt.switch_wanted.connect(actions.switch_model)
    prompt.looks_wanted.connect(tasks.look_for_models)
    reference, chosen = tasks.reference, prompt.reference
    chosen.file_wanted.connect(lambda path: reference.use_file(Path(path)))
    chosen.take_wanted.connect(reference.use_take)
    chosen.region_wanted.connect(actions.use_region_as_reference)
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
    commands.repaint_wanted.connect(actions.repaint_take)
    commands.save_wanted.connect(actions.save_take)
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
    actions.training_wanted.connect(training.open)
    pages.adapters.training_wanted.connect(training.open)
    for speaker in (menus, prompt, chip, first):
        speaker.models_wanted.connect(models.open)
    actions.model_wanted.connect(models.open)


def connect_first_start(
    first: FirstStart, tour: Tour, stage: Stage, help_actions: HelpActions, actions: Actions
) -> None:
    """The cards of the empty stage, and the tour."""
    first.shown_changed.connect(lambda: stage.show_in_place(first, is_shown=first.is_wanted))
    first.import_wanted.connect(actions.import_files)
    first.left.connect(tour.offer)
    for wanted in (first.tour_wanted, help_actions.tour_wanted):
        wanted.connect(tour.start)
    tour.clip_wanted.connect(first.open_example)


def _connect_words(words: WordActions, menus: Menus, actions: Actions, say: Say) -> None:
    """The planner's words, presets and lyrics."""
    actions.take_words = words.takes_in
    words.said.connect(say)
    words.planner_wanted.connect(actions.model_wanted)
    menus.write_wanted.connect(words.write)
    menus.improve_wanted.connect(words.improve)
    menus.understand_wanted.connect(words.understand)
