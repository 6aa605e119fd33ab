"""The built-in model's codec on the hundred held-out pieces, per instrument family, beside MP3 at 64 kbit/s: log-mel L1
(128 bands, 2048-sample window), multi-resolution STFT distance, SI-SDR in dB, and the speed of decoding: `python -m
tests.bench.sketch.codec [CODEC] [--beside CODEC] [--pieces 100]`. CODEC: a training checkpoint or a folder.
"""

import argparse
import io
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile
import torch
from torch import Tensor

from engine.contract import catalog
from engine.contract.audio import SAMPLE_RATE
from engine.contract.reading.sound_reader import read_audio
from engine.models.vae import VAE
from engine.training.codec.codec import SKETCH_VAE, new_vae
from engine.training.codec.codec_file import read_codec
from engine.training.codec.silence import silence_dbfs
from engine.training.codec.spectral_loss import log_mel_distance, magnitudes, spectral_distance
from engine.training.music.composer import HELD_OUT_SEEDS, compose
from engine.training.music.render import Studio
from tests.peers.music import EVERYBODY, render_band

SECONDS = 8
SHIPPED = catalog.SKETCH_FOLDER / catalog.VAE_FOLDER
Row = tuple[str, str, dict[str, float]]
MP3_64 = 0.8876  # libsndfile's compression level, from 0 (320 kbit/s) to 1 (32 kbit/s)


def load(checkpoint: Path) -> tuple[VAE, int]:
    """The averaged codec of a training checkpoint, or one in the published layout, and the step it is from."""
    if checkpoint.is_dir():
        return read_codec(checkpoint), int(checkpoint.name) if checkpoint.name.isdigit() else 0
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    vae = new_vae(SKETCH_VAE)
    averaged = {k.removeprefix("module."): v for k, v in state["averages"]["codec"].items() if k.startswith("module.")}
    vae.load_state_dict(averaged)
    return vae.eval(), int(state["done"])


def through_mp3(wave: np.ndarray) -> tuple[np.ndarray, float]:
    """(samples, 2) coded and decoded, set back in time by what the coder delays; and its kbit/s."""
    file = io.BytesIO()
    with soundfile.SoundFile(
        file, "w", SAMPLE_RATE, 2, format="MP3", subtype="MPEG_LAYER_III", bitrate_mode="CONSTANT",
        compression_level=MP3_64,
    ) as out:  # fmt: skip
        out.write(wave)
    rate = len(file.getvalue()) * 8 / (len(wave) / SAMPLE_RATE) / 1000
    file.seek(0)
    back = soundfile.read(file, dtype="float32")[0]
    made = np.zeros_like(wave)
    count = min(len(wave), len(back))
    made[:count] = back[:count]
    return made, rate


def figures(made: Tensor, wanted: Tensor) -> dict[str, float]:
    a, b = magnitudes(made, 2048), magnitudes(wanted, 2048)
    stft = spectral_distance(made, wanted)
    scale = (made * wanted).sum() / wanted.square().sum().clamp(min=1e-12)
    error = made - scale * wanted
    ratio = (scale * wanted).square().sum().clamp(min=1e-12) / error.square().sum().clamp(min=1e-12)
    return {
        "log-mel L1": float(log_mel_distance(a, b, 2048, 128)),
        "MR-STFT": float(stft["convergence"] + stft["magnitude"]),
        "SI-SDR dB": float(10 * torch.log10(ratio)),
    }


def foreign_inputs() -> Iterator[tuple[str, np.ndarray]]:
    """Eight seconds each of a band that plays what the composer did not write."""
    plays = {
        "band": (120.0, EVERYBODY, 4), "band, 93.5 bpm": (93.5, EVERYBODY, 0), "drums": (120.0, (9,), 4),
        "bass": (120.0, (1,), 4), "strings": (80.0, (0,), 48), "guitar": (104.0, (0,), 24),
    }  # fmt: skip
    with TemporaryDirectory() as folder:
        for name, (bpm, channels, program) in plays.items():
            path = render_band(Path(folder) / "input.wav", 8, bpm, channels, program)
            yield f"[{name}]", read_audio(path)[: SECONDS * SAMPLE_RATE]


class CodecMeasurer:
    """The codecs, by name, and a studio, for one process."""

    def __init__(self, checkpoints: dict[str, Path]) -> None:
        torch.set_num_threads(1)
        self.codecs = {name: load(path)[0] for name, path in checkpoints.items()}
        for codec in self.codecs.values():
            codec.lay_out()
        self.studio = Studio()

    @torch.inference_mode()
    def measure(self, seed: int) -> tuple[list[Row], list[float]]:
        """(family, side, figures) of the mix and of every stem that sounds, and the bit rates of the MP3s."""
        recording = self.studio.record(compose(seed, SECONDS))
        rows: list[Row] = []
        rates = []
        for family, wave in {"mix": recording.mix, **recording.stems}.items():
            cut = np.ascontiguousarray(wave[: SECONDS * SAMPLE_RATE])
            if np.abs(cut).max() < 1e-3:
                continue
            wanted = torch.from_numpy(cut.T.copy())[None]
            for name, codec in self.codecs.items():
                rows.append((str(family), name, figures(codec.decode(codec.encode(wanted)), wanted)))
            made, rate = through_mp3(cut)
            rows.append((str(family), "mp3", figures(torch.from_numpy(made.T.copy())[None], wanted)))
            rates.append(rate)
        return rows, rates


_measurer: list[CodecMeasurer] = []  # one per process


def _start_process(checkpoints: dict[str, Path]) -> None:
    _measurer.append(CodecMeasurer(checkpoints))


def _measure(seed: int) -> tuple[list[Row], list[float]]:
    return _measurer[0].measure(seed)


@torch.inference_mode()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path, nargs="?", default=SHIPPED)
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--pieces", type=int, default=100)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()
    vae, step = load(args.checkpoint)
    checkpoints = {"codec": args.checkpoint}
    if args.beside is not None:
        checkpoints[f"at {load(args.beside)[1]}"] = args.beside
    collected: dict[tuple[str, str], list[dict[str, float]]] = defaultdict(list)
    rates: list[float] = []
    with ProcessPoolExecutor(args.processes, get_context("spawn"), _start_process, (checkpoints,)) as pool:
        for rows, coded in pool.map(_measure, HELD_OUT_SEEDS[: args.pieces]):
            rates += coded
            for family, side, found in rows:
                collected[family, side].append(found)
    after = f"after {step} steps" if step else str(args.checkpoint)
    print(f"codec {after}, MP3 at {np.mean(rates):.0f} kbit/s, {args.pieces} held-out pieces of {SECONDS} s")
    print(f"{'family':12}{'':8}{'log-mel L1':>12}{'MR-STFT':>10}{'SI-SDR dB':>11}{'n':>6}")
    for (family, side), found_there in collected.items():
        means = {name: float(np.mean([row[name] for row in found_there])) for name in found_there[0]}
        print(
            f"{family:12}{side:8}{means['log-mel L1']:12.3f}{means['MR-STFT']:10.3f}{means['SI-SDR dB']:11.1f}"
            f"{len(found_there):6}"
        )
    for name, wave in foreign_inputs():
        wanted = torch.from_numpy(wave.T.copy())[None]
        known = figures(vae.decode(vae.encode(wanted)), wanted)
        print(f"{name:20}{known['log-mel L1']:12.3f}{known['MR-STFT']:10.3f}{known['SI-SDR dB']:11.1f}")
    threads = torch.get_num_threads()
    latents = torch.randn(1, SKETCH_VAE.latent_channels, 250)
    vae.lay_out()
    vae.decode(latents)
    began = time.perf_counter()
    vae.decode(latents)
    print(f"decodes {10 / (time.perf_counter() - began):.0f} times faster than it sounds, {threads} threads, float32")
    print(f"silence comes back at {silence_dbfs(vae):.0f} dBFS")


if __name__ == "__main__":
    main()
