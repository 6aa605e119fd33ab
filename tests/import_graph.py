"""The import graph in figures: `python -m tests.import_graph [FOLDER]`, of this tree or of another checkout's.

Read from the sources, so late imports (inside functions) and type-only ones count as any other. A room is a folder of
Python files; a module that stands directly in a package is a room of its own. `__init__.py` and what runs inside DAWs
(`daws/scripts`) are left out. An import runs upward when the layers contract in this tree's pyproject.toml puts the
importer's floor below; modules of another checkout are known by their file names.
"""

import ast
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

PACKAGES = ("daw_bridge", "engine", "gui")
ROOT = Path(__file__).resolve().parent.parent
Graph = dict[str, set[str]]


def imports(root: Path = ROOT) -> Graph:
    """Module names of the project, each with those that it imports, in whatever way."""
    files = {
        ".".join(file.relative_to(root).with_suffix("").parts): file
        for package in PACKAGES
        for file in sorted((root / package).rglob("*.py"))
        if file.name != "__init__.py" and "scripts" not in file.parts
    }
    return {name: {m for m in _named(file) if m in files and m != name} for name, file in files.items()}


def _named(file: Path) -> Iterable[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    folder = module.rpartition(".")[0]
    return module if folder in PACKAGES else folder


def upward(graph: Graph) -> list[tuple[str, str]]:
    """Imports within daw_bridge that run from a lower floor to a higher one."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["name"] == "rooms import downwards only")
    floor = {name: n for n, layer in enumerate(reversed(layers)) for name in layer.replace(" ", "").split("|")}
    by_stem = {module.rpartition(".")[2]: floor.get(room(module)) for module in imports() if "daw_bridge" in module}
    found = []
    for module, imported in graph.items():
        for other in imported:
            if module.startswith("daw_bridge") and other.startswith("daw_bridge"):
                low, high = by_stem.get(module.rpartition(".")[2]), by_stem.get(other.rpartition(".")[2])
                if low is not None and high is not None and low < high:
                    found.append((module, other))
    return sorted(found)


def rooms(graph: Graph) -> Graph:
    """Rooms, each with those that its modules import from."""
    between: Graph = {room(module): set() for module in graph}
    for module, imported in graph.items():
        between[room(module)] |= {room(other) for other in imported} - {room(module)}
    return between


def circles(graph: Graph) -> list[list[str]]:
    """Every set of two or more nodes that all reach each other, largest first (Tarjan 1972)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            component = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(component) > 1:
                found.append(sorted(component))

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return sorted(found, key=len, reverse=True)


def floors(graph: Graph) -> int:
    """The longest way down, in rooms; 0 where there is a circle."""
    if circles(graph):
        return 0
    depth: dict[str, int] = {}

    def of(node: str) -> int:
        if node not in depth:
            depth[node] = 1 + max((of(other) for other in graph[node]), default=0)
        return depth[node]

    return max(of(node) for node in graph)


def fullest(root: Path = ROOT) -> tuple[str, int]:
    """The folder with the most files of any kind that git would see as sources, and how many."""
    counts = Counter(
        str(file.parent.relative_to(root))
        for package in (*PACKAGES, "tests", "installers")
        for file in (root / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and file.name != "__init__.py"
    )
    return counts.most_common(1)[0]


def main() -> None:
    root = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    graph = imports(root)
    for package in PACKAGES:
        inside = {
            m: {o for o in others if o.startswith(package)} for m, others in graph.items() if m.startswith(package)
        }
        between = rooms(inside)
        count = sum(len(others) for others in between.values())
        print(
            f"{package:10} {len(inside):3} files, {len(between):2} rooms, {floors(between)} floors, "
            f"{sum(map(len, inside.values())):3} imports, {count:2} between rooms, "
            f"circles of files {[len(c) for c in circles(inside)]}, of rooms {[len(c) for c in circles(between)]}"
        )
    print(f"upward imports in daw_bridge: {len(upward(graph))}")
    print("fullest folder: {} with {} files".format(*fullest(root)))
    for circle in circles(graph):
        print("circle:", ", ".join(circle))


if __name__ == "__main__":
    main()
