"""The networks that the music stage trains, as one torch module: its checkpoints hold them under these names."""

from torch import nn

from engine.loading.checkpoint import Networks, TextEncoder
from engine.training.music_model.clock import BeatHead
from engine.training.music_model.keys import KeyHead


class MusicModel(nn.Module):
    """The built-in model's networks and text encoder, and two auxiliary heads that exist in training only."""

    def __init__(self, networks: Networks, text: TextEncoder) -> None:
        super().__init__()
        self.networks, self.text = networks, text
        self.beats = BeatHead(networks.config.decoder.hidden)
        self.keys = KeyHead(networks.config.decoder.hidden)
