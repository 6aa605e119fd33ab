"""The states of the dialog that trains an adapter."""

from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QWidget

from daw_bridge.core.training.plan import TrainingPlan
from daw_bridge.core.training.training_events import (
    Sample,
    SongHearing,
    SongRow,
    SongsRead,
    Training,
    TrainingChanged,
    TrainingLosses,
    TrainingState,
)
from engine.contract.adapting.messages import Measured, Preparation, Preparing
from gui.views.training.dialog import TrainingDialog
from tests.bench.screens_parts.stage import Stage

_FOLDER = "/home/musician/Music/Rain tapes"
_LONG = "Überlanger Name eines Stückes mit Bläsersatz, Streichern, zwei Chören und ♪ Zeichen, die kaum jemand tippt.wav"
_PLAN = TrainingPlan(_FOLDER, "Rain tapes", "/home/musician/Music", "/home/musician/checkpoints", "acestep-v15-turbo")
_MEASURED = Measured(0.92, 6.4, 955.0, 11_300_000_000, 16_600_000_000, 1_480_000_000, 182_000_000_000, "RTX 4080")


def _songs(count: int = 6) -> tuple[SongRow, ...]:
    captions = ("slow piano ballad, soft strings, melancholic", "brushed drums, upright bass, late night", "")
    keys = (("D minor", 72.0), ("", 92.5), ("G major", None))
    return tuple(
        SongRow(
            f"album one/{n + 1:02} rain.flac",
            f"{_FOLDER}/album one/{n + 1:02} rain.flac",
            150.0 + 17 * n,
            captions[n % 3],
            "Rain on the window\nand no one home" if n % 2 else "",
            keys[n % 3][1],
            keys[n % 3][0],
        )
        for n in range(count)
    )


def _open(stage: Stage) -> TrainingDialog:
    stage.open()
    stage.window.training.open()
    dialog = stage.window.training.dialog
    if not isinstance(dialog, TrainingDialog):
        raise LookupError("there is no dialog")
    dialog.resize(1000, 680)
    return dialog


def _with_songs(stage: Stage, found: SongsRead) -> TrainingDialog:
    dialog = _open(stage)
    dialog.songs._folder = found.folder
    dialog.songs.folder.setText(found.folder)
    dialog.plan.use_songs(found.folder)
    stage.emit(found)
    return dialog


def training_empty(stage: Stage) -> QWidget:
    return _open(stage)


def training_songs(stage: Stage) -> QWidget:
    """Songs without faults; a planner hears the third, one proposal is there."""
    songs = _songs(9)
    songs = (*songs[:5], replace(songs[5], proposal="warm upright piano, vinyl crackle, slow waltz"), *songs[6:])
    dialog = _with_songs(stage, SongsRead(_FOLDER, songs, undo="album one/01 rain.flac"))
    stage.emit(SongHearing(songs[2].name, 1, 24.0))
    dialog.songs.table.choose(songs[5].name)
    return dialog


def training_faults(stage: Stage) -> QWidget:
    """Two songs have to be mended, one is very long named."""
    faults = (
        "album one/02 rain.json, line 3: bpm must be from 30 to 300, got 4000",
        "album one/04 rain.flac breaks off after 12 s. Copy it again from where it came.",
    )
    songs = _songs()
    songs = (
        songs[0], replace(songs[1], faults=faults[:1]), songs[2], replace(songs[3], faults=faults[1:], seconds=0.0),
        replace(songs[4], name=_LONG),
    )  # fmt: skip
    notes = ("cover.caption.txt: there is no song of this name",)
    return _with_songs(stage, SongsRead(_FOLDER, songs, faults, notes))


def training_more(stage: Stage) -> QWidget:
    dialog = _with_songs(stage, SongsRead(_FOLDER, _songs()))
    dialog.plan.fold.setChecked(True)
    dialog.resize(840, 500)
    return dialog


def training_checking(stage: Stage) -> QWidget:
    dialog = _with_songs(stage, SongsRead(_FOLDER, _songs()))
    preparing = Preparing(Preparation.HEARING, "album one/03 rain.flac", 2, 6)
    stage.emit(TrainingChanged(Training(TrainingState.CHECKING, _PLAN, preparing)))
    return dialog


def training_checked(stage: Stage) -> QWidget:
    dialog = _with_songs(stage, SongsRead(_FOLDER, _songs()))
    why = ("the song album one/07 rain.flac is new", "caption of album one/01 rain.flac has changed")
    stage.emit(TrainingChanged(Training(TrainingState.CHECKED, _PLAN, differing=why, measured=_MEASURED)))
    return dialog


def _run(stage: Stage, state: TrainingState, done: int = 412, **values: object) -> QWidget:
    dialog = _open(stage)
    steps = np.arange(1, done + 1)
    noise = np.random.default_rng(4).normal(0, 0.09, done)
    losses = 0.62 + 0.35 * np.exp(-steps / 170) + noise
    samples = tuple(Sample(n, f"{_PLAN.run}/samples/{n:07d}/sample.wav") for n in range(0, done + 1, 200))
    training = Training(
        state, _PLAN, done=done, step_s=0.92, seconds_left=(1000 - done) * 0.93, samples=samples, measured=_MEASURED
    )
    stage.emit(TrainingChanged(replace(training, **values)))  # type: ignore[arg-type]
    stage.emit(TrainingLosses(tuple(steps.tolist()), tuple(losses.tolist()), is_whole=True))
    return dialog


def training_runs(stage: Stage) -> QWidget:
    return _run(stage, TrainingState.LEARNING)


def training_held(stage: Stage) -> QWidget:
    return _run(stage, TrainingState.HELD)


def training_failed(stage: Stage) -> QWidget:
    hint = "Choose a lower rank or a shorter excerpt, or close other programs, then go on."
    return _run(stage, TrainingState.FAILED, problem="There is not enough memory", hint=hint, is_resumed=True)


def training_done(stage: Stage) -> QWidget:
    return _run(stage, TrainingState.DONE, 1000)


def training_in_window(stage: Stage) -> None:
    dialog = _run(stage, TrainingState.PAUSED)
    dialog.close()
    stage.window.pages.open_adapters()


STATES = {
    "training empty": training_empty,
    "training songs": training_songs,
    "training faults": training_faults,
    "training more": training_more,
    "training checking": training_checking,
    "training checked": training_checked,
    "training runs": training_runs,
    "training held": training_held,
    "training failed": training_failed,
    "training done": training_done,
    "training in window": training_in_window,
}
