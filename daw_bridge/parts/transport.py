"""Play, pause, stop and locate, of the player or of the DAW that it follows."""

from daw_bridge.core.daw_state import Can
from daw_bridge.parts.audition import Audition
from daw_bridge.parts.daw_session import DawSession
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.following import Following


class Transport:
    """Part of the bridge; methods run on the inbox thread. The one place that decides who leads, DAW or player."""

    def __init__(self, desk: Desk, audition: Audition, daw_session: DawSession, following: Following) -> None:
        self._desk, self._audition, self._daw_session, self._following = desk, audition, daw_session, following

    @property
    def leads_daw(self) -> bool:
        """Whether the transport keys control the DAW: it is followed, and the take has a place in its session."""
        take, daw = self._audition.take, self._desk.daw
        has_place = take is not None and (take.place_s is not None or Can.POSITION not in daw.can)
        return has_place and self._following.is_wanted and Can.TRANSPORT in daw.can

    def play(self) -> None:
        if self.leads_daw:
            self._daw_session.play()
        else:
            self._audition.play()

    def pause(self) -> None:
        if self.leads_daw:
            self._daw_session.stop()
        else:
            self._audition.pause()

    def stop(self) -> None:
        """Stop. If the DAW does not lead, return to the start of the loop."""
        if self.leads_daw:
            self._daw_session.stop()
        else:
            self._audition.stop()

    def seek(self, time_s: float) -> None:
        """Go to a time in seconds within the take; if the DAW leads, move its playhead there."""
        take = self._audition.take
        if self.leads_daw and take is not None and take.place_s is not None:
            self._daw_session.locate(max(0.0, take.place_s + time_s))
        else:
            self._audition.show_place(time_s)
