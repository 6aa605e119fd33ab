"""What needs published weights or an accelerator; skipped, with the reason, where they are not."""

import os
from pathlib import Path

import pytest
import torch

from engine.contract.catalog import KNOWN_NUMBERS_TOLERANCE
from engine.contract.messages import Generate, ModelChoice, Prompt, Sampling, Task
from engine.loading.checkpoint import load_model
from engine.loading.device import MemoryPlan
from engine.loading.known_numbers import distances
from engine.pipeline import Pipeline
from engine.progress import Monitor

WEIGHTS = os.environ.get("DAW_BRIDGE_WEIGHTS", "")


@pytest.mark.weights
@pytest.mark.skipif(not WEIGHTS, reason="needs published weights: DAW_BRIDGE_WEIGHTS=checkpoints folder")
@torch.inference_mode()
def test_published_turbo_gives_known_numbers() -> None:
    """First values that another implementation logged on the published files (bf16; the C++ port's test logs)."""
    model = load_model(Path(WEIGHTS), "turbo", MemoryPlan(torch.device("cpu"), torch.bfloat16))
    assert all(distance < KNOWN_NUMBERS_TOLERANCE for distance in distances(model, "turbo").values())
    hash_sign = model.text_encoder.hidden("# Instruction\n")[0, 0, :4].float()
    assert torch.allclose(hash_sign, torch.tensor([3.652379, 1.048645, 0.229843, -13.063987]), rtol=0.05, atol=0.05)
    embedding = model.text_encoder.embeddings("# Languages\n")[0, 0, :4].float()
    assert torch.allclose(embedding, torch.tensor([0.029175, 0.032227, -0.022339, -0.028809]), atol=1e-3)
    vectors = model.networks.tokenizer.quantizer.vectors(torch.tensor([[43316]]), torch.bfloat16)
    frame = model.networks.detokenizer(vectors)[0, 0, :4].float()
    assert torch.allclose(frame, torch.tensor([-0.124076, 1.434873, 0.309935, -0.624868]), rtol=0.05, atol=0.02)


@pytest.mark.gpu
@pytest.mark.skipif(
    not (torch.cuda.is_available() or torch.backends.mps.is_available()), reason="needs a CUDA or Apple GPU"
)
def test_a_seed_means_the_same_on_the_gpu(tiny: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file

    gpu = "cuda" if torch.cuda.is_available() else "mps"
    latents = []
    for device in ("cpu", gpu):
        model = load_model(tiny, "turbo", MemoryPlan(torch.device(device), torch.float32))
        choice = ModelChoice(str(tiny), dtype="float32", device=device)
        file = str(tmp_path / f"{device}.safetensors")
        request = Generate(
            "j", Task.TEXT2MUSIC, Prompt("x"), Sampling(5), choice, str(tmp_path), 10.0, latents_path=file
        )
        list(Pipeline(model).generate(request, Monitor("j", lambda _: None, lambda: False, {})))
        latents.append(load_file(file)["latents"])
    assert (latents[0] - latents[1]).abs().max() < 1e-2
