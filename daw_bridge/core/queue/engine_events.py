"""The events about the engine and its jobs; `core.events` has them among all others."""

from dataclasses import dataclass

import msgspec

from daw_bridge.core.queue.jobs import EngineStatus, Job


class JobChanged(msgspec.Struct, frozen=True):
    job: Job


class QueueChanged(msgspec.Struct, frozen=True):
    """The jobs that wait were put into another order, or the queue was paused or goes on. waiting: their ids."""

    waiting: tuple[str, ...]
    is_paused: bool


class QueueTimed(msgspec.Struct, frozen=True):
    """How many seconds the jobs that wait or run take, as this machine took for others of their kind.

    expected_s: by id; a job of a kind that was never made here is not in it.
    """

    expected_s: dict[str, float]


class EngineChanged(msgspec.Struct, frozen=True):
    """text: the status in words. device: where it computes, as the engine calls it; "" until it has said so."""

    status: EngineStatus
    text: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class EngineUse:
    """What is known of the engine's memory and speed on this machine.

    memory_bytes: of its process, or on a GPU of the GPU's memory; 0 while unknown.
    takes_s: the seconds that a take of `music_s` seconds of new music takes by the settings, as the jobs before did; None
    for a kind that was not made here yet.
    """

    memory_bytes: int = 0
    music_s: float = 0.0
    takes_s: float | None = None
