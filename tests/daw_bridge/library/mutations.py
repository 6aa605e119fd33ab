"""Damaged sound files, made from good ones by chance with a seed, and what every reader of ours does with them.

`python -m tests.daw_bridge.library.mutations FIRST COUNT [coded]` reads that many of them in bounded memory (coded: of the
kinds that FFmpeg decodes) and prints, as lines of JSON, each for which the result is neither sound nor an AudioError, or
which took too long.
"""

import json
import struct
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.library.arrivals import look_into
from daw_bridge.library.audio_files import import_file, save_take
from daw_bridge.library.in_place import check_editable
from daw_bridge.library.library import Library, import_recipe
from engine.contract.audio import AudioError, map_samples
from engine.contract.recipe_chunk import RECIPE_CHUNK, read_recipe
from engine.contract.writing.sound_writer import write_wav
from tests.bench.home import own_home
from tests.engine.contract import encoded

_MEMORY = 1 << 30  # bytes beyond what the program itself takes
_SLOWEST_S = 10.0
_EXTREMES = (0, 1, 2, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF)
_RECIPE = {"prompt": {"caption": "a", "bpm": 92.5}, "tags": {"created": "1", "clip_id": "c", "start_samples": "3"}}


def corpus(folder: Path) -> dict[str, bytes]:
    """Good files of every kind that is read, by name."""
    sound = np.random.default_rng(1).uniform(-0.4, 0.4, (12_000, 2)).astype(np.float32)
    kinds = [
        ("16.wav", "PCM_16", {}), ("u8.wav", "PCM_U8", {}), ("float.wav", "FLOAT", {}), ("double.wav", "DOUBLE", {}),
        ("adpcm.wav", "MS_ADPCM", {}), ("ima.wav", "IMA_ADPCM", {}), ("ulaw.wav", "ULAW", {}),
        ("rf64.wav", "PCM_16", {"format": "RF64"}), ("x.wav", "PCM_24", {"format": "WAVEX"}), ("a.aiff", "PCM_24", {}),
        ("f.aiff", "FLOAT", {}), ("16.flac", "PCM_16", {}), ("24.flac", "PCM_24", {}), ("v.ogg", "VORBIS", {}),
        ("o.ogg", "OPUS", {}), ("vbr.mp3", None, {"bitrate_mode": "VARIABLE"}),
        ("cbr.mp3", None, {"bitrate_mode": "CONSTANT"}), ("a.caf", "PCM_16", {}), ("alac.caf", "ALAC_16", {}),
        ("a.w64", "PCM_16", {}), ("a.au", "PCM_16", {}),
    ]  # fmt: skip
    found: dict[str, bytes] = {}
    for rate in (48_000, 44_100):
        for name, subtype, options in kinds:
            if rate == 48_000 or not name.startswith("o."):
                soundfile.write(folder / name, sound, rate, subtype, **options)
                found[f"{rate}-{name}"] = (folder / name).read_bytes()
    write_wav(folder / "take.wav", sound, _RECIPE)
    take = Take("t", "c", "Take 1", str(folder / "take.wav"), len(sound), 0.0, Recipe.parse(_RECIPE))
    for name in ("facts.wav", "facts.aif", "facts.flac"):
        save_take(Clip("c", "Clip", 0.0), take, folder / name)
        found[name] = (folder / name).read_bytes()
    found["take.wav"] = (folder / "take.wav").read_bytes()
    found["mp3.mp3"] = found["48000-vbr.mp3"] * 2
    found["chain.ogg"] = found["48000-v.ogg"] + found["48000-o.ogg"]
    return found


def mutated(content: bytes, other: bytes, chance: np.random.Generator) -> bytes:
    """One to three kinds of damage."""
    for _ in range(int(chance.integers(1, 4))):
        content = _DAMAGES[int(chance.integers(len(_DAMAGES)))](content, other, chance)
    return content


def _place(content: bytes, chance: np.random.Generator) -> int:
    """Mostly in the header, where damage has consequences."""
    end = (
        min(len(content), 128)
        if chance.random() < 0.6
        else min(len(content), 1024)
        if chance.random() < 0.5
        else len(content)
    )
    return int(chance.integers(max(1, end)))


def _flip(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    damaged = bytearray(content)
    for _n in range(int(chance.integers(1, 9))) if content else ():
        damaged[_place(content, chance)] = int(chance.integers(256))
    return bytes(damaged)


def _extreme(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    at, value = _place(content, chance), _EXTREMES[int(chance.integers(len(_EXTREMES)))]
    word = struct.pack("<I" if chance.random() < 0.5 else ">I", value)
    width = int(chance.choice([1, 2, 4]))
    return content[:at] + word[:width] + content[at + width :]


def _cut(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    return content[: int(chance.integers(len(content) + 1))]


def _remove(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    at = _place(content, chance)
    return content[:at] + content[at + int(chance.integers(1, 64)) :]


def _insert(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    at = _place(content, chance)
    return content[:at] + chance.bytes(int(chance.integers(1, 64))) + content[at:]


def _repeat(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    at, length = _place(content, chance), int(chance.integers(1, 4096))
    return content[: at + length] + content[at:]


def _splice(content: bytes, other: bytes, chance: np.random.Generator) -> bytes:
    return content[: _place(content, chance)] + other[_place(other, chance) :]


def _append(content: bytes, _: bytes, chance: np.random.Generator) -> bytes:
    tail = bytes(5000) if chance.random() < 0.5 else chance.bytes(5000)
    return content + tail


_DAMAGES: tuple[Callable[[bytes, bytes, np.random.Generator], bytes], ...] = (
    _flip, _flip, _extreme, _extreme, _cut, _remove, _insert, _repeat, _splice, _append,
)  # fmt: skip


def damaged_recipe(chance: np.random.Generator) -> bytes:
    """The recipe of a take with values of other kinds in it, or no JSON at all."""
    values: list[object] = [
        None,
        True,
        -1,
        1e308,
        10**30,
        "x",
        "\udc80",
        "../..",
        [],
        {},
        [[]],
        float("nan"),
        "9" * 5000,
    ]
    recipe = json.loads(json.dumps(_RECIPE))
    for part in (recipe, recipe["tags"], recipe["prompt"]):
        if isinstance(part, dict):
            for name in part:
                if chance.random() < 0.4:
                    part[name] = values[int(chance.integers(len(values)))]
    text = json.dumps(recipe).encode()
    return _DAMAGES[int(chance.integers(len(_DAMAGES)))](text, text, chance) if chance.random() < 0.5 else text


def read_every_way(path: Path, target: Path) -> None:
    """What happens to a file that a user drops, that appears in the watched folder, or that a DAW wants edited."""
    recipe = import_recipe("c", path)
    try:
        imported = import_file(path, target, recipe, lambda _: None)
        samples = map_samples(target)
        if len(samples) != imported.n_samples or not np.isfinite(samples).all():
            raise ArithmeticError("it is not what was written")
    except AudioError as error:
        if not str(error) or not error.hint:
            raise ArithmeticError("no next step") from error
    for look in (check_editable, look_into):
        try:
            look(path)
        except AudioError as error:
            if not error.hint:
                raise ArithmeticError("no next step") from error
    read_recipe(path)


def run(first: int, count: int, find: Callable[[Path], dict[str, bytes]] = corpus) -> int:
    """Read `count` mutations from number `first` on. Returns how many went wrong, and prints them."""
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        good = list(find(folder).items())
        sound = np.zeros((100, 2), np.float32)
        _limit_memory()
        for number in range(first, first + count):
            chance = np.random.default_rng(number)
            (kind, content), (_, other) = good[int(chance.integers(len(good)))], good[int(chance.integers(len(good)))]
            path, target = folder / f"m{Path(kind).suffix}", folder / "target.wav"
            path.write_bytes(mutated(content, other, chance))
            sys.stderr.write(f"{number} {kind}\n")  # the last line names the one that ended the process
            begun, fault = time.monotonic(), ""
            try:
                read_every_way(path, target)
                if number % 10 == 0:
                    _open_library(folder / f"library{number}", sound, path, chance)
            except BaseException as error:  # noqa: BLE001  this is what is looked for
                fault = f"{type(error).__name__}: {error}"
            took_s = time.monotonic() - begun
            if fault or took_s > _SLOWEST_S:
                wrong += 1
                sys.stdout.write(json.dumps({"number": number, "kind": kind, "fault": fault, "seconds": took_s}) + "\n")
    return wrong


def _open_library(folder: Path, sound: np.ndarray, odd: Path, chance: np.random.Generator) -> None:
    """A library with damaged recipes, and with a damaged file, is opened, and opened again by its list."""
    takes = folder / "audio" / "clip"
    takes.mkdir(parents=True, exist_ok=True)
    for n in range(5):
        write_wav(takes / f"{n}.wav", sound)
        recipe = damaged_recipe(chance)
        with (takes / f"{n}.wav").open("ab") as file:
            file.write(RECIPE_CHUNK + struct.pack("<I", len(recipe)) + recipe)
    (takes / "odd.wav").write_bytes(odd.read_bytes())
    for _ in range(2):
        library = Library(folder)
        takes_found = [take for clip in library.clips() for take in library.takes(clip.id)]
        library.close()
        if len(takes_found) < 5:
            raise ArithmeticError("takes are missing")


def _limit_memory() -> None:
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    limit = pages * resource.getpagesize() + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


if __name__ == "__main__":
    find_good = encoded.every_kind if sys.argv[3:] == ["coded"] else corpus
    with own_home():
        is_faulty = bool(run(int(sys.argv[1]), int(sys.argv[2]), find_good))
    sys.exit(1 if is_faulty else 0)
