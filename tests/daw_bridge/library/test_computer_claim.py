"""Two computers and one library: the second waits for the first, and takes over from one that shows no life."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.events import ClipRemoved, Problem, TakeAdded
from daw_bridge.core.settings import Settings
from daw_bridge.library.claims import computer_claim
from daw_bridge.library.claims.computer_claim import FILE, ComputerClaim
from daw_bridge.parts import library_life
from tests.daw_bridge.conftest import RunningBridge
from tests.fakes import FakeEngine


@pytest.fixture
def lost() -> list[str]:
    return []


@pytest.fixture
def studio(lost: list[str]) -> Iterator[ComputerClaim]:
    claim = ComputerClaim(lost.append, "studio")
    yield claim
    claim.release()


@pytest.fixture
def laptop(lost: list[str]) -> Iterator[ComputerClaim]:
    claim = ComputerClaim(lost.append, "laptop")
    yield claim
    claim.release()


def until_free(claim: ComputerClaim, folder: Path) -> None:
    end = time.monotonic() + 10
    while claim.take(folder):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_the_second_computer_waits_until_the_first_is_done(
    studio: ComputerClaim, laptop: ComputerClaim, tmp_path: Path
) -> None:
    assert studio.take(tmp_path) == ""
    assert laptop.take(tmp_path) == "studio"
    assert laptop.other(tmp_path) == "studio"
    assert studio.other(tmp_path) == ""
    studio.release()
    assert not (tmp_path / FILE).exists()
    assert laptop.take(tmp_path) == ""
    assert studio.take(tmp_path) == "laptop"


def test_a_claim_lives_as_long_as_it_changes(
    studio: ComputerClaim, laptop: ComputerClaim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(computer_claim, "_BEAT_S", 0.02)
    monkeypatch.setattr(computer_claim, "_DEAD_S", 1.0)
    assert studio.take(tmp_path) == ""
    end = time.monotonic() + 2
    while time.monotonic() < end:
        assert laptop.other(tmp_path) == "studio"
        time.sleep(0.02)


def test_a_computer_that_lost_power_is_followed_and_one_that_slept_gives_way(
    studio: ComputerClaim, laptop: ComputerClaim, lost: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(computer_claim, "_DEAD_S", 0.2)
    monkeypatch.setattr(computer_claim, "_BEAT_S", 1.0)
    assert studio.take(tmp_path) == ""
    assert laptop.take(tmp_path) == "studio"
    until_free(laptop, tmp_path)
    end = time.monotonic() + 10
    while not lost and time.monotonic() < end:
        time.sleep(0.02)
    assert lost == ["laptop"]
    studio.release()
    assert json.loads((tmp_path / FILE).read_bytes())["computer"] == "laptop"  # it is not ours to remove


def test_a_crash_on_the_same_computer_keeps_nobody_waiting(laptop: ComputerClaim, tmp_path: Path) -> None:
    crashed = ComputerClaim(lambda _: None, "laptop")
    assert crashed.take(tmp_path) == ""
    assert laptop.take(tmp_path) == ""
    crashed.release()


@pytest.mark.parametrize("content", [b"", b"[]", b"{broken", b"\xff"])
def test_a_damaged_claim_keeps_nobody_out_for_ever(
    laptop: ComputerClaim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(computer_claim, "_DEAD_S", 0.1)
    (tmp_path / FILE).write_bytes(content)
    assert laptop.take(tmp_path) == "?"
    until_free(laptop, tmp_path)


def test_the_bridge_names_the_computer_and_opens_the_library_after_it(
    studio: ComputerClaim, settings: Settings, monkeypatch: pytest.MonkeyPatch, song: Path
) -> None:
    monkeypatch.setattr(library_life, "_AGAIN_S", 0.05)
    monkeypatch.setattr(computer_claim, "_BEAT_S", 0.1)
    folder = Path(settings.library_folder)
    folder.mkdir()
    assert studio.take(folder) == ""
    bridge = Bridge(settings, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    desk.until(lambda: [p for p in desk.all(Problem) if p.message.endswith("is in use on studio")])
    assert not (folder / "library.db").exists()
    studio.release()
    desk.until(lambda: bridge.library)
    bridge.import_file(song)
    take_id = desk.until(lambda: desk.all(TakeAdded))[0].take.id
    taken = {"computer": "studio", "id": "studio", "token": "of the studio"}
    (folder / FILE).write_text(json.dumps(taken))  # as if this computer had slept
    desk.until(lambda: bridge.library is None)
    desk.until(lambda: len([p for p in desk.all(Problem) if "is in use on studio" in p.message]) == 2)
    (folder / FILE).unlink()
    desk.until(lambda: bridge.library)
    assert bridge.audition.selection.take_id == take_id
    assert desk.all(ClipRemoved) == []
    bridge.close()
    assert not (folder / FILE).exists()
