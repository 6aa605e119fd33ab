"""Everything the bridge tells its listeners: frozen, whole objects, replaced by id on the other side."""

from dataclasses import dataclass
from enum import StrEnum

from daw_bridge.core.clip import Clip, Grid, Selection, Take
from daw_bridge.core.daw_state import DawState, DawTransport
from daw_bridge.core.draft import Draft
from daw_bridge.core.jobs import EngineStatus, Job
from daw_bridge.core.peaks import Peaks
from daw_bridge.core.settings import Settings
from daw_bridge.core.timing import Timing
from engine.contract.catalog import Variant


@dataclass(frozen=True, slots=True)
class ClipChanged:
    clip: Clip


@dataclass(frozen=True, slots=True)
class ClipRemoved:
    clip_id: str


@dataclass(frozen=True, slots=True)
class ImportBegan:
    """A file is being read into the library; its clip exists, its take follows. For the parts of the bridge only."""

    clip_id: str
    take_id: str


@dataclass(frozen=True, slots=True)
class TakeAdded:
    """is_new: made, imported or fetched just now, as against listed when a library is opened or a take is restored."""

    take: Take
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class TakeRemoved:
    take: Take


@dataclass(frozen=True, slots=True)
class TakeTimed:
    """How well a take keeps the time that it was asked for."""

    take_id: str
    timing: Timing


@dataclass(frozen=True, slots=True)
class PeaksChanged:
    """The waveform picture of a take, growing while its file is read."""

    take_id: str
    peaks: Peaks


@dataclass(frozen=True, slots=True)
class ExportReady:
    """The finished file of a take, ready to be dragged or copied."""

    take_id: str
    path: str


@dataclass(frozen=True, slots=True)
class JobChanged:
    job: Job


@dataclass(frozen=True, slots=True)
class EngineChanged:
    status: EngineStatus
    text: str


@dataclass(frozen=True, slots=True)
class SelectionChanged:
    selection: Selection


@dataclass(frozen=True, slots=True)
class GridChanged:
    grid: Grid


@dataclass(frozen=True, slots=True)
class PlaybackChanged:
    playing: bool
    looping: bool


@dataclass(frozen=True, slots=True)
class OscChanged:
    """Where the OSC server listens; port 0: it does not. query_port: where OSCQuery is served, by HTTP."""

    host: str
    port: int
    query_port: int = 0


@dataclass(frozen=True, slots=True)
class DawChanged:
    """The connected DAW, or that there is none. Its position is a plain number: `Bridge.daw_position_s`."""

    state: DawState


@dataclass(frozen=True, slots=True)
class DawMoved:
    """The DAW's transport started, stopped, jumped or reported its position. For the parts of the bridge only."""

    transport: DawTransport


@dataclass(frozen=True, slots=True)
class Inserted:
    """Takes lie on the DAW's time line now. track: "" for new ones. where: "bar 5"."""

    take_ids: tuple[str, ...]
    track: str
    where: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A take was chosen; its finished file."""

    take_id: str
    path: str


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Several takes and their tempo map were written to a folder."""

    folder: str
    count: int


@dataclass(frozen=True, slots=True)
class Returned:
    """The file that a DAW had opened was replaced."""

    take_id: str
    path: str


@dataclass(frozen=True, slots=True)
class LearningChanged:
    """armed: the address that the next moved control becomes, "" for none. learned: target of each source."""

    armed: str
    learned: dict[str, str]


@dataclass(frozen=True, slots=True)
class DraftChanged:
    draft: Draft


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """variant: the model in use, which may be the first that is installed. before: None at the start.

    from_daw: the connected DAW's session set them; they are not for the settings file.
    """

    settings: Settings
    variant: Variant
    before: Settings | None = None
    from_daw: bool = False


class NextStep(StrEnum):
    """What the window can offer with a problem."""

    NONE = ""
    CHOOSE_MODEL = "choose_model"
    RESTART_ENGINE = "restart_engine"
    CHOOSE_DEVICE = "choose_device"
    TRY_AGAIN = "try_again"
    SWITCH_MODEL = "switch_model"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something went wrong. message: what; hint: what to do; detail: for an engineer; step: what a button can do.

    offer: for SWITCH_MODEL, the variant to switch to.
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
    | TakeAdded
    | TakeRemoved
    | TakeTimed
    | PeaksChanged
    | ExportReady
    | JobChanged
    | EngineChanged
    | SelectionChanged
    | GridChanged
    | PlaybackChanged
    | OscChanged
    | DawChanged
    | Inserted
    | Accepted
    | Returned
    | HandedOver
    | LearningChanged
    | DraftChanged
    | SettingsChanged
    | Problem
)

InsideEvent = ImportBegan | DawMoved
DeskEvent = Event | InsideEvent
