"""What each number of the contract may be, declared once.

Fields take these types; `checks.bounds(cls, "field")` gives their ranges to settings, OSC, command lines and the window.
"""

from typing import Annotated

from msgspec import Meta

from engine.contract.checks import above_zero_from
from engine.contract.texts import declared

SAMPLE_RATE = 48_000
"""Samples per second of all sound inside DAW Bridge. Here, so that a command can start without the sound libraries."""

DEFAULT_SEAM_S = 0.02
MAX_DURATION_S = 600.0
MAX_SEED = 2**32 - 1
MAX_TAKES = 8
DTYPES = ("auto", "float32", "bfloat16", "float16", "int8")
TRAINING_DTYPES = ("auto", "float32", "bfloat16", "float16")
RESIDENCIES = ("auto", "all", "one")
SIGNATURES = ("2", "3", "4", "6")
LANGUAGES = (
    "ar", "az", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "ht", "hu",
    "id", "is", "it", "ja", "ko", "la", "lt", "ms", "ne", "nl", "no", "pa", "pl", "pt", "ro", "ru", "sa", "sk", "sr",
    "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "yue", "zh", "unknown",
)  # fmt: skip

# --- music --------------------------------------------------------------------------------------------
TempoBpm = Annotated[float, Meta(ge=30.0, le=300.0)]
Signature = Annotated[str, Meta(extra={"one_of": SIGNATURES})]
SignatureOrNone = Annotated[str, Meta(extra={"one_of": (*SIGNATURES, "")})]
Key = Annotated[
    str,
    Meta(
        pattern=r"^([A-G][#b♯♭]? (major|minor))?\Z",
        description=declared("{field} must be a key like F# minor, or empty, got {value}"),
    ),
]
Language = Annotated[
    str,
    Meta(
        description=declared("{field} must be a code like en or ja, or unknown, got {value}"),
        extra={"one_of": LANGUAGES},
    ),
]
DurationS = Annotated[float, Meta(ge=0.5, le=MAX_DURATION_S, title=declared("duration"), extra={"unit": "s"})]
LengthS = Annotated[float, Meta(ge=0.5, le=MAX_DURATION_S, title=declared("length"), extra={"unit": "s"})]
ContextS = Annotated[float, Meta(ge=0.0, title=declared("context"))]
SeamS = Annotated[float, Meta(ge=0.0, le=2.0, title=declared("the seam of a region"), extra={"unit": "s"})]
RegionStrength = Annotated[float, Meta(ge=0.0, le=1.0, title=declared("the strength of a region"))]
AudioCode = Annotated[int, Meta(ge=0, le=63_999)]

# --- how it is made -----------------------------------------------------------------------------------
Seed = Annotated[int, Meta(ge=0, le=MAX_SEED)]
SeedOrRandom = Annotated[int, Meta(ge=-1, le=MAX_SEED)]  # -1: a new one each time
Takes = Annotated[int, Meta(ge=1, le=MAX_TAKES)]
Steps = Annotated[int, Meta(ge=1, le=200)]
StepsOrZero = Annotated[int, above_zero_from(Steps)]
Shift = Annotated[float, Meta(ge=1.0, le=5.0)]
ShiftOrZero = Annotated[float, above_zero_from(Shift)]
GuidanceScale = Annotated[float, Meta(ge=1.0, le=15.0, title=declared("guidance"))]
GuidanceOrZero = Annotated[float, above_zero_from(GuidanceScale)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]
NoiseLevel = Annotated[float, Meta(gt=0.0, le=1.0)]
PlannerScale = Annotated[float, Meta(ge=1.0, le=5.0, title=declared("the planner's guidance"))]
Temperature = Annotated[float, Meta(ge=0.0, le=2.0)]
TopK = Annotated[int, Meta(ge=0)]
TopP = Annotated[float, Meta(gt=0.0, le=1.0)]
AdapterScale = Annotated[float, Meta(ge=-4.0, le=4.0, title=declared("an adapter's scale"))]
AdapterAttention = Annotated[float, Meta(ge=-4.0, le=4.0, title=declared("an adapter's attention"))]
AdapterCrossAttention = Annotated[float, Meta(ge=-4.0, le=4.0, title=declared("an adapter's cross-attention"))]
AdapterMlp = Annotated[float, Meta(ge=-4.0, le=4.0, title=declared("an adapter's mlp"))]
AdapterOthers = Annotated[float, Meta(ge=-4.0, le=4.0, title=declared("an adapter's others"))]
AdapterFirst = Annotated[float, Meta(ge=0.0, le=1.0, title=declared("an adapter's first step"))]
AdapterLast = Annotated[float, Meta(ge=0.0, le=1.0, title=declared("an adapter's last step"))]
FirstPercent = Annotated[float, Meta(ge=0.0, le=100.0, title=declared("an adapter's first step"), extra={"unit": "%"})]
LastPercent = Annotated[float, Meta(ge=0.0, le=100.0, title=declared("an adapter's last step"), extra={"unit": "%"})]
Draws = Annotated[int, Meta(ge=1, le=16, title=declared("draws of a morph"))]

# --- the machine --------------------------------------------------------------------------------------
Dtype = Annotated[str, Meta(extra={"one_of": DTYPES})]
Residency = Annotated[str, Meta(extra={"one_of": RESIDENCIES})]
Device = Annotated[
    str,
    Meta(
        pattern=r"^(auto|cpu|cuda|mps)(:|\Z)",
        description=declared("{field} must be auto, cpu, cuda or mps, got {value}"),
    ),
]
Port = Annotated[int, Meta(ge=0, le=65_535)]
KeepMinutes = Annotated[float, Meta(ge=0.0, le=600.0)]
KeepS = Annotated[float, Meta(ge=0.0)]
SnapBeats = Annotated[float, Meta(ge=0.0, le=64.0)]

# --- messages -----------------------------------------------------------------------------------------
NewJobId = Annotated[
    str,
    Meta(
        pattern=r"^[^/\\]+\Z",
        title=declared("a job id"),
        description=declared("{field} must be a name without slashes, got {value}"),
    ),
]
Count = Annotated[int, Meta(ge=0)]
Index = Annotated[int, Meta(ge=1)]

# --- training of an adapter ---------------------------------------------------------------------------
TrainingSteps = Annotated[int, Meta(ge=1, le=1_000_000)]
Rank = Annotated[int, Meta(ge=1, le=1024)]
Alpha = Annotated[float, Meta(gt=0.0, le=8192.0)]
LearningRate = Annotated[float, Meta(gt=0.0, le=1.0, title=declared("the learning rate"))]
ExcerptS = Annotated[float, Meta(ge=0.5, le=MAX_DURATION_S, title=declared("the longest excerpt"), extra={"unit": "s"})]
Batch = Annotated[int, Meta(ge=1, le=256)]
TrainingDtype = Annotated[str, Meta(extra={"one_of": TRAINING_DTYPES})]
