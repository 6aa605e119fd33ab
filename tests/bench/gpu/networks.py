"""What a GPU takes for a song: 240 s of 2B turbo from conditions to sound, and the 1.7B planner's codes per second.

Random weights of the published size, bfloat16, best of three after one run that warms up. The machine's limit is printed
beside: the time of the same number of operations in one large product. --small uses tiny networks, to try the bench.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch

from engine.models.config import ModelConfig, VAEConfig
from engine.models.dit import DiT
from engine.models.qwen3_config import Qwen3Config
from engine.models.qwen3_network import Qwen3
from engine.models.vae import VAE, macs_per_frame
from tests import tiny_checkpoint
from tests.published_sizes import DIT, PLANNER, VAE_SIZES

STEPS, TOKENS, CODES, AUDIO_ROWS = 8, 240, 100, 64_000
GOALS = {"song_s": 0.6, "codes_per_s": 300.0}


def filled(module: torch.nn.Module, device: torch.device, dtype: torch.dtype) -> Any:
    """A module of the meta device with small random weights."""
    module = module.to_empty(device=device).to(dtype).eval().requires_grad_(False)
    for parameter in module.parameters():
        parameter.uniform_(-0.02, 0.02)
    return module


def best(call: Callable[[], object], device: torch.device) -> float:
    times = []
    for _ in range(4):
        synchronise(device)
        began = time.perf_counter()
        call()
        synchronise(device)
        times.append(time.perf_counter() - began)
    return min(times[1:])


def synchronise(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    elif device.type == "mps":
        torch.mps.synchronize()


def macs_per_second(device: torch.device, dtype: torch.dtype, size: int) -> float:
    a, b = (torch.randn(size, size, device=device, dtype=dtype) for _ in range(2))
    return size**3 / best(lambda: a @ b, device)


def song(device: torch.device, dtype: torch.dtype, seconds: float, *, small: bool) -> tuple[float, float, float]:
    """Seconds of the sampler and of the decoder, and the multiply-adds of both."""
    config = ModelConfig.from_fields(tiny_checkpoint.CONFIG if small else DIT, Path("bench"))
    sizes = tiny_checkpoint.VAE if small else VAE_SIZES
    codec = VAEConfig(
        sizes["encoder_hidden_size"], sizes["decoder_channels"], tuple(sizes["channel_multiples"]),
        tuple(sizes["downsampling_ratios"]), sizes["decoder_input_channels"], 2, 48_000,
    )  # fmt: skip
    with torch.device("meta"):
        dit, vae = DiT(config), VAE(codec)
    dit, vae = filled(dit, device, dtype), filled(vae, device, dtype)
    vae.lay_out()
    frames, channels = round(seconds * 25), config.latent_channels
    noise = torch.randn(1, frames, channels, device=device, dtype=dtype)
    context = torch.randn(1, frames, 2 * channels, device=device, dtype=dtype)
    conditions = dit.condition(torch.randn(1, TOKENS, config.encoder.hidden, device=device, dtype=dtype))
    levels = torch.linspace(1, 0, STEPS + 1, device=device, dtype=dtype)

    def sample() -> torch.Tensor:
        x = noise
        for n in range(STEPS):
            x = x + (levels[n + 1] - levels[n]) * dit(x, context, levels[n : n + 1], conditions)
        return x

    latents = noise.transpose(1, 2)
    weights = sum(p.numel() for p in dit.parameters())
    macs = STEPS * weights * frames / config.patch_size + frames * macs_per_frame(vae.decoder)
    return best(sample, device), best(lambda: vae.decode(latents, 1500), device), macs


def codes_per_second(device: torch.device, dtype: torch.dtype, *, small: bool) -> float:
    """The planner's inner loop: one prefill, then a code at a time with guidance and the audio rows of the head alone."""
    from engine.models.qwen3 import LanguageModel

    with torch.device("meta"):
        network = Qwen3(Qwen3Config.from_fields(tiny_checkpoint.QWEN if small else PLANNER, Path("config.json")))
    model = LanguageModel(filled(network, device, dtype), tiny_checkpoint.byte_tokenizer())
    rows = [[7] * 64] * 2  # with the prompt and without it

    def run() -> None:
        cache = model.cache(rows, CODES)
        model.prefill(rows, cache)
        code = torch.zeros((2, 1), dtype=torch.long, device=device)
        for _ in range(CODES):
            scores = model.logits(model.feed(code, cache)[:, -1], slice(-AUDIO_ROWS, None))
            code = (scores[1] + 2.0 * (scores[0] - scores[1])).argmax().expand(2, 1)

    return CODES / best(run, device)


@torch.inference_mode()
def measure(device: torch.device, seconds: float, *, small: bool) -> None:
    """Print all of it."""
    dtype = torch.bfloat16
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else str(device)
    sample_s, decode_s, macs = song(device, dtype, seconds, small=small)
    floor = macs / macs_per_second(device, dtype, 512 if small else 8192)
    codes = codes_per_second(device, dtype, small=small)
    print(f"{name}, bfloat16, {seconds:g} s of music, {STEPS} steps")
    print(f"sampler {sample_s:.3f} s, decoder {decode_s:.3f} s, together {sample_s + decode_s:.3f} s")
    print(f"of the machine's limit {floor:.3f} s: {(sample_s + decode_s) / floor:.1f} times; goal {GOALS['song_s']} s")
    print(f"planner {codes:.0f} codes/s with guidance; goal {GOALS['codes_per_s']:.0f}")
