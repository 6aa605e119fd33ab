"""`python -m engine.training STAGE` runs a training stage from an empty folder, or resumes it: see docs/training.md."""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from engine.contract.audio import SAMPLE_RATE
from engine.contract.catalog import VAE_FOLDER
from engine.contract.messages import ModelChoice
from engine.loading.checkpoint import CheckpointError, Model, load_model
from engine.loading.device import plan_memory
from engine.models.vae import VAE
from engine.training.codec.codec import ANCHORS, PHASORS, CodecConfig, CodecStage
from engine.training.codec.codec_file import copy_codec, read_codec
from engine.training.codec.formula import sized_formula
from engine.training.decoder.decoder_stage import DecoderStage
from engine.training.decoder.regenerated import Regenerated, regenerate
from engine.training.loop.trainer import TrainingConfig, TrainingError, train
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from engine.training.music.soundfont import SoundFontError
from engine.training.music_model.beginnings import begin_untrained, begin_with_model
from engine.training.music_model.codes_start import latents_of_codes
from engine.training.music_model.music_stage import MusicConfig, MusicStage
from engine.training.music_model.sketch import NAME as SKETCH
from engine.training.music_model.sketch import learn_vocabulary
from engine.training.pieces.latents import Pieces, compose_all, encode_all, encoder_of, fingerprint, prompt_texts
from engine.training.pieces.recordings import Crops, record_all
from engine.training.planner.planner_stage import NAME as PLANNER
from engine.training.planner.planner_stage import PlannerConfig, PlannerStage, learn_planner_vocabulary

_HELD_OUT_SHOWN = 24
_BY_FORMULA = f"formula-{PHASORS}-{ANCHORS}"
_MORE_WITH_STEMS = 10  # of fifty: encoding more stems would take longer than composing
_VOCABULARY_SEEDS = range(1000)  # their captions make the vocabulary, however many pieces are trained on
_RUNS = {
    "codec": TrainingConfig(3_000, 8e-4, decay_steps=1_500, sample_every=400),
    "decoder": TrainingConfig(1_600, 4e-4, decay_steps=800),
    "music": TrainingConfig(
        2_100, 8e-4, decay_steps=900, betas=(0.9, 0.99), is_half=True, is_muon=True, sample_every=400
    ),
    "planner": TrainingConfig(
        4_000, 8e-4, decay_steps=1_600, betas=(0.9, 0.98), is_half=True, is_muon=True, sample_every=500
    ),
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m engine.training", description=__doc__)
    add = parser.add_argument
    add("stage", choices=("codec", "music", "planner", "decoder"))
    add("--folder", type=Path, default=Path("training"), help="recordings and checkpoints (default %(default)s)")
    add("--pieces", type=int, default=500, help="how many pieces to compose (default %(default)s)")
    add("--seconds", type=float, default=22.0, help="of each, at least (default %(default)s)")
    add("--steps", type=int, help=f"in all (default {_defaults('steps')})")
    add("--decay-steps", type=int, help=f"of them with a falling learning rate (default {_defaults('decay_steps')})")
    add("--learning-rate", type=float, help=f"default {_defaults('learning_rate')}")
    add(
        "--decoder-steps", type=int, help="codec: steps of the decoder alone, half of them with a falling learning rate"
    )
    add(
        "--with-stems", type=int, help="music: how many of the pieces to encode whole, not only as mixes (default: all)"
    )
    add(
        "--formula",
        action="store_true",
        help="music, planner: learn on latents by formula, while the codec is still trained",
    )
    add("--more", type=int, default=0, help="music, planner: how many further pieces to compose only for their latents")
    add("--begin-with", type=Path, help="music: the folder of a model whose weights a new run begins with")
    add(
        "--music",
        type=Path,
        help="planner, decoder: the trained model's folder (default: the latest of the music's run)",
    )
    add(
        "--codec", type=Path, help="music, decoder: the trained codec's folder (default: the latest of the codec's run)"
    )
    add(
        "--stretches",
        type=int,
        default=1200,
        help="decoder: how many excerpts the DiT regenerates (default %(default)s)",
    )
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--threads", type=int, default=os.cpu_count())
    add("--eager", action="store_true", help="do without torch.compile (which needs a C++ compiler)")
    add("--run", help="name of the run's folder (default: the stage's)")
    add("--out", type=Path, help="write the finished network here, in the published layout")
    args = parser.parse_args(arguments)
    torch.set_flush_denormal(True)  # denormals slow down long runs
    torch.set_num_threads(args.threads)
    try:
        stages = {"codec": _train_codec, "music": _train_music, "planner": _train_planner, "decoder": _train_decoder}
        stages[args.stage](args)
    except (SoundFontError, TrainingError, CheckpointError, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 3
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. The same command goes on from the last checkpoint.\n")
        return 130
    return 0


def _defaults(what: str) -> str:
    """A setting of every stage, for the help text."""
    return ", ".join(f"{name} {getattr(run, what)}" for name, run in _RUNS.items())


def _config(args: argparse.Namespace) -> TrainingConfig:
    """The stage's own settings, changed by the command line."""
    given = {name: getattr(args, name) for name in ("steps", "decay_steps", "learning_rate")}
    return replace(_RUNS[args.stage], **{name: value for name, value in given.items() if value is not None})


def _train_codec(args: argparse.Namespace) -> None:
    paths = record_all(args.folder / "pieces", range(args.pieces), args.seconds)
    settings, device = CodecConfig(compiled=not args.eager), torch.device(args.device)
    crops, held_out = Crops(paths), _held_out().to(device)
    run = args.folder / (args.run or "codec")
    stage = CodecStage(settings, crops, held_out, device)
    train(stage, _config(args), run, _print_line)
    made = _latest(run / "samples")
    steps = _RUNS["decoder"].steps if args.decoder_steps is None else args.decoder_steps
    if steps:
        after, config = (
            _decoder_run(run, read_codec(made)),
            replace(_RUNS["decoder"], steps=steps, decay_steps=steps // 2),
        )
        train(DecoderStage(settings, made, crops, held_out, device), config, after, _print_line)
        made = _latest(after / "samples")
    if args.out is not None:
        copy_codec(made, args.out)


def _train_music(args: argparse.Namespace) -> None:
    device, seeds = torch.device(args.device), list(range(args.pieces))
    record_all(args.folder / "pieces", seeds, args.seconds)
    codec = args.codec or _latest_codec(args.folder)
    vae = read_codec(codec).to(device)
    encode = sized_formula(_held_out(), vae.config.hop, PHASORS, ANCHORS) if args.formula else encoder_of(vae, device)
    latents = args.folder / "latents" / (_BY_FORMULA if args.formula else fingerprint(vae))
    encode_all(encode, vae.config.hop, args.folder / "pieces", latents, seeds, args.with_stems)
    further = list(range(args.pieces, args.pieces + args.more))
    compose_all(encode, vae.config.hop, args.folder / "pieces", latents, further, args.seconds, _MORE_WITH_STEMS)
    seeds += further
    pieces = Pieces(latents, args.folder / "pieces", seeds, args.seconds)
    settings = MusicConfig(compiled=not args.eager)
    words = learn_vocabulary(prompt_texts(_VOCABULARY_SEEDS, args.seconds))
    begin = begin_untrained if args.begin_with is None else begin_with_model(args.begin_with)
    stage = MusicStage(settings, pieces, vae, words, device, begin)
    averaged = train(stage, _config(args), args.folder / (args.run or "music"), _print_line)
    if args.out is not None:
        stage.write(args.out, averaged["music"])
        copy_codec(codec, args.out / VAE_FOLDER)  # unchanged: written again it would be rounded twice


def _train_planner(args: argparse.Namespace) -> None:
    device, seeds = torch.device(args.device), list(range(args.pieces + args.more))
    loaded = _trained_music(args)
    tokenizer, silence = loaded.networks.tokenizer, loaded.silence
    # the codec in the model's folder is rounded once more, so the newest latents are taken
    encoded = max((args.folder / "latents").iterdir(), key=lambda folder: folder.stat().st_mtime)
    encoded = args.folder / "latents" / _BY_FORMULA if args.formula else encoded
    pieces = Pieces(encoded, args.folder / "pieces", seeds, args.seconds)

    @torch.no_grad()
    def tokenize(latents: torch.Tensor) -> torch.Tensor:
        return torch.as_tensor(tokenizer(latents, silence))

    words = learn_planner_vocabulary(prompt_texts(_VOCABULARY_SEEDS, args.seconds), tokenizer.quantizer.n_codes)
    sounds = latents_of_codes(tokenizer, loaded.networks.detokenizer)[..., -ANCHORS:].flatten(1)
    stage = PlannerStage(PlannerConfig(), pieces, tokenize, tokenizer.quantizer.levels, sounds, words, device)
    averaged = train(stage, _config(args), args.folder / (args.run or "planner"), _print_line)
    if args.out is not None:
        stage.write(args.out / PLANNER, averaged["planner"])


def _train_decoder(args: argparse.Namespace) -> None:
    """Train the codec's decoder again, with latents that the trained DiT made."""
    device, codec = torch.device(args.device), args.codec or _latest_codec(args.folder)
    seeds, recordings = range(args.pieces), args.folder / "pieces"
    paths = record_all(recordings, seeds, args.seconds)
    latents, run = args.folder / "latents" / fingerprint(read_codec(codec)), args.folder / (args.run or "decoder")
    made = run / "made.npz"
    if not made.is_file():
        run.mkdir(parents=True, exist_ok=True)
        pieces = Pieces(latents, recordings, list(seeds), args.seconds)
        regenerate(_trained_music(args), pieces, ANCHORS, args.stretches, device).write(made)
    settings = CodecConfig(compiled=not args.eager)
    stage = DecoderStage(
        settings, codec, Crops(paths), _held_out().to(device), device, (Regenerated.read(made), recordings)
    )
    train(stage, _config(args), run, _print_line)
    if args.out is not None:
        copy_codec(_latest(run / "samples"), args.out)


def _trained_music(args: argparse.Namespace) -> Model:
    """Raises TrainingError, CheckpointError."""
    folder = args.music or _latest(args.folder / "music" / "samples", "*/*/config.json").parent
    return load_model(
        folder, SKETCH, plan_memory(ModelChoice(str(folder), SKETCH, dtype="float32", device=args.device))
    )


def _latest_codec(folder: Path) -> Path:
    """The folder of the newest decoder, with the encoder that all of them share. Raises TrainingError."""
    codec = _latest(folder / "codec" / "samples")
    later = _decoder_run(folder / "codec", read_codec(codec)) / "samples"
    return _latest(later) if later.is_dir() else codec


def _decoder_run(run: Path, vae: VAE) -> Path:
    """The run folder of a codec's decoder, named for the encoder whose latents it decodes."""
    return run.with_name(f"{run.name}-decoder-{fingerprint(vae)}")


def _latest(samples: Path, pattern: str = "*/config.json") -> Path:
    """The folder of the last sample that holds such a file. Raises TrainingError."""
    folders = sorted(path.parent for path in samples.glob(pattern))
    if not folders:
        raise TrainingError(
            f"nothing is trained yet in {samples.parent}: python -m engine.training {samples.parent.name}"
        )
    return folders[-1]


def _held_out(seconds: int = 5) -> torch.Tensor:
    """(count, 2, samples): the opening bars of pieces that are never trained on, after their first second."""
    studio = Studio()
    pieces = [studio.record(compose(seed, seconds)).mix[SAMPLE_RATE:] for seed in HELD_OUT_SEEDS[:_HELD_OUT_SHOWN]]
    return torch.from_numpy(np.stack([piece[: seconds * SAMPLE_RATE].T for piece in pieces]))


def _print_line(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
