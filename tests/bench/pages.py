"""What large pages of memory change: the codec of the published size, and takes of the built-in model, with and without.

    python -m tests.bench.pages [--rounds 3] [--seconds 10] [--threads N]

Both sides are processes that differ in one tunable of GNU's C library (`engine/contract/machine/process_variables.py`)
alone, and take turns; float32, random weights, seed 0. The median of the rounds is printed. Linux only.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

TUNABLE = "glibc.malloc.hugetlb"
SIDES = {"4 KiB": "0", "2 MiB": "1"}


def measure(seconds: float, threads: int) -> dict[str, float]:
    """Seconds of each kind of work, and the most memory in MB, of this process."""
    import torch

    from engine.contract import catalog
    from engine.contract.messages import Generate, ModelChoice, Prompt, Sampling, Task
    from engine.loading.checkpoint import load_model
    from engine.loading.codec_weights import fold_vae
    from engine.loading.device import plan_memory
    from engine.loading.strict import load_strictly
    from engine.models.config import VAEConfig
    from engine.models.vae import VAE
    from engine.pipeline import Pipeline
    from engine.progress import Monitor
    from tests.published_sizes import VAE_SIZES, random_state
    from tests.tiny_checkpoint import vae_shapes

    torch.set_num_threads(threads)
    found: dict[str, float] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        begin = time.perf_counter()
        work()
        found[name] = time.perf_counter() - begin

    with tempfile.TemporaryDirectory() as place, torch.inference_mode():
        folder = Path(place)
        (folder / "config.json").write_text(json.dumps(VAE_SIZES))
        with torch.device("meta"):
            vae = VAE(VAEConfig.read(folder))
        load_strictly(vae, fold_vae(random_state(vae_shapes(VAE_SIZES), torch.float32)), folder, torch.float32)
        vae.eval().requires_grad_(False)
        vae.lay_out()
        latents = torch.randn(1, VAE_SIZES["decoder_input_channels"], round(seconds * 25))
        timed("decode, published size", lambda: vae.decode(latents))
        choice = ModelChoice(str(catalog.SKETCH_FOLDER), catalog.SKETCH.folder, dtype="float32", device="cpu")
        pipeline = Pipeline(load_model(catalog.SKETCH_FOLDER, catalog.SKETCH.folder, plan_memory(choice)))
        request = Generate("j", Task.TEXT2MUSIC, Prompt("funk"), Sampling(0), choice, place, duration_s=seconds)
        take = lambda: list(pipeline.generate(request, Monitor("j", lambda _: None, lambda: False, {})))  # noqa: E731
        take()
        timed("take, built-in model", take)
    found["memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=10.0, help="of music")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measure(options.seconds, options.threads)))
        return
    command = [sys.executable, "-m", "tests.bench.pages", "--measure", "--seconds", str(options.seconds)]
    command += ["--threads", str(options.threads)]
    seen: dict[str, list[dict[str, float]]] = {side: [] for side in SIDES}
    for _ in range(options.rounds):
        for side, value in SIDES.items():
            environment = os.environ | {"GLIBC_TUNABLES": f"{TUNABLE}={value}"}
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
            seen[side].append(json.loads(done.stdout))
    mode = Path("/sys/kernel/mm/transparent_hugepage/enabled").read_text().split("[")[1].split("]")[0]
    print(f"{options.seconds:g} s of music, float32, {options.threads} threads, the system's large pages: {mode}")
    for name in seen["4 KiB"][0]:
        small, large = (statistics.median(each[name] for each in seen[side]) for side in SIDES)
        print(f"{name:24} 4 KiB {small:8.2f}   2 MiB {large:8.2f}   {large / small:.2f}")


if __name__ == "__main__":
    main()
