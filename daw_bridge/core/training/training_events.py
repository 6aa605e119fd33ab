"""The events about the training of adapters; `core.events` has them among all others, and says why they are structures."""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from daw_bridge.core.training.plan import TrainingPlan
from engine.contract.adapting.messages import Fault, Measured, Preparing


@dataclass(frozen=True, slots=True)
class SongRow:
    """One song of a folder. name: below the folder, with slashes. caption: "" where it has none of its own.

    lyrics: "" for an instrumental piece. bpm: None where it is not told. faults: what has to be mended first. proposal:
    the caption that a planner has heard, until it is taken or refused.
    """

    name: str
    path: str
    seconds: float
    caption: str = ""
    lyrics: str = ""
    bpm: float | None = None
    keyscale: str = ""
    faults: tuple[str, ...] = ()
    proposal: str = ""


class SongsRead(msgspec.Struct, frozen=True):
    """What a folder of songs holds now. faults: all that has to be mended before a training. notes: what is left out.

    problem, hint: why there are no songs. undo, redo: the song whose words would change; "" where nothing would.
    """

    folder: str
    songs: tuple[SongRow, ...] = ()
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problem: str = ""
    hint: str = ""
    undo: str = ""
    redo: str = ""


class SongsReading(msgspec.Struct, frozen=True):
    """A folder is being read: so many of its songs are."""

    folder: str
    done: int
    total: int


class SongHearing(msgspec.Struct, frozen=True):
    """A planner listens to songs. song: the one that it hears, "" when it has ended. left: how many wait after it.

    seconds_left: of this song, None where nobody knows. is_waiting: music is made first.
    """

    song: str = ""
    left: int = 0
    seconds_left: float | None = None
    is_waiting: bool = False


class TrainingState(StrEnum):
    """checked: its measures are told, and it waits for a word. held: it waits for music that is made."""

    NONE = ""
    CHECKING = "checking"
    CHECKED = "checked"
    LEARNING = "learning"
    HELD = "held"
    PAUSING = "pausing"
    PAUSED = "paused"
    DONE = "done"
    FAILED = "failed"

    @property
    def has_process(self) -> bool:
        """Whether a process holds memory for it."""
        return self in _WITH_PROCESS


_WITH_PROCESS = {
    TrainingState.CHECKING,
    TrainingState.CHECKED,
    TrainingState.LEARNING,
    TrainingState.HELD,
    TrainingState.PAUSING,
}


class Sample(msgspec.Struct, frozen=True):
    """What the model makes after `step` steps; at 0 without the adapter."""

    step: int
    path: str


@dataclass(frozen=True, slots=True)
class Training:
    """How far the training is. done: steps that were learnt, those of earlier runs included.

    differing: why it begins anew beside an earlier run. is_finishing: it ends early, and what was learnt counts.
    is_resumed: it goes on from where it was left, so that nobody asks before it learns.
    """

    state: TrainingState = TrainingState.NONE
    plan: TrainingPlan | None = None
    preparing: Preparing | None = None
    differing: tuple[str, ...] = ()
    measured: Measured | None = None
    done: int = 0
    step_s: float = 0.0
    seconds_left: float | None = None
    samples: tuple[Sample, ...] = ()
    notes: tuple[str, ...] = ()
    is_finishing: bool = False
    is_resumed: bool = False
    problem: str = ""
    hint: str = ""
    fault: Fault = Fault.OTHER


class TrainingChanged(msgspec.Struct, frozen=True):
    """What is known of the training is this now."""

    training: Training


class TrainingLosses(msgspec.Struct, frozen=True):
    """Losses by their steps. is_whole: they replace all that were told; else they follow."""

    steps: tuple[int, ...] = ()
    losses: tuple[float, ...] = ()
    is_whole: bool = False


TrainingEvent = SongsRead | SongsReading | SongHearing | TrainingChanged | TrainingLosses
