"""What each OSC address does, and who hears about it afterwards."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from daw_bridge import __version__
from daw_bridge.clip import Take
from daw_bridge.events import Event, JobChanged, Problem, TakeAdded
from daw_bridge.jobs import Job, JobState
from daw_bridge.library import new_id
from daw_bridge.osc import OscMisfit, OscRequest, OscServer, Sender
from engine.messages import MessageError, Region, Task

if TYPE_CHECKING:
    from daw_bridge.bridge import Bridge

Act = Callable[[str, Take], None]


class OscSurface:
    """Part of the bridge; methods run on the inbox thread.

    Sends `/bridge/progress ,ssff job stage fraction seconds_left` (-1: not known yet), `/bridge/state ,sss job state path`
    (the last take's path when there is one) and `/bridge/error ,sss job message hint` to whoever asked for the job and
    to subscribers.
    """

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self.server: OscServer | None = None
        self._asked: dict[str, Sender] = {}
        self._subscribers: set[Sender] = set()
        self._paths: dict[str, str] = {}
        self._states: dict[str, tuple[JobState, int]] = {}
        bridge.listen(self._on_event)

    def handle(self, request: OscRequest | OscMisfit) -> None:
        if isinstance(request, OscMisfit):
            if request.reason:
                self._error(request.sender, "", request.reason, "See the address table in the README.")
            return
        try:
            self._carry_out(request)
        except MessageError as error:
            self._error(request.sender, "", str(error), "Change the value and try again.")

    def _carry_out(self, request: OscRequest) -> None:  # noqa: PLR0912  one case an address
        bridge, sender = self._bridge, request.sender
        match request.path.removeprefix("/bridge/"), request.args:
            case "ping", _:
                self._pong(sender)
            case "subscribe", args:
                self._subscribers.add((sender[0], int(args[0])) if args else sender)
            case "unsubscribe", args:
                self._subscribers.discard((sender[0], int(args[0])) if args else sender)
            case "generate", (str(caption), *more):
                self._generate(sender, caption, float(more[0]) if more else 30.0, str(more[1]) if len(more) > 1 else "")
            case "repaint", (str(path), float(start), float(end)):
                self._on_file(sender, path, lambda job, take: self._repaint(job, take, (Region(start, end),)))
            case "repaint", (float(start), float(end)):
                self._on_selected(sender, lambda job, take: self._repaint(job, take, (Region(start, end),)))
            case "repaint", ():
                self._on_selected(sender, lambda job, take: self._repaint(job, take, bridge.audition.selection.regions))
            case "cover", (str(path), str(caption)):
                self._on_file(sender, path, lambda job, take: self._cover(job, take, caption))
            case "cover", (str(caption),):
                self._on_selected(sender, lambda job, take: self._cover(job, take, caption))
            case "cancel", args:
                wanted = [str(args[0])] if args else [job.id for job in bridge.generation.jobs if not job.state.is_over]
                for job_id in wanted:
                    bridge.generation.cancel(job_id)
            case "import", (str(path),):
                bridge.files.import_file(Path(path), None, lambda e: self._error(sender, "", str(e), e.hint))
            case "play", _:
                bridge.audition.play()
            case "stop", _:
                bridge.audition.stop()
            case ("take/next" | "take/prev") as path, _:
                if not bridge.audition.step_take(1 if path.endswith("next") else -1):
                    self._error(sender, "", "no clip is selected", "Import or generate one first.")
            case "region", args:
                bridge.audition.set_regions((Region(float(args[0]), float(args[1])),) if args else ())
            case "tempo", (float(tempo),):
                if 30 <= tempo <= 300:
                    bridge.set_tempo(tempo)
                else:
                    self._error(sender, "", f"tempo must be from 30 to 300, got {tempo:g}", "")

    def _pong(self, to: Sender) -> None:
        if self.server is not None:
            self._send(to, "/bridge/pong", __version__, self.server.port, self.server.malformed)

    # --- jobs ---------------------------------------------------------------------------------------

    def _generate(self, sender: Sender, caption: str, duration_s: float, lyrics: str) -> None:
        generation = self._bridge.generation
        prompt = generation.default_prompt(None, caption)
        prompt = replace(prompt, lyrics=lyrics) if lyrics else prompt
        generation.text2music(self._new_job(sender), prompt, generation.default_sampling(), duration_s)

    def _repaint(self, job_id: str, take: Take, regions: tuple[Region, ...]) -> None:
        if not regions:
            raise MessageError("no region is selected")
        generation = self._bridge.generation
        generation.repaint(job_id, take.id, regions, generation.default_prompt(take), generation.default_sampling())

    def _cover(self, job_id: str, take: Take, caption: str) -> None:
        generation = self._bridge.generation
        generation.rework(
            job_id, Task.COVER, take.id, generation.default_prompt(take, caption), generation.default_sampling()
        )

    def _on_selected(self, sender: Sender, act: Act) -> None:
        take = self._bridge.audition.take
        if take is None:
            self._error(sender, "", "no clip is selected", "Import or generate one first.")
            return
        act(self._new_job(sender), take)

    def _on_file(self, sender: Sender, path: str, act: Act) -> None:
        job_id = self._new_job(sender)

        def start(take: Take) -> None:
            try:
                act(job_id, take)
            except MessageError as error:
                self._error(sender, job_id, str(error), "Change the value and try again.")

        self._bridge.files.import_file(Path(path), start, lambda e: self._error(sender, job_id, str(e), e.hint))

    def _new_job(self, sender: Sender) -> str:
        job_id = new_id()
        self._asked[job_id] = sender
        return job_id

    # --- what comes back ----------------------------------------------------------------------------

    def _on_event(self, event: Event) -> None:
        match event:
            case TakeAdded(take):
                self._paths[take.id] = take.path
            case JobChanged(job):
                self._report(job)
            case Problem(message, hint) if event.job_id:
                for listener in self._listeners(event.job_id):
                    self._error(listener, event.job_id, message, hint)

    def _report(self, job: Job) -> None:
        path = self._paths.get(job.take_ids[-1], "") if job.take_ids else ""
        state, key = job.state.value, (job.state, len(job.take_ids))
        is_news = self._states.get(job.id) != key
        self._states[job.id] = key
        for listener in self._listeners(job.id):
            if is_news:
                self._send(listener, "/bridge/state", job.id, state, path)
            if job.state is JobState.RUNNING and job.stage is not None:
                self._send(listener, "/bridge/progress", job.id, str(job.stage), job.fraction, job.seconds_left)
        if job.state.is_over:
            self._states.pop(job.id, None)

    def _listeners(self, job_id: str) -> set[Sender]:
        asked = self._asked.get(job_id)
        return self._subscribers | ({asked} if asked else set())

    def _error(self, to: Sender, job_id: str, message: str, hint: str) -> None:
        for listener in {to} | self._subscribers:
            self._send(listener, "/bridge/error", job_id, message, hint)

    def _send(self, to: Sender, path: str, *args: str | float | int | None) -> None:
        if self.server is not None:
            self.server.send(to, path, *args)
