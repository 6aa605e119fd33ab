"""The version tree of takes: edges with their kinds, from three takes to ten thousand, and from damaged recipes."""

import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from daw_bridge.core.clip import Grid, Take
from daw_bridge.core.recipe import Recipe
from daw_bridge.core.version_tree import Made, VersionTree, version_tree
from daw_bridge.library.library import Library
from engine.contract.audio import SAMPLE_RATE
from engine.contract.messages import Region
from engine.contract.writing.sound_writer import write_wav


def take(take_id: str, parent: str = "", created: float = 0.0, **recipe: Any) -> Take:
    tags = {"clip_id": "c", "parent_take": parent} | recipe.pop("tags", {})
    return Take(take_id, "c", take_id, f"/{take_id}.wav", SAMPLE_RATE, created, Recipe.parse({**recipe, "tags": tags}))


def is_whole(tree: VersionTree) -> bool:
    """Every version hangs on a version, or is a root; all are reached from the roots, each once."""
    listed = [each for ids in tree.children.values() for each in ids]
    return sorted(listed) == sorted(tree.versions) and all(
        version.parent in tree.versions or take_id in tree.roots for take_id, version in tree.versions.items()
    )


@pytest.mark.parametrize(
    ("recipe", "kind", "words"),
    [
        ({"imported_from": "/a.wav"}, Made.IMPORTED, "Imported"),
        ({"imported_from": "/a.wav", "offset_s": 1.0}, Made.FETCHED, "Fetched from the DAW"),
        ({"imported_from": "/a.wav", "tags": {"edit_id": "e"}}, Made.OPENED, "Opened for editing"),
        ({"task": "text2music"}, Made.NEW, "New music"),
        ({"task": "cover"}, Made.COVER, "Cover"),
        ({"task": "cover-nofsq"}, Made.CLOSE, "Stay close"),
        ({"task": "lego", "tracks": ["backing_vocals"]}, Made.LAYER, "Add backing vocals"),
        ({"task": "extract", "tracks": ["bass"]}, Made.EXTRACT, "Extract bass"),
        ({"task": "complete", "tracks": ["bass", "drums"]}, Made.COMPLETE, "Complete with bass, drums"),
        ({"task": "repaint", "conformed": {"from_take": "p"}}, Made.CONFORM, "Put on the grid"),
        ({"comp": {"base": "p", "spans": []}}, Made.COMP, "Comp"),
        ({"task": "of a newer version"}, Made.UNKNOWN, "Made in an unknown way"),
        ({}, Made.UNKNOWN, "Made in an unknown way"),
    ],
)
def test_each_edge_says_how_the_take_was_made(recipe: dict[str, Any], kind: Made, words: str) -> None:
    version = version_tree([take("a", **recipe)]).versions["a"]
    assert (version.made, version.words(Grid())) == (kind, words)


def test_a_repaint_names_its_bars_in_the_time_of_the_take() -> None:
    """At 120 bpm a bar lasts 2 s; the take begins 2 s before its source."""
    recipe = {"task": "repaint", "regions": [{"start_s": -2.0, "end_s": 2.0}], "offset_samples": 2 * SAMPLE_RATE}
    tree = version_tree([take("a", imported_from="/a.wav"), take("b", "a", 1.0, **recipe)])
    version = tree.versions["b"]
    assert version.regions == (Region(0.0, 4.0),)
    assert version.words(Grid()) == f"Repaint {Grid().bars(version.regions)}"
    assert (version.parent, version.depth, tree.line("b")) == ("a", 1, ("a", "b"))


def test_a_comp_hangs_on_its_base_and_names_the_others() -> None:
    comp = {"base": "a", "spans": [["b", 0, 10], ["c", 10, 20], ["gone", 20, 30]]}
    tree = version_tree([take("a"), take("b", "a"), take("c", "a"), take("d", comp=comp)])
    assert (tree.versions["d"].parent, tree.versions["d"].others) == ("a", ("b", "c"))


def test_the_source_file_names_the_parent_where_no_tag_does() -> None:
    windows, posix = r"C:\library\audio\c\a.wav", "/library/audio/c/b.wav"
    tree = version_tree([take("a"), take("b", task="cover", source=windows), take("c", task="cover", source=posix)])
    assert (tree.versions["b"].parent, tree.versions["c"].parent) == ("a", "b")


def test_a_missing_parent_makes_an_orphan() -> None:
    tree = version_tree([take("a", "gone"), take("b", "a")])
    assert (tree.roots, tree.versions["a"].is_orphan, tree.versions["b"].is_orphan) == (("a",), True, False)


def test_takes_of_a_discarded_one_hang_on_the_next_above() -> None:
    tree = version_tree([take("a"), take("b", "a"), take("c", "b"), take("d", "c")], discarded={"b", "c"})
    assert (tree.versions["d"].parent, tree.versions["d"].hidden) == ("a", ("c", "b"))
    assert "b" not in tree.versions
    assert not version_tree([take("a"), take("b", "a")], discarded={"a"}).versions["b"].is_orphan


def test_circles_of_damaged_recipes_are_cut_at_their_oldest_take() -> None:
    circle = [take("a", "c", 3.0), take("b", "a", 1.0), take("c", "b", 2.0), take("d", "a", 4.0), take("e", "e", 5.0)]
    tree = version_tree(circle)
    assert is_whole(tree)
    assert tree.roots == ("b", "e")
    assert [tree.versions[each].is_orphan for each in "abcde"] == [False, True, False, False, True]
    assert tree.line("d") == ("b", "c", "a", "d")


def test_any_parents_give_a_whole_tree() -> None:
    for seed in range(200):
        random_of = random.Random(seed)
        ids = [str(n) for n in range(random_of.randint(1, 30))]
        takes = [take(each, random_of.choice([*ids, "", "gone"]), random_of.random()) for each in ids]
        discarded = set(random_of.sample(ids, len(ids) // 3))
        tree = version_tree(takes, discarded)
        assert is_whole(tree)
        assert tree.versions.keys() == set(ids) - discarded


def test_the_order_of_the_takes_does_not_matter() -> None:
    takes = [take(str(n), str(n // 3) if n else "", float(n)) for n in range(300)]
    tree = version_tree(takes)
    assert version_tree(reversed(takes)) == tree
    assert tree.children["0"] == ("1", "2")
    assert list(tree.versions)[:3] == ["0", "1", "3"]


def test_ten_thousand_takes_are_one_look() -> None:
    """In a chain, the worst case; a second is ten times what it takes."""
    takes = [take(str(n), str(n - 1), float(n), task="cover") for n in range(10_000)]
    begin = time.perf_counter()
    tree = version_tree(takes)
    assert time.perf_counter() - begin < 1.0
    assert tree.versions["9999"].depth == 9999


def test_the_files_alone_give_the_same_tree(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for each, parent in (("a", ""), ("b", "a"), ("c", "b")):
        path = library.clip_folder("clip") / f"{each}.wav"
        path.parent.mkdir(exist_ok=True)
        recipe = Recipe.parse({"task": "cover", "tags": {"clip_id": "clip", "parent_take": parent}})
        write_wav(path, np.zeros((480, 2), np.float32), recipe.raw)
        library.add_take(path, recipe)
    library.set_discarded("b", discarded=True)
    before = version_tree(*library.versions("clip"))
    library.close()
    (tmp_path / "library.db").unlink()
    library = Library(tmp_path)
    after = version_tree(*library.versions("clip"))
    library.close()
    assert {each: (v.parent, v.hidden, v.made) for each, v in after.versions.items()} == {
        "a": ("", (), Made.COVER),
        "c": ("a", ("b",), Made.COVER),
    }
    assert after.children == before.children
