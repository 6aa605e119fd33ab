"""The user's settings, stored in one JSON file, and the folders of the program."""

import ipaddress
import json
import logging
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Annotated, Any

import msgspec
import platformdirs

from daw_bridge.core.clip import Grid
from daw_bridge.core.draft import SAVED, Draft
from daw_bridge.core.file_lock import locked
from engine.contract import ranges, whole_file
from engine.contract.catalog import SKETCH, VARIANTS, Variant, best_installed, find_variant, missing_parts
from engine.contract.checks import Checked, Rule, altered, rules
from engine.contract.keys import with_known_key
from engine.contract.texts import LANGUAGES, declared, text

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
ColorScheme = Annotated[str, msgspec.Meta(extra={"one_of": ("system", "dark", "light")})]
Language = Annotated[str, msgspec.Meta(extra={"one_of": ("", *LANGUAGES)})]


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


def known_libraries_folder() -> Path:
    """Where it is noted which library folders have been open on this computer."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "libraries"


def presets_folder() -> Path:
    """Where the presets of this user are kept, a file each."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "presets"


def log_folder() -> Path:
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


@dataclass(frozen=True, slots=True)
class Settings(Checked):
    """The settings; building them raises MessageError for a value outside its declared range. Paths are strings.

    audio_device: "" is the system's default. osc_open: accept other machines. osc_allowed: limit them to these addresses
    and networks, separated by spaces. osc_advertised: announce the OSC port by zeroconf. watch_folder: files that appear
    in it become clips; "" for none. learned: the assigned controls, a line each: `source = address`.

    variant: the DiT; "" for the first that is installed, or the built-in one. keep_minutes: how long idle weights stay in
    memory, 0 without limit. load_ahead: load the model as soon as the engine runs. follow_daw: take tempo, signature and
    key from the DAW. play_with_daw: play takes in time with its transport. other_ways: names of `daws.other_ways`,
    separated by spaces. lead_in: finished takes begin with a moment of silence, for DAWs that fade in what they play.
    language: of the texts, from the next start on; "" is the system's. snap_beats: what regions snap to, in beats, 0 for
    no beats; snap_to_zero: to zero crossings instead. match_loudness: play the takes of a clip equally loud.

    What a job asks for is in `Draft`; the settings file keeps both.
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
    snap_beats: ranges.SnapBeats = 1.0
    snap_to_zero: bool = False
    residency: ranges.Residency = "auto"
    keep_minutes: ranges.KeepMinutes = 10.0
    load_ahead: bool = True
    color_scheme: ColorScheme = "system"
    watch_folder: FolderOrNone = ""
    learned: str = ""
    connect_daws: bool = True
    other_ways: str = ""
    follow_daw: bool = True
    play_with_daw: bool = False
    lead_in: bool = False
    match_loudness: bool = True
    language: Language = ""

    @property
    def grid(self) -> Grid:
        return Grid(self.tempo_bpm, self.timesignature)

    def variant_in_use(self) -> Variant:
        return find_variant(self.variant) if self.variant else best_installed(Path(self.model_folder))

    def rebased(self, seen: "Settings", current: "Settings") -> "Settings":
        """Return `current` with the values in which these settings differ from `seen`, of which they are an edited copy."""
        names = [name for name in SETTINGS if getattr(self, name) != getattr(seen, name)]
        return replace(current, **{name: getattr(self, name) for name in names})


SETTINGS = tuple(each.name for each in fields(Settings))


@dataclass(frozen=True, slots=True)
class Saved:
    """What the settings file keeps: the settings, and of the draft the fields in SAVED; the others do not count."""

    settings: Settings = field(default_factory=Settings)
    draft: Draft = field(default_factory=Draft)

    def values(self) -> dict[str, Any]:
        """Return all values by their keys in the file."""
        values = {name: getattr(self.settings, name) for name in SETTINGS}
        return values | {name: getattr(self.draft, name) for name in SAVED}

    def with_(self, **changes: object) -> "Saved":
        """Return a copy with some values changed, by their keys in the file. Raises MessageError."""
        drafted = {name: value for name, value in changes.items() if name in SAVED}
        others = {name: value for name, value in changes.items() if name not in SAVED}
        return Saved(altered(self.settings, others), self.draft.with_(**drafted))


@dataclass(frozen=True, slots=True)
class LoadedSettings(Saved):
    """What was read from a settings file. notes: what could not be used, one sentence each, shown to the user."""

    notes: tuple[str, ...] = ()


def file_rules() -> dict[str, Rule]:
    """Return the rule of each key in the settings file."""
    return rules(Settings) | {name: rules(Draft)[name] for name in SAVED}


def stored_language(path: Path) -> str:
    """The language in a settings file, to be used before the file is read with all its notes; "" for the system's."""
    try:
        language = _stored(path).get("language")
    except (OSError, ValueError, RecursionError):
        return ""
    return language if language in LANGUAGES else ""


def load_settings(path: Path) -> Settings:
    """Read the settings alone, without draft and notes of `read_settings`."""
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
        return LoadedSettings()
    try:
        return _fitting(_stored(path))
    except (OSError, ValueError, RecursionError) as error:
        aside = whole_file.free_name(path.with_suffix(".broken"))
        whole_file.move(path, aside)
        note = text("The settings file could not be read ({error}); it is kept as {name}", error=error, name=aside.name)
        return LoadedSettings(notes=(note,))


def _stored(path: Path) -> dict[str, Any]:
    """Read the JSON object in the file, including unknown keys. Raises OSError, ValueError."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])


def _fitting(stored: dict[str, Any]) -> LoadedSettings:
    known, notes, values = file_rules(), [], {}
    for name, value in stored.items():
        if name not in known:
            continue
        if name == "keyscale" and isinstance(value, str):
            value = with_known_key(value)  # noqa: PLW2901  "Am" by hand
        if fault := known[name].fault(value):
            notes.append(text("In the settings file, {fault}; the default is used", fault=fault))
        else:
            values[name] = (
                known[name].number(value) if type(value) is int else value
            )  # an int in a float field, as tempo 120
    if newer := sorted(stored.keys() - known.keys()):
        names = ", ".join(newer)
        notes.append(text("The settings file holds settings of another version, which are kept: {names}", names=names))
    saved = Saved().with_(**values)
    return LoadedSettings(saved.settings, saved.draft, tuple(notes))


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


def save_settings(path: Path, saved: Saved, known: Saved | None = None, *, is_lasting: bool = True) -> None:
    """Write what differs from the defaults, and keep what another version of the program has in the file.

    known: what the file held when this process last saw it. Only what has changed since then is written, so that two
    processes do not undo each other's changes. The file is whole at every moment. is_lasting: as in `whole_file`.
    Raises OSError.
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
        content = json.dumps(_merged(stored, saved, known), indent=2, ensure_ascii=False)
        whole_file.write_text(path, content, is_lasting=is_lasting)


def _merged(stored: dict[str, Any], saved: Saved, known: Saved | None) -> dict[str, Any]:
    """The file's object with the changes laid over it; values that do not fit are left out."""
    declared_rules, defaults = file_rules(), Saved().values()
    merged = {
        name: value
        for name, value in stored.items()
        if name not in declared_rules or not declared_rules[name].fault(value)
    }
    before = known.values() if known is not None else {}
    for name, value in saved.values().items():
        if name in before and value == before[name]:
            continue
        if value == defaults[name]:
            merged.pop(name, None)
        else:
            merged[name] = value
    return merged
