"""The clock in the built-in model's silence tells beats and bars of any tempo, and hidden states can be asked for them."""

import math

import pytest
import torch

from engine.training.music.composer import compose
from engine.training.music_model.clock import PHASES, BeatHead, Place, TempoHead, clock


@pytest.mark.parametrize("bpm", [61.0, 97.5, 128.0, 177.0])
@pytest.mark.parametrize("quarters", [2, 3, 4])
def test_beats_and_bars_of_a_tempo_can_be_read_off(bpm: float, quarters: int) -> None:
    """A straight line from a patch, which is what a layer sees, to where in the bar it is; over ten seconds."""
    patches = clock(250, 108)[0].unflatten(0, (-1, 2)).flatten(1)
    turns = torch.arange(125) * 2 / 25 * bpm / 60
    wanted = torch.stack([(2 * math.pi * turns / length).cos() for length in (1, quarters)], -1)
    read = patches @ torch.linalg.lstsq(patches, wanted, driver="gelsd").solution
    assert float((read - wanted).square().mean()) < 0.01  # half is what no idea costs


def test_it_starts_with_the_song_and_no_two_moments_are_alike() -> None:
    told = clock(750, 108)[0].unflatten(0, (-1, 2)).flatten(1)
    cosines = [n + half for n in (0, 108) for half in range(54)]
    assert told[0, cosines].min() == 1
    alike = torch.nn.functional.cosine_similarity(told[:, None], told[None], dim=-1) - 2 * torch.eye(len(told))
    assert float(alike.max()) < 0.95
    assert clock(5, 7).shape == (1, 5, 7)  # an odd channel stays silent
    assert not clock(5, 7)[..., 6].any()


def test_a_head_learns_where_in_the_bar_it_is() -> None:
    torch.manual_seed(0)
    score = compose(3, 12.0)
    places = [Place(score, 0.0), Place(score, score.downbeats_s[1])]
    at_a_bar = Place(score, score.downbeats_s[1]).phases(torch.zeros(1))
    assert torch.allclose(at_a_bar, torch.tensor([[1.0] * (PHASES // 2) + [0.0] * (PHASES // 2)]), atol=1e-3)
    seconds = torch.arange(30) * 0.08
    hidden = torch.stack([place.phases(seconds) for place in places])
    head = BeatHead(PHASES)
    optimiser = torch.optim.Adam(head.parameters(), 0.05)
    for _ in range(200):
        loss = head.loss(hidden, places, seconds)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert float(loss.detach()) < 0.01


def test_a_head_learns_tempi_and_is_nearly_right_about_their_neighbours() -> None:
    torch.manual_seed(0)
    tempi = [62.0, 90.0, 124.0, 171.0]
    hidden = torch.eye(8)[[0, 2, 4, 6]][:, None].expand(-1, 5, -1)
    head = TempoHead(8)
    assert float(head.loss(hidden, tempi).detach()) > 4
    optimiser = torch.optim.Adam(head.parameters(), 0.05)
    for _ in range(300):
        loss = head.loss(hidden, tempi)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    right, near, far = (
        float(head.loss(hidden, [tempo * factor for tempo in tempi]).detach()) for factor in (1.0, 1.01, 1.1)
    )
    assert right < 1.5  # what is left is how wide each of them is
    assert right < near < far
