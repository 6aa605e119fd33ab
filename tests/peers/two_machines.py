"""Two machines on a cable, in network namespaces of their own: on one the bridge, open to others, on the other a controller.

    unshare -rn python -m tests.peers.two_machines FOLDER

Pulls the cable, and later even the loopback, and prints a JSON line for each thing that the controller or the bridge saw.
"""

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

from pythonosc.osc_message_builder import OscMessageBuilder
from pythonosc.osc_packet import OscPacket

OURS, THEIRS = "10.9.9.1", "10.9.9.2"


def ip(words: str) -> None:
    subprocess.run(["ip", *words.split()], check=True)


def say(**told: object) -> None:
    print(json.dumps(told), flush=True)


def answers(host: str, port: int, timeout_s: float) -> bool:
    """Whether the bridge there answers a question, asked every half second."""
    asking = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    asking.settimeout(0.5)
    builder = OscMessageBuilder("/bridge/ping")
    end = time.monotonic() + timeout_s
    while time.monotonic() < end:
        try:
            asking.sendto(builder.build().dgram, (host, port))
            if OscPacket(asking.recv(65536)).messages:
                return True
        except TimeoutError:
            continue
        except OSError:
            time.sleep(0.2)
    return False


def controller() -> None:
    """The other machine. Obeys lines: `ask PORT SECONDS`, `find SECONDS`."""
    from zeroconf import ServiceBrowser, ServiceStateChange, Zeroconf

    sys.stdin.readline()  # the cable has been plugged in
    ip(f"addr add {THEIRS}/24 dev far")
    ip("link set lo up")
    ip("link set far up")
    say(ready=True)
    for line in sys.stdin:
        word, *values = line.split()
        if word == "ask":
            say(answered=answers(OURS, int(values[0]), float(values[1])))
            continue
        found: list[str] = []

        def on_change(zeroconf: Zeroconf, service_type: str, name: str, state_change: ServiceStateChange) -> None:
            if state_change is ServiceStateChange.Added:
                info = zeroconf.get_service_info(service_type, name, 1000)
                found.extend(info.parsed_addresses() if info is not None else [])  # noqa: B023

        browser = Zeroconf(interfaces=[THEIRS])
        ServiceBrowser(browser, "_oscjson._tcp.local.", handlers=[on_change])
        end = time.monotonic() + float(values[0])
        while time.monotonic() < end and not found:
            time.sleep(0.1)
        browser.close()
        say(found=found)


def main(folder: Path) -> None:
    from daw_bridge.bridge import Bridge
    from daw_bridge.controllers.controllers import Controllers
    from daw_bridge.core.events import OscChanged, Problem
    from daw_bridge.core.settings import Settings
    from tests.fakes import FakeEngine

    ip("link set lo up")
    ip("link add near type veth peer name far")
    far = subprocess.Popen(
        ["unshare", "-n", sys.executable, "-m", "tests.peers.two_machines", "controller"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert far.stdin is not None
    assert far.stdout is not None

    def ask(words: str) -> str:
        assert far.stdin is not None
        assert far.stdout is not None
        far.stdin.write(words + "\n")
        far.stdin.flush()
        return far.stdout.readline()

    time.sleep(0.5)  # until it has its own namespace
    ip(f"link set far netns {far.pid}")
    ip(f"addr add {OURS}/24 dev near")
    ip("link set near up")
    ask("plugged in")
    settings = Settings(library_folder=str(folder / "library"), model_folder=str(folder), osc_open=True, osc_port=0)
    bridge = Bridge(settings, make_engine=FakeEngine, daws=[])
    ports: list[int] = []
    problems: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, OscChanged):
            ports.append(event.port)
        elif isinstance(event, Problem):
            problems.append(event.message)

    Controllers(bridge)
    bridge.listen(listen)
    bridge.start()
    while not ports:
        time.sleep(0.05)
    try:
        for state in ("plugged", "pulled", "back"):
            if state == "pulled":
                problems.clear()  # such as that there is no model
                ip("link set near down")
                ip("addr flush dev near")
            elif state == "back":
                ip(f"addr add {OURS}/24 dev near")
                ip("link set near up")
            is_there = state != "pulled"
            sys.stdout.write(ask(f"ask {ports[0]} {10 if is_there else 2}"))
            sys.stdout.write(ask(f"find {15 if is_there else 2}"))
            say(at_home=answers("127.0.0.1", ports[0], 5))
        ip("link set lo down")
        time.sleep(2)
        say(without_loopback=answers("127.0.0.1", ports[0], 1))
        ip("link set lo up")
        say(at_home=answers("127.0.0.1", ports[0], 5))
    finally:
        bridge.close()
        far.kill()
    say(problems=problems)


if __name__ == "__main__":
    if sys.argv[1] == "controller":
        controller()
    else:
        main(Path(sys.argv[1]))
