"""What the networks follow: words, lyrics and timbre, encoded once and kept, so that a second roll starts at the sampler."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import NamedTuple

import torch
from torch import Tensor

from engine.contract.messages import Generate, Task
from engine.denoising import Prompted
from engine.loading.adapters import AdapterRack
from engine.loading.checkpoint import Model
from engine.loading.device import on_device
from engine.loading.held_memory import MappedFiles
from engine.planning import prompt

KEPT_BYTES = 2**28
"""Some ten prompts of the 2B decoder in float32: each token takes 24 layers x 2 x 2048 numbers."""


class Reference(NamedTuple):
    """A recording whose timbre is followed. key: the file as it is now; latents: (1, frames, channels)."""

    key: Hashable
    latents: Tensor


class Prompting:
    """The prompts of one model. Those used last stay in memory, up to KEPT_BYTES together, and the very last one always."""

    def __init__(self, model: Model, adapters: AdapterRack) -> None:
        self._model, self._adapters = model, adapters
        self._kept: OrderedDict[Hashable, Prompted] = OrderedDict()
        self._no_timbre: Tensor | None = None
        self.n_read = 0  # how many were encoded so far

    def of(self, request: Generate, task: Task, run_s: float, reference: Reference | None) -> Prompted:
        """The prompt as the network sees it, and beside it the absence of one where guidance needs it.

        task: whose instruction it is. run_s: the seconds of music that the network is told of.
        """
        key = self._key(request, task, run_s, reference)
        found = self._kept.get(key)
        if found is None:
            found = self._read(request, task, run_s, reference)
            self.n_read += 1
        self._kept[key] = found
        self._kept.move_to_end(key)
        self._forget()
        return found

    def timbre(self, reference: Reference | None) -> Tensor:
        """(1, 1, hidden). Without a reference: that of 30 s of silence latents, computed once per model."""
        if reference is None and self._no_timbre is not None:
            return self._no_timbre
        networks = self._model.networks
        latents = self._model.silence[:, : networks.config.timbre_frames] if reference is None else reference.latents
        with on_device(self._model.memory, networks.encoder):
            timbre: Tensor = networks.encoder.timbre_encoder(latents)
        if reference is None:
            self._no_timbre = timbre
        return timbre

    def _key(self, request: Generate, task: Task, run_s: float, reference: Reference | None) -> Hashable:
        """All that decides what is computed. Guidance runs two prompts at once, which rounds otherwise than one."""
        return (
            _words(request, task, run_s),
            prompt.lyric_prompt(request.prompt),
            None if reference is None else reference.key,
            request.sampling.guidance.scale > 1,
            self._adapters.on,
        )

    def _read(self, request: Generate, task: Task, run_s: float, reference: Reference | None) -> Prompted:
        model, networks = self._model, self._model.networks
        timbre = self.timbre(reference)
        with on_device(model.memory, model.text_encoder):
            text = model.text_encoder.hidden(_words(request, task, run_s), prompt.TEXT_LIMIT)
            lyrics = model.text_encoder.look_up(prompt.lyric_prompt(request.prompt), prompt.LYRIC_LIMIT)
        MappedFiles().give_back(*model.text_encoder.parameters())  # until there are other words
        with on_device(model.memory, networks.encoder):
            packed = networks.encoder(text, lyrics, timbre)
        nothing = networks.null_condition_emb.to(packed).expand_as(packed)
        is_guided = request.sampling.guidance.scale > 1
        self._adapters.let_all_act()
        with on_device(model.memory, networks.decoder):
            return Prompted(networks.decoder, torch.cat([packed, nothing]) if is_guided else packed)

    def _forget(self) -> None:
        size = sum(each.n_bytes for each in self._kept.values())
        while size > KEPT_BYTES and len(self._kept) > 1:
            size -= self._kept.popitem(last=False)[1].n_bytes


def _words(request: Generate, task: Task, run_s: float) -> str:
    return prompt.text_prompt(request.prompt, prompt.instruction(task, request.tracks), run_s)
