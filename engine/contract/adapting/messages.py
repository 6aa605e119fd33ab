"""What the process that trains an adapter says, one JSON object a line, and what it is told by lines of its input.

The order is: `Begun`, `Preparing`, `Measured`; the process then waits for `Go`. While it learns it says `Curve` once, then
`Stepped` and `Sampled`. It ends with `Ended` or `Failed`. A closed input means `Pause`, so that it never outlives the
program that started it.
"""

import typing
from dataclasses import dataclass
from enum import StrEnum

from engine.contract import ranges
from engine.contract.checks import Checked, check
from engine.contract.texts import declared
from engine.contract.wire import read_line

# --- what it is told --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Go(Checked):
    """Begin to learn, or go on after `Hold`."""


@dataclass(frozen=True, slots=True)
class Hold(Checked):
    """Compute nothing until `Go`, and keep everything in memory."""


@dataclass(frozen=True, slots=True)
class Pause(Checked):
    """Write a checkpoint and end. The same training goes on from it."""


@dataclass(frozen=True, slots=True)
class Finish(Checked):
    """Write a checkpoint, a sample and the adapter as it is now, and end."""


# --- what it says -----------------------------------------------------------------------------------


class Preparation(StrEnum):
    """What is done before the first step."""

    READING = "reading"
    LOADING = "loading"
    DESCRIBING = "describing"
    HEARING = "hearing"
    MEASURING = "measuring"


class Fault(StrEnum):
    """What a training failed of, as far as that leads to another next step."""

    MEMORY = "memory"
    DISK = "disk"
    SONGS = "songs"
    OTHER = "other"


class Outcome(StrEnum):
    """How a training has ended without a fault."""

    DONE = "done"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Begun(Checked):
    """What an earlier run means for this one. done: the steps that it goes on from. differing: a sentence for each thing
    for which it begins anew, the earlier run being kept under another name.
    """

    TEXTS = ("folder",)

    folder: str
    done: ranges.Count
    steps: ranges.Index
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preparing(Checked):
    """name: of the song that is read. done, total: songs; 0 of 0 where nothing is counted."""

    TEXTS = ("name",)

    what: Preparation
    name: str = ""
    done: ranges.Count = 0
    total: ranges.Count = 0


@dataclass(frozen=True, slots=True)
class Measured(Checked):
    """What some steps and a sample took here. seconds: of all that is left, samples included.

    peak_bytes: of memory, memory_bytes: what the device has; both 0 where the system does not tell. disk_bytes: what the
    whole training writes, free_bytes: what is free there.
    """

    step_s: float
    sample_s: float
    seconds: float
    peak_bytes: ranges.Count = 0
    memory_bytes: ranges.Count = 0
    disk_bytes: ranges.Count = 0
    free_bytes: ranges.Count = 0
    device: str = ""


@dataclass(frozen=True, slots=True)
class Curve(Checked):
    """The losses of the steps so far, the mean of a stretch of steps each. steps: the last step of each stretch."""

    steps: tuple[ranges.Index, ...]
    losses: tuple[float, ...]

    def check_whole(self) -> None:
        check(len(self.steps) == len(self.losses), declared("each loss needs its step"))


@dataclass(frozen=True, slots=True)
class Stepped(Checked):
    """Steps are done: `done` in all, with the losses of those since the last message. step_s: seconds of one."""

    done: ranges.Count
    losses: tuple[float, ...]
    step_s: float
    seconds_left: float


@dataclass(frozen=True, slots=True)
class Sampled(Checked):
    """A sample lies at `path`: what the model makes after `done` steps of the description of the first song."""

    done: ranges.Count
    path: str


@dataclass(frozen=True, slots=True)
class Said(Checked):
    """A sentence that the user should know while the training goes on."""

    TEXTS = ("text",)

    text: str


@dataclass(frozen=True, slots=True)
class Ended(Checked):
    """The process ends. done: the steps that are kept. adapter: the folder that it was written to, "" where it was not."""

    outcome: Outcome
    done: ranges.Count = 0
    adapter: str = ""


@dataclass(frozen=True, slots=True)
class Failed(Checked):
    """The process ends; the last checkpoint is kept. message: what happened; hint: the next step."""

    TEXTS = ("message", "hint")

    message: str
    hint: str = ""
    fault: Fault = Fault.OTHER


Told = Go | Hold | Pause | Finish
TrainingMessage = Begun | Preparing | Measured | Curve | Stepped | Sampled | Said | Ended | Failed
_TOLD: dict[str, type[Checked]] = {kind.__name__.lower(): kind for kind in typing.get_args(Told)}
_SAID: dict[str, type[Checked]] = {kind.__name__.lower(): kind for kind in typing.get_args(TrainingMessage)}


def told(line: str) -> Told:
    """What a line tells the process. Raises MessageError."""
    return typing.cast(Told, read_line(line, _TOLD))


def said(line: str) -> TrainingMessage:
    """What the process says in a line. Raises MessageError."""
    return typing.cast(TrainingMessage, read_line(line, _SAID))
