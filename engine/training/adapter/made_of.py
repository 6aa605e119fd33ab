"""What an adapter is made of: songs, descriptions, base model and sizes. A run goes on only where all of it is the same.

The record is kept in each checkpoint of the run. A short name for it is kept in the adapter's file, so that an adapter
of another run is not overwritten.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open

from engine.contract import catalog, whole_file
from engine.contract.songs.song_folder import Song
from engine.contract.texts import text
from engine.contract.training import AdapterTraining
from engine.training.loop.checkpoint_file import TrainingError, load_checkpoint

ADAPTER_FILES = ("adapter_model.safetensors", "adapter_config.json")
HEADER_KEY = "made_of"
_SHOWN = 12
_SAMPLES, _SAMPLE_BYTES, _HEADER_BYTES = 64, 4096, 2**20
Record = dict[str, Any]


def record_of(songs: list[Song], options: AdapterTraining, model: Path, variant: str, planner: str) -> Record:
    """The record of a run that begins now. Raises OSError."""
    home = catalog.home(model, variant)
    parts = (variant, catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER)
    return {
        "variant": variant,
        "weights": {part: _fingerprint(catalog.locate(home, part)) for part in parts},
        "planner": "" if all(song.is_described for song in songs) else planner,
        "rank": options.rank,
        "alpha": options.alpha,
        "seconds": options.seconds,
        "songs": {song.name: {"sound": song.digest} | asdict(song.prompt) for song in songs},
    }


def short_name(record: Record) -> str:
    """The same for equal records only."""
    return hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:32]


def differences(old: Record, new: Record) -> list[str]:
    """A sentence for each thing that differs, by its name."""
    found = [
        text("{name} is {new}, not {old}", name=name, new=new[key] or text("none"), old=old.get(key) or text("none"))
        for key, name in _titles().items()
        if old.get(key) != new[key]
    ]
    if old.get("variant") == new["variant"]:
        weights = old.get("weights", {})
        changed = [part for part, print_ in new["weights"].items() if weights.get(part) != print_]
        found += [text("the weights of {part} are different", part=part) for part in changed]
    return found + list(_songs(old.get("songs", {}), new["songs"]))


def _titles() -> dict[str, str]:
    return {
        "variant": text("the base model"),
        "planner": text("the planner that describes songs"),
        "rank": text("the rank"),
        "alpha": text("alpha"),
        "seconds": text("the longest excerpt"),
    }


def _songs(old: Record, new: Record) -> Iterator[str]:
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield text("the song {name} is new", name=name)
        elif name not in new:
            yield text("the song {name} is missing", name=name)
        else:
            for field, value in new[name].items():
                if old[name].get(field) != value:
                    yield text("{field} of {name} has changed", field=field, name=name)


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a run begins. done: the steps that it continues from. differing: why it begins anew beside an earlier run."""

    folder: Path
    done: int = 0
    differing: tuple[str, ...] = ()

    def sentences(self, steps: int) -> Iterator[str]:
        """What to say before the model is loaded."""
        if self.differing:
            shown = "".join(f"\n  {one}" for one in self.differing[:_SHOWN])
            more = "\n  …" if self.differing[_SHOWN:] else ""
            yield text("The training in {folder} is a different one:", folder=self.folder) + shown + more
        elif self.done > steps:
            yield text(
                "{done} steps are done already, more than the {steps} asked for. The adapter of step {done} is written; "
                "earlier ones are in {folder}",
                done=self.done,
                steps=steps,
                folder=self.folder / "samples",
            )
        elif self.done:
            yield text("Continuing at step {done}", done=self.done)

    def make_room(self) -> str:
        """Give an earlier run another name; a sentence that says which, "" where nothing was moved. Raises OSError."""
        if not self.differing:
            return ""
        kept = _free_name(self.folder)
        whole_file.move(self.folder, kept)
        return text("Training begins anew. The earlier one is kept in {folder}", folder=kept)


def beginning(folder: Path, record: Record) -> Beginning:
    """Compare what lies in a run's folder with what is to be trained."""
    try:
        state = load_checkpoint(folder, torch.device("cpu"), is_mapped=True)
    except TrainingError as error:
        return Beginning(folder, differing=(str(error),))
    if state is None:
        return Beginning(folder)
    made_of = state.get("made_of")
    if not isinstance(made_of, dict):
        return Beginning(folder, differing=(text("its checkpoint does not say what it was made of"),))
    return Beginning(folder, state["done"], tuple(differences(made_of, record)))


def keep_other_adapter(folder: Path, name: str) -> str:
    """Move an adapter that another run has written out of the way; a sentence that says where to, or "".

    name: the short name of the run that writes next. Other files of the folder stay. Raises OSError.
    """
    there = [folder / file for file in ADAPTER_FILES if (folder / file).is_file()]
    if not there or _made_of(folder / ADAPTER_FILES[0]) == name:
        return ""
    kept = _free_name(folder)
    kept.mkdir()
    for file in there:
        whole_file.move(file, kept / file.name)
    return text("The adapter that was in {folder} is kept in {kept}", folder=folder, kept=kept)


def _made_of(adapter: Path) -> str:
    try:
        with safe_open(adapter, "pt") as opened:
            return str((opened.metadata() or {}).get(HEADER_KEY, ""))
    except (SafetensorError, OSError):
        return ""


def _free_name(folder: Path) -> Path:
    n = 1
    while (kept := folder.with_name(f"{folder.name}-{n}")).exists():
        n += 1
    return kept


def _fingerprint(place: Path) -> str:
    """A short name for the weights of a component, from their sizes, headers and samples: gigabytes are not read."""
    files = [place] if place.is_file() else sorted([*place.rglob("*.safetensors"), *place.rglob("*.bin")])
    found = hashlib.sha256()
    for file in files:
        size = file.stat().st_size
        found.update(f"{size} ".encode())
        with file.open("rb") as opened:
            found.update(opened.read(_HEADER_BYTES))
            for n in range(1, _SAMPLES + 1):
                opened.seek(max(0, size * n // _SAMPLES - _SAMPLE_BYTES))
                found.update(opened.read(_SAMPLE_BYTES))
    return found.hexdigest()[:32]
