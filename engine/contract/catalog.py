"""The published checkpoints: folder names, what each can do, and the settings each sounds best with.

Standard library only. Source of names and defaults: the ACE-Step 1.5 repositories and model cards.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from engine.contract import component_files
from engine.contract.command_name import command, quoted
from engine.contract.messages import Task
from engine.contract.texts import declared, either, text, translated

MOST_DISTILLED_STEPS = 20  # that a turbo model takes
VAE_FOLDER = "vae"
TEXT_ENCODER_FOLDER = "Qwen3-Embedding-0.6B"


@dataclass(frozen=True, slots=True)
class Variant:
    """One DiT. `folder` is also its name. longest_s: of new music; sings: whether it knows what to do with lyrics.

    title: a declared key, or the folder's name. usual_s: how long new music is where nobody has said.
    """

    folder: str
    title: str
    tasks: frozenset[Task] = frozenset(Task)
    steps: int = 8
    shift: float = 3.0
    guidance: float = 1.0
    longest_s: float = 600.0
    sings: bool = True
    usual_s: float = 30.0

    @property
    def label(self) -> str:
        """The title in the user's language."""
        return translated(self.title)

    @property
    def is_distilled(self) -> bool:
        """Whether guidance is built into it, as into the published turbo models; of others, nobody knows."""
        return self.guidance <= 1 and self in VARIANTS


# what every variant does well; the tracks of a mix are base's alone
_COMMON = frozenset({Task.TEXT2MUSIC, Task.REPAINT, Task.COVER, Task.COVER_NOFSQ})
VARIANTS = (
    Variant("acestep-v15-turbo", declared("Turbo"), _COMMON),
    Variant("acestep-v15-turbo-shift3", declared("Turbo, shift 3"), _COMMON),
    Variant("acestep-v15-turbo-shift1", declared("Turbo, shift 1"), _COMMON, shift=1.0),
    Variant("acestep-v15-turbo-continuous", declared("Turbo, any shift"), _COMMON),
    Variant("acestep-v15-sft", declared("SFT"), _COMMON, 50, 1.0, 7.0),
    Variant("acestep-v15-base", declared("Base"), frozenset(Task), 50, 1.0, 7.0),
    Variant("acestep-v15-xl-turbo", declared("XL Turbo"), _COMMON),
    Variant("acestep-v15-xl-sft", declared("XL SFT"), _COMMON, 50, 1.0, 7.0),
    Variant("acestep-v15-xl-base", declared("XL Base"), frozenset(Task), 50, 1.0, 7.0),
)
SKETCH = Variant(
    "acestep-v15-sketch",
    declared("Sketch (built in)"),
    shift=5.0,
    guidance=3.0,
    longest_s=30.0,
    sings=False,
    usual_s=8.0,
)  # it learnt on 10 s, one batch of three on 16 s
SKETCH_FOLDER = Path(__file__).parents[1] / "sketch"  # with its own codec, text encoder and planner


@dataclass(frozen=True, slots=True)
class PlannerModel:
    """One published 5 Hz language model. `folder` is also its name. codes: whether music is to follow its codes.
    hears_s: how much of a sound it can listen to at once. writes_lyrics: a small one writes anything there.
    title: a declared key, or the folder's name.
    """

    folder: str
    title: str
    codes: bool = True
    hears_s: float = 600
    writes_lyrics: bool = True

    @property
    def label(self) -> str:
        """The title in the user's language."""
        return translated(self.title)


@dataclass(frozen=True, slots=True)
class Component:
    """One folder of weights and where it is published. inside: it is a sub-folder of its repository.

    what: a declared key.
    """

    name: str
    repository: str
    gigabytes: float
    what: str
    licence: str = "MIT"
    inside: bool = False


_MAIN = "ACE-Step/Ace-Step1.5"
COMPONENTS = (
    Component("acestep-v15-turbo", _MAIN, 4.8, declared("makes music in 8 steps"), inside=True),
    Component(VAE_FOLDER, _MAIN, 0.34, declared("sound to latents and back"), inside=True),
    Component(TEXT_ENCODER_FOLDER, _MAIN, 1.2, declared("reads the description"), "Apache-2.0", inside=True),
    Component("acestep-5Hz-lm-1.7B", _MAIN, 3.7, declared("planner"), inside=True),
    Component("acestep-5Hz-lm-0.6B", "ACE-Step/acestep-5Hz-lm-0.6B", 1.3, declared("planner, small")),
    Component("acestep-5Hz-lm-4B", "ACE-Step/acestep-5Hz-lm-4B", 8.4, declared("planner, large")),
    Component(
        "acestep-v15-turbo-shift1", "ACE-Step/acestep-v15-turbo-shift1", 4.8, declared("8 steps, distilled at shift 1")
    ),
    Component(
        "acestep-v15-turbo-shift3", "ACE-Step/acestep-v15-turbo-shift3", 4.8, declared("8 steps, distilled at shift 3")
    ),
    Component(
        "acestep-v15-turbo-continuous", "ACE-Step/acestep-v15-turbo-continuous", 4.8, declared("8 steps, any shift")
    ),
    Component("acestep-v15-sft", "ACE-Step/acestep-v15-sft", 4.8, declared("50 steps, guided")),
    Component("acestep-v15-base", "ACE-Step/acestep-v15-base", 4.8, declared("50 steps, guided, every task")),
    Component("acestep-v15-xl-turbo", "ACE-Step/acestep-v15-xl-turbo", 10.0, declared("XL, 8 steps")),
    Component("acestep-v15-xl-sft", "ACE-Step/acestep-v15-xl-sft", 10.0, declared("XL, 50 steps, guided")),
    Component(
        "acestep-v15-xl-base", "ACE-Step/acestep-v15-xl-base", 10.0, declared("XL, 50 steps, guided, every task")
    ),
)

PLANNERS = (
    PlannerModel("acestep-5Hz-lm-0.6B", declared("Planner 0.6B")),
    PlannerModel("acestep-5Hz-lm-1.7B", declared("Planner 1.7B")),
    PlannerModel("acestep-5Hz-lm-4B", declared("Planner 4B")),
)
DEFAULT_PLANNER = "acestep-5Hz-lm-1.7B"
SKETCH_PLANNER = PlannerModel(
    "acestep-5Hz-lm-sketch", declared("Sketch planner"), codes=False, hears_s=12, writes_lyrics=False
)
# what only the one network has, at the end of a tensor's name: how a file without a config is told
DIT_LANDMARK = "decoder.condition_embedder.weight"
VAE_LANDMARKS = ("encoder.block.0.conv1.weight_v", "encoder.layers.1.layers.4.weight_v")
KNOWN_NUMBERS_TOLERANCE = 0.05  # relative distance that two right implementations in bfloat16 stay under
ADOPTED_FILE = "adopted.json"
DIFFUSERS_INDEX = component_files.DIFFUSERS_INDEX  # what tells that a folder is laid out as diffusers does


def find_component(name: str) -> Component | None:
    """The published component of a full or short name (`turbo`, `0.6B`)."""
    for component in COMPONENTS:
        if name in (
            component.name,
            component.name.removeprefix("acestep-v15-"),
            component.name.removeprefix("acestep-5Hz-lm-"),
        ):
            return component
    return None


def find_planner(name: str) -> PlannerModel:
    """The catalog's entry for a folder name, with or without `acestep-5Hz-lm-`."""
    for planner in (*PLANNERS, SKETCH_PLANNER):
        if name in (planner.folder, planner.folder.removeprefix("acestep-5Hz-lm-")):
            return planner
    return PlannerModel(name, name)


def installed_planners(folder: Path) -> list[PlannerModel]:
    """The planners in a checkpoints folder, the default first."""
    there = [p for p in (*PLANNERS, SKETCH_PLANNER) if is_there(folder, p.folder)]
    return sorted(there, key=lambda p: p.folder != DEFAULT_PLANNER)


def adopted(folder: Path) -> dict[str, str]:
    """Components that lie elsewhere: name to path. A file that cannot be read counts as empty."""
    try:
        found = json.loads((folder / ADOPTED_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def locate(folder: Path, component: str) -> Path:
    """Where a component lies: in the checkpoints folder itself, or where it was adopted from."""
    own = folder / component
    if own.exists():
        return own
    return Path(adopted(folder).get(component, own))


def is_there(folder: Path, component: str) -> bool:
    """Whether a component lies in a checkpoints folder or was adopted: a folder with its config, or a single file."""
    place = locate(folder, component)
    return place.is_file() or any((place / name).is_file() for name in ("config.json", DIFFUSERS_INDEX))


def find_variant(name: str) -> Variant:
    """The catalog's entry for a folder name, with or without `acestep-v15-`; a name it does not know gets the defaults."""
    for variant in (*VARIANTS, SKETCH):
        if name in (variant.folder, variant.folder.removeprefix("acestep-v15-")):
            return variant
    return Variant(name, name)


def home(folder: Path, name: str) -> Path:
    """Where to look for a DiT or a planner and what belongs to it: the built-in model brings its own folder."""
    is_built_in = name in {SKETCH.folder, SKETCH_PLANNER.folder} and not is_there(folder, name)
    return SKETCH_FOLDER if is_built_in else folder


def best_installed(folder: Path) -> Variant:
    """What makes music where nobody has chosen: the first whole model in the folder, or the built-in one.

    Where there is neither, what is there in part, so that the rest can be named; else Turbo, the usual one to fetch.
    """
    installed = installed_variants(folder)
    whole = (v for v in (*installed, SKETCH) if not missing_parts(folder, v.folder))
    return next(whole, (*installed, *VARIANTS)[0])


def refusal(name: str, task: Task) -> str:
    """Why a variant should not be asked for a task, naming those that can; empty when it can."""
    variant = find_variant(name)
    if task in variant.tasks:
        return ""
    able = either([v.label for v in VARIANTS if task in v.tasks])
    return text("{model} cannot do the task {task}, but {others} can", model=variant.label, task=task, others=able)


def unheard(name: str, lyrics: str) -> str:
    """What a variant will pass over of what it was asked for; empty when it is nothing."""
    variant, words = find_variant(name), lyrics.strip().casefold()
    if variant.sings or words in {"", "[instrumental]"}:
        return ""
    return text(
        "{model} cannot sing, so the lyrics are left out. To fetch a model that can: {command}",
        command=command("models get turbo"),
        model=variant.label,
    )


def able_variant(folder: Path, task: Task) -> Variant | None:
    """The first installed variant that is good at a task."""
    return next((v for v in installed_variants(folder) if task in v.tasks), None)


def installed_variants(folder: Path) -> list[Variant]:
    """The DiT checkpoints that lie in a checkpoints folder, in the catalog's order, unknown names last."""
    if not folder.is_dir():
        return []
    names = {p.parent.name for p in folder.glob("*/silence_latent.pt")}
    names |= {name for name, path in adopted(folder).items() if _is_adopted_variant(name, Path(path))}
    known = [v for v in VARIANTS if v.folder in names]
    return known + [Variant(n, n) for n in sorted(names - {v.folder for v in known})]


def usable_variants(folder: Path) -> list[Variant]:
    """The variants that can make music now: of those in the folder the whole ones, and the built-in one last."""
    return [v for v in (*installed_variants(folder), SKETCH) if not missing_parts(folder, v.folder)]


def known_variants(folder: Path) -> list[Variant]:
    """Every variant that can be chosen: the built-in model, the published ones, and what else lies in the folder."""
    return [SKETCH, *VARIANTS, *(variant for variant in installed_variants(folder) if variant not in VARIANTS)]


def _is_adopted_variant(name: str, place: Path) -> bool:
    """Other components are known by name; what is left is a DiT if it has what only DiTs have, or is a single file."""
    if name in {VAE_FOLDER, TEXT_ENCODER_FOLDER} or find_planner(name) in PLANNERS:
        return False
    return place.is_file() or any((place / file).is_file() for file in ("silence_latent.pt", DIFFUSERS_INDEX))


def missing_parts(folder: Path, variant: str) -> list[str]:
    """What is not there of the three components that a job needs: their names, or the files that one of them lacks.

    Empty when the set is whole.
    """
    name = find_variant(variant).folder
    folder, parts = home(folder, name), (name, VAE_FOLDER, TEXT_ENCODER_FOLDER)
    return [lack for part in parts for lack in missing_from(folder, part)]


def adopt_hint(folder: Path) -> str:
    """How to use a folder of GGUF files as a model folder, which it is not by itself; "" for any other folder."""
    if not any(folder.glob("*.gguf")):
        return ""
    name = quoted(str(folder))
    return text(
        "To use the GGUF files in this folder, run this once: {command}",
        command=command(f"models adopt {name} --model {name}"),
    )


def missing_from(folder: Path, component: str) -> list[str]:
    """The component's name where it is not there at all, else the files that it lacks; empty for a whole one."""
    if not is_there(folder, component):
        return [component]
    return [f"{component}/{file}" for file in component_files.missing_files(locate(folder, component))]
