"""The events about models; `core.events` has them among all others."""

import msgspec

from daw_bridge.core.models.known_model import Activity, Faults, KnownModel


class ModelsListed(msgspec.Struct, frozen=True):
    """All models that are known, as the model folder holds them now. folder: that folder."""

    folder: str
    models: tuple[KnownModel, ...]


class ModelProgress(msgspec.Struct, frozen=True):
    """What is being done with a model, at most four times a second. activity NONE: nothing any more.

    done, total: bytes; 0 of 0 where it is not known yet. rate: bytes a second, 0 where it is not known. seconds_left: None
    where nobody can know. problem, hint: why it ended early, and what to do. faults: what a check found, None for none.
    """

    name: str
    activity: Activity
    done: int = 0
    total: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    problem: str = ""
    hint: str = ""
    faults: Faults | None = None


class ModelReady(msgspec.Struct, frozen=True):
    """A model was fetched or adopted and can be used now. is_in_use: the next job uses it anyway."""

    name: str
    title: str
    is_in_use: bool


class ModelsAdopted(msgspec.Struct, frozen=True):
    """Weights in another folder are used from now on. names: what was found. notes: what is lacking."""

    names: tuple[str, ...]
    notes: tuple[str, ...] = ()


class MemoryMeasured(msgspec.Struct, frozen=True):
    """How much memory the engine holds, in bytes: of the machine, and of the device that it computes on.

    device: its name; "cpu" has no memory of its own, so device_total is 0. A number that cannot be known is 0.
    """

    held: int
    total: int
    device: str = ""
    device_held: int = 0
    device_total: int = 0
