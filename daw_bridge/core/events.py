"""The events that the bridge emits: frozen and complete, so that a listener replaces its copy by id.

They are msgspec structures, which are made much sooner at import than dataclasses; those that are varied by `replace` are
dataclasses.
"""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from daw_bridge.core.axis.marker import Markers
from daw_bridge.core.clip import Clip, Grid, Selection, Take
from daw_bridge.core.comp import Comp
from daw_bridge.core.daw_state import DawState, DawTransport
from daw_bridge.core.draft import Draft
from daw_bridge.core.exports.export_events import (
    Accepted,
    ExportReady,
    HandedOver,
    Inserted,
    Returned,
    TakeSaved,
)
from daw_bridge.core.models.model_events import (
    MemoryMeasured,
    ModelProgress,
    ModelReady,
    ModelsAdopted,
    ModelsListed,
)
from daw_bridge.core.peaks import Peaks
from daw_bridge.core.queue.engine_events import EngineChanged, EngineUse, JobChanged, QueueChanged, QueueTimed
from daw_bridge.core.settings import Settings
from daw_bridge.core.shelf.shelf_events import (
    ClipsCollected,
    ClipShelved,
    LibraryMoved,
    LibraryMoving,
    ShelfListed,
    SpaceFound,
    TakesFound,
    TidiedUp,
)
from daw_bridge.core.timing import Timing
from daw_bridge.core.training.training_events import TrainingEvent
from daw_bridge.core.version_tree import VersionTree
from daw_bridge.core.words.word_events import (
    AskedChanged,
    CaptionsChanged,
    LyricsOpened,
    PlannerFound,
    PresetsChanged,
    WordsSaved,
)
from engine.contract.catalog import Variant


class ClipChanged(msgspec.Struct, frozen=True):
    clip: Clip


class ClipRemoved(msgspec.Struct, frozen=True):
    clip_id: str


class ClipDeleted(msgspec.Struct, frozen=True):
    """The files of a clip were moved into the trash. It follows the `ClipRemoved` of the clip."""

    clip: Clip


class ClipRestored(msgspec.Struct, frozen=True):
    """A deleted clip is back. It follows the `TakeAdded` of its takes."""

    clip: Clip


class LibraryOpened(msgspec.Struct, frozen=True):
    """All clips and takes of a library have been listed. For the parts of the bridge only."""

    folder: str


class LibraryProgress(msgspec.Struct, frozen=True):
    """How many of the takes of a large library have been read; both numbers are equal when reading has ended."""

    done: int
    total: int


class ImportBegan(msgspec.Struct, frozen=True):
    """A file is being read into the library; its clip exists, its take follows. For the parts of the bridge only."""

    clip_id: str
    take_id: str


class ImportFailed(msgspec.Struct, frozen=True):
    """A file could not be read into the library; its clip is removed next. For the parts of the bridge only."""

    clip_id: str


class TakeAdded(msgspec.Struct, frozen=True):
    """is_new: just made, imported or fetched; False for takes of an opened library and restored takes."""

    take: Take
    is_new: bool = False


class TakeRemoved(msgspec.Struct, frozen=True):
    """A take was discarded."""

    take: Take


class TakeRestored(msgspec.Struct, frozen=True):
    """A discarded take was restored. It follows the `TakeAdded` of the take."""

    take: Take


class TakeChanged(msgspec.Struct, frozen=True):
    """A take got another star or colour. What its file holds never changes. before: the take until now, where known."""

    take: Take
    before: Take | None = None


class VersionsChanged(msgspec.Struct, frozen=True):
    """The version tree of the selected clip, or another clip was selected. clip_id: "" with an empty tree for none."""

    clip_id: str
    tree: VersionTree


class CompChanged(msgspec.Struct, frozen=True):
    """The comp of a clip was changed, or its clip was selected. comp: None if it has none.

    is_edited: it was changed; before: the comp until then.
    """

    clip_id: str
    comp: Comp | None
    before: Comp | None = None
    is_edited: bool = False


class CompHeard(msgspec.Struct, frozen=True):
    """clip_id: the clip whose comp is heard instead of its selected take; "" if the take is heard again."""

    clip_id: str


class MarkersChanged(msgspec.Struct, frozen=True):
    """The markers of a clip were changed, or its clip was selected; at the samples of the clip, in order of time."""

    clip_id: str
    markers: Markers


class TakeTimed(msgspec.Struct, frozen=True):
    """The measured timing of a take."""

    take_id: str
    timing: Timing


class TempoOffered(msgspec.Struct, frozen=True):
    """The tempo, measured in bpm, of an imported clip whose file says none."""

    clip_id: str
    tempo_bpm: float


class PeaksChanged(msgspec.Struct, frozen=True):
    """The waveform picture of a take, growing while its file is read."""

    take_id: str
    peaks: Peaks


class SelectionChanged(msgspec.Struct, frozen=True):
    selection: Selection


class GridChanged(msgspec.Struct, frozen=True):
    grid: Grid


class PlaybackChanged(msgspec.Struct, frozen=True):
    playing: bool
    looping: bool


class OscChanged(msgspec.Struct, frozen=True):
    """The address of the OSC server; port 0 while it is off. query_port: the HTTP port of OSCQuery, or 0."""

    host: str
    port: int
    query_port: int = 0


class DawChanged(msgspec.Struct, frozen=True):
    """The state of the DAW; `is_connected` is False if there is none. `Bridge.daw.position_s` gives the position."""

    state: DawState


class DawMoved(msgspec.Struct, frozen=True):
    """The DAW's transport started, stopped, jumped or reported its position. For the parts of the bridge only."""

    transport: DawTransport


class OutputDevicesFound(msgspec.Struct, frozen=True):
    """names: of the devices that can play stereo, as the settings hold them."""

    names: tuple[str, ...]


class LearningChanged(msgspec.Struct, frozen=True):
    """armed: the address to assign to the next control that moves, "" for none. learned: address by control."""

    armed: str
    learned: dict[str, str]


class DraftChanged(msgspec.Struct, frozen=True):
    """before: the draft until now. from_daw: the DAW's session set the values, so they are not saved."""

    draft: Draft
    before: Draft
    from_daw: bool = False


class SettingsChanged(msgspec.Struct, frozen=True):
    """variant: the model in use. before: the settings until now, None at the start.

    from_daw: the DAW's session set the values, so they are not saved.
    """

    settings: Settings
    variant: Variant
    before: Settings | None = None
    from_daw: bool = False


class ModelsFound(msgspec.Struct, frozen=True):
    """usable: the models that can make music now, the built-in one last."""

    usable: tuple[Variant, ...]


class ReferenceFound(msgspec.Struct, frozen=True):
    """The sound file of the draft whose timbre new takes get. path, name: "" for none. fault: why it cannot be used."""

    path: str = ""
    name: str = ""
    length_s: float = 0.0
    fault: str = ""


class UndoChanged(msgspec.Struct, frozen=True):
    """What undo and redo would do, in words: "Rename söng"; "" where there is nothing.

    done: all steps that can be undone, the oldest first. undone: all that can be done again, the next one first.
    version: another one with each change of these lists; `Bridge.history.undo_to` needs it.
    """

    undo: str
    redo: str
    done: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    version: int = 0


class NextStep(StrEnum):
    """What the window offers as the next step of a problem."""

    NONE = ""
    CHOOSE_MODEL = "choose_model"
    RESTART_ENGINE = "restart_engine"
    CHOOSE_DEVICE = "choose_device"
    TRY_AGAIN = "try_again"
    SWITCH_MODEL = "switch_model"
    SHOW_MODEL = "show_model"


@dataclass(frozen=True, slots=True)
class Problem:
    """A failure to show. message: what went wrong; hint: what to do; detail: for developers; step: offered as a button.

    job_id: the job or the controller's request concerned, or "". offer: the variant to switch to, for SWITCH_MODEL;
    the model to show, for SHOW_MODEL.
    """

    message: str
    hint: str = ""
    detail: str = ""
    step: NextStep = NextStep.NONE
    job_id: str = ""
    offer: str = ""


Event = (
    ClipChanged
    | ClipRemoved
    | ClipDeleted
    | ClipRestored
    | ClipShelved
    | ClipsCollected
    | ShelfListed
    | SpaceFound
    | TidiedUp
    | TakesFound
    | LibraryMoving
    | LibraryMoved
    | LibraryProgress
    | TakeAdded
    | TakeRemoved
    | TakeRestored
    | TakeChanged
    | VersionsChanged
    | CompChanged
    | CompHeard
    | MarkersChanged
    | TakeTimed
    | TempoOffered
    | PeaksChanged
    | ExportReady
    | TakeSaved
    | JobChanged
    | QueueChanged
    | QueueTimed
    | EngineChanged
    | EngineUse
    | SelectionChanged
    | GridChanged
    | PlaybackChanged
    | OscChanged
    | DawChanged
    | Inserted
    | Accepted
    | Returned
    | HandedOver
    | OutputDevicesFound
    | LearningChanged
    | DraftChanged
    | SettingsChanged
    | ModelsFound
    | ReferenceFound
    | UndoChanged
    | ModelsListed
    | ModelProgress
    | ModelReady
    | ModelsAdopted
    | MemoryMeasured
    | AskedChanged
    | PlannerFound
    | CaptionsChanged
    | PresetsChanged
    | LyricsOpened
    | WordsSaved
    | TrainingEvent
    | Problem
)

InsideEvent = LibraryOpened | ImportBegan | ImportFailed | DawMoved
DeskEvent = Event | InsideEvent
