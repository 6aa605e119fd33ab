"""What a DiT makes again of known sound, and a decoder that learns to bear it."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.contract import catalog
from engine.contract.messages import ModelChoice
from engine.loading.checkpoint import load_model
from engine.loading.device import plan_memory
from engine.training.codec.codec import new_vae
from engine.training.codec.codec_file import write_vae
from engine.training.decoder.decoder_stage import DecoderStage
from engine.training.decoder.regenerated import Regenerated, regenerate
from engine.training.loop.trainer import TrainingConfig, TrainingError, train
from engine.training.music.composer import compose
from engine.training.pieces.latents import Pieces
from engine.training.pieces.recordings import Crops
from tests.engine.training.test_trainer import column
from tests.engine.training.tiny_run import CONFIG, TINY, sounds

HOP, CHANNELS, ANCHORS = 24, 5, 1


def regenerated_chirp(folder: Path) -> Regenerated:
    """The chirp of `sounds` as piece 7, its latents all noise."""
    sounds(folder)
    (folder / "piece.npy").rename(folder / "7.npy")
    noise = np.random.default_rng(2).standard_normal((2, 400, CHANNELS))
    return Regenerated(np.array([7, 7]), np.array([0, 0]), np.array([100, 900]), noise.astype(np.float16))


def test_sound_and_latents_are_of_the_same_moment(tmp_path: Path) -> None:
    made = regenerated_chirp(tmp_path)
    made.write(tmp_path / "made.npz")
    made = Regenerated.read(tmp_path / "made.npz")
    waves, latents = made.draw(np.random.default_rng(3), tmp_path, 6, 50, HOP)
    assert waves.shape == (6, 2, 50 * HOP)
    assert latents.shape == (6, CHANNELS, 50)
    piece = np.load(tmp_path / "7.npy")[0] / 32767
    for wave, latent in zip(waves, latents, strict=True):
        starts = [n for n in range(2) for s in range(351) if np.array_equal(made.latents[n, s : s + 50].T, latent)]
        at = next(s for s in range(351) if np.array_equal(made.latents[starts[0], s : s + 50].T, latent))
        first = (made.firsts[starts[0]] + at) * HOP
        assert np.allclose(piece[first : first + 50 * HOP].T, wave, atol=1e-6)


def test_half_of_the_decoders_crops_are_heard_from_what_was_made(tmp_path: Path) -> None:
    made = regenerated_chirp(tmp_path)
    torch.manual_seed(3)
    write_vae(new_vae(TINY), tmp_path / "codec")
    crops, held_out = Crops([tmp_path / "7.npy"]), torch.zeros(1, 2, 24 * 400)
    config = replace(CONFIG, batch=4, regenerated=2, loose=0.0, silent=0.0, adversarial_from=60)
    stage = DecoderStage(config, tmp_path / "codec", crops, held_out, torch.device("cpu"), (made, tmp_path))
    assert len(stage.batch(np.random.default_rng(0))) == 2
    heard: list[torch.Tensor] = []
    stage.vae.decoder.register_forward_pre_hook(lambda _, given: heard.append(given[0].detach()))
    stage.losses("decoder", stage.batch(np.random.default_rng(0)), 5)
    drawn = made.draw(np.random.default_rng((5, 2)), tmp_path, 2, config.crop_frames, HOP)[1]
    assert len(heard[0]) == 4
    assert torch.equal(heard[0][2:], drawn)
    assert stage._is_tight(4, 5).tolist() == [True, True, False, False]
    train(
        stage, TrainingConfig(40, 4e-3, warmup_steps=5, sample_every=40, ema=0.9), tmp_path / "run", lambda line: None
    )
    mel = column(tmp_path, "decoder mel")
    assert sum(mel[-10:]) < 0.9 * sum(mel[:10])


def test_the_built_in_model_makes_phasors_anew_and_leaves_anchors_as_they_are(tmp_path: Path) -> None:
    roles = list(dict.fromkeys(part.role for part in compose(0, 22.0).parts))
    (tmp_path / "0.json").write_text(json.dumps({"stems": [{"role": role} for role in roles]}))
    true = np.random.default_rng(0).standard_normal((1 + len(roles), 560, 108)).astype(np.float16)
    np.save(tmp_path / "0.npy", true)
    choice = ModelChoice(str(catalog.SKETCH_FOLDER), catalog.SKETCH.folder, dtype="float32", device="cpu")
    model = load_model(catalog.SKETCH_FOLDER, catalog.SKETCH.folder, plan_memory(choice))
    made = regenerate(model, Pieces(tmp_path, tmp_path, [0], 22.0), 40, 8, torch.device("cpu"))
    assert made.latents.shape == (8, 250, 108)
    for track, first, latents in zip(made.tracks, made.firsts, made.latents, strict=True):
        stretch = true[track, first : first + 250]
        assert np.array_equal(latents[:, 68:], stretch[:, 68:])
        assert not np.allclose(latents[:, :68], stretch[:, :68], atol=0.1)


def test_pieces_without_single_instruments_are_no_endless_search(tmp_path: Path) -> None:
    np.save(tmp_path / "0.npy", np.zeros((1, 560, 108), np.float16))
    with pytest.raises(TrainingError, match="no single instruments of 250 frames"):
        Pieces(tmp_path, tmp_path, [0], 22.0).draw(np.random.default_rng(0), 250, stem=True)
