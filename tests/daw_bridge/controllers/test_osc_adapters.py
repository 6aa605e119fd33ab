"""Adapters scaled and switched by number while jobs run: what the next job gets, what is told, what is written and when."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.controllers.osc_adapters import OscAdapters
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import LearningChanged, OscChanged, Problem
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Settings
from engine.contract.adapters.facts import adapter_fault
from engine.contract.messages import Adapter, Generate
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.fakes import FakeEngine

NUMBERED = [address for address in ADDRESSES if address.numbered and address.path.startswith("/bridge/adapter/")]
FILES = ("/nowhere/one.safetensors", "/nowhere/two.safetensors")


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def desk(settings: Settings, stored: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RunningBridge]:
    monkeypatch.setattr("engine.contract.adapters.facts.adapter_fault", lambda _: "")
    desk = RunningBridge(Bridge(settings, stored, make_engine=FakeEngine))
    desk.bridge.start()
    desk.bridge.edit_draft(Draft(adapters="\n".join([f"{FILES[0]} : 0.5", "", FILES[1]]), length_s=5.0))
    yield desk
    desk.bridge.close()


@pytest.fixture
def controller(desk: RunningBridge) -> Iterator[Controller]:
    controller = Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)
    controller.send("/bridge/subscribe")
    controller.until("/bridge/adapter/count", 2)
    yield controller
    controller.close()


def asked(desk: RunningBridge) -> list[Generate]:
    return [request for request in desk.engine.asked if isinstance(request, Generate)]


def test_what_is_set_while_a_job_runs_holds_from_the_next_one(desk: RunningBridge, controller: Controller) -> None:
    controller.send("/bridge/generate", "one")
    desk.until(lambda: asked(desk))
    controller.send("/bridge/adapter/scale", 1, -0.75)
    controller.send("/bridge/adapter/mlp", 1, 0.5)
    controller.send("/bridge/adapter/cross_attention", 0.25)
    controller.send("/bridge/adapter/steps", 1, 25.0, 75.0)
    controller.send("/bridge/adapter/on", 2, 0)
    controller.until("/bridge/adapter/on", 2, 0)
    controller.send("/bridge/generate", "two")
    desk.until(lambda: desk.bridge.queue_run.jobs.next_queued)
    assert asked(desk)[0].adapters == (Adapter(FILES[0], 0.5), Adapter(FILES[1]))
    assert len(asked(desk)) == 1, "nothing was sent to the engine, which is at work"
    desk.engine.make_takes()
    desk.until(lambda: len(asked(desk)) == 2)
    assert asked(desk)[1].adapters == (Adapter(FILES[0], -0.75, 1.0, 0.25, 0.5, first=0.25, last=0.75),)
    assert [job.state for job in desk.bridge.queue_run.jobs] == [JobState.DONE, JobState.RUNNING]


def test_the_list_and_every_number_in_it_are_told(desk: RunningBridge, controller: Controller) -> None:
    controller.until("/bridge/adapter/list", f"{FILES[0]} : 0.5\n{FILES[1]}")
    controller.send("/bridge/adapter/scale", 2, 1.3)
    controller.until("/bridge/adapter/scale", 2, 1.3)
    controller.until("/bridge/adapter/list", f"{FILES[0]} : 0.5\n{FILES[1]}:1.3")
    controller.send("/bridge/adapter/steps", 2, 0, 33.3)
    controller.until("/bridge/adapter/steps", 2, 0.0, 33.3)
    controller.send("/bridge/adapter/steps", 50, 100.0)
    controller.until("/bridge/adapter/steps", 1, 50.0, 100.0)
    for name in ("attention", "cross_attention", "mlp", "others"):
        controller.send(f"/bridge/adapter/{name}", 2, -4)
        controller.until(f"/bridge/adapter/{name}", 2, -4.0)
    controller.send("/bridge/adapter/on", "2", False)
    controller.until("/bridge/adapter/on", 2, 0)
    late = Controller(desk.all(OscChanged)[-1].port)
    late.send("/bridge/refresh")
    late.until("/bridge/adapter/count", 2)
    late.until("/bridge/adapter/on", 2, 0)
    late.close()
    desk.bridge.edit_draft(Draft(adapters=""))
    controller.until("/bridge/adapter/count", 0)


@pytest.mark.parametrize("address", NUMBERED, ids=[address.path for address in NUMBERED])
def test_every_address_takes_its_whole_range_with_and_without_a_number(
    desk: RunningBridge, controller: Controller, address: Address
) -> None:
    assert address.low is not None
    assert address.high is not None
    for signature in address.signatures:
        is_numbered = signature == address.signatures[0]
        n_values = len(signature) - is_numbered
        number = (2,) if is_numbered else ()
        ends = [(address.low,), (address.high,), (1,)] if n_values == 1 else [(0.5, 99.5), (0.0, 100.0), (0.0, 0.25)]
        for values in ends:
            controller.send(address.path, *number, *values)
            controller.until(address.path, *(number or (1,)), *values)
    assert len(desk.bridge.draft.adapters.splitlines()) == 2


@pytest.mark.parametrize(
    ("address", "args", "why"),
    [
        ("scale", (3, 1.0), "There is no adapter 3. The list has 2"),
        ("scale", (0, 1.0), "There is no adapter 0. The list has 2"),
        ("scale", (1, 4.5), "/bridge/adapter/scale must be from -4 to 4, not 4.5"),
        ("mlp", (-9.0,), "/bridge/adapter/mlp must be from -4 to 4, not -9"),
        ("on", (1, 2), "/bridge/adapter/on must be from 0 to 1, not 2"),
        ("steps", (1, 50.0, 101.0), "/bridge/adapter/steps must be from 0 to 100, not 101"),
        ("steps", (1, 75.0, 25.0), "steps must be two percentages from 0 to 100, the lower first, as in steps=25-75"),
    ],
)
def test_what_is_out_of_range_is_refused_and_changes_nothing(
    desk: RunningBridge, controller: Controller, address: str, args: tuple[float, ...], why: str
) -> None:
    before = desk.bridge.draft
    controller.send(f"/bridge/adapter/{address}", "#1", *args)
    request_id, message, _ = controller.until("/bridge/error")
    assert request_id == "#1"
    assert str(message).startswith(why)
    assert desk.bridge.draft == before


def test_a_control_of_ones_own_scales_the_first_adapter(desk: RunningBridge, controller: Controller) -> None:
    controller.send("/bridge/learn/arm", "/bridge/adapter/scale")
    controller.send("/fader/1", 0.5)
    desk.until(lambda: desk.all(LearningChanged) and desk.all(LearningChanged)[-1].learned)
    controller.send("/fader/1", 0.75)
    desk.until(lambda: desk.bridge.draft.adapter_list()[0].scale == 2.0)
    controller.send("/bridge/learn/arm", "/bridge/adapter/steps")
    assert controller.until("/bridge/error")[1] == "The address /bridge/adapter/steps cannot be learnt"


def test_a_line_that_cannot_be_read_is_named_and_the_others_can_be_scaled(
    desk: RunningBridge, controller: Controller
) -> None:
    desk.bridge.edit_draft(Draft(adapters=f"{FILES[0]}:99\n{FILES[1]}"))
    controller.send("/bridge/adapter/scale", 2, 0.5)
    controller.until("/bridge/adapter/scale", 2, 0.5)
    controller.send("/bridge/adapter/scale", 1, 0.5)
    assert str(controller.until("/bridge/error")[1]).startswith(f"Adapter {FILES[0]}:99: an adapter's scale must be")
    assert desk.bridge.draft.adapters == f"{FILES[0]}:99\n{FILES[1]}:0.5"


def test_a_fader_reads_no_file_and_writes_the_settings_once_a_second(
    desk: RunningBridge, controller: Controller, stored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.until(stored.is_file)
    looks, writes, checks = [], [], []
    exists, save = Path.exists, desk.bridge.preferences.save
    monkeypatch.setattr(Path, "exists", lambda path: looks.append(path) or exists(path))
    monkeypatch.setattr("daw_bridge.parts.preferences.save_settings", lambda *_, **__: writes.append(time.monotonic()))
    monkeypatch.setattr("engine.contract.adapters.facts.adapter_fault", lambda path: checks.append(path) or "")
    began = time.monotonic()
    for n in range(200):
        controller.send("/bridge/adapter/scale", 1, n / 100)
        time.sleep(0.01)
    controller.until("/bridge/adapter/scale", 1, 1.99)
    took = time.monotonic() - began
    seen = [path for path in looks if "nowhere" in str(path)]
    assert len(writes) <= took + 1
    assert len(checks) <= 2 * (took + 1), "two files, at most once a second"
    assert len(seen) <= 4 * (took + 1), "the same check looks which colons are a file's own"
    monkeypatch.undo()
    save()
    desk.until(lambda: json.loads(stored.read_text("utf-8"))["adapters"] == f"{FILES[0]}:1.99\n{FILES[1]}")


def test_faulty_adapters_are_named_once_while_one_is_scaled(
    settings: Settings, controller: Controller, desk: RunningBridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.contract.adapters.facts.adapter_fault", adapter_fault)
    monkeypatch.setattr("daw_bridge.parts.preferences._PAUSE_S", 0.0)
    for n in range(5):
        controller.send("/bridge/adapter/scale", 1, n / 10)
        controller.until("/bridge/adapter/scale", 1, n / 10)
        desk.settle()
    named = [problem.message for problem in desk.all(Problem) if "does not exist" in problem.message]
    assert named == [f"The adapter {Path(file).name} does not exist" for file in FILES]


def test_lines_that_left_the_list_are_forgotten(desk: RunningBridge) -> None:
    adapters = OscAdapters(desk.bridge)
    for scale in range(100):  # a slider of the window makes a line at each of its steps
        desk.bridge.edit_draft(Draft(adapters=f"{FILES[0]}:{scale / 100}"))
        desk.until(lambda scale=scale: desk.bridge.draft.adapters.endswith(f":{scale / 100}"))
        adapters.now()
    assert len(adapters._parsed) == 1
