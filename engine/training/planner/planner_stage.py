"""Stage "planner": a small language model learns plans, codes and understanding, on the codes of the trained tokenizer.
It reads what `engine.planning.prompt` writes and learns what `engine.planning.plan_rules` allows.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, linear

from engine.contract.messages import Prompt
from engine.models.qwen3 import LanguageModel
from engine.planning import plan_rules, prompt
from engine.planning.planner import CODES_PER_S
from engine.training.codec.codec import ANCHORS
from engine.training.loop.trainer import SingleModuleStage
from engine.training.music_model.clock import BeatHead, Place, TempoHead
from engine.training.music_model.keys import KeyHead
from engine.training.music_model.sketch import new_pre_tokenizer, new_qwen3
from engine.training.music_model.task_examples import LYRICS
from engine.training.pieces.latents import FRAMES_A_SECOND, Pieces, Stretch, at_other_tempo
from engine.training.planner.tempo_start import install_tempo_detector, measure_onsets

NAME = "acestep-5Hz-lm-sketch"
# Half a minute is 150 codes: with the family's rope_theta of a million most rotary pairs would hardly turn within that, and
# distances would be invisible.
FIELDS: dict[str, Any] = {
    "model_type": "qwen3", "hidden_size": 256, "intermediate_size": 384, "num_hidden_layers": 5,
    "num_attention_heads": 4, "num_key_value_heads": 2, "head_dim": 64, "rms_norm_eps": 1e-6, "rope_theta": 300,
    "max_position_embeddings": 4096, "hidden_act": "silu", "tie_word_embeddings": True, "attention_bias": False,
}  # fmt: skip
_SHARES = {"plan": 0.35, "understand": 0.5, "inspire": 0.05, "blank": 0.1}
_TEMPO_CODES = 30  # the last 6 s of an excerpt, where the tempo and key heads are trained
_COMPONENTS = 32  # of the codes' sounds
_EVALUATION_BATCHES = 8  # of the pieces kept back
_IGNORED = -100  # label that cross entropy skips
Tokenize = Callable[[Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class PlannerConfig:
    """frames: shortest and longest excerpts of a batch, whole codes. stems: share of single instruments. kept_back:
    pieces never trained on, to detect overfitting. corrupted: share of input codes replaced at random, against
    overfitting.
    """

    fields: dict[str, Any] = field(default_factory=lambda: FIELDS)
    batch: int = 16
    frames: tuple[int, int] = (240, 350)
    stems: float = 0.35
    anchors: int = ANCHORS  # the codec's, its last latents
    kept_back: int = 25
    corrupted: float = 0.1
    beats: float = 0.5  # weight of the beat head's loss
    tempi: float = 1.0  # of the tempo head's
    keys: float = 1.0  # of the key head's
    head_layer: int = 4  # the heads read this layer's output: later layers can then attend to it
    stretched: float = 0.7  # share of excerpts played at another tempo
    stretch_by: float = 0.2  # the largest change of tempo, a natural logarithm


@dataclass(frozen=True, slots=True)
class Conversation:
    """Token ids of a request and its answer. place: where its codes begin, if any. states_plan: tempo and key precede
    them.
    """

    request: list[int]
    answer: list[int]
    place: Place | None = None
    states_plan: bool = False


class PlannerModel(nn.Module):
    """The language model and three auxiliary heads that exist in training only."""

    def __init__(self, model: LanguageModel) -> None:
        super().__init__()
        self.model = model
        width = model.embeddings.shape[1]
        self.beats, self.tempi, self.keys = BeatHead(width), TempoHead(width), KeyHead(width)


class PlannerStage(SingleModuleStage):
    """See `trainer.Stage`. tokenize: latents (1, frames, channels) to codes (1, n). levels: of the codes; sounds
    (codes, any): what each code sounds like by itself.
    """

    def __init__(
        self,
        config: PlannerConfig,
        pieces: Pieces,
        tokenize: Tokenize,
        levels: tuple[int, ...],
        sounds: Tensor,
        tokens: Tokenizer,
        device: torch.device,
    ) -> None:
        self.config, self.tokenize, self.device = config, tokenize, device
        kept = pieces.seeds[:: max(2, len(pieces.seeds) // max(1, config.kept_back))][: config.kept_back]
        self.kept_back = replace(pieces, seeds=kept)
        self.pieces = replace(pieces, seeds=[seed for seed in pieces.seeds if seed not in set(kept)] or kept)
        torch.manual_seed(1)
        network = new_qwen3(config.fields | {"vocab_size": tokens.get_vocab_size()})
        self.trained = PlannerModel(LanguageModel(network, tokens)).to(device)
        self.first_code = tokens.get_vocab()["<|audio_code_0|>"]
        _init_code_embeddings(self.model.embeddings[self.first_code :], levels, sounds.to(device))

    def begin(self, rng: np.random.Generator) -> None:
        """Install the tempo detector: see `tempo_start`."""
        n_codes = len(self.model.embeddings) - self.first_code
        install_tempo_detector(
            self.model, self.first_code, measure_onsets(self.tokenize, self.pieces, n_codes, self.config.anchors, rng)
        )

    @property
    def model(self) -> LanguageModel:
        return self.trained.model

    @property
    def modules(self) -> dict[str, nn.Module]:
        return {"planner": self.trained}

    def batch(self, rng: np.random.Generator) -> list[Conversation]:
        return self._conversations(rng, self.pieces)

    def _conversations(self, rng: np.random.Generator, pieces: Pieces) -> list[Conversation]:
        """A batch of one length, so that nothing is padded."""
        per_code = FRAMES_A_SECOND // CODES_PER_S
        shortest, longest = (frames // per_code for frames in self.config.frames)
        n_codes = int(rng.integers(shortest, longest + 1))
        return [self.conversation(rng, n_codes, pieces) for _ in range(self.config.batch)]

    def conversation(self, rng: np.random.Generator, n_codes: int, pieces: Pieces, kind: str = "") -> Conversation:
        """A conversation about an excerpt of one of the pieces; its kind is drawn where none is given."""
        kind = kind or str(rng.choice(list(_SHARES), p=list(_SHARES.values())))
        frames = n_codes * FRAMES_A_SECOND // CODES_PER_S
        stretch = self._stretch(rng, frames, pieces)
        codes = [self.first_code + int(code) for code in self.tokenize(stretch.track[None].to(self.device))[0]]
        encode, known = self.model.encode, Prompt(stretch.caption, LYRICS)
        plan, place = _plan(stretch, frames / FRAMES_A_SECOND), Place(stretch.score, stretch.start_s)
        described = encode(f"<think>\n{plan_rules.as_yaml(plan)}\n</think>\n# Lyric\n{LYRICS}\n<|im_end|>")
        match kind:
            case "understand":
                before, after = prompt.chat(prompt.UNDERSTAND, "\0").split("\0")
                return Conversation([*encode(before), *codes, *encode(after)], described, place)
            case "inspire":
                return Conversation(
                    encode(prompt.inspire_chat(stretch.caption.split(",")[0], instrumental=True)), described
                )
            case "blank":
                return Conversation(encode(prompt.blank_codes_chat()), [*codes, *encode("<|im_end|>")], place)
        if rng.random() < 0.5:
            del plan["caption"]  # where the user's own is kept
        plan_text = f"<think>\n{plan_rules.as_yaml(plan)}\n</think>\n\n"
        answer = [*encode(plan_text), *codes, *encode("<|im_end|>")]
        return Conversation(encode(prompt.plan_chat(known)), answer, place, states_plan=True)

    def _stretch(self, rng: np.random.Generator, frames: int, pieces: Pieces) -> Stretch:
        """An excerpt of a mix or a stem, mostly at another tempo: otherwise the pieces' tempi are learnt by heart."""
        stem, pace = rng.random() < self.config.stems, self.config.stretch_by
        if rng.random() >= self.config.stretched:
            return pieces.draw(rng, frames, stem=stem)
        factor = float(np.exp(rng.uniform(-pace, pace)))
        longer = pieces.draw(rng, int(frames * factor) + 2, stem=stem)
        return at_other_tempo(longer, factor, frames, rng)

    def losses(self, module: str, batch: list[Conversation], step: int) -> dict[str, Tensor]:  # noqa: ARG002  one module
        return self._losses(batch, self.config.corrupted, torch.Generator().manual_seed(step))

    def _losses(self, batch: list[Conversation], corrupted: float, generator: torch.Generator) -> dict[str, Tensor]:
        rows = [torch.tensor(conversation.request + conversation.answer) for conversation in batch]
        wanted = [torch.tensor([_IGNORED] * len(conversation.request) + conversation.answer) for conversation in batch]
        ids = nn.utils.rnn.pad_sequence(rows, batch_first=True)
        others = torch.randint(self.first_code, len(self.model.embeddings), ids.shape, generator=generator)
        is_other = (torch.rand(ids.shape, generator=generator) < corrupted) & (ids >= self.first_code)
        ids = torch.where(is_other, others, ids).to(self.device)
        labels = nn.utils.rnn.pad_sequence(wanted, batch_first=True, padding_value=_IGNORED).to(self.device)
        network = self.model.network
        states = list(network.states(ids))
        heads = self._head_losses(batch, states[self.config.head_layer], ids >= self.first_code)
        hidden, labels = network.norm(states[-1])[:, :-1], labels[:, 1:]
        counts = labels != _IGNORED
        scores = linear(hidden[counts], self.model.embeddings)
        each = cross_entropy(scores, labels[counts], reduction="none")
        is_code = labels[counts] >= self.first_code
        words = each[~is_code].mean()
        c = self.config
        return {
            "loss": each.mean() + c.beats * heads["beats"] + c.tempi * heads["tempi"] + c.keys * heads["keys"],
            **heads, "words": words, "codes": each[is_code].mean() if is_code.any() else words,
        }  # fmt: skip

    def _head_losses(self, batch: list[Conversation], hidden: Tensor, is_code: Tensor) -> dict[str, Tensor]:
        """Losses of the heads after each code: place in the bar, tempo and key. All codes of a batch are equally many."""
        at = {n: conversation.place for n, conversation in enumerate(batch) if conversation.place is not None}
        unstated = [n for n in at if not batch[n].states_plan]
        losses, heads = dict.fromkeys(("beats", "tempi", "keys"), hidden.new_zeros(())), self.trained
        if at:
            after_codes = hidden[list(at)][is_code[list(at)]].unflatten(0, (len(at), -1))
            losses["beats"] = heads.beats.loss(
                after_codes, list(at.values()), torch.arange(1, after_codes.shape[1] + 1) / CODES_PER_S
            )
        if unstated:
            later = hidden[unstated][is_code[unstated]].unflatten(0, (len(unstated), -1))[:, -_TEMPO_CODES:]
            losses["tempi"] = heads.tempi.loss(later, [at[n].score.tempo_bpm for n in unstated])
            losses["keys"] = heads.keys.loss(later, [at[n].score.keyscale for n in unstated])
        return losses

    @torch.no_grad()
    def sample(self, folder: Path, averaged: dict[str, nn.Module]) -> None:
        """Write the averaged model in the published layout, and its losses on the pieces kept back."""
        trained = averaged["planner"]
        assert isinstance(trained, PlannerModel)  # noqa: S101  for the type checker
        self.write(folder, trained)
        if not self.kept_back.seeds:
            return
        kept, self.trained = self.trained, trained
        try:
            rng = np.random.default_rng(0)
            batches = [self._conversations(rng, self.kept_back) for _ in range(_EVALUATION_BATCHES)]
            losses = [self._losses(batch, 0.0, torch.Generator()) for batch in batches]
        finally:
            self.trained = kept
        means = {name: sum(float(loss[name]) for loss in losses) / _EVALUATION_BATCHES for name in losses[0]}
        (folder / "kept_back.json").write_text(json.dumps(means, indent=2), "utf-8")

    def write(self, folder: Path, trained: nn.Module) -> None:
        assert isinstance(trained, PlannerModel)  # noqa: S101  for the type checker
        model = trained.model
        folder.mkdir(parents=True, exist_ok=True)
        config_fields = self.config.fields | {"vocab_size": model.tokens.get_vocab_size()}
        (folder / "config.json").write_text(json.dumps(config_fields, indent=2), "utf-8")
        state = {
            name: value.detach().cpu().bfloat16().contiguous() for name, value in model.network.state_dict().items()
        }
        save_file(state, folder / "model.safetensors")
        model.tokens.save(str(folder / "tokenizer.json"))


@torch.no_grad()
def _init_code_embeddings(embeddings: Tensor, levels: tuple[int, ...], sounds: Tensor) -> None:
    """Initialise codes (codes, dim) as sums of their levels and of the principal components of their sounds: what is
    learnt of one code applies to similar ones at once.
    """
    size, rest = embeddings.std() / 2**0.5, torch.arange(len(embeddings), device=embeddings.device)
    components = torch.linalg.svd(sounds - sounds.mean(0), full_matrices=False)[0][:, :_COMPONENTS]
    directions = torch.randn(components.shape[1], embeddings.shape[1], device=embeddings.device)
    embeddings.copy_(size * (len(components) / components.shape[1]) ** 0.5 * components @ directions)
    for count in levels:
        of_levels = torch.randn(count, embeddings.shape[1], device=embeddings.device)
        embeddings += size / len(levels) ** 0.5 * of_levels[rest % count]
        rest = rest // count


def learn_planner_vocabulary(texts: list[str], n_codes: int, size: int = 1500) -> Tokenizer:
    """A byte-pair vocabulary with the family's special tokens and `n_codes` audio codes; nothing is appended."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = new_pre_tokenizer()
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.add_special_tokens(["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"])
    tokenizer.add_special_tokens([f"<|audio_code_{n}|>" for n in range(n_codes)])
    return tokenizer


def _plan(stretch: Stretch, seconds: float) -> dict[str, str]:
    known = Prompt(
        bpm=stretch.score.tempo_bpm, keyscale=stretch.score.keyscale, timesignature=stretch.score.timesignature
    )
    return plan_rules.known_fields(known, seconds) | {"caption": stretch.caption, "language": "unknown"}
