"""The two ways in which a run of the music stage begins: from nothing, or from the weights of a finished model."""

from pathlib import Path

import numpy as np

from engine.contract.messages import ModelChoice
from engine.loading.checkpoint import CheckpointError, load_model
from engine.loading.device import plan_memory
from engine.training.music_model import sketch
from engine.training.music_model.beats_start import fit_beat_head, pretrain_clock_layers
from engine.training.music_model.codes_start import pretrain_tokenizer
from engine.training.music_model.last_layer import fit_last_layer
from engine.training.music_model.music_stage import Begin, MusicStage
from engine.training.music_model.neighbours import point_heads_at_neighbours
from engine.training.music_model.trained_model import MusicModel
from engine.training.music_model.words_start import pretrain_text_encoder


def begin_untrained(stage: MusicStage, rng: np.random.Generator) -> None:
    """Pretrain text encoder, tokenizer and clock layers, point heads at neighbours, fit the last layer."""
    networks, config = stage.model.networks, stage.config
    pretrain_text_encoder(stage.model.text, stage.pieces, rng, config.words_steps)
    pretrain_tokenizer(networks.tokenizer, networks.detokenizer, stage.pieces, config.anchors, rng, config.codes_steps)
    pretrain_clock_layers(stage, rng, config.beats_steps)
    point_heads_at_neighbours(stage, rng)
    fit_last_layer(stage, rng)


def begin_with_model(folder: Path) -> Begin:
    """Load the weights of a model folder, and fit the beat head, which no folder holds.

    The returned function raises CheckpointError for a folder that cannot be read or has another vocabulary.
    """

    def begin(stage: MusicStage, rng: np.random.Generator) -> None:
        choice = ModelChoice(str(folder), sketch.NAME, dtype="float32", device=str(stage.device))
        loaded = load_model(folder, sketch.NAME, plan_memory(choice))
        if loaded.text_encoder.tokens.get_vocab() != stage.model.text.tokens.get_vocab():
            raise CheckpointError(f"the vocabulary of {folder} is not that of the composer")
        stage.model.load_state_dict(MusicModel(loaded.networks, loaded.text_encoder).state_dict())
        fit_beat_head(stage, rng)

    return begin
