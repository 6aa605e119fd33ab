"""Every address of the OSC table does what it says: each of its argument lists is sent once, and its effect is seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from daw_bridge.bridge import Bridge
from daw_bridge.controllers.addresses.address import Address
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.core.axis.marker import Marker
from daw_bridge.core.clip import Take
from daw_bridge.core.comp import Span
from daw_bridge.core.daw_state import Can, DawClip, DawState
from daw_bridge.core.draft import Draft
from daw_bridge.core.events import ClipDeleted, DraftChanged, LearningChanged, OscChanged, TakeAdded, TakeRemoved
from daw_bridge.core.queue.jobs import JobState
from daw_bridge.core.settings import Settings
from daw_bridge.core.shelf.shelf_events import ClipShelved
from daw_bridge.core.tempo_map import TempoMap, TempoMark
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import ContextRange, Free, Generate, Prompt, Region, Sampling, Task
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.controllers.test_osc_surface import Controller
from tests.fakes import FakeDaw, FakeEngine

TABLE = {address.path.removeprefix("/bridge/"): address for address in ADDRESSES}
VALUES = [address for address in ADDRESSES if address.reports and address.signatures]


@dataclass
class World:
    """A bridge with a song and a DAW, a controller that commands, and another that only listens."""

    desk: RunningBridge
    daw: FakeDaw
    song: Path
    controller: Controller
    witness: Controller

    @property
    def selection(self) -> tuple[str, tuple[Region, ...]]:
        selection = self.desk.bridge.audition.selection
        return selection.take_id, selection.regions

    @property
    def n_takes(self) -> int:
        return len(self.desk.all(TakeAdded))

    def jobs(self, state: JobState) -> list[str]:
        return [job.id for job in self.desk.bridge.queue_run.jobs if job.state is state]

    def made(self, wanted: Callable[[Generate], object]) -> bool:
        """True once the engine was asked for what is wanted; it then makes it."""
        asked = [request for request in self.desk.engine.asked if isinstance(request, Generate)]
        if not asked or not wanted(asked[-1]):
            return False
        before = self.n_takes
        self.desk.engine.make_takes()
        self.desk.until(lambda: self.n_takes > before)
        self.desk.settle()
        return True


@pytest.fixture
def world(settings: Settings, song: Path) -> Iterator[World]:
    daw = FakeDaw()
    daw.state = DawState(
        "Fake", is_connected=True, can=frozenset(Can), tempo_map=TempoMap((TempoMark(0.0, 1, 120.0, 4, 4),)),
        clip=DawClip("Keys", "Track", (str(song),), 8.0, 0.0, 2.0), track="Bass",
    )  # fmt: skip
    desk = RunningBridge(Bridge(settings, make_engine=FakeEngine, daws=[daw]))
    desk.bridge.start()
    port = desk.until(lambda: desk.all(OscChanged))[-1].port
    controller, witness = Controller(port), Controller(port)
    witness.send("/bridge/subscribe")
    witness.until("/bridge/daw/name", "Fake")
    desk.bridge.import_file(song)
    desk.until(lambda: desk.bridge.audition.take is not None)
    witness.until("/bridge/take/number", 1)
    yield World(desk, daw, song, controller, witness)
    controller.close()
    witness.close()
    desk.bridge.close()


def others(address: Address, now: object) -> list[str | float | int]:
    """Values that the address may be set to, and that it has not now: its limits, its choices, or a text."""
    if address.path == "/bridge/key":
        return ["F# minor", ""]
    if address.path == "/bridge/take/number":
        return [2, 1]
    if address.path == "/bridge/position":
        return [1.5, 0.0]  # within the song
    if address.path == "/bridge/length/bars":
        return [2.0, 7.5]  # at 120 bpm within what one generation may last
    if address.path == "/bridge/language":
        return ["de", "ja"]
    if address.choices:
        return [choice for choice in address.choices if choice != now]
    if address.low is None or address.high is None:
        return ["Böse Bässe", "x"]
    low, high = address.low, min(address.high, 2**31 - 1)  # the largest number of OSC's i
    kind = int if address.reports == "i" else float
    return [kind(value) for value in (high, low, (low + high) / 2) if kind(value) != now]


@pytest.mark.parametrize("address", VALUES, ids=[address.path for address in VALUES])
def test_every_value_that_is_set_is_told_to_others(world: World, address: Address) -> None:
    bridge = world.desk.bridge
    bridge.change_settings(replace(bridge.settings, follow_daw=False))  # tempo, signature and key are ours
    if address.path == "/bridge/take/number":
        world.controller.send("/bridge/cover", "x")
        world.desk.until(lambda: world.made(lambda request: request.task is Task.COVER))
        world.controller.send("/bridge/take/number", 1)
        world.witness.until("/bridge/take/number", 1)
    if len(address.signatures[0]) == 1:
        now = world.witness.heard[address.path][0]
        values = [(value,) for value in others(address, now)]
    else:
        values = [(1.0, 1.0), (2.0, 0.5)] if "bars" in address.path else [(0.5, 1.5), (1.0, 2.0)]
    assert values
    for value in values:
        world.controller.send(address.path, *value)
        world.witness.until(address.path, *value)


@pytest.mark.parametrize(
    "address", [a for a in VALUES if a.low is not None], ids=[a.path for a in VALUES if a.low is not None]
)
def test_a_value_out_of_its_range_is_refused(world: World, address: Address) -> None:
    assert address.low is not None
    assert address.high is not None
    before = list(world.witness.heard[address.path])
    for value in (address.low - 1, address.high + 1):
        world.controller.heard.clear()
        world.controller.send(address.path, "#1", float(value))
        assert world.controller.until("/bridge/error")[0] == "#1"
    world.witness.heard.clear()
    world.witness.send("/bridge/refresh")
    assert world.witness.until(address.path) == before


def signature_of(args: tuple[str | float | int, ...]) -> str:
    return "".join({str: "s", float: "f", int: "i"}[type(arg)] for arg in args)


def is_of(take: Take | None, edited: Path) -> bool:
    return take is not None and take.recipe.tags.edit_file == str(edited)


def made_by_engine(world: World, task: Task = Task.TEXT2MUSIC) -> None:
    """Have the engine make a take whose file holds a whole recipe, and select it."""
    desk, bridge = world.desk, world.desk.bridge
    desk.engine.writes_whole_recipes = True
    before = len(desk.engine.asked)
    if task is Task.COVER:
        bridge.tasks.rework(Task.COVER, bridge.audition.selection.take_id, Prompt("x"), Sampling())
    else:
        bridge.tasks.generate(Prompt("x"), Sampling(), 2.0)
    desk.until(lambda: len(desk.engine.asked) > before and world.made(lambda r: r.task is task))
    bridge.select_take(desk.all(TakeAdded)[-1].take.id)
    desk.settle()


def sung_take(world: World, take_id: str) -> str:
    """Add a take that sings two lines beside another, and return its id."""
    desk = world.desk
    clip, take = desk.bridge.desk.found(take_id) or (None, None)
    library = desk.bridge.library
    assert clip is not None
    assert take is not None
    assert library is not None
    lines = [{"text": "one", "start_s": 0.5, "end_s": 1.5}, {"text": "two", "start_s": 1.5, "end_s": 2.5}]
    recipe = take.recipe.with_tags({"take_name": "Sung"}, task="text2music", lyric_lines=lines)
    path = library.clip_folder(clip.id) / "sung.wav"
    path.write_bytes(Path(take.path).read_bytes())
    desk.bridge.post(lambda: desk.bridge.emit(TakeAdded(library.add_take(path, recipe)[1])))
    return desk.until(lambda: [each.take.id for each in desk.all(TakeAdded) if each.take.id == "sung"])[0]


def test_every_action_does_what_it_says(world: World, tmp_path: Path) -> None:
    desk, daw, controller, bridge = world.desk, world.daw, world.controller, world.desk.bridge
    song, one, two = str(world.song), Region(0.0, 1.0), Region(1.0, 2.0)
    sent: set[tuple[str, str]] = set()

    def do(name: str, *args: str | float | int, then: Callable[[], object]) -> None:
        sent.add((name, signature_of(args)))
        controller.heard.clear()
        assert not then(), f"{name} cannot be seen: it is so already"
        controller.send(f"/bridge/{name}", *args)

        def happened() -> object:
            controller.listen()
            return then()

        desk.until(happened)

    def heard(path: str) -> Callable[[], object]:
        return lambda: controller.heard.get(f"/bridge/{path}")

    def is_asked(wanted: Callable[[Generate], object]) -> Callable[[], object]:
        before = len(desk.engine.asked)
        return lambda: len(desk.engine.asked) > before and world.made(wanted)

    def selects(take_id: str) -> Callable[[], object]:
        return lambda: bridge.audition.selection.take_id == take_id

    do("ping", then=heard("pong"))
    do("subscribe", then=heard("tempo"))
    do("refresh", then=heard("tempo"))
    subscribers = desk.controllers.surface._audience.subscribers
    me = next(iter(subscribers - {("127.0.0.1", world.witness._socket.getsockname()[1])}))
    do("unsubscribe", then=lambda: me not in subscribers)
    do("subscribe", me[1], then=lambda: me in subscribers)
    do("unsubscribe", me[1], then=lambda: me not in subscribers)
    do("learn/arm", "/bridge/takes", then=lambda: [e for e in desk.all(LearningChanged) if e.armed == "/bridge/takes"])
    controller.send("/fader", 0.5)
    desk.until(lambda: bridge.settings.learned)
    do("learn/forget", "/bridge/takes", then=lambda: not bridge.settings.learned)

    original = bridge.audition.selection.take_id
    do("repaint", 1.0, 2.0, then=is_asked(lambda r: (r.task, r.regions) == (Task.REPAINT, (two,))))
    do("repaint", song, 0.0, 1.0, then=is_asked(lambda r: (r.task, r.regions) == (Task.REPAINT, (one,))))
    bridge.select_take(original)
    desk.settle()
    do("region", 1.0, 2.0, then=lambda: world.selection == (original, (two,)))
    do("repaint", then=is_asked(lambda r: (r.task, r.regions) == (Task.REPAINT, (two,))))
    bridge.set_regions((one,))
    desk.settle()
    do("roll", then=is_asked(lambda r: (r.task, r.regions) == (Task.REPAINT, (one,))))
    do("region", then=lambda: world.selection[1] == ())
    do("bars/select", 2.0, 1.0, then=lambda: world.selection[1] == (Region(2.0, 4.0),))
    do("bars/move", -1.0, then=lambda: world.selection[1] == (Region(0.0, 2.0),))
    do("regions/add", 5.0, 6.0, then=lambda: world.selection[1] == (Region(0.0, 2.0), Region(5.0, 6.0)))

    def last_region() -> Region:
        return world.selection[1][1]

    do("regions/caption", 2, "brass", then=lambda: last_region().caption == "brass")
    do("regions/lyrics", 2, "la", then=lambda: last_region().lyrics == "la")
    do("regions/strength", 2, 0.3, then=lambda: last_region().strength == 0.3)
    do("regions/seam", 2, 0.2, then=lambda: last_region().seam_s == 0.2)
    do("bars/move", 1.0, then=lambda: last_region() == Region(7.0, 8.0, "brass", "la", 0.3, 0.2))
    do("regions/plain", 2, then=lambda: last_region() == Region(7.0, 8.0, seam_s=0.2))
    do("regions/caption", "x", then=lambda: world.selection[1][0].caption == "x")
    do("regions/lyrics", "y", then=lambda: world.selection[1][0].lyrics == "y")
    do("regions/strength", 0.1, then=lambda: world.selection[1][0].strength == 0.1)
    do("regions/seam", 0.0, then=lambda: world.selection[1][0].seam_s == 0.0)
    do("context", 1.0, 9.0, then=lambda: bridge.audition.selection.context == ContextRange(1.0, 9.0))
    do("repaint", then=is_asked(lambda r: (r.regions, r.context) == (world.selection[1], ContextRange(1.0, 9.0))))
    bridge.select_take(original)
    desk.settle()
    do("regions/plain", then=lambda: not world.selection[1][0].has_own)
    do("context", then=lambda: bridge.audition.selection.context is None)
    do("bars/context", 2.0, 1.0, then=lambda: bridge.audition.selection.context == ContextRange(2.0, 4.0))
    bridge.set_context(None)
    bridge.set_regions(())
    do("cover", "jazz", then=is_asked(lambda r: (r.task, r.prompt.caption) == (Task.COVER, "jazz")))
    do("cover", then=is_asked(lambda r: r.task is Task.COVER))
    do("cover", song, "polka", then=is_asked(lambda r: (r.task, r.prompt.caption) == (Task.COVER, "polka")))
    do("rework", "cover-nofsq", then=is_asked(lambda r: r.task is Task.COVER_NOFSQ))
    do("rework", "lego", "drums", then=lambda: "cannot do the task lego" in str(controller.heard.get("/bridge/error")))
    do("morph", then=lambda: "needs two descriptions" in str(controller.heard.get("/bridge/error")))
    do("morph", "brass", then=is_asked(lambda r: r.morph is not None and r.prompt.caption == "brass"))
    do("morph", "brass", "piano", then=is_asked(lambda r: r.morph is not None and r.morph.source == Prompt("piano")))
    do("continue", then=is_asked(lambda r: r.task is Task.REPAINT and r.regions[0].length_s > 4.0))
    do("continue", 1.0, then=is_asked(lambda r: r.task is Task.REPAINT and r.regions[0].length_s < 4.0))
    do("generate", "pads", then=is_asked(lambda r: (r.task, r.prompt.caption) == (Task.TEXT2MUSIC, "pads")))
    do("generate", "a", 3.0, then=is_asked(lambda r: (r.prompt.caption, r.duration_s) == ("a", 3.0)))
    do("generate", "a", 4.0, "la", then=is_asked(lambda r: (r.duration_s, r.prompt.lyrics) == (4.0, "la")))
    do("generate", then=is_asked(lambda r: (r.task, r.duration_s) == (Task.TEXT2MUSIC, bridge.draft.length_s)))
    do("reference/file", song, then=lambda: bridge.draft.reference == song)
    do("generate", then=is_asked(lambda r: r.reference == song))
    do("reference/none", then=lambda: bridge.draft.reference == "")
    bridge.select_take(original)
    desk.settle()
    do("reference/take", then=lambda: Path(bridge.draft.reference).stem == original)
    bridge.set_regions((two,))
    desk.settle()
    do("reference/region", then=lambda: bridge.draft.reference.endswith("_1.00-2.00s.wav"))
    controller.send("/bridge/reference/none")
    desk.until(lambda: not bridge.draft.reference)
    bridge.set_regions(())
    done = len(world.jobs(JobState.DONE))
    assert done == 18
    made_by_engine(world)
    do("take/again", "seed", 5.0, then=is_asked(lambda r: r.sampling.seed == 5))
    made_by_engine(world)
    do("take/again", "caption", "ska", then=is_asked(lambda r: r.prompt.caption == "ska"))
    made_by_engine(world, Task.COVER)
    do("take/again", "strength", 0.5, then=is_asked(lambda r: (r.task, r.sampling.strength) == (Task.COVER, 0.5)))
    made_by_engine(world)
    do("take/again", then=is_asked(lambda r: r.task is Task.TEXT2MUSIC))

    controller.send("/bridge/generate", "long")
    [job_id] = desk.until(lambda: world.jobs(JobState.RUNNING))
    do("cancel", then=lambda: job_id in world.jobs(JobState.CANCELLED))
    do("retry", then=lambda: world.jobs(JobState.RUNNING))
    [again] = world.jobs(JobState.RUNNING)
    do("cancel", again, then=lambda: again in world.jobs(JobState.CANCELLED))
    do("retry", again, then=lambda: world.jobs(JobState.RUNNING))
    bridge.queue.cancel(world.jobs(JobState.RUNNING)[0])
    desk.until(lambda: not world.jobs(JobState.RUNNING))

    lost = replace(next(job.request for job in bridge.queue_run.jobs), job_id="lost")
    bridge.post(lambda: bridge.queue_run.list_interrupted(lost, "Lost"))
    desk.settle()
    do("queue/dismiss", "lost", then=lambda: not any(job.is_interrupted for job in bridge.queue_run.jobs))

    bridge.queue.pause(True)
    first, second = (bridge.tasks.generate(Prompt(name), Sampling(), 2.0) for name in ("first", "second"))
    desk.settle()
    do("queue/move", second, 1, then=lambda: bridge.queue_run.jobs.waiting == (second, first))
    controller.send("/bridge/cancel")
    desk.until(lambda: not bridge.queue_run.jobs.waiting)
    bridge.queue.pause(False)

    known = world.n_takes
    do("import", song, then=lambda: world.n_takes == known + 1)
    desk.settle()
    clips = [clip.id for clip in bridge.library.clips()] if bridge.library is not None else []
    at = clips.index(bridge.audition.selection.clip_id)
    after, clip_id = clips[(at + 1) % len(clips)], clips[at]
    do("clip/next", then=lambda: bridge.audition.selection.clip_id == after)
    do("clip/prev", then=lambda: bridge.audition.selection.clip_id == clip_id)
    bridge.select_take(original)
    desk.settle()
    takes = [take.id for take in bridge.desk.takes(bridge.audition.selection.clip_id)]
    do("take/next", then=selects(takes[1]))
    do("take/prev", then=selects(original))
    do("take/save", str(tmp_path / "saved.wav"), then=(tmp_path / "saved.wav").is_file)
    controller.send("/bridge/subscribe")
    do("take/conform", then=lambda: "no steady beat" in str(controller.heard.get("/bridge/error")))
    do("accept", then=heard("accepted"))

    comping, clip_id = bridge.comping, bridge.audition.selection.clip_id

    def comp_is(*spans: tuple[str, float, float]) -> Callable[[], bool]:
        wanted = tuple(Span(take, round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)) for take, start, end in spans)
        return lambda: (comp := comping.comp(clip_id)) is not None and comp.spans == wanted

    do("comp/span", 2, 1.0, 2.0, then=comp_is((takes[1], 1, 2)))
    assert bridge.audition.selection.take_id == original
    desk.until(lambda: comping.heard == clip_id)  # right after it was changed
    do("comp/hear", 0, then=lambda: not comping.heard)
    do("comp/hear", 1, then=lambda: comping.heard == clip_id)
    do("comp/edge", 1.9, 2.5, then=comp_is((takes[1], 1, 2.5)))
    do("comp/edge", 2.4, 2.95, "beat", then=comp_is((takes[1], 1, 3)))
    do("comp/write", then=heard("comp/written"))
    bridge.select_take(original)
    desk.settle()
    do("comp/base", 2, then=lambda: (comp := comping.comp(clip_id)) is not None and comp.base == takes[1])
    do("comp/base", then=lambda: (comp := comping.comp(clip_id)) is not None and comp.base == original)
    bridge.select_take(takes[1])
    desk.settle()
    do("comp/span", 0.5, 0.75, then=comp_is((takes[1], 0.5, 0.75)))
    do("comp/remove", 0.6, then=comp_is())
    do("comp/clear", then=lambda: comping.comp(clip_id) is None)

    def markers_are(*markers: Marker) -> Callable[[], bool]:
        return lambda: bridge.marking.markers(clip_id) == markers

    bridge.select_take(original)
    bridge.seek(0.5)
    desk.settle()
    first, end = Marker(SAMPLE_RATE // 2, "Marker 1"), Marker(2 * SAMPLE_RATE, "End")
    do("marker/add", then=markers_are(first))
    do("marker/add", "End", 2.0, then=markers_are(first, end))
    do("marker/add", "Part", 1.0, 1.5, then=markers_are(first, Marker(SAMPLE_RATE, "Part", SAMPLE_RATE // 2), end))
    do("marker/remove", 2, then=markers_are(first, end))
    do("marker/name", 1, "Söng", then=markers_are(first := replace(first, name="Söng"), end))
    do("marker/move", 1, 0.25, then=markers_are(first := replace(first, at=SAMPLE_RATE // 4), end))
    do("marker/move", 2, 2.0, 3.0, then=markers_are(first, end := replace(end, length=SAMPLE_RATE)))
    do("marker/next", then=lambda: bridge.player.position_s == 2.0)
    do("marker/select", then=lambda: world.selection == (original, (Region(2.0, 3.0),)))
    do("marker/select", 1, then=lambda: world.selection == (original, (Region(0.25, 2.0),)))
    do("marker/prev", then=lambda: bridge.player.position_s == 0.25)
    do("marker/add", "Here", then=lambda: len(bridge.marking.markers(clip_id)) == 3)
    controller.send("/bridge/marker/remove", 1)
    desk.until(lambda: len(bridge.marking.markers(clip_id)) == 2)
    do("marker/remove", then=lambda: bridge.marking.markers(clip_id) == (end,))
    do("marker/from_daw", then=lambda: "no place" in str(controller.heard.get("/bridge/error")))
    shelved = lambda: [event.shelved for event in desk.all(ClipShelved)][-1]  # noqa: E731
    do("clip/collect", "Sketches", then=lambda: desk.all(ClipShelved) and shelved().collections == ("Sketches",))
    do("clip/uncollect", "Sketches", then=lambda: shelved().collections == ())
    do("clip/archived", 1, then=lambda: shelved().is_archived)
    do("clip/archived", 0, then=lambda: not shelved().is_archived)
    bridge.select_take(takes[1])
    desk.settle()
    removed = len(desk.all(TakeRemoved))
    do("take/discard", then=lambda: [e.take.id for e in desk.all(TakeRemoved)[removed:]] == [takes[1]])
    do("take/restore", then=selects(takes[1]))
    do("undo", then=lambda: [e.take.id for e in desk.all(TakeRemoved)[removed + 1 :]] == [takes[1]])
    do("redo", then=selects(takes[1]))

    edited = tmp_path / "edited.wav"
    edited.write_bytes(world.song.read_bytes())
    before = edited.read_bytes()
    do("edit/open", str(edited), then=lambda: is_of(bridge.audition.take, edited))
    controller.send("/bridge/cover", "new")
    desk.until(lambda: world.made(lambda r: r.prompt.caption == "new"))
    do("edit/return", then=lambda: heard("returned")() and edited.read_bytes() != before)
    do("edit/restore", then=lambda: heard("restored")() and edited.read_bytes() == before)

    bridge.select_take(original)
    desk.settle()
    do("daw/insert", then=lambda: len(daw.asked) == 1 and daw.asked[-1][0].track == "")  # type: ignore[index]
    do("daw/insert", "Bass", then=lambda: len(daw.asked) == 2 and daw.asked[-1][0].track == "Bass")  # type: ignore[index]
    do("daw/insert_all", then=lambda: len(daw.asked) == 3 and len(daw.asked[-1]) == len(takes))  # type: ignore[arg-type]
    do("daw/play", then=lambda: daw.asked[-1] == "play")
    do("daw/stop", then=lambda: daw.asked[-1] == "stop")
    do("daw/locate", 12.5, then=lambda: daw.asked[-1] == 12.5)
    known = world.n_takes
    do("daw/fetch", then=lambda: world.n_takes == known + 1 and desk.all(TakeAdded)[-1].take.place_s == 8.0)

    bridge.change_settings(replace(bridge.settings, play_with_daw=True))
    desk.settle()
    do("play", then=lambda: daw.asked[-1] == "play")
    do("pause", then=lambda: daw.asked[-1] == "stop")
    do("set", "solver", "heun", then=lambda: bridge.draft.solver == "heun")
    do("set", "keep_minutes", 3.0, then=lambda: bridge.settings.keep_minutes == 3.0)
    do("engine/free", then=lambda: Free() in desk.engine.asked)
    engine = desk.engine
    starts = engine.starts
    do("engine/restart", then=lambda: desk.engine is not engine or desk.engine.starts > starts)

    bridge.change_settings(replace(bridge.settings, play_with_daw=False))
    bridge.seek(1.0)
    desk.until(lambda: bridge.player.position_s == 1.0)
    do("stop", then=lambda: bridge.player.position_s == 0.0)
    bridge.select_take(sung_take(world, original))
    desk.settle()
    do("line/select", 2, then=lambda: world.selection[1] == (Region(1.5, 2.5),))
    bridge.seek(0.6)
    desk.settle()
    do("line/select", then=lambda: world.selection[1] == (Region(0.5, 1.5),))
    controller.send("/bridge/refresh")
    controller.until("/bridge/line/list", "0.500 1.500 one\n1.500 2.500 two")
    do("clip/delete", then=lambda: desk.all(ClipDeleted))
    actions = {name: a for name, a in TABLE.items() if not a.reports and not a.numbered}  # these: test_osc_adapters.py
    actions = {name: a for name, a in actions.items() if not name.startswith("words/")}  # these: test_osc_words.py
    wanted = {(name, signature) for name, a in actions.items() for signature in a.signatures}
    assert wanted - sent == {("listen", "")}, "`listen` plays what an engine decodes, and this one is scripted"
    begun, *drafts = Draft.begun(bridge.settings.variant_in_use()), *(e.draft for e in desk.all(DraftChanged))
    assert drafts[-1] == begun.with_(solver="heun")
    others = [each for each in drafts[:-1] if each.with_(reference="") != begun]
    assert others == [], "no action but /bridge/set and those of the reference changes the draft"
