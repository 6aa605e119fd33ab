"""`daw-bridge adapters`: list, info, try."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from daw_bridge.commands.adapter_try import add_try_arguments, try_adapter
from daw_bridge.commands.columns import left, right
from daw_bridge.commands.engine_job import complain
from daw_bridge.core.adapter_line import AdapterLine, parse_adapter_line
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract.adapters.facts import AdapterFacts, adapter_facts
from engine.contract.adapters.files import CONFIG, adapters_in
from engine.contract.adapters.groups import GROUPS, group_of
from engine.contract.adapters.header import AdapterFileError, check_values
from engine.contract.adapters.said import Place
from engine.contract.messages import MessageError
from engine.contract.texts import text, texts, translated


def add_adapters_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    listed = actions.add_parser("list", help=text("list the adapters of the settings and those in folders"))
    listed.add_argument(
        "folders",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help=text("folder to look in (the current one, and those in which adapters of the settings lie)"),
    )
    info = actions.add_parser(
        "info", help=text("say what an adapter is and how strongly it acts, or why it cannot be used")
    )
    info.add_argument("file", type=Path, metavar="FILE", help=text("adapter: a file or a folder"))
    for sub in (listed, info):
        sub.add_argument("--json", action="store_true", help=text("print JSON"))
    add_try_arguments(actions.add_parser("try", help=text("render the same music without and with an adapter")))


def adapters(args: argparse.Namespace, settings: Settings, draft: Draft) -> int:
    """Returns the exit status: 0 done, 1 failed, 2 bad arguments, 130 interrupted."""
    match args.action:
        case "list":
            return _list(args.folders, draft, is_json=args.json)
        case "info":
            return _info(args.file, draft, is_json=args.json)
        case _:
            return try_adapter(args, settings, draft)


# --- list -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """An adapter of the list. line: of the settings, None where they do not name it. fault: why it cannot be used."""

    path: Path
    line: AdapterLine | None
    facts: AdapterFacts | None
    fault: str = ""

    @property
    def state(self) -> str:
        if self.line is None:
            return ""
        return "on" if self.line.is_on else "off"


def _list(folders: list[Path], draft: Draft, *, is_json: bool) -> int:
    for folder in folders:
        if fault := _folder_fault(folder):
            return complain(fault, text("Check its name, and that you may read it."), 1)
    rows = list(_rows(folders, draft))
    if is_json:
        shown = [{"path": str(row.path), "state": row.state} | _fields(row.facts, row.fault) for row in rows]
        sys.stdout.write(json.dumps({"adapters": shown}, ensure_ascii=False) + "\n")
        return 0
    if not rows:
        sys.stdout.write(text("There are no adapters in the settings or in the folders looked at") + "\n")
    elif any(row.facts for row in rows):
        titles = text("state"), text("kind"), text("rank"), text("strength"), text("trained on"), text("adapter")
        sys.stdout.write(_in_columns(*titles) + "\n")
    for row in rows:
        sys.stdout.write(_columns(row) + "\n")
    return 0


def _folder_fault(folder: Path) -> str:
    """Why a folder cannot be looked into; "" where it can."""
    try:
        next(folder.iterdir(), None)
    except FileNotFoundError:
        return text("{folder} does not exist", folder=folder)
    except NotADirectoryError:
        return text("{folder} is not a folder", folder=folder)
    except OSError as error:
        return text("{file} cannot be read: {error}", file=folder, error=error.strerror or error)
    return ""


def _rows(folders: list[Path], draft: Draft) -> Iterator[_Row]:
    """The adapters of the settings in their order, then those of the folders by name."""
    seen: set[str] = set()
    lines = list(_lines(draft))
    for line in lines:
        if isinstance(line, str):
            yield _Row(Path(line), None, None, _reason(line))
        else:
            seen.add(os.path.realpath(line.path))
            yield _row(Path(line.path), line)
    beside = [Path(line.path).parent for line in lines if isinstance(line, AdapterLine)]
    for folder in dict.fromkeys(place.absolute() for place in folders or [Path(), *beside]):
        for path in adapters_in(folder):
            if (real := os.path.realpath(path)) not in seen:  # Path.resolve raises for links that go round
                seen.add(real)
                yield _row(path, None)


def _lines(draft: Draft) -> Iterator[AdapterLine | str]:
    """The lines of the settings; as typed where one cannot be read."""
    for typed in draft.adapters.splitlines():
        if typed.strip():
            try:
                yield parse_adapter_line(typed)
            except MessageError:
                yield typed.strip()


def _reason(typed: str) -> str:
    try:
        parse_adapter_line(typed)
    except MessageError as error:
        return str(error)
    return ""


def _row(path: Path, line: AdapterLine | None) -> _Row:
    facts, fault = _looked_at(path)
    return _Row(path, line, facts, fault.message)


def _columns(row: _Row) -> str:
    state = {"on": text("on"), "off": text("off"), "": "-"}[row.state]
    shown = str(row.path) if row.line is None else row.line.written()
    if row.facts is None:
        return left(state, 6) + " " + text("{file} cannot be used: {error}", file=shown, error=row.fault)
    facts = row.facts
    kinds = ", ".join(facts.kinds)
    return _in_columns(state, kinds, _span(facts.ranks), _span(facts.strengths), facts.variant or "-", shown)


def _in_columns(state: str, kinds: str, rank: str, strength: str, variant: str, file: str) -> str:
    cells = left(state, 6), left(kinds, 12), right(rank, 9), right(strength, 10), "", left(variant, 24), file
    return " ".join(cells)


# --- info -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Fault:
    """Why an adapter cannot be used, and what to do; "" where nothing is wrong."""

    message: str = ""
    hint: str = ""


def _looked_at(path: Path, *, values: bool = False) -> tuple[AdapterFacts | None, _Fault]:
    """What an adapter is, or why it cannot be used. values: look at every number too, which reads the whole file."""
    try:
        facts = adapter_facts(path)
        if values:
            check_values(facts.file)
    except AdapterFileError as error:
        return None, _Fault(str(error), error.hint)
    except OSError as error:
        fault = text("{file} cannot be read: {error}", file=path.name, error=error.strerror or error)
        return None, _Fault(fault, text("Check that its drive is connected and that you may read it."))
    return facts, _Fault()


def _info(path: Path, draft: Draft, *, is_json: bool) -> int:
    path = path.expanduser().absolute()
    facts, fault = _looked_at(path, values=True)
    if is_json:
        found = {"path": str(path)} | _fields(facts, fault.message, fault.hint)
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return 0 if facts is not None else 1
    if facts is None:
        return complain(fault.message, fault.hint, 1)
    for title, value in _lines_of(facts, path, draft):
        sys.stdout.write(f"{title}: {value}\n")
    return 0


def _lines_of(facts: AdapterFacts, path: Path, draft: Draft) -> Iterator[tuple[str, str]]:
    yield text("file"), text("{file}, {megabytes:.1f} MB", file=facts.file, megabytes=facts.size / 1e6)
    yield text("kind"), ", ".join(facts.kinds)
    yield text("written by"), str(facts.writer) or text("not known")
    yield text("trained on"), facts.variant or text("the file does not say")
    yield text("rank"), _span(facts.ranks)
    places = ", ".join(translated(place) for place in facts.places)
    yield text("strength"), text("{strength}, said in: {places}", strength=_span(facts.strengths), places=places)
    if any(layer.rank and layer.place is Place.NOWHERE for layer in facts.layers):
        note = text("it counts as 1. If it sounds too weak, put the {config} of its training beside it", config=CONFIG)
        yield text("strength not said"), note
    groups = ", ".join(f"{name.replace('_', '-')} {count}" for name, count in _groups(facts).items())
    yield text("layers"), text("{n}: {groups}", n=len(facts.layers), groups=groups)
    if facts.left_out:
        yield text("left out"), texts("{n} tensor of a text encoder", "{n} tensors of a text encoder", facts.left_out)
    for line in _lines(draft):
        here = map(os.path.realpath, (path, facts.file))
        if isinstance(line, AdapterLine) and os.path.realpath(line.path) in here:
            yield text("in the settings"), f"{text('on') if line.is_on else text('off')}, {line.written()}"


def _groups(facts: AdapterFacts) -> dict[str, int]:
    """How many layers of each group it changes, of those where there are any."""
    counts = Counter(group_of(layer.name) for layer in facts.layers)
    return {name: counts[name] for name in GROUPS if counts[name]}


def _fields(facts: AdapterFacts | None, fault: str, hint: str = "") -> dict[str, Any]:
    """What an adapter is, for JSON."""
    if facts is None:
        return {"error": fault} | ({"hint": hint} if hint else {})
    return {
        "file": str(facts.file),
        "bytes": facts.size,
        "kinds": list(facts.kinds),
        "writer": str(facts.writer),
        "variant": facts.variant,
        "ranks": list(facts.ranks),
        "strengths": list(facts.strengths),
        "strength_said_in": [str(place) for place in facts.places],
        "layers": _groups(facts),
        "tensors_left_out": facts.left_out,
    }


def _span(numbers: tuple[float, ...]) -> str:
    """A number, or the lowest and the highest of several."""
    if not numbers:
        return "-"
    low, high = f"{numbers[0]:.4g}", f"{numbers[-1]:.4g}"
    return low if low == high else text("{low} to {high}", low=low, high=high)
