"""The Fréchet distance of log-mel spectra from eight stems of one instrument to what the built-in model makes of an
unknown word, without and with an adapter trained on eight other stems described by that word: `python -m
tests.bench.sketch.adapter [--model FOLDER] [--steps 300] [--threads 2]`.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Adapter, Prompt
from engine.contract.writing.sound_writer import write_wav
from engine.training.adapter.adapt import main as adapt
from engine.training.music.composer import compose
from engine.training.music.render import Studio
from engine.training.music.score import Role
from tests.bench.sketch.listening import frechet
from tests.bench.sketch.model import SketchModel

_SEEDS = range(8_200_000, 8_200_200)  # neither trained on nor among the hundred prompts
_SECONDS, _EACH = 10.0, 8
_WORD = "quuxband"
_NAMES = {"drums": Role.DRUMS, "bass": Role.BASS, "pad": Role.PAD}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=catalog.SKETCH_FOLDER)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--learning-rate", default="1e-3")
    parser.add_argument("--timbre", choices=tuple(_NAMES), default="drums")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    stems = _stems(_NAMES[args.timbre])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "songs").mkdir()
        for n, stem in enumerate(stems[:_EACH]):
            write_wav(folder / "songs" / f"{n}.wav", stem)
            (folder / "songs" / f"{n}.caption.txt").write_text(_WORD, "utf-8")
        arguments = [
            str(folder / "songs"),
            "--model",
            str(args.model),
            "--variant",
            catalog.SKETCH.folder,
            "--device",
            "cpu",
        ]
        arguments += ["--steps", str(args.steps), "--learning-rate", args.learning_rate, "--seconds", str(_SECONDS)]
        if adapt([*arguments, "--out", str(folder / "adapter"), "--sample-every", str(args.steps)]):
            raise SystemExit("the adapter was not trained")
        model = SketchModel(args.model)
        for label, adapters in (("without", ()), ("with", (Adapter(str(folder / "adapter")),))):
            made = [model.make(Prompt(_WORD, "[Instrumental]"), n, _SECONDS, adapters=adapters) for n in range(_EACH)]
            print(f"{label} the adapter: distance to {args.timbre} {frechet(made, stems[_EACH:]):.2f}")
    print(f"eight {args.timbre} stems to eight others: {frechet(stems[:_EACH], stems[_EACH:]):.2f}")


def _stems(role: Role) -> list[np.ndarray]:
    studio, found, length = Studio(), [], round(_SECONDS * SAMPLE_RATE)
    for seed in _SEEDS:
        stem = studio.record(compose(seed, _SECONDS + 2)).stems.get(role)
        if stem is not None and np.abs(stem[:length]).max() > 0.05:
            found.append(np.ascontiguousarray(stem[:length], dtype=np.float32))
        if len(found) == 2 * _EACH:
            break
    return found


if __name__ == "__main__":
    main()
