"""The user's settings: frozen, closed, one JSON file; and where files live."""

import json
import logging
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from random import SystemRandom
from typing import Annotated, Any

import msgspec
import platformdirs

from daw_bridge.core.clip import Grid
from engine.contract import ranges, whole_file
from engine.contract.catalog import (
    SKETCH,
    SKETCH_PLANNER,
    VARIANTS,
    Variant,
    best_installed,
    find_planner,
    find_variant,
    home,
    installed_planners,
    missing_parts,
)
from engine.contract.checks import Checked, rules
from engine.contract.messages import MAX_SEED, MAX_TAKES, Adapter, Guidance, MessageError, Sampling, Solver
from engine.contract.texts import text

_log = logging.getLogger(__name__)
APP_NAME = "DAW Bridge"
SolverName = Annotated[str, msgspec.Meta(extra={"one_of": tuple(map(str, Solver))})]
ColorScheme = Annotated[str, msgspec.Meta(extra={"one_of": ("system", "dark", "light")})]


def default_library_folder() -> Path:
    """A folder the user can find, since DAWs read dragged files from it later."""
    return Path(platformdirs.user_music_dir()) / APP_NAME


def default_model_folder() -> Path:
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "checkpoints"


def settings_path() -> Path:
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "settings.json"


def mailbox_folder(daw: str) -> Path:
    """Where a DAW's script without sockets and we leave each other files."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "daws" / daw


def log_folder() -> Path:
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


@dataclass(frozen=True, slots=True)
class Settings(Checked):
    """Paths are strings; audio_device "" is the system's default; osc_open lets other machines in, osc_allowed
    only those of the addresses and networks that it lists, with spaces between.

    osc_advertised: controllers find us by zeroconf. watch_folder: what appears there becomes a clip; "" for none.
    learned: controls of controllers, a line each: `source = address`.

    variant: the DiT; "" for the first that is installed, or the built-in one. steps, shift, guidance: 0 means what it
    sounds best with. match_level: a repaint is as loud as its surroundings, a cover as its source, new music always equally
    loud. keep_minutes: how long idle weights stay in memory, 0 for ever. planner: "" for none. adapters: one
    `FILE` or `FILE:SCALE` a line. follow_daw: tempo, signature and key are the connected DAW's; play_with_daw: takes
    sound with its transport. other_ways: to DAWs without our script, names of `daws.other_ways` with spaces between.
    Building it raises MessageError for a value outside its declared range.
    """

    model_folder: str = field(default_factory=lambda: str(default_model_folder()))
    variant: str = ""
    dtype: ranges.Dtype = "auto"
    device: ranges.Device = "auto"
    library_folder: str = field(default_factory=lambda: str(default_library_folder()))
    osc_port: ranges.Port = 9371
    osc_open: bool = False
    osc_allowed: str = ""
    osc_advertised: bool = True
    audio_device: str = ""
    tempo_bpm: ranges.TempoBpm = 120.0
    timesignature: ranges.Signature = "4"
    keyscale: str = ""
    snap_beats: ranges.SnapBeats = 1.0
    takes: ranges.Takes = 1
    steps: ranges.StepsOrZero = 0
    shift: ranges.ShiftOrZero = 0.0
    guidance: ranges.GuidanceOrZero = 0.0
    solver: SolverName = "ode"
    match_level: bool = True
    residency: ranges.Residency = "auto"
    keep_minutes: ranges.KeepMinutes = 10.0
    planner: str = "acestep-5Hz-lm-1.7B"
    planner_rewrites: bool = False
    adapters: str = ""
    color_scheme: ColorScheme = "system"
    watch_folder: str = ""
    learned: str = ""
    connect_daws: bool = True
    other_ways: str = ""
    follow_daw: bool = True
    play_with_daw: bool = False

    @property
    def grid(self) -> Grid:
        return Grid(self.tempo_bpm, self.timesignature)

    def adapter_list(self) -> tuple[Adapter, ...]:
        """The adapters that are on. Raises MessageError."""
        return tuple(parse_adapter(line.strip()) for line in self.adapters.splitlines() if line.strip())

    def variant_in_use(self) -> Variant:
        return find_variant(self.variant) if self.variant else best_installed(Path(self.model_folder))

    def planner_in_use(self) -> str:
        """The folder of the planner that is wished for, if it is installed; the built-in model has its own."""
        if not self.planner:
            return ""
        variant = self.variant_in_use()
        wished = SKETCH_PLANNER.folder if variant == SKETCH else find_planner(self.planner).folder
        there = installed_planners(home(Path(self.model_folder), variant.folder))
        return wished if wished in {planner.folder for planner in there} else ""

    def sampling(self, takes: int, seed: int | None = None, strength: float = 1.0) -> Sampling:
        """How to sample by these settings; without a seed, a random one. Raises MessageError."""
        variant = self.variant_in_use()
        has_guidance = variant.guidance > 1 or variant not in VARIANTS  # turbo has its own built in
        return Sampling(
            seed=SystemRandom().randint(0, MAX_SEED - MAX_TAKES) if seed is None else seed,
            takes=takes,
            steps=self.steps or variant.steps,
            shift=self.shift or variant.shift,
            solver=Solver(self.solver),
            strength=strength,
            guidance=Guidance((has_guidance and self.guidance) or variant.guidance),
        )


def parse_adapter(text: str) -> Adapter:
    """`FILE` or `FILE:SCALE`. Raises MessageError."""
    path, colon, scale = text.rpartition(":")
    try:
        return (
            Adapter(str(Path(path).absolute()), float(scale)) if colon and path else Adapter(str(Path(text).absolute()))
        )
    except ValueError as error:
        if isinstance(error, MessageError):
            raise
        return Adapter(str(Path(text).absolute()))  # a colon of the path itself


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings as a file gives them. notes: what in the file could not be used, a sentence each, for the user."""

    settings: Settings
    notes: tuple[str, ...] = ()


def load_settings(path: Path) -> Settings:
    """The file's settings alone; `read_settings` says what they do not hold."""
    return read_settings(path).settings


def read_settings(path: Path) -> LoadedSettings:
    """The file's settings, with defaults for what it lacks and in place of each value that does not fit.

    A missing file gives defaults. A file that is no JSON object is put aside as `.broken` and gives defaults.
    """
    loaded = _read(path)
    for note in loaded.notes:
        _log.warning("%s", note)
    return loaded


def _read(path: Path) -> LoadedSettings:
    if not path.is_file():
        return LoadedSettings(Settings())
    try:
        return _fitting(_stored(path))
    except (OSError, ValueError, RecursionError) as error:
        aside = path.with_suffix(".broken")
        whole_file.move(path, aside)
        return LoadedSettings(
            Settings(), (f"the settings file could not be read ({error}); it is kept as {aside.name}",)
        )


def _stored(path: Path) -> dict[str, Any]:
    """Everything in the file, unknown keys included. Raises OSError, ValueError."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])


def _fitting(stored: dict[str, Any]) -> LoadedSettings:
    known, notes, values = rules(Settings), [], {}
    for name, value in stored.items():
        if name not in known:
            continue
        if fault := known[name].fault(value):
            notes.append(f"in the settings file, {fault}; the default is used")
        else:
            values[name] = known[name].number(value) if type(value) is int else value  # 120 is a tempo, too
    if newer := sorted(stored.keys() - known.keys()):
        notes.append(f"the settings file holds settings of another version, which are kept: {', '.join(newer)}")
    return LoadedSettings(replace(Settings(), **values), tuple(notes))


def has_built_in() -> bool:
    return not missing_parts(Path(), SKETCH.folder)


def model_help() -> str:
    """What `--model` takes."""
    if has_built_in():
        return text("folder of the ACE-Step 1.5 checkpoints; sketch: the built-in model")
    return text("folder of the ACE-Step 1.5 checkpoints")


def with_model(settings: Settings, wished: str) -> Settings:
    """Settings with the checkpoints folder, or the built-in model, that a command line names."""
    if wished in {"sketch", SKETCH.folder} and has_built_in():
        return replace(settings, variant=SKETCH.folder)
    folder = Path(wished).absolute()
    variant = settings.variant if settings.variant != SKETCH.folder else ""
    if not variant and best_installed(folder) == SKETCH:
        variant = VARIANTS[0].folder  # a folder that was named is not passed over: say what it lacks
    return replace(settings, model_folder=str(folder), variant=variant)


def without_options(settings: Settings, started_with: Settings, stored: Settings) -> Settings:
    """Settings to keep: what the command line set for one run, and nobody changed since, goes back to what was stored."""
    for_one_run = {f.name for f in fields(stored) if getattr(stored, f.name) != getattr(started_with, f.name)}
    unchanged = {name for name in for_one_run if getattr(settings, name) == getattr(started_with, name)}
    return replace(settings, **{name: getattr(stored, name) for name in unchanged})


def save_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults, and keep what another version of the program has in the file.

    The file is whole at every moment. Raises OSError.
    """
    defaults = Settings()
    changed = {
        f.name: getattr(settings, f.name)
        for f in fields(settings)
        if getattr(settings, f.name) != getattr(defaults, f.name)
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    whole_file.write_text(path, json.dumps(changed | _unknown(path), indent=2, ensure_ascii=False))


def _unknown(path: Path) -> dict[str, Any]:
    """What the file holds under keys that are no settings of this version."""
    try:
        return {key: value for key, value in _stored(path).items() if key not in rules(Settings)}
    except (OSError, ValueError, RecursionError):
        return {}
