"""Matrices inside of layers are moved by Muon, the rest by AdamW; a run goes on where it was."""

import copy

import pytest
import torch
from torch import nn

from engine.training.loop.optimisers import Mixed, new_optimiser


class Small(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(64, 64), nn.Linear(64, 8)])
        self.head = nn.Linear(8, 64)


def lesson(model: nn.Module, optimiser: Mixed, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    for value in model.parameters():
        value.grad = torch.randn(value.shape, generator=generator)
    optimiser.step()


def test_only_large_matrices_of_layers_are_muons() -> None:
    model = Small()
    optimiser = new_optimiser(model, 1e-2, (0.9, 0.99), 0.0, with_muon=True)
    sizes = [sum(value.numel() for value in group["params"]) for group in optimiser.param_groups]
    assert sizes[1] == 64 * 64
    assert sum(sizes) == sum(value.numel() for value in model.parameters())
    before = model.layers[0].weight.detach().clone()  # type: ignore[union-attr]
    lesson(model, optimiser, 0)
    strengths = torch.linalg.svdvals(model.layers[0].weight.detach() - before)  # type: ignore[operator, union-attr]
    assert strengths.max() < 3 * strengths.median()  # of the gradient itself: far more
    assert len(new_optimiser(model, 1e-2, (0.9, 0.99), 0.0).param_groups) == 1


def test_it_goes_on_where_it_was() -> None:
    model = Small()
    optimiser = new_optimiser(model, 1e-2, (0.9, 0.99), 0.0, with_muon=True)
    lesson(model, optimiser, 0)
    other, state = copy.deepcopy(model), copy.deepcopy(optimiser.state_dict())
    resumed = new_optimiser(other, 1e-2, (0.9, 0.99), 0.0, with_muon=True)
    resumed.load_state_dict(state)
    for each, steps in ((model, optimiser), (other, resumed)):
        lesson(each, steps, 1)
    for one, same in zip(model.parameters(), other.parameters(), strict=True):
        assert torch.equal(one, same)
    with pytest.raises(KeyError):
        resumed.load_state_dict({})


def test_what_is_slow_stands_apart_and_older_runs_go_on() -> None:
    model = Small()
    slow = [*model.layers[1].parameters(), model.layers[0].weight]
    optimiser = new_optimiser(model, 1e-2, (0.9, 0.99), 0.0, with_muon=True, slow=slow, pace=0.1)
    paces = {id(value): group["pace"] for group in optimiser.param_groups for value in group["params"]}
    assert paces == {id(v): 0.1 if any(v is one for one in slow) else 1.0 for v in model.parameters()}
    plain = new_optimiser(model, 1e-2, (0.9, 0.99), 0.0)
    state = plain.state_dict()
    for group in state["0"]["param_groups"]:
        del group["pace"]  # as runs wrote it before there were any
    plain.load_state_dict(state)
    assert [group["pace"] for group in plain.param_groups] == [1.0]
