"""Bundles that are dated ahead are carried out at their time, and none waits after closing."""

import time

import pytest

from daw_bridge.controllers import osc_dated
from daw_bridge.controllers.osc_request import OscRequest
from daw_bridge.core.events import DraftChanged, OscChanged
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_clients import bundle, controller, padded, raw, tag_at, whole
from tests.daw_bridge.controllers.test_osc_surface import Controller

__all__ = ["controller"]
EPOCH_1970 = 2_208_988_800


def seed(n: int) -> bytes:
    return raw("/bridge/seed", "i", whole(n))


def test_a_dated_bundle_is_carried_out_at_its_time(
    desk: RunningBridge, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plays start then, as SuperCollider's and Tidal's 0.2 s ahead are meant, and what it sets is set just before."""
    began: list[tuple[float, int]] = []
    monkeypatch.setattr(
        type(desk.bridge.transport), "play", lambda _: began.append((time.time(), desk.bridge.draft.seed))
    )
    due = time.time() + 0.5
    tag = int((due + EPOCH_1970) * 2**32)
    controller.raw(bundle(seed(7), raw("/bridge/play"), tag=tag))
    controller.raw(seed(6))  # overtakes it
    desk.until(lambda: desk.bridge.draft.seed == 6)
    assert not began
    desk.until(lambda: began)
    assert began[0][1] == 7
    assert -0.002 < began[0][0] - due < 2


@pytest.mark.parametrize("tag", [0, 1, 2**32, (10 + EPOCH_1970) << 32, -1])
def test_what_is_dated_now_or_earlier_is_carried_out_at_once(
    desk: RunningBridge, controller: Controller, tag: int
) -> None:
    """SuperCollider's nil, 0 and -1, and node-osc's Bundle(10), which is ten seconds after 1970."""
    controller.raw(bundle(seed(5), tag=tag if tag >= 0 else tag_at(-1)))
    desk.until(lambda: desk.bridge.draft.seed == 5, 2)


def test_what_is_dated_too_far_ahead_is_answered(desk: RunningBridge, controller: Controller) -> None:
    play = raw("/bridge/play", "s", padded("#9"))
    controller.raw(bundle(seed(5), play, tag=tag_at(8)))
    refused: dict[object, str] = {}
    while "#9" not in refused:
        request_id, reason, _ = controller.until("/bridge/error")
        refused[request_id] = str(controller.heard.pop("/bridge/error")[1])
        assert "8.0 s ahead; at most 5 s" in str(reason)
    controller.raw(bundle(seed(6), tag=2**64 - 1))
    desk.settle()
    assert desk.bridge.draft.seed not in {5, 6}


def test_an_inner_bundle_has_its_own_time(desk: RunningBridge, controller: Controller) -> None:
    controller.raw(bundle(seed(1), bundle(seed(2), tag=tag_at(0.6)), seed(3), tag=tag_at(0.3)))
    desk.until(lambda: [event.draft.seed for event in desk.all(DraftChanged)] == [1, 3, 2])


def test_nothing_waits_after_closing(desk: RunningBridge, controller: Controller) -> None:
    controller.raw(bundle(seed(5), tag=tag_at(4)))
    controller.send("/bridge/ping")
    controller.until("/bridge/pong")
    dated = desk.controllers._dated
    assert len(dated._waiting) == 1
    desk.bridge.close()
    assert not dated._waiting


def test_what_waits_is_bounded_and_so_are_its_timers(
    desk: RunningBridge, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    timers: list[float] = []
    done: list[str] = []
    dated = osc_dated.OscDated(
        lambda _, run: timers.append(0) or later.append(run),  # type: ignore[func-returns-value]
        lambda request: done.append(request.id),
    )
    later: list[object] = []
    now = time.monotonic()
    for n in range(100):
        assert dated.add(OscRequest("/bridge/play", (), ("127.0.0.1", 9), str(n), now + n / 10000))
    assert len(timers) == 1
    while later:
        later.pop(0)()  # type: ignore[operator]
    assert done == [str(n) for n in range(100)]
    monkeypatch.setattr(osc_dated, "MAX_WAITING", 3)
    desk.until(lambda: desk.all(OscChanged))
    controller.raw(bundle(*(seed(n) for n in range(4)), tag=tag_at(1)))
    assert "Too many" in str(controller.until("/bridge/error")[1])
    desk.until(lambda: desk.bridge.draft.seed == 2)
