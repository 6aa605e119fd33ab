"""How far takes that follow another program are from it: real programs on a JACK server of their own.

    python -m tests.bench.sync_offsets [--starts 10]

An offset above 0 means that DAW Bridge is ahead. The ruler is what the other program says of its own place: LinkHut's
display (renewed every 10 ms), JACK's frame, Ardour's transport. It needs an X screen, and the programs that
`installers/test.py` installs; those that are missing are left out and named.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import jack
from _pytest.outcomes import Skipped

from daw_bridge.core.daw_state import Can
from daw_bridge.daws.daw import Daw
from daw_bridge.daws.jack_transport import JackDaw
from daw_bridge.daws.link import LinkDaw
from daw_bridge.daws.midi_clock import MidiClockDaw
from engine.contract.audio import SAMPLE_RATE
from tests.bench.home import own_home
from tests.peers.ardour import SET_TEMPO, Ardour
from tests.peers.hydrogen import TEMPO_BPM, Hydrogen
from tests.peers.jack import JackServer
from tests.peers.link_hut import LinkHut

_PERIOD = 1024
_READINGS = 15


@dataclass
class Offsets:
    """Of one program, in seconds: the median of each start. within_s: how exactly the ruler can be read."""

    name: str
    within_s: float
    found: list[float] = field(default_factory=list)
    why_none: str = ""

    def row(self) -> str:
        if not self.found:
            return f"| {self.name} | | | | {self.why_none or 'no start succeeded'} |"
        worst = max(self.found, key=abs)
        return (
            f"| {self.name} | {len(self.found)} | {statistics.median(self.found) * 1000:+.0f} ms"
            f" | {worst * 1000:+.0f} ms | {self.within_s * 1000:.0f} ms |"
        )


def until(daw: Daw, condition: Callable[[], object], what: str, timeout_s: float = 20.0) -> None:
    end = time.monotonic() + timeout_s
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: {daw.state} {daw.transport} {daw.trouble}")
        daw.poll(time.monotonic())
        time.sleep(0.004)


def median_of(daw: Daw, read: Callable[[], float]) -> float:
    found = []
    for _ in range(_READINGS):
        until(daw, lambda: True, "")
        daw.poll(time.monotonic())
        found.append(read())
        time.sleep(0.02)
    return statistics.median(found)


@contextmanager
def closing(daw: Daw) -> Iterator[Daw]:
    try:
        yield daw
    finally:
        daw.close()


def link_hut(offsets: Offsets, starts: int, upper: int, chance: random.Random) -> None:
    with LinkHut() as hut, closing(LinkDaw(120.0)) as daw:
        if upper == 3:
            hut.press("r")
        daw.signature = (upper, 4)
        until(daw, lambda: daw.state.is_connected and hut.shown().quantum == upper, "connected")

        def read() -> float:
            shown = hut.shown()
            return daw.transport.position(shown.at) - shown.beats * 60 / shown.tempo_bpm

        for _ in range(starts):
            time.sleep(chance.uniform(0.2, 1.5))
            hut.press(" ")
            until(daw, lambda: daw.state.is_playing and daw.transport.position() > 0.2, "start")
            offsets.found.append(median_of(daw, read))
            hut.press(" ")
            until(daw, lambda: not daw.state.is_playing, "stop")


@contextmanager
def jack_client() -> Iterator[jack.Client]:
    client = jack.Client("ruler", no_start_server=True)
    client.activate()
    try:
        yield client
    finally:
        client.close()


def heard_s(client: jack.Client) -> float:
    """The place that is heard now: two periods behind the frame that is computed."""
    return float(client.transport_frame - 2 * client.blocksize) / client.samplerate


def jack_midi_clock(offsets: Offsets, starts: int, _: int, chance: random.Random) -> None:
    """Its song position needs a timebase, so it is started at the beginning each time."""
    with jack_client() as client, closing(MidiClockDaw()) as daw:
        process = subprocess.Popen(
            ["jack_midi_clock", "-b", "104"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            for _ in range(starts):
                client.transport_stop()
                client.transport_frame = 0
                time.sleep(chance.uniform(0.3, 1.2))
                daw.poll(time.monotonic())
                client.transport_start()
                until(daw, lambda: daw.state.is_playing and Can.TEMPO in daw.state.can, "start")
                until(daw, lambda: daw.transport.position() > 2.5, "its tempo is steady")
                offsets.found.append(median_of(daw, lambda: daw.transport.position() - heard_s(client)))
            client.transport_stop()
        finally:
            process.terminate()
            process.wait(5)


def against_ardour(ardour: Ardour, daw: Daw, latency_s: float) -> float:
    """The middle of the time in which it answered is taken for the moment of its answer."""
    found = []
    for _ in range(5):
        daw.poll(time.monotonic())
        before = time.monotonic()
        theirs_s = int(ardour.lua("print (Session:transport_sample ())")[0]) / SAMPLE_RATE - latency_s
        found.append((time.monotonic() - before, daw.transport.position((before + time.monotonic()) / 2) - theirs_s))
    return min(found)[1]


def ardour_clock(offsets: Offsets, starts: int, _: int, chance: random.Random) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Ardour(Path(folder), tracks=1, backend="jack") as ardour,
        closing(MidiClockDaw()) as daw,
    ):
        ardour.lua(SET_TEMPO % (104, 104))
        until(daw, lambda: any("MIDI Clock" in name for name in daw._input.names), "its port")
        for _ in range(starts):
            ardour.send("/locate", 0, 0)
            time.sleep(chance.uniform(0.5, 1.5))
            ardour.send("/transport_play")
            until(daw, lambda: daw.state.is_playing and Can.TEMPO in daw.state.can, "start")
            until(daw, lambda: daw.transport.position() > 3, "its tempo is steady")
            offsets.found.append(against_ardour(ardour, daw, 2 * _PERIOD / SAMPLE_RATE))
            ardour.send("/transport_stop")
            until(daw, lambda: not daw.state.is_playing, "stop")


def ardour_jack(offsets: Offsets, starts: int, _: int, chance: random.Random) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Ardour(Path(folder), tracks=1, backend="jack", shares_transport=True) as ardour,
        closing(JackDaw()) as daw,
    ):
        ardour.lua(SET_TEMPO % (104, 104))
        for _ in range(starts):
            daw.locate(0.0)
            until(daw, lambda: daw.transport.position_s == 0, "locate")
            time.sleep(chance.uniform(0.2, 1.0))
            ardour.send("/transport_play")
            until(daw, lambda: daw.transport.is_playing and daw.transport.position() > 2.5, "start")
            offsets.found.append(against_ardour(ardour, daw, 2 * _PERIOD / SAMPLE_RATE))
            ardour.send("/transport_stop")
            until(daw, lambda: not daw.transport.is_playing, "stop")


def hydrogen_bars(offsets: Offsets, starts: int, _: int, chance: random.Random) -> None:
    """Its bars: where the third begins, beside what its tempo makes of it."""
    with tempfile.TemporaryDirectory() as folder, Hydrogen(Path(folder)), closing(JackDaw()) as daw:
        until(daw, lambda: Can.TEMPO in daw.state.can, "its timebase", 30)
        for _ in range(starts):
            daw.locate(0.0)
            until(daw, lambda: daw.transport.position_s == 0, "locate")
            time.sleep(chance.uniform(0.2, 1.0))
            daw.play()
            until(daw, lambda: daw.transport.is_playing and daw.transport.position() > 3, "start")
            offsets.found.append(2 * 240 / TEMPO_BPM - daw.state.tempo_map.time_of(3))
            daw.stop()
            until(daw, lambda: not daw.transport.is_playing, "stop")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--starts", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    period_s = _PERIOD / SAMPLE_RATE
    rows = [
        (Offsets("Ableton Link: LinkHut 3.0.6 in 4/4", 0.01), link_hut, 4),
        (Offsets("Ableton Link: LinkHut 3.0.6 in 3/4", 0.01), link_hut, 3),
        (Offsets("MIDI clock: jack_midi_clock 0.4.3", period_s), jack_midi_clock, 4),
        (Offsets("MIDI clock: Ardour 7.3", period_s), ardour_clock, 4),
        (Offsets("JACK: Ardour 7.3 as timebase", period_s), ardour_jack, 4),
        (Offsets("JACK: Hydrogen 1.2, its bars", period_s), hydrogen_bars, 4),
    ]
    print("| program | starts | median | worst | ruler |\n| --- | --- | --- | --- | --- |")
    with own_home(), JackServer(_PERIOD):
        for offsets, measure, upper in rows:
            try:
                measure(offsets, options.starts, upper, chance)
            except (Skipped, FileNotFoundError, TimeoutError) as error:
                offsets.why_none = str(error)
                print(f"{offsets.name}: {error}", file=sys.stderr)
            print(offsets.row(), flush=True)
    return 0 if all(offsets.found for offsets, _, _ in rows) else 1


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
