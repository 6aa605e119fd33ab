"""Which published variant a file is, by its name: people and programs write it in many ways.

`ace_step_1.5_xl_turbo_aio`, `acestep1.5.sft`, `aceStep15_XLTurbo`, `acestep-v15-turbo-shift3-Q8_0`.
"""

import re
from pathlib import Path

from engine.contract import catalog

_KINDS = ("base", "sft", "turbo")  # a name with several is that of a merge, which wants the steps of the first
_SCHEDULES = ("shift1", "shift3", "continuous")
_GLUED = re.compile(r"(?:ace|step|xl|base|sft|turbo|v?\d+)+")
_EDGES = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")  # where a capital begins a word


def title_of(file: Path) -> str:
    """What of a file's name says which variant it is. `.sft` is an ending of safetensors, or the name of a variant."""
    return file.name if file.suffix == ".sft" and not kind_in(file.stem) else file.stem


def kind_in(title: str) -> str:
    """`base`, `sft` or `turbo`; "" where the name says none of them."""
    words = _words(title)
    exact = next((kind for kind in _KINDS if kind in words), "")
    glued = "".join(word for word in words if _GLUED.fullmatch(word))
    return exact or next((kind for kind in _KINDS if kind in glued), "")


def variant_of(title: str, *, is_xl: bool, is_turbo: bool = True) -> str:
    """The folder name of the variant. is_turbo decides where the title does not."""
    if title in {variant.folder for variant in catalog.VARIANTS}:
        return title
    kind = kind_in(title) or ("turbo" if is_turbo else "base")
    schedule = next((word for word in _words(title) if word in _SCHEDULES), "")
    if kind == "turbo" and schedule and not is_xl:
        return f"acestep-v15-turbo-{schedule}"
    return f"acestep-v15-{'xl-' if is_xl else ''}{kind}"


def _words(title: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", _EDGES.sub(" ", title).lower())
