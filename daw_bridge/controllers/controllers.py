"""All controllers: the OSC port, OSCQuery, MIDI inputs and learned controls."""

import logging
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.osc import OscServer
from daw_bridge.controllers.osc_audience import OscAudience
from daw_bridge.controllers.osc_dated import OscDated
from daw_bridge.controllers.osc_request import OscMisfit, OscRequest, Sender
from daw_bridge.controllers.osc_surface import OscSurface
from daw_bridge.core import events
from daw_bridge.core.events import Event, Problem, SettingsChanged
from daw_bridge.core.next_steps import next_step
from daw_bridge.daws.midi_input import MidiInput, control_of
from engine.contract.texts import text

if TYPE_CHECKING:
    from daw_bridge.controllers.osc_query import OscQuery

_log = logging.getLogger(__name__)
_MIDI_REFRESH_S = 3.0
_OSC_SETTINGS = ("osc_port", "osc_open", "osc_allowed", "osc_advertised")


class Controllers:
    """Build it before the bridge starts; it opens and closes with the bridge and emits OscChanged.

    Public methods may be called from any thread.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._audience = OscAudience()
        self.surface = OscSurface(bridge, self._audience)
        self.learning = self.surface.learning
        self._dated = OscDated(bridge.post_later, self.surface.handle)
        self._tcp_was_missed = False
        self._query: OscQuery | None = None
        self._midi = MidiInput(self._on_midi)
        bridge.listen(self._on_event)
        bridge.attach(self._open, self._close)

    @property
    def server(self) -> OscServer | None:
        """The OSC server, None while OSC is off."""
        return self._audience.server

    def learn(self, target: str) -> None:
        """Assign the next MIDI or OSC control that moves to an address; "" ends learning."""
        self._bridge.post(lambda: self.learning.arm(target))

    def forget(self, target: str) -> None:
        """Remove the controls assigned to an address."""
        self._bridge.post(lambda: self.learning.forget(target))

    # --- inbox thread ---------------------------------------------------------------------------------

    def _close(self) -> None:
        self._midi.close()
        self._close_osc()

    def _open(self) -> None:
        self._open_osc()
        if self._midi.start():
            self._bridge.post_later(_MIDI_REFRESH_S, self._refresh_midi)

    def _on_event(self, event: Event) -> None:
        match event:
            case SettingsChanged(settings, _, before) if before is not None:
                if any(getattr(settings, name) != getattr(before, name) for name in _OSC_SETTINGS):
                    self._close_osc()
                    self._open_osc()

    def _open_osc(self) -> None:
        settings = self._bridge.settings
        try:
            server = OscServer(
                settings.osc_port, settings.osc_open, self._on_osc, settings.osc_allowed.split(), self._on_gone
            )
        except (OSError, ValueError) as error:
            self._bridge.emit(events.OscChanged("", 0))
            message = text("OSC could not be switched on: {error}", error=error)
            hint = next_step(error) or text("Change the value in the settings.")
            self._bridge.emit(Problem(message, hint))
            return
        self._audience.server, values = server, self.surface.values
        if server.tcp_error is not None and not self._tcp_was_missed:
            self._tcp_was_missed = True
            message = text("OSC over TCP could not be switched on: {error}", error=server.tcp_error)
            self._bridge.emit(Problem(message, next_step(server.tcp_error)))
        try:
            from daw_bridge.controllers.osc_query import OscQuery  # an HTTP server, which the window need not wait for

            self._query = OscQuery(
                server.host,
                server.port,
                values.current,
                server.guard,
                has_tcp=server.tcp_error is None,
                is_advertised=settings.osc_advertised,
            )
        except OSError as error:
            _log.info("no OSCQuery: %s", error)
        query_port = self._query.port if self._query is not None else 0
        self._bridge.emit(events.OscChanged(server.host, server.port, query_port))

    def _close_osc(self) -> None:
        self._dated.clear()
        if self._query is not None:
            self._query.close()
            self._query = None
        if self._audience.server is not None:
            self._audience.server.close()
            self._audience.server = None

    def _on_osc(self, requests: list[OscRequest | OscMisfit]) -> deque[OscRequest | OscMisfit]:
        """Post requests. Returns those that are not carried out yet, which become fewer."""
        waiting = deque(requests)

        def carry_out() -> None:
            try:
                while waiting:
                    request = waiting.popleft()
                    if not request.due:
                        self.surface.handle(request)
                    elif not self._dated.add(request):
                        self.surface.refuse(request, text("Too many dated bundles wait for their time"))
            finally:
                if waiting:  # after an exception, the rest still run
                    self._bridge.post(carry_out)

        self._bridge.post(carry_out)
        return waiting

    def _on_gone(self, receiver: Sender) -> None:
        self._bridge.post(lambda: self.surface.miss(receiver))

    def _on_midi(self, _: str, message: Sequence[int]) -> None:
        control = control_of(message)
        if control is None:
            return
        source, value = control

        def apply() -> None:
            self.learning.apply(source, value, is_share=True)

        self._bridge.post(apply)

    def _refresh_midi(self) -> None:
        if self._midi.refresh():
            self._bridge.post_later(_MIDI_REFRESH_S, self._refresh_midi)
