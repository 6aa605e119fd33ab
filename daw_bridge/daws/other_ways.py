"""Ways to reach DAWs without a script of DAW Bridge. They report less, and each is off until the user switches it on."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from daw_bridge.daws.daw import Daw
from daw_bridge.daws.osc_protocols import AbletonOsc, Ardour, DrivenByMoss, Reaper
from daw_bridge.daws.own_osc import OwnOscDaw
from engine.contract.texts import declared

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OtherWay:
    """name: as in the settings and for `daw test`. label: its name. setting_up: what the user does in the DAW.

    connect: called with a tempo in bpm to propose; raises ImportError if `module`, an optional extra, is missing. package:
    its name for pip.
    """

    name: str
    label: str
    setting_up: str
    connect: Callable[[float], Daw]
    module: str = ""
    package: str = ""

    @property
    def is_installed(self) -> bool:
        return not self.module or find_spec(self.module) is not None


def _link(tempo_bpm: float) -> Daw:
    from daw_bridge.daws.link import LinkDaw

    return LinkDaw(tempo_bpm)


def _midi_clock(_: float) -> Daw:
    from daw_bridge.daws.midi_clock import MidiClockDaw

    return MidiClockDaw()


def _jack(_: float) -> Daw:
    from daw_bridge.daws.jack_transport import JackDaw

    return JackDaw()


OTHER_WAYS = (
    OtherWay("link", "Ableton Link",
        declared("Turn on Link in the other program too. It shares tempo, beat, start and stop."),
        _link, "link", "LinkPython-extern",
   ),
    OtherWay(
        "midi-clock", declared("MIDI clock"),
        declared("Let the DAW send MIDI clock to a MIDI input of this machine. It carries tempo and position."),
        _midi_clock, "rtmidi", "python-rtmidi",
    ),
    OtherWay(
        "jack", declared("JACK transport"),
        declared("Let the other program use JACK's transport. It shares position, start and stop, and may share bars."),
        _jack, "jack", "JACK-Client",
    ),
    OtherWay(
        "ableton-osc", "AbletonOSC", declared("Install the Remote Script AbletonOSC in Live. It replies to port 11001."),
        lambda _: OwnOscDaw(AbletonOsc()),
    ),
    OtherWay(
        "reaper-osc", declared("REAPER's OSC"),
        declared("In REAPER, open Preferences > Control/OSC/web > Add and set device port 9000 and local listen port 8000."),
        lambda _: OwnOscDaw(Reaper()),
    ),
    OtherWay(
        "ardour-osc", declared("Ardour's OSC"),
        declared("In Ardour, open Preferences > Control Surfaces and turn on Open Sound Control."),
        lambda _: OwnOscDaw(Ardour()),
    ),
    OtherWay(
        "driven-by-moss", "DrivenByMoss",
        declared("In Bitwig, add the controller “Open Sound Control” with its ports 8000 and 9000."),
        lambda _: OwnOscDaw(DrivenByMoss()),
    ),
)  # fmt: skip


def other_ways(names: str, tempo_bpm: float) -> list[Daw]:
    """Connect the ways named in a setting, separated by spaces. Ways that are not installed or do not load are left out."""
    wanted, connected = set(names.split()), []
    for way in OTHER_WAYS:
        if way.name in wanted and way.is_installed:
            try:
                connected.append(way.connect(tempo_bpm))
            except ImportError as error:  # installed, but a system library is missing
                _log.warning("%s cannot be used: %s", way.label, error)
    return connected
