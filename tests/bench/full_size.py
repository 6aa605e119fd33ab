"""One text2music run at the published full size (2B turbo, random weights) against diffusers, per stage, in one run.

    python -m tests.bench.full_size [--seconds 10] [--runs 2] [--dtype bfloat16] [--song 240]

All sides share the same weights in memory (ours in 8 bits: made from them), the same prompt and seed, and take turns; the
best of each is printed. --song repaints 4 s in the middle of a song of that length instead, beside diffusers' repaint of it.
"""

import argparse
import copy
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3Model

from engine.contract.messages import Generate, ModelChoice, Prompt, Region, Sampling, Stage, Task
from engine.contract.reading.sound_reader import read_audio
from engine.contract.writing.sound_writer import write_wav
from engine.loading import checkpoint
from engine.loading.codec_weights import fold_vae
from engine.loading.device import MemoryPlan
from engine.loading.strict import load_strictly
from engine.models import qwen3_config, qwen3_network
from engine.models.config import ModelConfig, VAEConfig
from engine.models.int8 import to_int8
from engine.models.vae import VAE
from engine.pipeline import Pipeline
from engine.progress import Monitor
from tests.engine.reference import Reference
from tests.published_sizes import DIT, QWEN, VAE_SIZES, random_state
from tests.tiny_checkpoint import byte_tokenizer, dit_shapes, qwen_shapes, vae_shapes

PROMPT = Prompt("warm tape piano, brushed drums, late night", "[verse]\nla la la\n" * 8, "en", 96, "A minor", "4")


def ours(folder: Path, dtype: torch.dtype, state: dict[str, Any]) -> checkpoint.Model:
    """Our networks on the given tensors, through the same strict loader that files go through."""
    for name, config in (("dit", DIT), ("vae", VAE_SIZES), ("text", QWEN)):
        (folder / name).mkdir()
        (folder / name / "config.json").write_text(json.dumps(config))
    with torch.device("meta"):
        networks = checkpoint.Networks(ModelConfig.read(folder / "dit"))
        vae = VAE(VAEConfig.read(folder / "vae"))
    load_strictly(networks, state["dit"], folder / "dit", dtype)
    load_strictly(vae, fold_vae(state["vae"]), folder / "vae", dtype)
    vae.lay_out()
    encoder = checkpoint.TextEncoder.__new__(checkpoint.TextEncoder)
    torch.nn.Module.__init__(encoder)
    with torch.device("meta"):
        encoder.network = qwen3_network.Qwen3(qwen3_config.Qwen3Config.from_fields(QWEN, folder))
    encoder.network.load_state_dict(state["words"], assign=True)
    encoder.tokens = byte_tokenizer()
    for part in (networks, vae, encoder):
        part.eval().requires_grad_(False)
    weights = sum(p.numel() for p in networks.decoder.parameters())
    memory = MemoryPlan(torch.device("cpu"), dtype)
    return checkpoint.Model(networks, vae, encoder, state["silence"], memory, weights)


def theirs(state: dict[str, Any], dtype: torch.dtype) -> Any:
    """diffusers' pipeline on the same tensors."""
    from diffusers import AutoencoderOobleck, FlowMatchEulerDiscreteScheduler
    from diffusers.models.transformers.ace_step_transformer import AceStepTransformer1DModel
    from diffusers.pipelines.ace_step import AceStepPipeline
    from diffusers.pipelines.ace_step.modeling_ace_step import AceStepConditionEncoder

    def part(prefix: str) -> dict[str, torch.Tensor]:
        from tests.engine.reference import renamed

        return renamed({key: value for key, value in state["dit"].items() if key.startswith(prefix)}, prefix)

    with torch.device("meta"):
        transformer = AceStepTransformer1DModel(is_turbo=True)
        encoder = AceStepConditionEncoder()
    transformer.load_state_dict(part("decoder."), assign=True)
    null = {"null_condition_emb": state["dit"]["null_condition_emb"], "silence_latent": state["silence"]}
    encoder.load_state_dict(part("encoder.") | null, assign=True, strict=False)
    encoder.silence_latent = state["silence"]
    vae = AutoencoderOobleck(**VAE_SIZES).to(dtype)
    vae.load_state_dict(Reference.vae_state(vae, state["vae"]))
    tokens = PreTrainedTokenizerFast(tokenizer_object=byte_tokenizer(), pad_token="<|endoftext|>")
    scheduler = FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0)
    pipeline = AceStepPipeline(vae, state["text"], tokens, transformer, encoder, scheduler)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def timed(seconds: dict[str, float], stage: str, call: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        start = time.perf_counter()
        result = call(*args, **kwargs)
        seconds[stage] += time.perf_counter() - start
        return result

    return wrapped


def in_eight_bits(model: checkpoint.Model) -> checkpoint.Model:
    """The same model with the decoder's layers in int8; all else is shared."""
    networks = copy.copy(model.networks)
    networks._modules = dict(networks._modules)
    networks.decoder = copy.deepcopy(networks.decoder)
    to_int8(networks.decoder.layers)
    return replace(model, networks=networks, memory=replace(model.memory, int8=True))


def snr_db(folder: Path) -> float:
    """Of the 8-bit run's latents against the plain run's."""
    plain, small = (load_file(folder / f"{name}.safetensors")["latents"] for name in ("plain", "int8"))
    return float(10 * torch.log10(plain.pow(2).sum() / (small - plain).pow(2).sum()))


def run_ours(
    pipeline: Pipeline, folder: Path, length_s: float, song: Path | None = None, turn: int = 0
) -> dict[str, float]:
    """turn: makes the words new, which would else be known from the turn before."""
    choice, words = ModelChoice("x"), replace(PROMPT, caption=f"{PROMPT.caption}, {turn}")
    if song is not None:
        middle = length_s / 2
        request = Generate(
            "job", Task.REPAINT, words, Sampling(1), choice, str(folder), source=str(song),
            regions=(Region(middle - 2, middle + 2),),
        )  # fmt: skip
    else:
        latents = str(folder / f"{'int8' if pipeline.model.memory.int8 else 'plain'}.safetensors")
        request = Generate(
            "job", Task.TEXT2MUSIC, words, Sampling(1), choice, str(folder), length_s, latents_path=latents
        )
    monitor = Monitor("job", lambda _: None, lambda: False, {})
    start = time.perf_counter()
    [take] = list(pipeline.generate(request, monitor))
    stages = take.stage_seconds
    return {
        "encode": stages[Stage.ENCODE],
        "condition": stages[Stage.CONDITION],
        "sample": stages[Stage.SAMPLE],
        "decode": stages[Stage.DECODE],
        "whole": time.perf_counter() - start,
    }


def run_theirs(pipeline: Any, length_s: float, song: Path | None = None) -> dict[str, float]:
    seconds: dict[str, float] = defaultdict(float)
    parts = (
        (pipeline.text_encoder, "condition"),
        (pipeline.condition_encoder, "condition"),
        (pipeline.transformer, "sample"),
    )
    kept = [(module, module.forward) for module, _ in parts]
    for module, stage in parts:
        module.forward = timed(seconds, stage, module.forward)
    decode = pipeline.vae.decode
    pipeline.vae.decode = timed(seconds, "decode", decode)
    more = {}
    if song is not None:
        middle = length_s / 2
        source = torch.from_numpy(read_audio(song).T.copy()).to(pipeline.transformer.dtype)
        more = {
            "task_type": "repaint",
            "src_audio": source,
            "repainting_start": middle - 2,
            "repainting_end": middle + 2,
        }
    encode = pipeline.vae.encode
    pipeline.vae.encode = timed(seconds, "encode", encode)
    start = time.perf_counter()
    pipeline(
        prompt=PROMPT.caption, lyrics=PROMPT.lyrics, vocal_language="en", bpm=96, keyscale="A minor", timesignature="4",
        audio_duration=length_s, generator=torch.Generator().manual_seed(1), guidance_scale=1.0, **more,
    )  # fmt: skip
    seconds["whole"] = time.perf_counter() - start
    for module, forward in kept:
        module.forward = forward
    pipeline.vae.decode, pipeline.vae.encode = decode, encode
    return dict(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--song", type=float, default=0.0)
    parser.add_argument("--dtype", choices=["bfloat16", "float32"], default="bfloat16")
    args = parser.parse_args()
    dtype = getattr(torch, args.dtype)
    with torch.device("meta"):
        text = Qwen3Model(Qwen3Config(**QWEN))
    words = random_state(qwen_shapes(QWEN), dtype)
    text.load_state_dict(words, assign=True)
    text.rotary_emb = type(text.rotary_emb)(Qwen3Config(**QWEN))
    state = {
        "dit": random_state(dit_shapes(DIT), dtype),
        "vae": random_state(vae_shapes(VAE_SIZES), dtype),
        "words": words,
        "text": text.eval().requires_grad_(False),
        "silence": torch.randn((1, 15000, 64), generator=torch.Generator().manual_seed(0)).to(dtype),
    }
    sides = ("ours", "ours int8", "diffusers")
    best: dict[str, dict[str, float]] = {side: {} for side in sides}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model, song, length_s = ours(folder, dtype, state), None, args.seconds
        mine, small, reference = Pipeline(model), Pipeline(in_eight_bits(model)), theirs(state, dtype)
        if args.song:
            song, length_s = folder / "song.wav", args.song
            noise = torch.randn((round(length_s * 48_000), 2), generator=torch.Generator().manual_seed(2))
            write_wav(song, (0.1 * noise).numpy())
            reference.vae.enable_tiling()
        for n in range(args.runs + (0 if args.song else 1)):
            for side, seconds in (
                ("ours", run_ours(mine, folder, length_s, song, n)),
                ("ours int8", run_ours(small, folder, length_s, song, n)),
                ("diffusers", run_theirs(reference, length_s, song)),
            ):
                if n > 0 or args.song:  # the first turn of each warms up
                    best[side] = {k: min(v, best[side].get(k, v)) for k, v in seconds.items()}
        what = f"4 s repainted in {length_s:g} s" if args.song else f"{length_s:g} s"
        threads = torch.get_num_threads()
        print(f"2B turbo, random weights, {what}, 8 steps, {args.dtype}, CPU, {threads} threads")
        print(f"{'stage':10} {'ours s':>9} {'int8 s':>9} {'diffusers s':>12} {'ours / d.':>10} {'int8 / d.':>10}")
        for stage in ("encode", "condition", "sample", "decode", "whole"):
            a, i, d = (best[side].get(stage, 0.0) for side in sides)
            print(f"{stage:10} {a:9.2f} {i:9.2f} {d:12.2f} {a / d if d else 0:10.2f} {i / d if d else 0:10.2f}")
        if song is None:
            print(f"int8 latents against {args.dtype}: {snr_db(folder):.1f} dB")
        else:
            again = run_ours(mine, folder, length_s, song)["whole"]
            print(f"the same clip repainted again, its latents kept: {again:.2f} s")


if __name__ == "__main__":
    main()
