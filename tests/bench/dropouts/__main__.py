"""Does a DAW drop out while music is made? A real Ardour plays 16 tracks; JACK's xruns at rest and beside the engine.

    python -m tests.bench.dropouts [--seconds 30] [--rounds 2] [--period 64] [--nice 5 0 10 19] [--realtime]

JACK runs with its dummy driver, 48 kHz, without real-time scheduling, as on a fresh install; --realtime: without, and then
with it, as where a musician has the right to it. It needs an X screen. The engine makes 30 s of music after 30 s of music
with the built-in model; at rest it waits with the model loaded. Each round is: rest, each side, with a rest after every
second one; the order of the sides is turned in every other round. A side is a nice value of the engine's threads, and, with
--groups, also of its group: Linux shares the CPU among the sessions of programs before it looks at threads ("autogroup").
Nice values below 5 need root. An xrun is a cycle that came too late, or a program that was not done in its cycle; a long
one counts once, so what was not played is counted in ms as well. "others" is what other programs computed meanwhile, of one
core, in the worst stretch: with more than a few per cent a row says little.
"""

import argparse
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.dropouts.making import Making
from tests.bench.dropouts.playing import TRACKS, Heard, Playing
from tests.bench.home import own_home
from tests.peers.ardour import Ardour
from tests.peers.jack import JackServer

Side = tuple[int, int] | None
"""Nice values of the engine's threads and of its group; None: at rest."""
_TITLES = (
    "xruns/min",
    "of each stretch",
    "not played ms/min",
    "late ms worst / median",
    "DSP load median / most",
    "music",
    "others",
)


def title(side: Side, own: Side) -> str:
    if side is None:
        return "at rest"
    group, as_it_comes = f", its group at {side[1]}" if side[1] else "", ", as it comes" if side == own else ""
    return f"engine at nice {side[0]}{group}{as_it_comes}"


def turns(sides: list[Side], round_: int) -> list[Side]:
    """The stretches of one round."""
    order: list[Side] = [None]
    for n, side in enumerate(reversed(sides) if round_ % 2 else sides):
        order += [side, None] if n % 2 and n + 1 < len(sides) else [side]
    return order


def row(name: str, heard: list[Heard], paces: list[float]) -> str:
    minutes = sum(each.seconds for each in heard) / 60
    delays, loads = (
        [value for each in heard for value in values(each)] for values in (lambda h: h.delays_ms, lambda h: h.loads)
    )
    late = f"{max(delays):.1f} / {statistics.median(delays):.1f}" if delays else "–"
    cells = (
        f"{sum(each.xruns for each in heard) / minutes:.1f}",
        " ".join(str(each.xruns) for each in heard),
        f"{sum(each.lost_ms for each in heard) / minutes:.0f}",
        late,
        f"{statistics.median(loads):.0f} / {max(loads):.0f} %",
        f"{statistics.median(paces):.1f} s/s" if paces else "–",
        f"{max(each.others for each in heard):.0%}",
    )
    return f"| {name} | {' | '.join(cells)} |"


def measure(args: argparse.Namespace, sides: list[Side], making: Making, *, is_realtime: bool) -> None:
    """Print the table of one JACK server."""
    found: dict[Side, list[Heard]] = {}
    paces: dict[Side, list[float]] = {}
    server = JackServer(args.period, is_realtime=is_realtime, own_session=True)
    with tempfile.TemporaryDirectory() as name, server:
        folder = Path(name)
        with Ardour(folder / "ardour", tracks=TRACKS, backend="jack") as ardour:
            playing = Playing(ardour, folder, args.seconds)
            for round_ in range(args.rounds):
                for side in turns(sides, round_):
                    if side is not None:
                        making.begin(*side)
                    heard = playing.hear(args.seconds)
                    if side is not None:
                        assert making.nice_values() == {side[0]}, making.nice_values()
                        paces.setdefault(side, []).append(making.end())
                    found.setdefault(side, []).append(heard)
                    line = row(title(side, making.own), [heard], paces.get(side, [])[-1:])
                    print(f"{time.strftime('%X')} round {round_ + 1} {line}", file=sys.stderr, flush=True)
            playing.close()
    print(
        f"\nJACK {'with' if is_realtime else 'without'} real-time scheduling, {args.period} frames, "
        f"{args.rounds} rounds, {args.seconds:g} s a stretch\n"
    )
    print(f"| | {' | '.join(_TITLES)} |\n|{' --- |' * (len(_TITLES) + 1)}")
    for side in (None, *sides):
        print(row(title(side, making.own), found[side], paces.get(side, [])), flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=30.0, help="of each stretch")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--period", type=int, default=64, help="frames of a cycle")
    parser.add_argument("--nice", type=int, nargs="+", default=[5, 0, 10, 19], help="of the engine")
    parser.add_argument("--groups", type=int, nargs="*", default=[19], help="the same for its group of processes")
    parser.add_argument("--realtime", action="store_true", help="also with real-time scheduling")
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the JACK server ends, too
    with own_home(), tempfile.TemporaryDirectory() as name, Making(Path(name)) as making:
        sides: list[Side] = [(nice, 0) for nice in args.nice]
        if making.has_group:
            sides += [(nice, nice) for nice in args.groups]
        for is_realtime in (False, True) if args.realtime else (False,):
            measure(args, sides, making, is_realtime=is_realtime)
    return 0


if __name__ == "__main__":
    sys.exit(main())
