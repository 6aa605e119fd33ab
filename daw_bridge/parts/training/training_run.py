"""The process that trains an adapter: checked, begun, held while music is made, paused, gone on with, finished."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from daw_bridge.core.events import DeskEvent, JobChanged, Problem
from daw_bridge.core.settings import log_folder
from daw_bridge.core.training.plan import TrainingPlan
from daw_bridge.core.training.training_events import Sample, Training, TrainingChanged, TrainingLosses, TrainingState
from daw_bridge.making.engine_process import EngineProcess
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.engine_life import EngineLife
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.training.kept_training import KeptTraining, TrainingFile
from engine.contract.adapting.messages import (
    Begun,
    Curve,
    Ended,
    Failed,
    Fault,
    Finish,
    Go,
    Hold,
    Measured,
    Outcome,
    Pause,
    Preparing,
    Said,
    Sampled,
    Stepped,
    Told,
    TrainingMessage,
    said,
)
from engine.contract.checks import MessageError
from engine.contract.texts import text
from engine.contract.wire import to_line

_PATIENCE_S = 30.0  # for the step under way and a checkpoint, when the program ends
_NOTHING_TO_KEEP_S = 3.0
_STATE = TrainingState


class TrainingRun:
    """Part of the bridge; methods run on the inbox thread. ended: called with the plan when an adapter is there.

    The process ends with the bridge, since its input ends: it then writes a checkpoint, and the training is paused.
    """

    def __init__(
        self,
        desk: Desk,
        life: EngineLife,
        queue_run: QueueRun,
        kept: TrainingFile,
        ended: Callable[[TrainingPlan], None],
    ) -> None:
        self._desk, self._life, self._queue_run, self._kept, self._ended = desk, life, queue_run, kept, ended
        self.now = Training()
        self._process: EngineProcess | None = None
        self._begins_at_once = False
        self._has_said_end = False
        desk.listen_inside(self._on_event)

    def start(self) -> None:
        """Offer the training that was left when the program ended last."""
        self._desk.work(self._kept.read, self._offer, lambda _: None)

    def close(self) -> None:
        """Have the process write its checkpoint and end."""
        process, self._process = self._process, None
        if process is not None:
            process.stop(self._patience_s)

    @property
    def _patience_s(self) -> float:
        """How long the process may take to keep what it has learnt."""
        is_learning = self.now.state in {_STATE.LEARNING, _STATE.HELD, _STATE.PAUSING}
        return _PATIENCE_S if is_learning else _NOTHING_TO_KEEP_S

    def _offer(self, kept: KeptTraining | None) -> None:
        if kept is None or self.now.state is not _STATE.NONE:
            return
        self._change(state=_STATE.PAUSED, plan=kept.plan, done=kept.done, samples=kept.samples)
        self._desk.emit(TrainingLosses(kept.steps, kept.losses, is_whole=True))

    # --- what the user wants --------------------------------------------------------------------------

    def check(self, plan: TrainingPlan) -> None:
        """Load everything, measure some steps and tell the whole. `begin` or `give_up` answers."""
        self._launch(plan, begins_at_once=False)

    def begin(self) -> None:
        """Begin to learn, as it was checked."""
        if self.now.state is _STATE.CHECKED and self.now.plan is not None:
            self._kept.keep(self.now.plan)
            self._change(state=_STATE.LEARNING)
            self._tell_process(Go())
            self._hold_or_go()

    def pause(self) -> None:
        """Write a checkpoint and end the process, which frees processor and memory."""
        if self.now.state is _STATE.CHECKING and self.now.is_resumed:
            self._call_off()
        elif self.now.state in {_STATE.LEARNING, _STATE.HELD}:
            self._change(state=_STATE.PAUSING)
            self._tell_process(Pause())

    def resume(self) -> None:
        """Go on from the last checkpoint."""
        if self.now.plan is not None and self.now.state in {_STATE.PAUSED, _STATE.FAILED}:
            self._launch(self.now.plan, begins_at_once=True)

    def finish(self) -> None:
        """End now: the adapter is what was learnt so far."""
        if self.now.state in {_STATE.LEARNING, _STATE.HELD}:
            self._change(state=_STATE.PAUSING, is_finishing=True)
            self._tell_process(Finish())

    def give_up(self) -> None:
        """End a check, or offer a paused training no longer. Its folder stays as it is."""
        if self.now.is_resumed and self.now.state in {_STATE.CHECKING, _STATE.CHECKED}:
            self._call_off()
            return
        self._kept.forget()
        self._let_go()

    def _call_off(self) -> None:
        """Go on with a training after all not yet: it is paused, as it was before."""
        self._let_go()
        self.start()

    def _let_go(self) -> None:
        """Have nothing to do with the training any more."""
        if self._process is not None:
            process, self._process = self._process, None
            self._desk.work(process.let_go(self._patience_s), is_promised=True)
        self._change_to(Training())
        self._desk.emit(TrainingLosses(is_whole=True))

    # --- the process ----------------------------------------------------------------------------------

    def _launch(self, plan: TrainingPlan, *, begins_at_once: bool) -> None:
        if self.now.state.has_process:
            self._desk.emit(Problem(text("Another training is under way"), text("Pause or finish it first.")))
            return
        self._begins_at_once, self._has_said_end = begins_at_once, False
        samples = self.now.samples if begins_at_once else ()
        done = self.now.done if begins_at_once else 0
        self._change_to(Training(_STATE.CHECKING, plan, samples=samples, done=done, is_resumed=begins_at_once))
        if not begins_at_once:
            self._desk.emit(TrainingLosses(is_whole=True))
        self._life.free()  # the model that makes music would take the memory that is measured
        command = (sys.executable, "-m", "engine.training.adapter.adapt", *plan.arguments())
        process = EngineProcess(
            lambda line: self._desk.post(partial(self._on_line, process, line)),
            lambda _generation, code: self._desk.post(partial(self._on_exit, process, code)),
            log_folder() / "training.log",
            command,
        )
        self._process = process
        try:
            process.start()
        except OSError as error:
            self._process = None
            self._fail(Failed(text("The training cannot start: {error}", error=error), text("Try again.")))

    def _tell_process(self, message: Told) -> None:
        if self._process is not None:
            self._process.send(to_line(message))  # one that has just ended is reported by its exit

    def _on_line(self, process: EngineProcess, line: str) -> None:
        if process is not self._process:
            return
        try:
            message = said(line)
        except MessageError:
            return
        self._take_in(message)

    def _take_in(self, message: TrainingMessage) -> None:
        match message:
            case Begun(done=done, differing=differing):
                self._change(done=done, differing=differing, samples=self.now.samples if done else ())
            case Preparing():
                self._change(preparing=message)
            case Measured(step_s=step_s, seconds=seconds):
                self._change(
                    state=_STATE.CHECKED, preparing=None, measured=message, step_s=step_s, seconds_left=seconds
                )
                if self._begins_at_once and not self.now.differing:  # to begin anew is asked about
                    self.begin()
            case Curve(steps, losses):
                self._desk.emit(TrainingLosses(steps, losses, is_whole=True))
            case Stepped(done, losses, step_s, seconds_left):
                self._change(done=done, step_s=step_s, seconds_left=seconds_left)
                steps = tuple(range(done - len(losses) + 1, done + 1))
                self._desk.emit(TrainingLosses(steps, losses))
            case Sampled(step, path):
                others = tuple(sample for sample in self.now.samples if sample.step != step)
                self._change(samples=tuple(sorted((*others, Sample(step, path)), key=lambda sample: sample.step)))
            case Said(sentence):
                self._change(notes=(*self.now.notes, sentence)[-5:])
            case Ended() | Failed():
                self._has_said_end = True
                self._on_end(message)

    def _on_end(self, message: Ended | Failed) -> None:
        match message:
            case Failed():
                self._fail(message)
            case Ended(Outcome.DONE, done):
                self._kept.forget()
                self._change(state=_STATE.DONE, done=done, seconds_left=0.0, is_finishing=False)
                if self.now.plan is not None:
                    self._ended(self.now.plan)
            case Ended(_, done):
                self._change(state=_STATE.PAUSED, done=done or self.now.done, is_finishing=False)

    def _fail(self, failed: Failed) -> None:
        hint = {
            Fault.MEMORY: text("Choose a lower rank or a shorter excerpt, or close other programs, then try again."),
            Fault.DISK: text("Free some space on the disk, then try again."),
            Fault.SONGS: text("Mend what is named, then try again."),
        }.get(failed.fault, failed.hint or text("Try again."))
        self._change(
            state=_STATE.FAILED,
            preparing=None,
            is_finishing=False,
            problem=failed.message,
            hint=hint,
            fault=failed.fault,
        )
        self._desk.emit(Problem(text("The training has stopped: {error}", error=failed.message), hint))

    def _on_exit(self, process: EngineProcess, code: int) -> None:
        if process is not self._process:
            return
        self._process = None
        if not self._has_said_end:
            hint = text("What was learnt until the last checkpoint is kept. Go on, or look into {file}.",
                        file=log_folder() / "training.log")  # fmt: skip
            self._fail(Failed(text("its process ended (exit {code})", code=code), hint))

    # --- beside music -----------------------------------------------------------------------------------

    def _on_event(self, event: DeskEvent) -> None:
        if isinstance(event, JobChanged):
            self._hold_or_go()

    def _hold_or_go(self) -> None:
        """Music that somebody waits for goes first."""
        jobs = self._queue_run.jobs
        is_made = jobs.running is not None
        if is_made and self.now.state is _STATE.LEARNING:
            self._change(state=_STATE.HELD)
            self._tell_process(Hold())
        elif not is_made and self.now.state is _STATE.HELD:
            self._change(state=_STATE.LEARNING)
            self._tell_process(Go())

    def _change(self, **values: object) -> None:
        self._change_to(replace(self.now, **values))  # type: ignore[arg-type]

    def _change_to(self, training: Training) -> None:
        self.now = training
        self._desk.emit(TrainingChanged(training))
