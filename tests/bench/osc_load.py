"""10,000 valid OSC messages a second for 10 s beside hostile ones, into a whole bridge: what is lost, how late jobs are.

    python -m tests.bench.osc_load [--rate 10000] [--seconds 10]

The sender is a process of its own. The limit of the machine is what a bare socket reads in the same run. Latency: from
handing `/bridge/generate` to the socket until `/bridge/ok` with its id is back, both over loopback, while all else goes on.
"""

import argparse
import multiprocessing
import random
import resource
import socket
import struct
import time
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from pythonosc.osc_message_builder import OscMessageBuilder

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.controllers import Controllers
from daw_bridge.core.events import DraftChanged, Event, OscChanged
from daw_bridge.core.settings import Settings
from tests.bench.home import own_home
from tests.fakes import FakeEngine
from tests.tiny_checkpoint import write_tiny_checkpoint


def message(path: str, *args: object) -> bytes:
    builder = OscMessageBuilder(path)
    for arg in args:
        builder.add_arg(arg)
    return builder.build().dgram


def send(port: int, rate: int, seconds: float, hostile_share: float, seed: int) -> None:
    """Evenly, in steps of a millisecond. The n-th valid message sets the seed to n."""
    out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    chance, begin, sent = random.Random(seed), time.perf_counter(), 0
    while (gone := time.perf_counter() - begin) < seconds or sent < rate * seconds:
        while sent < min(gone * rate, rate * seconds):
            sent += 1
            out.sendto(message("/bridge/seed", sent), ("127.0.0.1", port))
            if chance.random() < hostile_share:
                out.sendto(hostile(chance), ("127.0.0.1", port))
        time.sleep(0.001)


def hostile(chance: random.Random) -> bytes:
    """Noise, cut-off messages, bundles in bundles, wrong sizes, unknown types, sizes beyond the packet."""
    valid = message("/bridge/repaint", "/etc/passwd", 1.0, 2.0)
    match chance.randrange(7):
        case 0:
            return chance.randbytes(chance.randrange(1, 2000))
        case 1:
            return valid[: chance.randrange(1, len(valid))]
        case 2:
            return b"#bundle\0" + bytes(8) + struct.pack(">i", chance.choice([-1, 0, 3, 1 << 30])) + valid
        case 3:
            inner = valid
            for _ in range(chance.randrange(1, 40)):
                inner = b"#bundle\0" + bytes(8) + struct.pack(">i", len(inner)) + inner
            return inner
        case 4:
            return b"/bridge/seed\0\0\0\0," + bytes(chance.choices(b"ifsbhdtcrmTFNI[]Sxyz", k=7)) + chance.randbytes(40)
        case 5:
            return valid + bytes(chance.randrange(16384, 60000))
        case _:
            at = chance.randrange(len(valid))
            return valid[:at] + chance.randbytes(4) + valid[at + 4 :]


def limit(rate: int) -> float:
    """Messages a second that a bare socket of this process reads from the same sender."""
    bare = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    bare.bind(("127.0.0.1", 0))
    bare.settimeout(0.5)
    sender = multiprocessing.Process(target=send, args=(bare.getsockname()[1], rate, 2.0, 0.0, 1))
    sender.start()
    count, first, last = 0, 0.0, 0.0
    while True:
        try:
            bare.recv(65536)
        except TimeoutError:
            if count:
                break
            continue
        last = time.perf_counter()
        first = first or last
        count += 1
    sender.join()
    return count / (last - first)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=10.0)
    options = parser.parse_args()
    multiprocessing.set_start_method("spawn")
    with own_home() as folder:
        model = write_tiny_checkpoint(Path(folder) / "model")
        settings = Settings(
            model_folder=str(model), library_folder=f"{folder}/library", osc_port=0, osc_advertised=False,
            connect_daws=False,
        )  # fmt: skip
        bridge = Bridge(settings, make_engine=FakeEngine)
        controllers = Controllers(bridge)
        ports: list[int] = []
        heard: list[int] = []

        def listen(event: Event) -> None:
            match event:
                case OscChanged(_, port):
                    ports.append(port)
                case DraftChanged(draft):
                    heard.append(draft.seed)

        bridge.listen(listen)
        bridge.start()
        while not ports:
            time.sleep(0.01)
        measure(controllers, ports[0], heard, options.rate, options.seconds)
        bridge.close()


def measure(controllers: Controllers, port: int, heard: list[int], rate: int, seconds: float) -> None:
    before_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sender = multiprocessing.Process(target=send, args=(port, rate, seconds, 0.1, 2))
    answers, teller = multiprocessing.Pipe(duplex=False)
    asker = multiprocessing.Process(target=ask, args=(port, teller, seconds))
    sender.start()
    asker.start()
    sender.join()
    late = answers.recv()
    asker.join()
    lost = rate * seconds - len(heard)
    guard = controllers.server
    assert guard is not None
    grown_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kib
    p50, p99, worst = np.percentile(np.array(late) * 1000, [50, 99, 100])
    print(
        f"valid {rate:,}/s for {seconds:g} s: {lost:.0f} of {rate * seconds:.0f} lost, in order: {heard == sorted(heard)}"
    )
    print(f"hostile beside them: {guard.malformed} malformed, {guard.guard.refused} refused")
    print(f"packet to accepted job, {len(late)} jobs: median {p50:.2f} ms, p99 {p99:.2f} ms, worst {worst:.2f} ms")
    print(f"peak memory grew by {grown_kib / 1024:.1f} MiB")
    print(f"a bare socket read {limit(rate):,.0f}/s of the same: ratio {len(heard) / seconds / limit(rate):.3f}")


def ask(port: int, teller: Connection, seconds: float) -> None:
    """A job every 20 ms, and how long until it is said to be accepted. A process of its own, as a controller is."""
    wire = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    wire.settimeout(2)
    late: list[float] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begin = time.perf_counter()
        wire.sendto(message("/bridge/generate", f"#{len(late)}.", "x", 1.0), ("127.0.0.1", port))
        try:
            while f"#{len(late)}.".encode() not in wire.recv(65536):
                pass
        except TimeoutError:  # UDP loses packets when a machine is busy
            pass
        late.append(time.perf_counter() - begin)
        time.sleep(0.02)
    teller.send(late)


if __name__ == "__main__":
    main()
