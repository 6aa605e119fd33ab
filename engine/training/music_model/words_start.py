"""Pretrain the text encoder: the mean of its hidden states must predict tempo, key, meter, style and instruments.
Trained together with the DiT from nothing, prompts are only noise to it and it learns to ignore them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from engine.contract.messages import Prompt, Task
from engine.loading.checkpoint import TextEncoder
from engine.planning.prompt import TEXT_LIMIT, instruction, text_prompt
from engine.training.music.captions import describe
from engine.training.music.score import QUARTERS_PER_BAR, Role
from engine.training.music.styles import STYLES
from engine.training.music.theory import TONICS
from engine.training.pieces.latents import TRACK_NAMES, Pieces

_KEYSCALES = tuple(f"{tonic} {mode}" for mode, tonics in TONICS.items() for tonic in tonics)
_TEMPI = range(55, 186)  # bpm, a class each
_TEMPO_BLUR = 1.5  # bpm, spread of the target over neighbouring classes
_KEY = 4.0  # weight of the key: at 1 only half of the keys were learnt
_HEADS = 3.0  # learning rate of the heads, relative to the encoder's
_SECONDS = 12.0
_ROUND = 32  # tokens
_KINDS = {
    "tempo": len(_TEMPI), "key": len(_KEYSCALES), "meter": len(QUARTERS_PER_BAR), "style": len(STYLES), "roles": len(Role),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text as the encoder reads it, and its labels. What the prompt leaves out is None or empty."""

    text: str
    tempo_bpm: float | None
    keyscale: str
    timesignature: str
    style: str
    roles: frozenset[Role]


def pretrain_text_encoder(
    text: TextEncoder, pieces: Pieces, rng: np.random.Generator, steps: int, report: Callable[[str], None] = print
) -> tuple[float, float]:
    """Train the encoder in place. Returns the shares of tempi right within 2 bpm, and of keys, at the end."""
    device = text.embeddings.device
    heads = nn.ModuleDict({kind: nn.Linear(text.embeddings.shape[1], n) for kind, n in _KINDS.items()}).to(device)
    groups = [{"params": list(part.parameters())} for part in (text, heads)]
    optimiser = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.99), fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [1e-3, _HEADS * 1e-3], max(2, steps), pct_start=0.1)
    accuracies: list[tuple[float, float]] = []
    for step in range(steps):
        examples = [draw_labelled_text(pieces, rng) for _ in range(32)]
        hidden = mean_hidden(text, [example.text for example in examples])
        logits = {kind: head(hidden) for kind, head in heads.items()}
        loss = _loss(logits, examples)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(text.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        accuracies = [
            *accuracies,
            (_tempo_accuracy(logits["tempo"], examples), _key_accuracy(logits["key"], examples)),
        ][-20:]
        if (step + 1) % 50 == 0:
            tempi, keys = np.mean(accuracies, 0)
            report(
                f"words, step {step + 1} of {steps}: loss {float(loss.detach()):.2f}, tempi right {tempi:.0%}, "
                f"keys {keys:.0%}"
            )
    tempi, keys = np.mean(accuracies, 0) if accuracies else (0.0, 0.0)
    return float(tempi), float(keys)


def encode_texts(text: TextEncoder, texts: list[str]) -> tuple[Tensor, Tensor]:
    """Hidden states (texts, tokens, text dim) and the number of tokens of each text (texts,)."""
    rows = [text.token_ids(each, TEXT_LIMIT)[0] for each in texts]
    ids = nn.utils.rnn.pad_sequence(rows, batch_first=True)
    ids = nn.functional.pad(
        ids, (0, -ids.shape[1] % _ROUND)
    )  # few lengths: the layers that attend to it are compiled for each
    hidden = text.network(ids)  # causal: padding at the end has no effect
    return hidden, torch.tensor([len(row) for row in rows], device=ids.device)


def mean_hidden(text: TextEncoder, texts: list[str]) -> Tensor:
    """(texts, text dim): mean of the hidden states, as attention sees them before it has learnt to choose."""
    hidden, lengths = encode_texts(text, texts)
    there = torch.arange(hidden.shape[1], device=hidden.device) < lengths[:, None]
    return (hidden * there[..., None]).sum(1) / lengths[:, None]


def draw_labelled_text(pieces: Pieces, rng: np.random.Generator) -> LabelledText:
    """A prompt for some seconds of a piece, of all of it or of one instrument."""
    while True:
        score = pieces.score(int(rng.choice(pieces.seeds)))
        present = list(dict.fromkeys(part.role for part in score.parts))
        only = (present[rng.integers(len(present))],) if rng.random() < 0.5 else ()
        start_s = float(rng.choice(score.downbeats_s))
        captions = describe(score, start_s, start_s + _SECONDS, only)
        if captions:
            break
    bpm, key, meter = (rng.random() < 0.85 for _ in range(3))
    prompt = Prompt(
        str(rng.choice(captions)),
        bpm=score.tempo_bpm if bpm else None,
        keyscale=score.keyscale if key else "",
        timesignature=score.timesignature if meter else "",
    )
    task = Task.LEGO if only and rng.random() < 0.3 else Task.TEXT2MUSIC
    tracks = tuple(TRACK_NAMES[role] for role in only) if task is Task.LEGO else ()
    return LabelledText(
        text_prompt(prompt, instruction(task, tracks), _SECONDS),
        prompt.bpm,
        prompt.keyscale,
        prompt.timesignature,
        score.style,
        frozenset(only or present),
    )


def _loss(logits: dict[str, Tensor], examples: list[LabelledText]) -> Tensor:
    device = logits["tempo"].device
    rows = [n for n, example in enumerate(examples) if example.tempo_bpm is not None]
    tempi = torch.tensor([examples[n].tempo_bpm or 0.0 for n in rows], device=device)
    off = torch.arange(_TEMPI.start, _TEMPI.stop, device=device) - tempi[:, None]
    loss = cross_entropy(logits["tempo"][rows], torch.softmax(-0.5 * (off / _TEMPO_BLUR) ** 2, -1))
    for kind, classes, of in (
        ("key", list(_KEYSCALES), [example.keyscale for example in examples]),
        ("meter", list(QUARTERS_PER_BAR), [example.timesignature for example in examples]),
        ("style", [style.name for style in STYLES], [example.style for example in examples]),
    ):
        known = [n for n, value in enumerate(of) if value]
        wanted = torch.tensor([classes.index(of[n]) for n in known], device=device)
        loss = loss + (_KEY if kind == "key" else 1.0) * cross_entropy(logits[kind][known], wanted)
    roles = torch.tensor([[float(role in example.roles) for role in Role] for example in examples], device=device)
    return loss + binary_cross_entropy_with_logits(logits["roles"], roles)


def _tempo_accuracy(logits: Tensor, examples: list[LabelledText]) -> float:
    found = [_TEMPI[int(place)] for place in logits.argmax(-1)]
    pairs = [
        (tempo, example.tempo_bpm)
        for tempo, example in zip(found, examples, strict=True)
        if example.tempo_bpm is not None
    ]
    return float(np.mean([abs(tempo - wanted) <= 2 for tempo, wanted in pairs])) if pairs else 1.0


def _key_accuracy(logits: Tensor, examples: list[LabelledText]) -> float:
    pairs = [
        (_KEYSCALES[int(n)], example.keyscale)
        for n, example in zip(logits.argmax(-1), examples, strict=True)
        if example.keyscale
    ]
    return float(np.mean([found == wanted for found, wanted in pairs])) if pairs else 1.0
