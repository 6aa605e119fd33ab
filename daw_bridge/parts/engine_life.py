"""The engine process: starts, watches and restarts it, and frees its memory."""

from collections.abc import Callable

from daw_bridge.core.events import EngineChanged, NextStep, Problem
from daw_bridge.core.next_steps import next_step
from daw_bridge.core.queue.jobs import EngineStatus
from daw_bridge.making.engine_client import Engine, EngineEvent
from daw_bridge.parts.desk import Desk
from engine.contract.messages import (
    Answered,
    Ask,
    Cancelled,
    Failed,
    Finished,
    Free,
    Freed,
    Notice,
    Progress,
    Ready,
    Request,
)
from engine.contract.texts import text

MakeEngine = Callable[[Callable[[EngineEvent], None], Callable[[int, int], None]], Engine]


class EngineLife:
    """Part of the bridge; methods run on the inbox thread. `attach` sets the receivers of the engine's events."""

    def __init__(self, desk: Desk, make_engine: MakeEngine) -> None:
        self._desk = desk
        self.status = EngineStatus.OFF
        self.is_ready = False
        self.device = ""  # where the engine computes, as it says when it is ready
        self._on_event: Callable[[EngineEvent], None] = lambda _: None
        self._on_lost: Callable[[str], None] = lambda _: None
        self._is_restarting = False
        self._listeners: list[Callable[[EngineEvent], None]] = []
        self._questions: dict[str, Callable[[EngineEvent], None]] = {}  # by their ids: who hears the answers
        self.engine = make_engine(
            lambda event: desk.post(lambda: self.take_in(event)),
            lambda generation, code: desk.post(lambda: self._on_exit(generation, code)),
        )

    def attach(self, on_event: Callable[[EngineEvent], None], on_lost: Callable[[str], None]) -> None:
        """on_event: called with every event. on_lost: called with the reason when the process ends during a job."""
        self._on_event, self._on_lost = on_event, on_lost

    def listen(self, on_event: Callable[[EngineEvent], None]) -> None:
        """Have a part hear every event of the engine too, before the receiver that was attached."""
        self._listeners.append(on_event)

    def ask(self, question: Ask, on_event: Callable[[EngineEvent], None]) -> None:
        """Send a question. on_event: gets all events about it, the last of which is Finished, Cancelled or Failed."""
        self._questions[question.job_id] = on_event
        self.send(question)

    def start(self) -> None:
        self.is_ready = False
        self.set_status(EngineStatus.STARTING, text("Starting the engine…"))
        try:
            self.engine.start()
        except OSError as error:
            self.set_status(EngineStatus.FAILED, text("The engine cannot start"))
            message = text("The engine cannot start: {error}", error=error)
            self._desk.emit(Problem(message, next_step(error), step=NextStep.RESTART_ENGINE))

    def restart(self) -> None:
        """End the process and then start a new one; the limit on restarts begins anew. Does not wait for either."""
        if self._is_restarting:
            return
        self._is_restarting, self.is_ready = True, False
        end = self.engine.let_go()
        self._lose(text("The engine was restarted"))
        self.engine.forgive()
        self.set_status(EngineStatus.STARTING, text("Starting the engine…"))
        self._desk.work(end, lambda _: self._start_again(), lambda _: self._start_again(), is_promised=True)

    def _start_again(self) -> None:
        self._is_restarting = False
        if not self._desk.closing.is_set():
            self.start()

    def close(self) -> None:
        self.engine.stop()

    def free(self) -> None:
        """Have the engine release its memory, after the running job."""
        self.engine.send(Free())

    def send(self, request: Request) -> None:
        """Send a request. If the engine has just died, the report of its exit fails the job."""
        self.engine.send(request)

    def set_status(self, status: EngineStatus, message: str) -> None:
        if status is not self.status:
            self.status = status
            self._desk.emit(EngineChanged(status, message, self.device))

    def take_in(self, event: EngineEvent) -> None:
        match event:
            case Ready() if self._is_restarting:  # of the process that is ending
                return
            case Ready():
                self.is_ready, self.device = True, event.device
                self.set_status(EngineStatus.READY, text("Ready on {device}", device=event.device))
            case Freed():
                self.set_status(EngineStatus.READY, text("Ready, memory freed"))
            case Finished() | Cancelled() | Failed() if event.job_id in self._questions:
                self._questions.pop(event.job_id)(event)
                return
            case Progress() | Answered() | Notice() if event.job_id in self._questions:
                self._questions[event.job_id](event)
                return
        for listener in self._listeners:
            listener(event)
        self._on_event(event)

    def _lose(self, reason: str) -> None:
        """Say to all who wait for the engine that it will not answer."""
        questions, self._questions = self._questions, {}
        for job_id, on_event in questions.items():
            on_event(Failed(job_id, reason, text("Try again.")))
        self._on_lost(reason)

    def _on_exit(self, generation: int, code: int) -> None:
        if generation != self.engine.generation:
            return
        self.is_ready = False
        self._lose(text("The engine stopped during this job"))
        if self.engine.may_restart():
            hint = text("It is restarting. All clips and takes are safe.")
            self._desk.emit(Problem(text("The engine stopped"), hint, f"exit {code}"))
            self.start()
        else:
            self.set_status(EngineStatus.FAILED, text("The engine keeps stopping"))
            hint = text("All clips and takes are safe. Try a shorter clip or another device, then restart the engine.")
            self._desk.emit(Problem(text("The engine keeps stopping"), hint, f"exit {code}", NextStep.RESTART_ENGINE))
