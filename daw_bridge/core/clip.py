"""Clips, takes and the grid of bars and beats. Values only."""

import re
import uuid
from dataclasses import dataclass, field, replace
from itertools import pairwise

from daw_bridge.core.axis.marker import Markers
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.tempo_map import SAME_S, TempoMap, TempoMark
from engine.contract.keys import key_of
from engine.contract.messages import ContextRange, Region, Task
from engine.contract.ranges import SAMPLE_RATE
from engine.contract.texts import series, texts

ORIGINAL = "Original"
COLORS = ("", "red", "orange", "yellow", "green", "blue", "purple", "grey")  # that the user may give a take


def new_id() -> str:
    """A random id for a clip, a take or a job."""
    return uuid.uuid4().hex[:12]


@dataclass(frozen=True, slots=True)
class Clip:
    """An imported file or a generated piece; its sound is in its takes. created: seconds since the epoch.

    tempo_bpm, timesignature: what the user set for this clip; None and "" if its takes say it themselves. markers: as the
    user changed them; None while they are those of its file.
    """

    id: str
    name: str
    created: float
    tempo_bpm: float | None = None
    timesignature: str = ""
    markers: Markers | None = None


@dataclass(frozen=True, slots=True)
class Take:
    """One version of a clip: a 48 kHz stereo float32 WAV file that never changes. recipe: what made it.

    has_star, color: what the user gave it; color is one of `COLORS`.
    """

    id: str
    clip_id: str
    name: str
    path: str
    n_samples: int
    created: float
    recipe: Recipe = field(default_factory=Recipe, compare=False)
    has_star: bool = False
    color: str = ""

    @property
    def length_s(self) -> float:
        return self.n_samples / SAMPLE_RATE

    @property
    def start_samples(self) -> int:
        """Start of the take relative to the clip's original, in samples; negative if it was extended to the left."""
        return self.recipe.tags.start_samples - self.recipe.offset_samples

    @property
    def place_s(self) -> float | None:
        """Start of the take on its DAW session's time line, in seconds; None if it has no place there."""
        if self.recipe.tags.session is None:
            return None
        return (self.recipe.tags.time_reference + self.start_samples) / SAMPLE_RATE

    @property
    def is_original(self) -> bool:
        return self.name == ORIGINAL

    @property
    def own_tempo_bpm(self) -> float | None:
        """Tempo of the music: as its file says, else as new music was asked for; None if neither says it.

        The prompt of a repaint does not say it: it asks for the tempo of a region.
        """
        return self.recipe.tags.tempo_bpm or (self.recipe.prompt.bpm if self._is_new_music else None)

    @property
    def own_timesignature(self) -> str:
        """Time signature of the music, as a grid holds it; "" if nothing says it."""
        own = self.recipe.tags.timesignature
        if not own and self._is_new_music:
            own = self.recipe.prompt.timesignature
        return own if is_signature(own) else ""

    @property
    def own_keyscale(self) -> str:
        """Key of the music, as the models write it; "" if nothing says it. The key of a repaint is that of a region."""
        of_source, asked = key_of(self.recipe.tags.keyscale), key_of(self.recipe.prompt.keyscale)
        return of_source or asked if self.recipe.task == Task.REPAINT else asked or of_source

    @property
    def _is_new_music(self) -> bool:
        return self.recipe.task == Task.TEXT2MUSIC


@dataclass(frozen=True, slots=True)
class Grid:
    """Bars and beats from a tempo in quarter notes per minute; bar `first_bar` starts at `origin_s`.

    timesignature: "4" is 4/4, "6" is 6/8, others are written out, "7/8". tempo_map: the DAW's, while one is followed.
    map_s: the time in that map at the grid's time 0. With it, all times follow the map; tempo and signature are those at
    time 0, and `at` gives those of another time. Without it, they are the same everywhere.
    """

    tempo_bpm: float = 120.0
    timesignature: str = "4"
    origin_s: float = 0.0
    first_bar: int = 1
    tempo_map: TempoMap | None = None
    map_s: float | None = None

    def on(self, take: Take | None, clip: Clip | None = None) -> "Grid":
        """Return the grid in a take's own time: the DAW's bars if the take has a place, else bar 1 at the clip's start.

        There, the tempo and signature are the clip's, as the user set them or its take says; the grid's where neither does.
        """
        if take is None:
            return self
        place_s = take.place_s
        if self.tempo_map is None or place_s is None:
            return replace(
                self,
                tempo_bpm=clip_tempo(take, clip) or self.tempo_bpm,
                timesignature=clip_signature(take, clip) or self.timesignature,
                origin_s=-take.start_samples / SAMPLE_RATE,
                map_s=None,
            )
        return replace(self, map_s=place_s).at(0.0)

    def at(self, time_s: float) -> "Grid":
        """Return the grid with the tempo, the signature and the bars of a time."""
        if self.tempo_map is None or self.map_s is None:
            return self
        mark, (bar, start_s) = self.tempo_map.at(self.map_s + time_s), self.tempo_map.bar_at(self.map_s + time_s)
        return replace(
            self,
            tempo_bpm=mark.tempo_bpm,
            timesignature=written_signature(mark),
            origin_s=start_s - self.map_s,
            first_bar=bar,
        )

    @property
    def bar_map(self) -> TempoMap:
        """The tempo map in the grid's own time."""
        if self.tempo_map is not None and self.map_s is not None:
            return self.tempo_map.moved(-self.map_s)
        upper, lower = self.signature
        return TempoMap((TempoMark(self.origin_s, self.first_bar, self.tempo_bpm, upper, lower),))

    @property
    def signature(self) -> tuple[int, int]:
        """Upper and lower number of the time signature."""
        return signature_numbers(self.timesignature)

    @property
    def beats_per_bar(self) -> int:
        return self.signature[0]

    @property
    def beat_s(self) -> float:
        """Length in seconds of one beat, counted by the lower number of the signature."""
        return 240 / self.tempo_bpm / self.signature[1]

    @property
    def bar_s(self) -> float:
        return self.beat_s * self.beats_per_bar

    def snapped(self, time_s: float, step_beats: float = 1.0) -> float:
        """Return the time of the nearest grid line; lines are `step_beats` apart, counted from the last change of tempo."""
        here = self.at(time_s)
        step = here.beat_s * step_beats
        line_s = round((time_s - here.origin_s) / step) * step + here.origin_s
        changes = [mark.start_s for mark in self.bar_map.marks if mark.start_s > time_s + SAME_S]
        return min(line_s, *changes[:1], line_s)

    def bar_at(self, time_s: float) -> float:
        """Return the start, in seconds, of the bar that contains a time."""
        return self.bar_map.bar_at(time_s)[1]

    def position(self, time_s: float) -> float:
        """Return the number of the bar at a time, as a fraction: 3.5 is the middle of bar 3."""
        return self.bar_map.position(time_s)

    def time_of(self, bar: float) -> float:
        """Return the start of a bar in seconds. bar: may be fractional."""
        return self.bar_map.time_of(bar)

    def parts(self, start_s: float, end_s: float) -> list[tuple["Grid", float, float]]:
        """Return the grids that apply from `start_s` to `end_s`, in order, each with its own start and end in seconds."""
        changes = [mark.start_s for mark in self.bar_map.marks[1:] if start_s < mark.start_s < end_s]
        borders = [start_s, *changes, end_s]
        return [(self.at(first), first, last) for first, last in pairwise(borders)]

    def label(self, time_s: float) -> str:
        """Format a time as bar and beat, counted from 1: "3.1"."""
        return self.bar_map.label(time_s)

    def bars_in(self, region: Region) -> str:
        """Format the length of a region in bars: "2", "0.25"."""
        return _plain(self.position(region.end_s) - self.position(region.start_s))

    def bars(self, regions: tuple[Region, ...]) -> str:
        """Describe regions: "bars 3.1 to 5.1 (2 bars)"."""
        return series(self._region(region) for region in regions)

    def _region(self, region: Region) -> str:
        start, end, bars = self.label(region.start_s), self.label(region.end_s), self.bars_in(region)
        return texts(
            "bars {start} to {end} ({bars} bar)",
            "bars {start} to {end} ({bars} bars)",
            1 if bars == "1" else 2,
            start=start,
            end=end,
            bars=bars,
        )


@dataclass(frozen=True, slots=True)
class Selection:
    """What actions apply to: a clip, its take that plays, and regions in seconds within the take.

    context: what repaints attend to besides the regions, also in seconds within the take; None for what is around them.
    """

    clip_id: str = ""
    take_id: str = ""
    regions: tuple[Region, ...] = ()
    context: ContextRange | None = None


def clip_tempo(take: Take, clip: Clip | None) -> float | None:
    """Return the tempo of a take's clip, in bpm: as the user set it, else as the take says; None if neither does."""
    return (clip.tempo_bpm if clip is not None else None) or take.own_tempo_bpm


def clip_signature(take: Take, clip: Clip | None) -> str:
    """Return the time signature of a take's clip, as `clip_tempo`; "" if nothing says it."""
    return (clip.timesignature if clip is not None else "") or take.own_timesignature


def is_signature(text: str) -> bool:
    """Return whether a text is a signature as a grid holds it: "4", "6", "7/8"."""
    return re.fullmatch(r"[2346]|[1-9][0-9]?/(1|2|4|8|16|32)", text) is not None


def family_signature(mark: TempoMark) -> str:
    """Return the signature as the models write it, "4" for 4/4 or "6" for 6/8; "" for one that they do not know."""
    return {(2, 4): "2", (3, 4): "3", (4, 4): "4", (6, 8): "6"}.get((mark.numerator, mark.denominator), "")


def written_signature(mark: TempoMark) -> str:
    """Return the signature as a grid holds it: as the models write it, else written out, "7/8"."""
    return family_signature(mark) or f"{mark.numerator}/{mark.denominator}"


def signature_numbers(timesignature: str) -> tuple[int, int]:
    """Return upper and lower number of a signature as a grid holds it."""
    upper, _, lower = timesignature.partition("/")
    return int(upper), int(lower) if lower else 8 if upper == "6" else 4


def _plain(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
