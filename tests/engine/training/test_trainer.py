"""The training loop: killed at any moment it goes on as if nothing had been; the codec learns and its file loads."""

import contextlib
import csv
import multiprocessing
import random
import time
from dataclasses import replace
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.loading.codec_weights import fold_vae, read_vae
from engine.loading.strict import load_strictly
from engine.models.vae import VAE
from engine.training.codec.codec import new_vae
from engine.training.codec.codec_file import read_codec, write_vae
from engine.training.codec.latent_size import ANCHOR_SIZE, WAVEFORM_SIZE, bring_to_size
from engine.training.codec.linear_start import begin_linear, mdct_basis
from engine.training.codec.silence import quieten_file, silence_dbfs
from engine.training.codec.spectral_loss import mel_filters, spectral_distance
from engine.training.loop.trainer import SingleModuleStage, TrainingConfig, TrainingError, train
from engine.training.pieces.latents import fingerprint
from tests.engine.training.tiny_run import TINY, decoder_stage, run, stage
from tests.guards import wait_for

KILLS, STEPS = 20, 60


def curve(folder: Path, run: str) -> list[tuple[str, ...]]:
    """Every step's losses; the seconds it took are left out."""
    with (folder / run / "losses.csv").open(newline="") as file:
        return [tuple(v for k, v in row.items() if k != "seconds") for row in csv.DictReader(file)]


def column(folder: Path, name: str) -> list[float]:
    with (folder / "run" / "losses.csv").open(newline="") as file:
        return [float(row[name]) for row in csv.DictReader(file) if row[name]]


def quietly(_: str) -> None:
    """What a run in a process of its own reports to."""


def test_killed_twenty_times_it_gives_the_same_curve(tmp_path: Path) -> None:
    run(tmp_path / "whole", STEPS, quietly)
    dice = random.Random(0)
    saved = [tmp_path / "killed" / run / "last.pt" for run in ("run", "decoder")]

    def times() -> list[int]:
        found = []
        for path in saved:
            with contextlib.suppress(FileNotFoundError):  # the trainer moves it aside between two looks
                found.append(path.stat().st_mtime_ns)
        return found

    def has_saved(before: list[int], process: BaseProcess) -> bool:
        return times() != before or not process.is_alive()

    for _ in range(KILLS):
        before = times()
        process = start_run(tmp_path / "killed")
        try:
            assert wait_for(partial(has_saved, before, process), 60)
            time.sleep(dice.uniform(0, 0.1))
        finally:
            process.kill()
            process.join()
            process.close()
    last = start_run(tmp_path / "killed")
    last.join()
    assert last.exitcode == 0
    for half in ("run", "decoder"):
        whole, killed = curve(tmp_path / "whole", half), curve(tmp_path / "killed", half)
        assert [row[0] for row in killed] == [str(n) for n in range(STEPS // 2)]
        assert killed == whole
    assert not list((tmp_path / "killed").rglob("*.part"))


def start_run(folder: Path) -> BaseProcess:
    """Train in a new process. Where it can be forked, torch, whose import takes seconds, is imported once for all."""
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    context.set_forkserver_preload(["torch._dynamo", "tests.engine.training.tiny_run"])  # the first, for its optimisers
    process = context.Process(target=run, args=(folder, STEPS, quietly))
    process.start()
    return process


def test_the_codec_learns(tmp_path: Path) -> None:
    config = TrainingConfig(60, 4e-3, warmup_steps=5, decay_steps=20, sample_every=60, ema=0.9)
    said: list[str] = []
    one = stage(tmp_path)
    one.begin = lambda rng: None  # type: ignore[method-assign]  # from random weights
    averaged = train(one, config, tmp_path / "run", said.append)
    losses = column(tmp_path, "codec loss")
    assert sum(losses[-10:]) < 0.7 * sum(losses[:10])
    assert "min left" in said[-1]
    sample = tmp_path / "run" / "samples" / "0000060"
    assert {path.name for path in sample.iterdir()} >= {"distances.json", "spectrograms.png"}
    assert (tmp_path / "run" / "losses.png").is_file()
    assert silence_dbfs(averaged["codec"], 1) < 0  # type: ignore[arg-type]


def test_it_begins_with_the_waveform_and_learns_the_rest(tmp_path: Path) -> None:
    one = stage(tmp_path)
    config = TrainingConfig(60, 4e-3, warmup_steps=5, decay_steps=20, sample_every=60, ema=0.9)
    train(one, config, tmp_path / "run", lambda line: None)
    waveform, mel = column(tmp_path, "codec waveform"), column(tmp_path, "codec mel")
    assert waveform[0] < 0.3  # random weights begin at 1 and stay there for hours
    assert sum(mel[-10:]) < 0.8 * sum(mel[:10])


def test_mdct_bases_are_orthonormal_with_their_neighbours() -> None:
    basis = mdct_basis(10)
    assert torch.allclose(basis @ basis.T, torch.eye(10), atol=1e-6)
    assert (basis[:, 10:] @ basis[:, :10].T).abs().max() < 1e-6


def test_latents_change_their_size_and_nothing_that_is_heard() -> None:
    torch.manual_seed(3)
    vae, waves = new_vae(TINY), torch.randn(3, 2, 24 * 50) * 0.1
    begin_linear(vae, waves)
    before = [vae.decode(vae.encode(wave[None])) for wave in waves]
    bring_to_size(vae, waves, anchors=1)
    latents = torch.cat([vae.encode(wave[None]) for wave in waves], -1)[0]
    spread = latents.var(-1, correction=0)
    assert spread[:-1].mean().sqrt().item() == pytest.approx(WAVEFORM_SIZE, rel=1e-3)
    assert spread[-1].sqrt().item() == pytest.approx(ANCHOR_SIZE, rel=1e-3)
    for wave, one in zip(waves, before, strict=True):
        torch.testing.assert_close(vae.decode(vae.encode(wave[None])), one, rtol=1e-3, atol=1e-5)


def test_silence_is_made_quiet_and_music_stays(tmp_path: Path) -> None:
    torch.manual_seed(3)
    vae, wave = new_vae(TINY), torch.randn(1, 2, 24 * 50) * 0.1
    begin_linear(vae, torch.randn(64, 2, 24 * 48))
    for name, value in vae.decoder.named_parameters():
        if name.endswith("bias"):
            torch.nn.init.normal_(value, std=2e-4)
    write_vae(vae, tmp_path)
    loud = read_codec(tmp_path)
    with torch.no_grad():
        before = loud.decode(loud.encode(wave))
    quieten_file(tmp_path)
    quiet = read_codec(tmp_path)
    assert silence_dbfs(quiet, 1) < silence_dbfs(loud, 1) - 6
    for (name, one), (_, other) in zip(loud.encoder.named_parameters(), quiet.encoder.named_parameters(), strict=True):
        assert torch.equal(one, other), name
    with torch.no_grad():
        assert (quiet.decode(quiet.encode(wave)) - before).norm() < 0.03 * before.norm()


def test_filters_first_used_in_listening_serve_learning() -> None:
    mel_filters.cache_clear()
    with torch.inference_mode():
        spectral_distance(torch.zeros(1, 2, 4096), torch.zeros(1, 2, 4096))
    made = torch.randn(1, 2, 4096, requires_grad=True)
    spectral_distance(made, torch.zeros(1, 2, 4096))["mel"].backward()
    assert made.grad is not None


def test_early_averages_do_not_keep_the_start(tmp_path: Path) -> None:
    class Pulled(SingleModuleStage):
        """From 0 to 1."""

        device, modules = torch.device("cpu"), {"codec": torch.nn.Linear(1, 1, bias=False)}

        def batch(self, rng: np.random.Generator) -> None: ...

        def losses(self, module: str, batch: None, step: int) -> dict[str, torch.Tensor]:
            return {"loss": (self.modules["codec"].weight - 1).square().sum()}

        def sample(self, folder: Path, averaged: dict[str, torch.nn.Module]) -> None: ...

    stage = Pulled()
    torch.nn.init.zeros_(stage.modules["codec"].weight)  # type: ignore[arg-type]
    averaged = train(stage, TrainingConfig(200, 0.05, warmup_steps=1, ema=0.999), tmp_path, lambda line: None)
    assert averaged["codec"].weight.item() == pytest.approx(1, abs=0.05)  # type: ignore[operator, union-attr]


def test_the_file_loads_like_a_published_one(tmp_path: Path) -> None:
    torch.manual_seed(3)
    vae = new_vae(TINY)
    write_vae(vae, tmp_path)
    config, state = read_vae(tmp_path)
    assert config == TINY
    with torch.device("meta"):
        loaded = VAE(config)
    load_strictly(loaded, fold_vae(state), tmp_path, torch.float32)
    wave = torch.randn(1, 2, 24 * 50) * 0.1
    with torch.inference_mode():
        ours, theirs = vae.encode(wave), loaded.encode(wave)
        assert (ours - theirs).norm() < 0.02 * ours.norm()  # the file is bfloat16
        assert (vae.decode(ours) - loaded.decode(ours)).norm() < 0.02 * vae.decode(ours).norm()


def test_the_decoder_goes_on_alone(tmp_path: Path) -> None:
    torch.manual_seed(3)
    vae = new_vae(TINY)
    begin_linear(vae, torch.randn(64, 2, 24 * 48))
    write_vae(vae, tmp_path / "codec")
    vae = read_codec(tmp_path / "codec")
    config = TrainingConfig(40, 4e-3, warmup_steps=5, sample_every=40, ema=0.9)
    train(decoder_stage(tmp_path, tmp_path / "codec"), config, tmp_path / "run", lambda line: None)
    after = read_codec(tmp_path / "run" / "samples" / "0000040")
    for (name, one), (_, other) in zip(vae.encoder.named_parameters(), after.encoder.named_parameters(), strict=True):
        assert torch.equal(one, other), name
    assert fingerprint(vae) == fingerprint(after)
    assert fingerprint(vae) != fingerprint(new_vae(TINY))
    mel, judges = column(tmp_path, "decoder mel"), column(tmp_path, "judges loss")
    assert sum(mel[-10:]) < 0.9 * sum(mel[:10])
    assert len(judges) == 40 - 6  # they come in at step 6


def test_the_decoder_hears_what_lies_on_one_side(tmp_path: Path) -> None:
    write_vae(new_vae(TINY), tmp_path / "codec")
    one = decoder_stage(tmp_path, tmp_path / "codec")
    one.config = replace(one.config, panned=0.5, batch=8, silent=0.0)
    levels = torch.cat([one.batch(np.random.default_rng(n)).square().mean(2).sqrt() for n in range(20)])
    ratios = levels.min(1).values / levels.max(1).values
    assert 0.15 < (ratios < 1e-3).float().mean() < 0.35  # half of the panned half
    assert (ratios > 0.5).any()


def test_another_network_is_refused(tmp_path: Path) -> None:
    run(tmp_path, 6, lambda line: None)
    one = stage(tmp_path)
    one.vae = new_vae(replace(TINY, encoder_channels=8))
    with pytest.raises(TrainingError, match="another network"):
        train(one, TrainingConfig(6, 1e-3), tmp_path / "run")


def test_spectral_distance_is_nothing_for_equals_and_grows() -> None:
    wave = torch.randn((2, 2, 9600), generator=torch.Generator().manual_seed(0)) * 0.1
    assert all(float(v) < 1e-6 for v in spectral_distance(wave, wave).values())
    near, far = (spectral_distance(wave + size * torch.randn_like(wave), wave) for size in (0.01, 0.1))
    assert all(near[name] < far[name] for name in near)
    one_sided = wave.clone()
    one_sided[:, 1] = 0
    assert float(spectral_distance(one_sided, wave)["mel"]) > 1


def test_every_mel_band_hears_something() -> None:
    for window, bands in ((2048, 128), (512, 40), (256, 80)):
        filters = mel_filters(window, bands)
        assert filters.shape == (bands, window // 2 + 1)
        torch.testing.assert_close(filters.sum(1), torch.ones(bands))


def test_the_learning_rate_warms_up_and_falls() -> None:
    config = TrainingConfig(1000, 1e-3, warmup_steps=100, decay_steps=200)
    rates = [config.rate_at(step) for step in (0, 99, 500, 800, 999)]
    assert rates[0] == pytest.approx(1e-5)
    assert rates[1] == rates[2] == rates[3] == 1e-3
    assert rates[4] == pytest.approx(1e-3 * (0.05 + 0.95 / 200))


def test_a_run_that_runs_away_goes_back_and_on_more_slowly(tmp_path: Path) -> None:
    """From step 230 on the loss is a hundred times what it was, until the learning rate is a quarter."""
    halvings: list[str] = []

    class Strayed(SingleModuleStage):
        device, modules = torch.device("cpu"), {"codec": torch.nn.Linear(1, 1)}

        def batch(self, rng: np.random.Generator) -> float:
            return float(rng.random())

        def losses(self, module: str, batch: float, step: int) -> dict[str, torch.Tensor]:
            loss = self.modules["codec"](torch.ones(1, 1)).square().mean()
            astray = step >= 230 and len(halvings) < 2
            return {"loss": loss * 0 + batch + (100 if astray else 1)}

        def sample(self, folder: Path, averaged: dict[str, torch.nn.Module]) -> None: ...

    def listen(line: str) -> None:
        if "ran away" in line:
            halvings.append(line)

    train(
        Strayed(), TrainingConfig(300, 1e-3, save_every=20, sample_every=300, warmup_steps=0), tmp_path / "run", listen
    )
    assert halvings == [
        "The loss ran away: back to step 200 at 0.5 of the learning rate",
        "The loss ran away: back to step 200 at 0.25 of the learning rate",
    ]
    assert [float(v) for v in column(tmp_path, "rate")[-1:]] == pytest.approx([2.5e-4])
    assert max(column(tmp_path, "codec loss")) < 3
