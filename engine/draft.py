"""A take that is heard while it forms: what the sampler expects of it after half of the steps, decoded ahead of time."""

from dataclasses import dataclass

from torch import Tensor

from engine.contract.messages import Generate, Stage
from engine.decoding import decode_take, decoded_frames, finish_take
from engine.flaws import FlawError
from engine.loading.checkpoint import Model
from engine.models.finite import NotFiniteError
from engine.models.vae import macs_per_frame
from engine.progress import Monitor
from engine.take_file import TakeFile
from engine.tasks import Canvas, Context

WORTH = 0.15
"""The share of the time left that a draft may take, since the finished take comes so much later."""
SOONER_S = 1.0
"""By how much a draft must come before the finished take to be worth anything."""


@dataclass(slots=True)
class Draft:
    """The draft of one take, written to the take's own file, which the finished take then replaces place by place.

    is_there: whether one was written; the sound around a repaint's regions is then in the file, too.
    """

    model: Model
    request: Generate
    canvas: Canvas
    context: Context
    out: TakeFile
    monitor: Monitor
    is_there: bool = False

    def offer(self, latents: Tensor) -> None:
        """Decode an estimate of the take's latents, (1, frames, channels), where it costs little. Raises JobCancelled.

        It costs too much where the codec would have to be brought to the device first.
        """
        if self.model.memory.one or not self._is_worth_it():
            return
        with self.monitor.aside(Stage.DECODE):
            try:
                parts = decode_take(
                    self.model, self.request, self.canvas, self.context, latents, self.out, self.monitor, is_draft=True
                )
                if parts:
                    finish_take(self.request, self.canvas, parts, self.out)
            except (FlawError, NotFiniteError):  # of what is not finished; the take itself is looked at, too
                return
        self.is_there = True
        self.monitor.sound_ready(str(self.out.part), len(self.out), len(self.out), is_draft=True)

    def _is_worth_it(self) -> bool:
        """Only where the pace of decoding is known, and so is the time left."""
        work = decoded_frames(self.model, self.request, self.canvas) * macs_per_frame(self.model.vae.decoder)
        takes_s, left_s = self.monitor.seconds_for(Stage.DECODE, work), self.monitor.seconds_left()
        if takes_s is None or left_s is None:
            return False
        return takes_s <= WORTH * left_s and left_s - takes_s >= SOONER_S
