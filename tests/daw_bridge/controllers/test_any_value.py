"""Whatever value reaches an address or a setting, the bridge goes on, and what it keeps can be used."""

import contextlib
import math
import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.osc_request import fit
from daw_bridge.core.events import OscChanged, Problem
from daw_bridge.core.settings import Saved, Settings, read_settings
from engine.contract.messages import Generate
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.fakes import FakeEngine

ODD = (
    0,
    -1,
    1,
    2**31 - 1,
    -(2**31),
    0.0,
    -1.0,
    1e30,
    math.inf,
    -math.inf,
    math.nan,
    "",
    "x",
    "0",
    "4/0",
    "\x00",
    True,
    False,
)
OUTSIDE = {
    "connect_daws",
    "osc_open",
    "osc_advertised",
}  # switching these on would leave this machine, or meet a real DAW


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def desk(settings: Settings, stored: Path) -> Iterator[RunningBridge]:
    desk = RunningBridge(Bridge(settings, stored, make_engine=FakeEngine))
    desk.bridge.start()
    yield desk
    desk.bridge.close()


@pytest.fixture
def controller(desk: RunningBridge) -> Iterator[Controller]:
    controller = Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)
    yield controller
    controller.close()


def argument_lists(address: Address, value: object) -> Iterator[list[object]]:
    """The value alone, and at every place of every list of arguments that the address takes."""
    yield [value]
    fine = {"s": "x", "f": 1.0, "i": 1}
    for signature in address.signatures:
        for at in range(len(signature)):
            yield [value if n == at else fine[kind] for n, kind in enumerate(signature)]


def check_alive(desk: RunningBridge, controller: Controller) -> None:
    """A ping is answered, new music is made, and no fault of ours was reported."""
    controller.send("/bridge/cancel")
    controller.send("/bridge/queue/paused", 0)  # an odd value may mean yes
    desk.settle()
    controller.heard.clear()
    controller.send("/bridge/ping")
    controller.until("/bridge/pong")
    asked = len(desk.engine.asked)
    controller.send("/bridge/generate", "#alive")
    desk.until(lambda: any(isinstance(request, Generate) for request in desk.engine.asked[asked:]))
    desk.engine.make_takes()
    controller.until("/bridge/ok")
    desk.settle()
    unexpected = [p for p in desk.all(Problem) if "unexpected" in p.message]
    assert not unexpected


@pytest.mark.parametrize("address", ADDRESSES, ids=[address.path for address in ADDRESSES])
def test_no_value_stops_an_address(
    desk: RunningBridge,
    controller: Controller,
    song: Path,
    stored: Path,
    address: Address,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.bridge.import_file(song)
    desk.until(lambda: desk.bridge.audition.take is not None)
    for value in ODD:
        for arguments in argument_lists(address, value):
            controller.send(address.path, *arguments)
        check_alive(desk, controller)
    desk.bridge.close()
    assert not read_settings(stored).notes


@pytest.mark.parametrize("name", Saved().values())
def test_no_value_of_a_setting_that_was_set_by_name_stops_anything(
    desk: RunningBridge, stored: Path, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for value in ODD:
        if name in OUTSIDE and value:
            continue
        request = fit("/bridge/set", [name, value], ("127.0.0.1", 9))  # past the port, which some of them close
        desk.bridge.post(partial(desk.controllers.surface.handle, request))
        desk.settle()
        assert desk.controllers.server is not None
        controller = Controller(desk.controllers.server.port)
        with contextlib.closing(controller):
            check_alive(desk, controller)
    desk.bridge.close()
    assert not read_settings(stored).notes


def test_ten_thousand_well_formed_messages_leave_nothing_that_a_restart_would_not_heal(
    desk: RunningBridge,
    controller: Controller,
    song: Path,
    stored: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.bridge.import_file(song)
    desk.until(lambda: desk.bridge.audition.take is not None)
    draw = random.Random(5)
    names = [name for name in Saved().values() if name not in OUTSIDE | {"library_folder", "osc_port"}]
    quiet = {
        "/bridge/engine/restart",
        "/bridge/import",
        "/bridge/edit/open",
    }  # slow, or of files: in tests of their own
    addresses = [address for address in ADDRESSES if address.path not in quiet]
    sender = ("127.0.0.1", 9)
    for n in range(10_000):
        address = draw.choice(addresses)
        signature = draw.choice(address.signatures or ("f",))
        args: list[object] = [draw.choice(ODD) for _ in signature]
        if address.path == "/bridge/set":
            args[0] = draw.choice(names)
        desk.bridge.post(partial(desk.controllers.surface.handle, fit(address.path, args, sender)))
        if n % 500 == 499:
            desk.settle()
    check_alive(desk, controller)
    assert [clip.name for clip in desk.bridge.library.clips()]  # type: ignore[union-attr]
    desk.bridge.close()
    loaded = read_settings(stored)
    assert not loaded.notes
    again = RunningBridge(Bridge(loaded.settings, stored, make_engine=FakeEngine, stored=loaded))
    again.bridge.start()
    controller = Controller(again.until(lambda: again.all(OscChanged))[-1].port)
    with contextlib.closing(controller):
        check_alive(again, controller)
    again.bridge.close()
