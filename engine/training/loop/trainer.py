"""The training loop of every stage: seeded, resumable, with weight averages (EMA), gradient clipping and a loss table.
All randomness of step n comes from (seed, n), so a resumed run draws the same batches as one that was never stopped.
"""

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.attention import SDPBackend, sdpa_kernel

from engine.contract import whole_file
from engine.contract.texts import text
from engine.training.loop.checkpoint_file import BEFORE, LAST, TrainingError, load_checkpoint
from engine.training.loop.loss_table import LossTable
from engine.training.loop.optimisers import new_optimiser
from engine.training.loop.watch import Interrupted, Watch


@dataclass(frozen=True, slots=True)
class TrainingConfig:
    """The last `decay_steps` steps lower the rate linearly to a twentieth; or all of them to a hundredth along a
    cosine. is_half: multiply in bfloat16 where the machine can. is_muon: see `optimisers`. slow_pace: the share of
    the rate at which the weights in `Stage.slow` learn.
    """

    steps: int
    learning_rate: float
    warmup_steps: int = 200
    decay_steps: int = 0
    is_cosine: bool = False
    betas: tuple[float, float] = (0.8, 0.99)
    weight_decay: float = 0.01
    clip: float = 1.0
    ema: float = 0.999
    is_half: bool = False
    is_muon: bool = False
    slow_pace: float = 0.1
    seed: int = 0
    save_every: int = 100
    sample_every: int = 1000
    log_every: int = 10

    def rate_at(self, step: int) -> float:
        up = min(1.0, (step + 1) / max(1, self.warmup_steps))
        if self.is_cosine:
            return self.learning_rate * up * (0.01 + 0.99 * (1 + math.cos(math.pi * step / self.steps)) / 2)
        left = self.steps - step
        down = 1.0 if left >= self.decay_steps else 0.05 + 0.95 * left / self.decay_steps
        return self.learning_rate * up * down


_LEAST_PACE = 1 / 64
_MODULES = "players"  # the key of the weights in checkpoints that exist


class Stage(Protocol):
    """What is trained: one or more modules in turn, for instance a codec's decoder and its discriminators."""

    device: torch.device

    @property
    def modules(self) -> dict[str, nn.Module]: ...

    def begin(self, rng: np.random.Generator) -> None:
        """Set the weights that step 0 finds. Not called when a run is resumed."""

    @property
    def slow(self) -> Collection[nn.Parameter]:
        """Pretrained weights that must not be overwritten quickly: they learn at `TrainingConfig.slow_pace`."""

    def turns(self, step: int) -> Sequence[str]:
        """Names of the modules that learn at this step, in order. The loss of the last one is watched for divergence."""

    def batch(self, rng: np.random.Generator) -> Any: ...

    def losses(self, module: str, batch: Any, step: int) -> dict[str, Tensor]:
        """Named scalars of one module; "loss" is the one that is minimised."""

    def sample(self, folder: Path, averaged: dict[str, nn.Module]) -> None:
        """Write sounds and pictures that show what the averaged modules can do."""


class SingleModuleStage(ABC):
    """Defaults for a stage that trains one module and begins with the weights that it was built with."""

    def begin(self, rng: np.random.Generator) -> None:  # noqa: B027  the default does nothing
        """See `Stage`."""

    @property
    def slow(self) -> Collection[nn.Parameter]:
        """See `Stage`."""
        return ()

    def turns(self, step: int) -> Sequence[str]:  # noqa: ARG002  always the same
        return tuple(self.modules)

    @property
    @abstractmethod
    def modules(self) -> dict[str, nn.Module]:
        """The one module, by its name."""


def train(
    stage: Stage,
    config: TrainingConfig,
    folder: Path,
    report: Callable[[str], None] = print,
    made_of: dict[str, Any] | None = None,
    watch: Watch | None = None,
) -> dict[str, nn.Module]:
    """Train to `config.steps`, from the folder's checkpoint if there is one. Returns the averaged modules.

    A run whose loss doubles returns to the checkpoint before the last and continues at half the learning rate. made_of:
    plain values that say what is trained on, kept in each checkpoint. watch: follows the run, and may end it early; a
    checkpoint then keeps all of it. Raises TrainingError, OSError, Interrupted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    whole_file.remove_abandoned(folder, 0)  # of a run that was killed: nobody else writes here
    run, watch = _Run(stage, config, made_of), watch or Watch()
    run.done = run.resume(folder)
    log = LossTable(folder / "losses.csv", run.done)
    watch.began(run.done, log.losses())
    try:
        _steps(run, log, folder, report, watch)
    except Interrupted as wish:
        log.flush()
        run.save(folder / LAST, run.done)
        wish.done = run.done
        if not wish.is_finished:
            raise
    log.flush()
    last = folder / "samples" / f"{run.done:07d}"
    if not last.exists():  # a run may have been killed right here
        log.plot(folder / "losses.png")
        _sample(stage, run, last, watch)
    return run.averaged


def _steps(run: "_Run", log: LossTable, folder: Path, report: Callable[[str], None], watch: Watch) -> None:
    """Learn to the last step. `run.done` is right whenever this raises."""
    config, began = run.config, time.monotonic()
    while run.done < config.steps:
        losses = run.step(run.done)
        seconds = time.monotonic() - began
        log.add(run.done, losses, run.rate_at(run.done), seconds)
        run.done += 1
        watch.stepped(run.done, log.last_loss(), seconds)
        began = time.monotonic()
        if run.done % config.log_every == 0:
            report(log.line(config.steps))
        if run.done % config.save_every == 0 or run.done == config.steps:
            if log.has_run_away():
                run.done = run.go_back(folder)
                log.forget(run.done)
                watch.went_back(run.done)
                report(text("The loss ran away: back to step {step} at {pace:g} of the learning rate",
                            step=run.done, pace=run.pace))  # fmt: skip
                continue
            log.flush()  # before the checkpoint: surplus rows are dropped on resuming, missing ones would be lost
            run.save(folder / LAST, run.done)
        if run.done % config.sample_every == 0:
            log.plot(folder / "losses.png")
            _sample(run.stage, run, folder / "samples" / f"{run.done:07d}", watch)
            began = time.monotonic()


def _sample(stage: Stage, run: "_Run", folder: Path, watch: Watch) -> None:
    """Write a sample folder completely or not at all."""
    began = time.monotonic()
    with whole_file.whole_folder(folder) as part:
        stage.sample(part, run.averaged)
    watch.sampled(run.done, folder, time.monotonic() - began)


def has_bfloat16(device: torch.device) -> bool:
    """Whether the machine multiplies faster in bfloat16 than in float32."""
    match device.type:
        case "cuda":
            return torch.cuda.is_bf16_supported()
        case "cpu":
            return bool(torch.cpu._is_avx512_bf16_supported())
        case _:
            return False


@contextmanager
def in_half(device: torch.device) -> Iterator[None]:
    """Multiply in bfloat16 where the machine can; weights stay float32."""
    if not has_bfloat16(device):
        yield
    elif device.type == "cpu":  # fused attention is slower than its parts in bfloat16 on a CPU
        with torch.autocast("cpu", torch.bfloat16), sdpa_kernel(SDPBackend.MATH):
            yield
    else:
        with torch.autocast(device.type, torch.bfloat16):
            yield


class _Run:
    """Optimisers and weight averages of a run, and their state on disk."""

    def __init__(self, stage: Stage, config: TrainingConfig, made_of: dict[str, Any] | None = None) -> None:
        self.stage, self.config, self._made_of = stage, config, made_of
        self.pace = 1.0  # share of the learning rate that is left
        self.done = 0
        c = config
        self._optimisers = {
            name: new_optimiser(
                module, c.learning_rate, c.betas, c.weight_decay, with_muon=c.is_muon, slow=stage.slow, pace=c.slow_pace
            )
            for name, module in stage.modules.items()
        }
        self._averages = {
            name: torch.optim.swa_utils.AveragedModel(module, multi_avg_fn=_averaging(config.ema))
            for name, module in stage.modules.items()
        }

    @property
    def averaged(self) -> dict[str, nn.Module]:
        return {name: average.module for name, average in self._averages.items()}

    def rate_at(self, step: int) -> float:
        return self.config.rate_at(step) * self.pace

    def step(self, step: int) -> dict[str, float]:
        rng = np.random.default_rng((self.config.seed, step))
        torch.manual_seed(int(rng.integers(1 << 62)))
        batch = self.stage.batch(rng)
        losses: dict[str, float] = {}
        for name in self.stage.turns(step):
            losses |= self._train_module(name, batch, step)
        return losses

    def _train_module(self, name: str, batch: Any, step: int) -> dict[str, float]:
        optimiser, module = self._optimisers[name], self.stage.modules[name]
        for group in optimiser.param_groups:
            group["lr"] = self.rate_at(step) * group["pace"]
        with in_half(self.stage.device) if self.config.is_half else nullcontext():
            losses = self.stage.losses(name, batch, step)
        optimiser.zero_grad(set_to_none=True)
        losses["loss"].backward()
        norm = torch.nn.utils.clip_grad_norm_(module.parameters(), self.config.clip)
        if not torch.isfinite(norm):
            raise TrainingError(
                text("Step {step}: the gradient of {name} is no number. Lower the learning rate", step=step, name=name)
            )
        optimiser.step()
        self._averages[name].update_parameters(module)
        return {f"{name} {key}": float(value.detach()) for key, value in losses.items()} | {f"{name} norm": float(norm)}

    def save(self, path: Path, done: int) -> None:
        """Write a checkpoint completely or not at all: a kill in the middle leaves the one before."""
        state = {
            "done": done,
            "pace": self.pace,
            "config": asdict(self.config),
            "made_of": self._made_of,
            _MODULES: {name: module.state_dict() for name, module in self.stage.modules.items()},
            "averages": {name: average.state_dict() for name, average in self._averages.items()},
            "optimisers": {name: optimiser.state_dict() for name, optimiser in self._optimisers.items()},
        }
        with whole_file.WholeFile(path) as part:
            with part.open("wb") as file:
                torch.save(state, file)
            if path.exists():
                whole_file.move(path, path.with_name(BEFORE))

    def go_back(self, folder: Path) -> int:
        """Return to an earlier checkpoint at half the pace, and return its step. Raises TrainingError at the lowest
        pace.
        """
        pace, before = self.pace / 2, folder / BEFORE
        if pace < _LEAST_PACE:
            raise TrainingError(text("The loss runs away at any learning rate"))
        if before.exists():
            whole_file.move(before, folder / LAST)
        done = self.resume(folder)
        self.pace = pace
        return done

    def resume(self, folder: Path) -> int:
        """The step to continue with: 0 without a checkpoint. A module that the checkpoint lacks starts anew."""
        state = load_checkpoint(folder, self.stage.device)
        if state is None:
            self.stage.begin(np.random.default_rng((self.config.seed, 1 << 62)))
            return 0
        for name, module in self.stage.modules.items():
            if name not in state[_MODULES]:
                continue
            try:
                module.load_state_dict(state[_MODULES][name])
            except RuntimeError as error:
                raise TrainingError(
                    text("{folder} is of another network: {error}", folder=folder, error=error)
                ) from error
            self._averages[name].load_state_dict(state["averages"][name])
            try:
                self._optimisers[name].load_state_dict(state["optimisers"][name])
            except KeyError as error:
                raise TrainingError(text("{folder} was trained by another optimiser", folder=folder)) from error
        self.pace = float(state.get("pace", 1.0))
        return int(state["done"])


def _averaging(decay: float) -> Callable[[Sequence[Tensor], Sequence[Tensor], Any], None]:
    """Average over the latest tenth of the steps at first, later over 1 / (1 - decay) steps, so that the start is
    forgotten.
    """

    def average(averages: Sequence[Tensor], current: Sequence[Tensor], count: Any) -> None:
        torch._foreach_lerp_(list(averages), list(current), 1 - min(decay, (1 + int(count)) / (10 + int(count))))

    return average
