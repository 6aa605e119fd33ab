"""A file under its own name is whole at every moment; one module is the only one that renames files."""

import ast
import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.contract import whole_file
from engine.contract.whole_file import WholeFile

ROOT = Path(__file__).parents[3]
RENAMES = {"replace", "rename", "renames", "move", "fsync", "fdatasync"}  # of os and shutil


def others(folder: Path, *known: str) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in known)


def test_the_target_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "x.bin"
    with WholeFile(target) as part:
        part.write_bytes(b"new")
        assert part.parent == tmp_path
        assert part.match(".x.bin.*.part")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert others(tmp_path, "x.bin") == []


def test_an_exception_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")
    with pytest.raises(TypeError), WholeFile(target) as part, part.open("wb") as file:
        file.writelines([b"ne", None])  # type: ignore[list-item]
    assert target.read_bytes() == b"old"
    assert others(tmp_path, "x.bin") == []


@pytest.mark.parametrize("fails", ["fsync", "chmod", "replace"])
def test_a_disk_that_fails_at_the_end_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")

    def full(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(Path if fails == "replace" else os, fails, full)
    with pytest.raises(OSError, match="no space"), WholeFile(target, mode_of=target) as part:
        part.write_bytes(b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert others(tmp_path, "x.bin") == []


def test_the_content_is_on_the_disk_before_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda file: (done.append("flush"), fsync(file)))
    monkeypatch.setattr(Path, "replace", lambda path, to: (done.append("rename"), replace(path, to)))
    whole_file.write_bytes(tmp_path / "x", b"1")
    assert done == (["flush", "rename"] if os.name == "nt" else ["flush", "rename", "flush"])
    done.clear()
    whole_file.write_text(tmp_path / "x", "2", is_lasting=False)
    assert done == ["rename"]


def test_a_file_system_that_cannot_flush_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(_file: int) -> None:
        raise OSError(errno.EINVAL, "invalid argument")

    monkeypatch.setattr(os, "fsync", cannot)
    whole_file.write_bytes(tmp_path / "x", b"1")
    assert (tmp_path / "x").read_bytes() == b"1"


def test_a_killed_writer_leaves_the_old_file_and_a_part_that_is_found(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "x.bin"
    target.parent.mkdir()
    target.write_bytes(b"old")
    program = (
        "import os, sys; from pathlib import Path; from engine.contract.whole_file import WholeFile\n"
        "with WholeFile(Path(sys.argv[1])) as part: part.write_bytes(b'ne'); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(target)], cwd=ROOT, check=False).returncode == 9
    assert target.read_bytes() == b"old"
    whole_file.remove_abandoned(tmp_path)
    (part,) = others(target.parent, "x.bin")  # it may be in use
    os.utime(target.parent / part, (time.time() - 7200, time.time() - 7200))
    whole_file.remove_abandoned(tmp_path)
    assert others(target.parent, "x.bin") == []


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    with WholeFile(tmp_path / "x") as one, WholeFile(tmp_path / "x") as two:
        one.write_bytes(b"one")
        two.write_bytes(b"two")
    assert (tmp_path / "x").read_bytes() == b"one"
    assert others(tmp_path, "x") == []


@pytest.mark.parametrize("name", ["a" * 251 + ".wav", "ü" * 125 + ".wav"])
def test_the_longest_names_can_be_written(tmp_path: Path, name: str) -> None:
    whole_file.write_bytes(tmp_path / name, b"1")
    assert (tmp_path / name).read_bytes() == b"1"


def test_text_is_written_as_it_is(tmp_path: Path) -> None:
    whole_file.write_text(tmp_path / "x.txt", "für\nElise\n")
    assert (tmp_path / "x.txt").read_bytes() == "für\nElise\n".encode()


def test_copy(tmp_path: Path) -> None:
    source, plain, exact = (tmp_path / name for name in ("source", "plain", "exact"))
    source.write_bytes(b"sound")
    source.chmod(0o440)
    os.utime(source, (1e9, 1e9))
    whole_file.copy(source, plain)
    whole_file.copy(source, exact, with_stat=True)
    assert plain.read_bytes() == exact.read_bytes() == b"sound"
    assert exact.stat().st_mtime == 1e9
    assert plain.stat().st_mtime > 1e9
    if os.name == "posix":
        assert stat.S_IMODE(exact.stat().st_mode) == 0o440
        assert plain.stat().st_mode & stat.S_IWUSR
    with pytest.raises(OSError, match="missing"):
        whole_file.copy(tmp_path / "missing", exact)
    assert exact.read_bytes() == b"sound"
    assert others(tmp_path, "source", "plain", "exact") == []


@pytest.mark.skipif(os.name != "posix", reason="mode bits")
def test_the_mode_bits_are_those_of_a_model(tmp_path: Path) -> None:
    target = tmp_path / "x"
    target.write_bytes(b"old")
    target.chmod(0o604)
    with WholeFile(target, mode_of=target) as part:
        part.write_bytes(b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o604


@pytest.mark.parametrize("is_far", [False, True], ids=["same disk", "other disk"])
def test_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_far: bool) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"sound")
    target.write_bytes(b"old")
    replace = Path.replace

    def on_one_disk(path: Path, to: Path) -> Path:
        if is_far and path == source:
            raise OSError(errno.EXDEV, "cross-device link")
        return replace(path, to)

    monkeypatch.setattr(Path, "replace", on_one_disk)
    whole_file.move(source, target)
    assert target.read_bytes() == b"sound"
    assert others(tmp_path, "b") == []
    with pytest.raises(FileNotFoundError):
        whole_file.move(source, target)


def test_a_full_other_disk_leaves_what_was_to_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"sound")

    def far(_path: Path, _to: Path) -> Path:
        raise OSError(errno.EXDEV, "cross-device link")

    monkeypatch.setattr(Path, "replace", far)
    with pytest.raises(OSError, match="cross-device"):
        whole_file.move(source, target)
    assert others(tmp_path) == ["a"]


def test_a_folder_is_seen_when_it_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "samples" / "1"
    for content in ("first", "second"):
        with whole_file.whole_folder(folder) as part:
            (part / content).touch()
            assert not (folder / content).exists()
    with pytest.raises(ValueError, match="broken"), whole_file.whole_folder(folder) as part:
        raise ValueError("broken")
    assert others(folder) == ["second"]
    assert others(folder.parent) == ["1"]
    (folder.parent / ".2.0.part").mkdir()
    whole_file.remove_abandoned(tmp_path, 0)
    assert others(folder.parent) == ["1"]


def test_part_files_are_known_by_their_names(tmp_path: Path) -> None:
    with WholeFile(tmp_path / "a song.wav") as part:
        part.touch()
        assert whole_file.is_part(part.name)
    for name in ("a song.wav", ".hidden.part", "mine.0123abcd.part", ".a.0123ABCD.part"):
        assert not whole_file.is_part(name)


# --- the rule: nobody else spells it ----------------------------------------------------------------


def sources() -> list[Path]:
    """All Python files of the program, but for the module itself and the scripts that run inside DAWs."""
    files = [
        file for package in ("daw_bridge", "engine", "gui", "installers") for file in (ROOT / package).rglob("*.py")
    ]
    return [file for file in files if file != Path(whole_file.__file__) and "scripts" not in file.parts]


def own_spellings(tree: ast.AST) -> list[int]:
    """Lines that name a part file, flush a file to the disk, or rename one.

    `x.replace(y)` and `x.rename(y)` with one argument are those of a path; a text's `replace` takes two, and
    `dataclasses.replace` is called by keywords.
    """
    lines = []
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if ".part" in text or text.endswith((".tmp", ".new")):
                lines.append(node.lineno)
            case ast.Attribute(value=ast.Name(id="os" | "shutil"), attr=name) if name in RENAMES:
                lines.append(node.lineno)
            case ast.Call(func=ast.Attribute(attr="replace" | "rename"), args=[_], keywords=[]):
                lines.append(node.lineno)
    return lines


def test_nobody_else_writes_part_files_or_renames() -> None:
    found = {
        str(file.relative_to(ROOT)): lines
        for file in sources()
        if (lines := own_spellings(ast.parse(file.read_text("utf-8"))))
    }
    assert found == {}


@pytest.mark.parametrize(
    "spelling",
    [
        "part = path.with_suffix('.part')",
        "part = path.with_name(f'.{path.name}.part')",
        "os.replace(a, b)",
        "shutil.move(a, b)",
        "os.fsync(file.fileno())",
        "part.replace(path)",
        "part.rename(folder)",
    ],
)
def test_the_rule_finds_a_spelling(spelling: str) -> None:
    assert own_spellings(ast.parse(spelling))


@pytest.mark.parametrize("other", ["text.replace('a', 'b')", "replace(settings, seed=1)", "x.replace(tzinfo=None)"])
def test_the_rule_leaves_others_alone(other: str) -> None:
    assert not own_spellings(ast.parse(other))
