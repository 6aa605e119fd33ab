"""What is changed of a clip whose file is still being imported says so: nothing is confirmed that is not kept."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.core.clip import Selection
from daw_bridge.core.comp import Comp
from daw_bridge.core.events import ClipChanged, OscChanged, Problem, SelectionChanged, TakeAdded
from daw_bridge.library import audio_files
from daw_bridge.library.audio_files import Imported
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.daw_bridge.parts.conftest import Start

CHANGES: dict[str, Callable[[Bridge, str, str], object]] = {
    "name": lambda bridge, clip, _: bridge.rename_clip(clip, "too early"),
    "grid": lambda bridge, clip, _: bridge.set_clip_grid(clip, 90.0),
    "discard": lambda bridge, _, take: bridge.discard_take(take),
    "star": lambda bridge, _, take: bridge.set_star(take, has_star=True),
    "comp": lambda bridge, clip, take: bridge.desk.post_command(lambda: bridge.comping.put(clip, Comp(take))),
    "marker": lambda bridge, _, take: bridge.desk.post_command(lambda: bridge.marking.add(take, 1.0, "here")),
    "archive": lambda bridge, clip, _: bridge.shelf.archive(clip, is_archived=True),
    "collection": lambda bridge, clip, _: bridge.shelf.put_into(clip, "Ideas"),
    "delete": lambda bridge, clip, _: bridge.shelf.delete(clip),
}


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Imports go on when it is set."""
    goes_on, real = threading.Event(), audio_files.import_file

    def slow(*args: object, **more: object) -> Imported:
        goes_on.wait(30)
        return real(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(audio_files, "import_file", slow)
    yield goes_on
    goes_on.set()


def test_a_clip_that_is_still_imported_says_so_and_then_takes_its_name(
    start: Start, song: Path, held: threading.Event
) -> None:
    desk = start()
    desk.bridge.import_file(song)
    selected = chosen(desk)
    for n, (name, change) in enumerate(CHANGES.items(), 1):
        change(desk.bridge, selected.clip_id, selected.take_id)
        told = desk.until(lambda n=n: problems(desk) if len(problems(desk)) == n else None)[-1]
        assert told == f"{song.name} is still being imported. Try again when it is there.", name
    held.set()
    desk.until(lambda: desk.all(TakeAdded))
    desk.bridge.rename_clip(selected.clip_id, "in time")
    desk.until(lambda: any(event.clip.name == "in time" for event in desk.all(ClipChanged)))
    assert len(problems(desk)) == len(CHANGES)


def test_a_file_that_could_not_be_imported_is_not_on_its_way_any_more(start: Start, tmp_path: Path) -> None:
    desk, broken = start(), tmp_path / "broken.wav"
    broken.write_bytes(b"no sound at all")
    desk.bridge.import_file(broken)
    selected = chosen(desk)
    desk.until(lambda: problems(desk))
    desk.bridge.rename_clip(selected.clip_id, "nothing")
    assert desk.until(lambda: problems(desk)[1:])[0] == "No clip is selected"


@pytest.mark.parametrize(
    ("address", "value"),
    [("clip/name", "too early"), ("clip/archived", 1), ("clip/collect", "Ideas"), ("take/star", 1)],
)
def test_a_controller_is_told_the_reason_and_no_success(
    start: Start, song: Path, held: threading.Event, address: str, value: str | int
) -> None:
    desk = start()
    with closing(Controller(desk.until(lambda: desk.all(OscChanged))[-1].port)) as controller:
        desk.bridge.import_file(song)
        chosen(desk)
        controller.send(f"/bridge/{address}", "#7", value)
        told = controller.until("/bridge/error")
        assert (told[0], told[1]) == ("#7", f"{song.name} is still being imported. Try again when it is there.")
        held.set()
        desk.until(lambda: desk.all(TakeAdded))
        controller.send(f"/bridge/{address}", "#8", value)
        assert "#8" in controller.until("/bridge/ok")


def problems(desk: RunningBridge) -> list[str]:
    return [each.message for each in desk.all(Problem)]


def chosen(desk: RunningBridge) -> Selection:
    """The clip that is being imported, which is selected at once."""
    return desk.until(lambda: [each for each in desk.all(SelectionChanged) if each.selection.take_id])[0].selection
