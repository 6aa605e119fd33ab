"""The user's settings, stored in one JSON file, and the folders of the program."""

import contextlib
import ipaddress
import json
import logging
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from random import SystemRandom
from typing import Annotated, Any

import msgspec
import platformdirs

from daw_bridge.core.clip import Grid
from daw_bridge.core.file_lock import locked
from engine.contract import ranges, whole_file
from engine.contract.adapter_files import adapter_fault
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
from engine.contract.texts import declared, text

_log = logging.getLogger(__name__)
APP_NAME = "DAW Bridge"
_LOCK_S = 5.0


def is_whole_path(path: str) -> bool:
    """Whether a text is a path from the root on, which means the same wherever the program is started."""
    return "\0" not in path and Path(path).is_absolute()


def are_networks(words: str) -> bool:
    """Whether each word is an address or a network, such as 192.168.1.0/24."""
    try:
        return all(ipaddress.ip_network(word, strict=False) for word in words.split())
    except ValueError:
        return False


Folder = Annotated[
    str,
    msgspec.Meta(description=declared("{field} must be a whole path, got {value}"), extra={"accepts": is_whole_path}),
]
FolderOrNone = Annotated[
    str,
    msgspec.Meta(
        description=declared("{field} must be a whole path, or empty, got {value}"),
        extra={"accepts": lambda path: not path or is_whole_path(path)},
    ),
]
Networks = Annotated[
    str,
    msgspec.Meta(
        description=declared("{field} must be addresses or networks with spaces between, got {value}"),
        extra={"accepts": are_networks},
    ),
]
SolverName = Annotated[str, msgspec.Meta(extra={"one_of": tuple(map(str, Solver))})]
ColorScheme = Annotated[str, msgspec.Meta(extra={"one_of": ("system", "dark", "light")})]


def default_library_folder() -> Path:
    """In the user's music folder, since DAWs keep references to files dragged from it."""
    return Path(platformdirs.user_music_dir()) / APP_NAME


def default_model_folder() -> Path:
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "checkpoints"


def settings_path() -> Path:
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "settings.json"


def mailbox_folder(daw: str) -> Path:
    """The folder for exchanging files with the script of a DAW that has no sockets."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "daws" / daw


def claims_folder() -> Path:
    """Where running DAW Bridges of this user say which library they use."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "running"


def log_folder() -> Path:
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


@dataclass(frozen=True, slots=True)
class Settings(Checked):
    """The settings; building them raises MessageError for a value outside its declared range. Paths are strings.

    audio_device: "" is the system's default. osc_open: accept other machines. osc_allowed: limit them to these addresses
    and networks, separated by spaces. osc_advertised: announce the OSC port by zeroconf. watch_folder: files that appear
    in it become clips; "" for none. learned: the assigned controls, a line each: `source = address`.

    variant: the DiT; "" for the first that is installed, or the built-in one. steps, shift, guidance: 0 is the default of
    the model. match_level: a repaint is as loud as its surroundings, a cover as its source, new music always equally
    loud. keep_minutes: how long idle weights stay in memory, 0 without limit. planner: "" for none. adapters: one `FILE`
    or `FILE:SCALE` a line. follow_daw: take tempo, signature and key from the DAW. play_with_daw: play takes in time with
    its transport. other_ways: names of `daws.other_ways`, separated by spaces.
    """

    model_folder: Folder = field(default_factory=lambda: str(default_model_folder()))
    variant: str = ""
    dtype: ranges.Dtype = "auto"
    device: ranges.Device = "auto"
    library_folder: Folder = field(default_factory=lambda: str(default_library_folder()))
    osc_port: ranges.Port = 9371
    osc_open: bool = False
    osc_allowed: Networks = ""
    osc_advertised: bool = True
    audio_device: str = ""
    tempo_bpm: ranges.TempoBpm = 120.0
    timesignature: ranges.Signature = "4"
    keyscale: ranges.Key = ""
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
    watch_folder: FolderOrNone = ""
    learned: str = ""
    connect_daws: bool = True
    other_ways: str = ""
    follow_daw: bool = True
    play_with_daw: bool = False

    @property
    def grid(self) -> Grid:
        return Grid(self.tempo_bpm, self.timesignature)

    def adapter_list(self) -> tuple[Adapter, ...]:
        """Parse `adapters`. Raises MessageError."""
        return tuple(parse_adapter(line.strip()) for line in self.adapters.splitlines() if line.strip())

    def adapter_faults(self) -> list[str]:
        """A sentence for each adapter that cannot be used. Looks at the files."""
        found = []
        for line in self.adapters.splitlines():
            try:
                fault = adapter_fault(Path(parse_adapter(line).path)) if line.strip() else ""
            except MessageError as error:
                fault = str(error)
            found += [fault] if fault else []
        return found

    def variant_in_use(self) -> Variant:
        return find_variant(self.variant) if self.variant else best_installed(Path(self.model_folder))

    def planner_in_use(self) -> str:
        """The folder of the chosen planner, or of the built-in model's own; "" if it is not installed."""
        if not self.planner:
            return ""
        variant = self.variant_in_use()
        wanted = SKETCH_PLANNER.folder if variant == SKETCH else find_planner(self.planner).folder
        there = installed_planners(home(Path(self.model_folder), variant.folder))
        return wanted if wanted in {planner.folder for planner in there} else ""

    def sampling(self, takes: int, seed: int | None = None, strength: float = 1.0) -> Sampling:
        """Build the sampling options from these settings. seed: None draws one. Raises MessageError."""
        variant = self.variant_in_use()
        has_guidance = variant.guidance > 1 or variant not in VARIANTS  # turbo models have guidance distilled in
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
    """Parse `FILE` or `FILE:SCALE`, where FILE may begin with `~` and stand in quotes. Raises MessageError."""
    path, colon, scale = text.rpartition(":")
    if not colon or not path or _adapter_path(text).exists():
        return Adapter(str(_adapter_path(text)))
    try:
        return Adapter(str(_adapter_path(path)), float(scale))
    except ValueError as error:
        if isinstance(error, MessageError):
            raise
        return Adapter(str(_adapter_path(text)))  # the colon belongs to the path


def _adapter_path(typed: str) -> Path:
    """The absolute path that was typed, or copied by a file manager that puts it into quotes."""
    typed = typed.strip()
    if len(typed) > 1 and typed[0] == typed[-1] and typed[0] in "\"'":
        typed = typed[1:-1]
    with contextlib.suppress(RuntimeError):  # `~name` of nobody
        return Path(typed).expanduser().absolute()
    return Path(typed).absolute()


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings read from a file. notes: what could not be used, one sentence each, shown to the user."""

    settings: Settings
    notes: tuple[str, ...] = ()


def load_settings(path: Path) -> Settings:
    """Read the settings file, without the notes of `read_settings`."""
    return read_settings(path).settings


def read_settings(path: Path) -> LoadedSettings:
    """Read the settings file. Missing and invalid values become defaults.

    A missing file gives defaults. A file that is not a JSON object is renamed to `.broken` and gives defaults.
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
        aside = whole_file.free_name(path.with_suffix(".broken"))
        whole_file.move(path, aside)
        return LoadedSettings(
            Settings(),
            (
                text(
                    "The settings file could not be read ({error}); it is kept as {name}", error=error, name=aside.name
                ),
            ),
        )


def _stored(path: Path) -> dict[str, Any]:
    """Read the JSON object in the file, including unknown keys. Raises OSError, ValueError."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])


def _fitting(stored: dict[str, Any]) -> LoadedSettings:
    known, notes, values = rules(Settings), [], {}
    for name, value in stored.items():
        if name not in known:
            continue
        if fault := known[name].fault(value):
            notes.append(text("In the settings file, {fault}; the default is used", fault=fault))
        else:
            values[name] = (
                known[name].number(value) if type(value) is int else value
            )  # an int in a float field, as tempo 120
    if newer := sorted(stored.keys() - known.keys()):
        names = ", ".join(newer)
        notes.append(text("The settings file holds settings of another version, which are kept: {names}", names=names))
    return LoadedSettings(replace(Settings(), **values), tuple(notes))


def has_built_in() -> bool:
    return not missing_parts(Path(), SKETCH.folder)


def model_help() -> str:
    """Return the help text of `--model`."""
    if has_built_in():
        return text("folder of the ACE-Step 1.5 checkpoints; sketch: the built-in model")
    return text("folder of the ACE-Step 1.5 checkpoints")


def with_model(settings: Settings, model: str) -> Settings:
    """Return the settings with the value of `--model`: a checkpoints folder or the name of the built-in model."""
    if model in {"sketch", SKETCH.folder} and has_built_in():
        return replace(settings, variant=SKETCH.folder)
    folder = Path(model).absolute()
    variant = settings.variant if settings.variant != SKETCH.folder else ""
    if not variant and best_installed(folder) == SKETCH:
        variant = VARIANTS[0].folder  # report what the named folder lacks instead of using the built-in model
    return replace(settings, model_folder=str(folder), variant=variant)


def without_options(settings: Settings, started_with: Settings, stored: Settings) -> Settings:
    """Return the settings to save: options of the command line that are unchanged go back to their stored values."""
    for_one_run = {f.name for f in fields(stored) if getattr(stored, f.name) != getattr(started_with, f.name)}
    unchanged = {name for name in for_one_run if getattr(settings, name) == getattr(started_with, name)}
    return replace(settings, **{name: getattr(stored, name) for name in unchanged})


def save_settings(path: Path, settings: Settings, known: Settings | None = None) -> None:
    """Write what differs from the defaults, and keep what another version of the program has in the file.

    known: what the file held when this process last saw it. Only what has changed since then is written, so that two
    processes do not undo each other's changes. The file is whole at every moment. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(path.with_suffix(".lock"), _LOCK_S):
        try:
            stored = _stored(path)
        except FileNotFoundError:
            stored, known = {}, None
        except (ValueError, RecursionError):
            whole_file.move(path, whole_file.free_name(path.with_suffix(".broken")))
            stored, known = {}, None
        whole_file.write_text(path, json.dumps(_merged(stored, settings, known), indent=2, ensure_ascii=False))


def _merged(stored: dict[str, Any], settings: Settings, known: Settings | None) -> dict[str, Any]:
    """The file's object with the changes laid over it; values that do not fit are left out."""
    told, defaults = rules(Settings), Settings()
    merged = {name: value for name, value in stored.items() if name not in told or not told[name].fault(value)}
    for name in (each.name for each in fields(settings)):
        value = getattr(settings, name)
        if known is not None and value == getattr(known, name):
            continue
        if value == getattr(defaults, name):
            merged.pop(name, None)
        else:
            merged[name] = value
    return merged
