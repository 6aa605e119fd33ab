"""The tree of the selected clip is sent out when it has changed, and comes from the files alone."""

import shutil
import time
from pathlib import Path

import numpy as np

from daw_bridge.core.clip import Take
from daw_bridge.core.events import TakeAdded, VersionsChanged
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.version_tree import Made
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Prompt, Region, Sampling
from engine.contract.writing.sound_writer import write_wav
from tests.daw_bridge.conftest import RunningBridge
from tests.daw_bridge.parts.conftest import Start


def imported(desk: RunningBridge, song: Path) -> Take:
    known = len(desk.all(TakeAdded))
    desk.bridge.import_file(song)
    take = desk.until(lambda: desk.all(TakeAdded)[known:])[-1].take
    desk.until(lambda: take.id in last(desk).tree.versions)
    return take


def repainted(desk: RunningBridge, take_id: str) -> Take:
    desk.engine.writes_whole_recipes = True
    known, asked = len(desk.all(TakeAdded)), len(desk.engine.asked)
    desk.bridge.tasks.repaint(take_id, (Region(1.0, 2.0),), Prompt("funk"), Sampling(3))
    desk.until(lambda: len(desk.engine.asked) > asked)
    desk.engine.make_takes()
    take = desk.until(lambda: desk.all(TakeAdded)[known:])[-1].take
    desk.until(lambda: take.id in last(desk).tree.versions)
    return take


def last(desk: RunningBridge) -> VersionsChanged:
    return desk.until(lambda: desk.all(VersionsChanged))[-1]


def test_the_tree_follows_takes_discards_and_marks(desk: RunningBridge, song: Path) -> None:
    original = imported(desk, song)
    first = repainted(desk, original.id)
    second = repainted(desk, first.id)
    assert (last(desk).clip_id, last(desk).tree.line(second.id)) == (
        original.clip_id, (original.id, first.id, second.id),
    )  # fmt: skip
    desk.bridge.discard_take(first.id)
    desk.until(lambda: first.id not in last(desk).tree.versions)
    version = last(desk).tree.versions[second.id]
    assert (version.parent, version.hidden) == (original.id, (first.id,))
    desk.bridge.restore_take(first.id)
    desk.until(lambda: first.id in last(desk).tree.versions)
    desk.bridge.set_star(second.id, True)
    desk.until(lambda: last(desk).tree.versions[second.id].take.has_star)


def test_another_clip_brings_its_own_tree_and_none_brings_an_empty_one(
    desk: RunningBridge, song: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.wav"
    write_wav(other, np.zeros((SAMPLE_RATE, 2), np.float32) + np.float32(0.1))
    one, two = imported(desk, song), imported(desk, other)
    assert tuple(last(desk).tree.versions) == (two.id,)
    count = len(desk.all(VersionsChanged))
    desk.bridge.set_star(one.id, True)  # of the clip that is not selected
    desk.settle()
    desk.settle()
    assert len(desk.all(VersionsChanged)) == count
    desk.bridge.select_clip(one.clip_id)
    desk.until(lambda: last(desk).clip_id == one.clip_id)
    for take in (one, two):
        desk.bridge.discard_take(take.id)
    desk.bridge.select_clip("")
    desk.until(lambda: not last(desk).tree.versions)
    assert last(desk).clip_id in {"", two.clip_id}


def test_the_tree_is_the_same_after_the_index_is_lost(start: Start, song: Path, tmp_path: Path) -> None:
    desk = start()
    original = imported(desk, song)
    first = repainted(desk, original.id)
    second = repainted(desk, first.id)
    repainted(desk, original.id)
    desk.bridge.discard_take(first.id)
    desk.until(lambda: first.id not in last(desk).tree.versions)
    before = last(desk).tree
    desk.bridge.close()
    for file in (tmp_path / "library").glob("library.db*"):
        file.unlink()
    desk = start()
    desk.bridge.select_clip(original.clip_id)
    desk.until(lambda: last(desk).clip_id == original.clip_id)
    after = last(desk).tree
    assert after.children == before.children
    assert [(v.made, v.parent, v.hidden, v.regions) for v in after.versions.values()] == [
        (v.made, v.parent, v.hidden, v.regions) for v in before.versions.values()
    ]
    assert after.versions[second.id].made is Made.REPAINT


def test_many_takes_that_come_together_cost_few_trees(desk: RunningBridge, song: Path) -> None:
    original = imported(desk, song)
    folder, silence = Path(original.path).parent, Path(original.path).with_name("silence.wav")
    write_wav(silence, np.zeros((480, 2), np.float32))
    library = desk.bridge.library
    assert library is not None
    takes: list[Take] = []
    done: list[float] = []

    def add() -> None:
        for n in range(300):
            path = folder / f"many-{n}.wav"
            tags = {"clip_id": original.clip_id, "parent_take": original.id, "created": str(2e9 + n)}
            recipe = {"task": "repaint", "tags": tags}
            shutil.copyfile(silence, path)
            takes.append(library.add_take(path, Recipe.parse(recipe), 480)[1])
        for take in takes:
            desk.bridge.emit(TakeAdded(take))
        begin = time.process_time()
        desk.bridge.version_trees._send()
        done.append(time.process_time() - begin)

    count = len(desk.all(VersionsChanged))
    desk.bridge.post(add)
    desk.until(lambda: len(last(desk).tree.versions) == 301, timeout_s=120)
    desk.until(lambda: done)
    desk.settle()
    assert len(desk.all(VersionsChanged)) == count + 1
    assert done[0] < 0.5  # some 20 ms; the limit allows for a slow machine
