"""Whoever sends a request by OSC receives what becomes of it, also later, and once; others only when they subscribe."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.daw_state import DawClip, DawError, DawState
from daw_bridge.core.events import ExportReady, Inserted, JobChanged, OscChanged, TakeAdded, TakeRemoved
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Settings
from daw_bridge.library import audio_files
from daw_bridge.library.errors import LibraryError
from daw_bridge.parts import timekeeping
from daw_bridge.sound.sound_device import PlaybackError
from engine.contract.messages import Prompt, Sampling
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_effects import World
from tests.daw_bridge.controllers.test_osc_effects import world as world  # noqa: PLC0414  a fixture
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.fakes import FakeEngine

Patch = pytest.MonkeyPatch
Break = Callable[[World, Path, Patch], tuple[object, ...]]


def fail(*_: Any, **__: Any) -> Any:
    raise OSError("the drive is gone")


def blocked(world: World, folder: Path, patch: Patch) -> tuple[object, ...]:
    """The finished file is written, and its copy in the watched folder is not."""
    (folder / "accepted").write_text("a file where the folder should be")
    bridge = world.desk.bridge
    patch.setattr(type(bridge.watch_folder), "accepted", folder / "accepted")
    return ("/bridge/accept",)


def unexported(name: str, *args: object) -> Break:
    def prepare(_: World, __: Path, patch: Patch) -> tuple[object, ...]:
        patch.setattr(audio_files, "export_take", fail)
        return (f"/bridge/{name}", *args)

    return prepare


def refused(world: World, _: Path, __: Patch) -> tuple[object, ...]:
    world.daw.refusal = DawError("The track is locked", "Unlock it.")
    return ("/bridge/daw/insert",)


def gone(world: World, _: Path, patch: Patch) -> tuple[object, ...]:
    """The DAW ends while the file for it is being written."""
    session, real = world.desk.bridge.daw_session, audio_files.export_take

    def export(*args: Any) -> Path:
        world.daw.state = DawState()
        world.desk.until(lambda: not session.state.is_connected)
        return real(*args)

    patch.setattr(audio_files, "export_take", export)
    return ("/bridge/daw/insert",)


def unfetched(world: World, folder: Path, _: Patch) -> tuple[object, ...]:
    clip = DawClip("Keys", "Track", (str(folder / "missing.wav"),), 8.0, 0.0, 2.0)
    world.daw.state = DawState("Fake", is_connected=True, can=world.daw.state.can, clip=clip)
    world.desk.until(lambda: world.desk.bridge.daw_session.state.clip == clip)
    return ("/bridge/daw/fetch",)


def no_sound(name: str) -> Break:
    def prepare(_: World, folder: Path, __: Patch) -> tuple[object, ...]:
        (folder / "notes.wav").write_text("not a sound")
        return (f"/bridge/{name}", str(folder / "notes.wav"))

    return prepare


def unreturned(name: str) -> Break:
    def prepare(world: World, folder: Path, _: Patch) -> tuple[object, ...]:
        file = folder / "edited.wav"
        file.write_bytes(world.song.read_bytes())
        world.desk.bridge.daw.edit_file(file)
        world.desk.until(
            lambda: world.desk.bridge.audition.take and world.desk.all(TakeAdded)[-1].take.recipe.tags.edit_id
        )
        file.unlink()
        file.mkdir()
        return (f"/bridge/{name}",)

    return prepare


def unsaved(_: World, folder: Path, __: Patch) -> tuple[object, ...]:
    (folder / "file").touch()
    return "/bridge/take/save", str(folder / "file" / "x.wav")


def unmeasured(world: World, _: Path, patch: Patch) -> tuple[object, ...]:
    world.desk.bridge.tasks.generate(Prompt("x", bpm=120.0), Sampling(), 10.0)
    world.desk.until(lambda: world.desk.engine.asked)
    patch.setattr(timekeeping, "_requested_tempo", lambda _: 120.0)
    patch.setattr(timekeeping, "measure", fail)
    return ("/bridge/take/conform",)


def silent(world: World, _: Path, patch: Patch) -> tuple[object, ...]:
    def play() -> None:
        raise PlaybackError("There is no sound device", "Connect one.")

    patch.setattr(world.desk.bridge.player, "play", play)
    return ("/bridge/play",)


def held(world: World, _: Path, patch: Patch) -> tuple[object, ...]:
    def refuse(*_: object) -> None:
        raise LibraryError("The list is held by another program")

    patch.setattr(world.desk.bridge.library, "set_discarded", refuse)
    return ("/bridge/take/discard",)


BROKEN: dict[str, Break] = {
    "accept, unwritten": unexported("accept"),
    "accept, not copied": blocked,
    "insert, unwritten": unexported("daw/insert"),
    "insert, refused": refused,
    "insert, gone": gone,
    "fetch": unfetched,
    "import": no_sound("import"),
    "open": no_sound("edit/open"),
    "return": unreturned("edit/return"),
    "restore": unreturned("edit/restore"),
    "save": unsaved,
    "conform": unmeasured,
    "play": silent,
    "discard": held,
}


def errors_of(controllers: tuple[Controller, ...], seconds: float = 5.0) -> list[list[object]]:
    """What each controller gets until all have got one, and half a second later."""
    found: list[list[object]] = [[] for _ in controllers]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for controller, errors in zip(controllers, found, strict=True):
            controller.listen()
            if (error := controller.heard.pop("/bridge/error", None)) is not None:
                errors.append(error)
        if all(found):
            end = min(end, time.monotonic() + 0.5)
    return found


@pytest.mark.parametrize("is_subscribed", [True, False])
@pytest.mark.parametrize("name", BROKEN)
def test_what_fails_later_is_reported_to_the_sender_once(
    world: World, tmp_path: Path, monkeypatch: Patch, name: str, *, is_subscribed: bool
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    world.desk.until(lambda: world.desk.all(ExportReady))  # which is written ahead
    path, *args = BROKEN[name](world, folder, monkeypatch)
    if is_subscribed:
        world.controller.send("/bridge/subscribe")
        world.controller.until("/bridge/take/count")
    world.witness.heard.clear()
    world.controller.send(str(path), "#1", *args)
    mine, others = errors_of((world.controller, world.witness))
    assert [error[0] for error in mine] == ["#1"]  # type: ignore[index]
    assert mine == others
    assert mine[0][1]  # type: ignore[index]


@pytest.mark.parametrize("name", ["daw/fetch", "daw/insert", "edit/return", "take/conform"])
def test_a_request_that_fails_at_once_gets_its_error_and_no_ok(world: World, name: str) -> None:
    world.daw.state = DawState("Fake", is_connected=True)
    world.desk.until(lambda: not world.desk.bridge.daw_session.state.can)
    world.controller.send(f"/bridge/{name}", "#1")
    assert world.controller.until("/bridge/error")[0] == "#1"
    world.controller.send("/bridge/ping")
    world.controller.until("/bridge/pong")
    assert "/bridge/ok" not in world.controller.heard


def unreadable(world: World, _: Path, __: Patch) -> tuple[object, ...]:
    """A take comes back, and its file is not there."""
    world.controller.send("/bridge/repaint", 0.5, 1.0)
    world.desk.until(lambda: world.made(lambda request: request.regions))
    world.controller.send("/bridge/take/discard")
    Path(world.desk.until(lambda: world.desk.all(TakeRemoved))[-1].take.path).unlink()
    return ("/bridge/take/restore",)


@pytest.mark.parametrize("prepare", [silent, unreadable])
def test_a_request_that_goes_wrong_at_once_gets_its_error_and_no_ok(
    world: World, tmp_path: Path, monkeypatch: Patch, prepare: Break
) -> None:
    path, *args = prepare(world, tmp_path, monkeypatch)
    world.controller.send(str(path), "#1", *args)
    assert world.controller.until("/bridge/error")[0] == "#1"
    world.controller.send("/bridge/ping")
    world.controller.until("/bridge/pong")
    world.desk.settle()
    assert "/bridge/ok" not in world.controller.heard


def test_two_senders_that_use_the_same_name_get_their_own_errors(
    world: World, tmp_path: Path, monkeypatch: Patch
) -> None:
    port = world.desk.all(OscChanged)[-1].port
    one, two = Controller(port), Controller(port)
    go_on: list[bool] = []

    def slow(source: Path, *_: Any) -> None:
        world.desk.until(lambda: go_on)
        raise OSError(f"{source.name} is gone")

    monkeypatch.setattr(audio_files, "import_file", slow)
    for controller, name in ((one, "one.wav"), (two, "two.wav")):
        controller.send("/bridge/import", "#1", str(tmp_path / name))
        controller.until("/bridge/ok")
    go_on.append(True)
    try:
        mine, others = errors_of((one, two))
    finally:
        one.close()
        two.close()
    assert [str(error[1]).split()[0] for error in (*mine, *others)] == ["one.wav", "two.wav"]  # type: ignore[index]


def test_a_problem_that_nobody_asked_for_goes_to_subscribers_only(world: World, tmp_path: Path) -> None:
    world.controller.send("/bridge/ping")
    world.controller.until("/bridge/pong")
    world.desk.bridge.import_file(tmp_path / "missing.wav")
    world.witness.until("/bridge/error")
    assert errors_of((world.controller,), 0.5) == [[]]


def test_an_insertion_is_reported_to_who_asked_for_it(world: World) -> None:
    """Not to a sender whose own insertion has failed before."""
    world.daw.refusal = DawError("The track is locked")
    world.controller.send("/bridge/daw/insert")
    assert world.controller.until("/bridge/error")[:2] == ["", "The track is locked"]
    world.daw.refusal = None
    world.desk.bridge.daw.insert_takes((world.selection[0],))
    world.desk.until(lambda: world.desk.all(Inserted))
    world.witness.until("/bridge/inserted")
    world.controller.send("/bridge/ping")
    world.controller.until("/bridge/pong")
    assert "/bridge/inserted" not in world.controller.heard
    world.controller.send("/bridge/daw/insert")
    world.controller.until("/bridge/inserted")


def test_the_job_of_a_retry_is_reported_to_who_asked_for_it(world: World) -> None:
    world.desk.bridge.tasks.generate(Prompt("x"), Sampling(), 10.0)
    world.desk.until(lambda: world.desk.engine.asked)
    world.desk.engine.fail("out of memory")
    world.desk.until(lambda: world.jobs(JobState.FAILED))
    world.controller.send("/bridge/retry", "#1")
    job_id = world.controller.until("/bridge/ok")[2]
    world.controller.until("/bridge/state", job_id, "running", "")
    world.desk.engine.fail("out of memory again")
    assert world.controller.until("/bridge/error")[:2] == [job_id, "out of memory again"]
    assert world.desk.all(JobChanged)[-1].job.id == job_id


def test_a_returned_and_a_restored_file_have_addresses_of_their_own(world: World, tmp_path: Path) -> None:
    file = tmp_path / "edited.wav"
    file.write_bytes(world.song.read_bytes())
    world.desk.bridge.daw.edit_file(file)
    world.desk.until(lambda: world.desk.all(TakeAdded)[-1].take.recipe.tags.edit_id and world.desk.bridge.audition.take)
    for act, address, other in (("return", "returned", "restored"), ("restore", "restored", "returned")):
        for controller in (world.controller, world.witness):
            controller.heard.clear()
        world.controller.send(f"/bridge/edit/{act}")
        for controller in (world.controller, world.witness):
            controller.until(f"/bridge/{address}", str(file))
            assert f"/bridge/{other}" not in controller.heard


def test_what_is_inserted_or_returned_by_the_window_goes_to_subscribers(world: World, desk: RunningBridge) -> None:
    assert desk.controllers.surface._audience.of("") == set()
    world.desk.bridge.daw.insert_takes((world.selection[0],))
    world.witness.until("/bridge/inserted")


def test_what_is_confirmed_is_in_its_file_already(settings: Settings, tmp_path: Path) -> None:
    """Draft, setting and region: a program that is killed right after the answer writes nothing more."""
    file = tmp_path / "settings.json"
    bridge = Bridge(settings, file, make_engine=FakeEngine)
    desk = RunningBridge(bridge)
    bridge.start()
    controller = Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)
    write_wav(tmp_path / "tone.wav", np.zeros((96_000, 2), np.float32))
    bridge.import_file(tmp_path / "tone.wav")
    desk.until(lambda: desk.all(TakeAdded))
    found: list[tuple[Any, ...]] = []
    for n in range(4):  # only the first change is written at once without being asked for
        for path, value in (("caption", (f"piano {n}",)), ("takes", (n + 2,)), ("region", (n / 4, 1.5))):
            controller.heard.pop("/bridge/ok", None)
            controller.send(f"/bridge/{path}", f"#{n}", *value)
            controller.until("/bridge/ok", f"#{n}", f"/bridge/{path}", "")
        kept = json.loads((Path(settings.library_folder) / "resume.json").read_text("utf-8"))
        takes = json.loads(file.read_text("utf-8"))["takes"]
        found.append((kept["draft"]["caption"], takes, kept["regions"][0]["start_s"]))
    controller.close()
    bridge.close()
    assert found == [(f"piano {n}", n + 2, n / 4) for n in range(4)]
