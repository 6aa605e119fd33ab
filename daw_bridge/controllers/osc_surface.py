"""Dispatches OSC requests to the acts of their addresses, and sends the progress of jobs to their senders."""

import logging

from daw_bridge import __version__
from daw_bridge.bridge import Bridge
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.learning import Learning
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_music import OscMusic
from daw_bridge.controllers.osc_opening import acts_on_clips, brings_file
from daw_bridge.controllers.osc_request import Acts, Arguments, OscMisfit, OscRequest, Sender
from daw_bridge.controllers.osc_takes import OscTakes
from daw_bridge.controllers.osc_values import OscValues
from daw_bridge.core.events import Event, JobChanged, Problem, TakeAdded
from daw_bridge.core.queue.jobs import Job, JobState
from engine.contract.messages import MessageError
from engine.contract.texts import text

_log = logging.getLogger(__name__)
_AGAIN_S = 0.3


class OscSurface:
    """Methods run on the inbox thread.

    Subscribers and the sender of a job receive `/bridge/progress ,ssff job stage fraction seconds_left` (-1: unknown),
    `/bridge/state ,sss job state path` (path of the last take, or "") and `/bridge/error ,sss job message hint`. The
    sender of a request with an id receives `/bridge/ok ,sss id address job`.
    """

    def __init__(self, bridge: Bridge, audience: OscAudience) -> None:
        self._bridge, self._audience = bridge, audience
        self.values = OscValues(bridge, audience)
        self.learning = Learning(bridge, self.handle)
        takes = OscTakes(bridge, audience, self.values)
        acts = self._connection_acts() | self.values.acts() | OscMusic(bridge, audience).acts() | takes.acts()
        acts |= self.values.adapters.acts() | self.values.comp.acts()
        acts |= self.values.shelf.acts()
        acts |= self.values.markers.acts() | self.values.lyric_lines.acts() | self.values.regions.acts()
        acts |= self.values.words.acts()
        self.acts = {f"/bridge/{name}": act for name, act in acts.items()}
        wanted = {address.path for address in ADDRESSES if address.signatures}
        if wanted != self.acts.keys():
            raise LookupError(f"addresses and acts do not match: {sorted(wanted ^ self.acts.keys())}")
        self._missed: set[Sender] = set()
        self._paths: dict[str, str] = {}
        self._states: dict[str, tuple[JobState, int]] = {}
        bridge.listen(self._on_event)

    def handle(self, request: OscRequest | OscMisfit) -> None:
        """Carry out a request; a foreign address may be a learned control. Errors are sent to the sender.

        While a library is being read, what acts on its clips is refused, and what brings a file waits.
        """
        sender = request.sender
        self._audience.note(sender)
        if isinstance(request, OscMisfit):
            if request.reason and not self.learning.apply_osc(request):
                self.refuse(request, request.reason)
            return
        desk = self._bridge.desk
        if desk.is_opening and acts_on_clips(request):
            error = desk.no_library("")
            self._audience.send_error(sender, request.id, str(error), error.hint)
        elif brings_file(request):
            desk.commands.once_open(lambda: self._carry_out(request))
        else:
            self._carry_out(request)

    def miss(self, receiver: Sender) -> None:
        """Remove a subscriber whose port is closed, or send it all values again if it may still open it."""
        if not self._audience.may_still_open(receiver):
            self._audience.unsubscribe(receiver)
        elif receiver not in self._missed:
            self._missed.add(receiver)
            self._bridge.post_later(_AGAIN_S, lambda: self._send_again(receiver))

    def _send_again(self, receiver: Sender) -> None:
        self._missed.discard(receiver)
        if receiver in self._audience.subscribers:
            self.values.refresh(receiver)

    def refuse(self, request: OscRequest | OscMisfit, reason: str) -> None:
        """Answer a request with an error."""
        self._audience.send_error(request.sender, request.id, reason, text("docs/osc.md lists every address."))

    def _carry_out(self, request: OscRequest) -> None:
        with self._audience.carrying_out(request.sender, request.id):
            self._act(request)

    def _act(self, request: OscRequest) -> None:
        sender, failures = request.sender, self._bridge.index_writes.failures
        try:
            self.acts[request.path](request.args, sender)
        except MessageError as error:
            request_id = request.id or self._audience.made_job
            self._audience.send_error(sender, request_id, str(error), text("Change the value and try again."))
            return
        except Exception as error:  # noqa: BLE001  whoever waits for an answer gets one, and gets it once
            _log.exception("%s failed", request.path)
            self._bridge.desk.fault(error, "" if request.id else self._audience.made_job)
            return
        self.values.changed()
        if request.id and (self._audience.made_job or not self._audience.has_failed):  # only the ok tells the job's id
            self._confirm(request, self._audience.made_job, failures)

    def _confirm(self, request: OscRequest, job: str, failures: int) -> None:
        """Send the ok once all is written that the request changed: what is confirmed outlives even a killed process.

        failures: how many changes had failed before.
        """
        writes = self._bridge.index_writes

        def send() -> None:
            self._bridge.preferences.keep()
            self._bridge.resuming.save()
            if writes.failures == failures:
                self._audience.reply(request.sender, "/bridge/ok", request.id, request.path, job)
            else:
                message = text("What you changed could not be written")
                self._audience.send_error(request.sender, request.id, message, text("Check it, then try again."))

        writes.after(self._bridge.desk.library, send)

    # --- connection -----------------------------------------------------------------------------------

    def _connection_acts(self) -> Acts:
        return {
            "ping": lambda _, sender: self._pong(sender),
            "subscribe": self._subscribe,
            "unsubscribe": lambda args, sender: self._audience.unsubscribe(_receiver(args, sender)),
            "refresh": self._refresh,
            "learn/arm": lambda args, _: self.learning.arm(str(args[0])),
            "learn/forget": lambda args, _: self.learning.forget(str(args[0])),
        }

    def _pong(self, to: Sender) -> None:
        server = self._audience.server
        if server is not None:
            counts = server.malformed, server.guard.refused
            self._audience.reply(to, "/bridge/pong", __version__, server.port, *counts)

    def _subscribe(self, args: Arguments, sender: Sender) -> None:
        receiver = _receiver(args, sender)
        self._audience.subscribe(receiver, sender)
        self.values.refresh(receiver)

    def _refresh(self, _: Arguments, sender: Sender) -> None:
        for receiver in self._audience.listening_for(sender):
            self.values.refresh(receiver)

    # --- reports --------------------------------------------------------------------------------------

    def _on_event(self, event: Event) -> None:
        match event:
            case TakeAdded(take):
                self._paths[take.id] = take.path
            case JobChanged(job):
                self._report(job)
            case Problem(message, hint):
                self._audience.send_problem(event.job_id, message, hint)

    def _report(self, job: Job) -> None:
        path = self._paths.get(job.take_ids[-1], "") if job.take_ids else ""
        state, key = job.state.value, (job.state, len(job.take_ids))
        is_news = self._states.get(job.id) != key
        self._states[job.id] = key
        for receiver in self._audience.of(job.id):
            if is_news:
                self._audience.send(receiver, "/bridge/state", job.id, state, path)
            if job.state is JobState.RUNNING and job.stage is not None:
                args = (job.id, str(job.stage), job.fraction, job.seconds_left)
                self._audience.send(receiver, "/bridge/progress", *args)
        if job.state.is_over:
            self._states.pop(job.id, None)


def _receiver(args: Arguments, sender: Sender) -> Sender:
    """Return the sender's host with the UDP port in the arguments, or else the sender itself."""
    return (sender[0], int(args[0])) if args else sender
