"""The borders hold at run time too: bridge without torch and Qt, engine without Qt, window without torch."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import import_graph

ROOT = Path(__file__).resolve().parent.parent


def modules(package: str) -> list[str]:
    files = sorted(
        file for file in (ROOT / package).rglob("*.py") if "scripts" not in file.parts
    )  # those run inside DAWs
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


@pytest.mark.parametrize(
    ("package", "absent"),
    [("daw_bridge", ("torch", "PySide6")), ("engine", ("PySide6",)), ("gui", ("torch", "transformers"))],
)
def test_packages_import_without(package: str, absent: tuple[str, ...]) -> None:
    blocked = "; ".join(f"sys.modules[{name!r}] = None" for name in absent)
    code = f"import sys, importlib; {blocked}; [importlib.import_module(name) for name in {modules(package)!r}]"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=120)


def test_no_file_is_too_long_to_read() -> None:
    """Aim 150 lines, think at 300, never 500."""
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines())
        for package in ("engine", "daw_bridge", "gui", "installers")
        for file in (ROOT / package).rglob("*.py")
    }
    assert {name: n for name, n in lengths.items() if n > 450} == {}


def test_there_is_no_circle_and_no_crowd() -> None:
    """Counted with late and type-only imports, which import-linter's contracts leave out in part."""
    graph = import_graph.imports()
    assert import_graph.circles(graph) == []
    assert import_graph.circles(import_graph.rooms(graph)) == []
    assert import_graph.upward(graph) == []
    assert import_graph.fullest()[1] <= 20, import_graph.fullest()


def test_a_circle_is_found() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}
    assert import_graph.circles(graph) == [["b", "c"]]
    assert import_graph.floors(graph) == 0
    assert import_graph.floors({"a": {"b"}, "b": set()}) == 2


def test_start_knows_every_command() -> None:
    """A command that it does not know would open the window instead."""
    import argparse
    import re

    from daw_bridge.commands.command_line import build_parser

    [commands] = [a for a in build_parser()._actions if isinstance(a, argparse._SubParsersAction)]
    text = (ROOT / "installers" / "start.py").read_text("utf-8")
    listed = text[text.index("COMMANDS = {") : text.index("}  # fmt")]
    assert set(re.findall(r'"(\w+)":', listed)) == set(commands.choices)
