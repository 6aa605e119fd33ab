"""Generates the reference pages: `python docs/generate.py` writes them, `--check` names those that are out of date.

`docs/osc.md` comes from the address table, `docs/commands.md` from the argument parsers. Their other text is in
`docs/templates`. The parsers are read and not printed, so that no terminal and no Python version changes a page.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))

from daw_bridge.commands.command_line import build_parser  # noqa: E402  the sources of this folder, from wherever it is run
from daw_bridge.controllers import osc, osc_guard, osc_request, osc_tcp, osc_values  # noqa: E402
from daw_bridge.controllers.addresses.address import Address  # noqa: E402
from daw_bridge.controllers.addresses.address_table import ADDRESSES  # noqa: E402
from daw_bridge.core import osc_packet  # noqa: E402
from daw_bridge.core.options import window_parser  # noqa: E402
from daw_bridge.core.settings import Settings  # noqa: E402
from engine.contract.texts import translated, use_languages  # noqa: E402

_JOB = "`/bridge/state`, `/bridge/progress`"
REPLIES = {
    "ping": "`/bridge/pong`", "subscribe": "every value", "refresh": "every value",
    "generate": _JOB, "repaint": _JOB, "cover": _JOB, "rework": _JOB, "morph": _JOB,
    "continue": _JOB, "roll": _JOB, "retry": _JOB,
    "cancel": "`/bridge/state`", "accept": "`/bridge/accepted`",
    "comp/write": "`/bridge/comp/written`", "edit/return": "`/bridge/returned`",
    "edit/restore": "`/bridge/restored`", "daw/insert": "`/bridge/inserted`", "daw/insert_all": "`/bridge/inserted`",
}  # fmt: skip
SECTIONS = {
    "Listeners and learning": "ping subscribe unsubscribe refresh learn",
    "Making music": "generate repaint cover rework morph continue roll cancel retry listen",
    "The draft: what the next music should be": "caption lyrics language strength seed length takes reference",
    "The planner's words": "words",
    "Adapters": "adapter",
    "Clips and takes": "import clip take accept",
    "Comp": "comp",
    "Markers": "marker",
    "Lyric lines": "line",
    "Undo": "undo redo undoes redoes",
    "Jobs that wait": "queue",
    "Editing a file in place": "edit",
    "Regions": "region regions bars context",
    "Playback": "play pause stop playing loop position",
    "Session and settings": "tempo signature key steps guidance set",
    "The DAW": "daw",
    "The engine": "engine",
}


def main(arguments: list[str] | None = None) -> int:
    """Return the exit status: 1 when `--check` finds a page that is out of date."""
    parser = argparse.ArgumentParser(description="Writes docs/osc.md and docs/commands.md.")
    parser.add_argument("--check", action="store_true", help="write nothing; name the pages that are out of date")
    if parser.parse_args(arguments).check:
        old = outdated(DOCS)
        sys.stdout.write("".join(f"docs/{name} is out of date: python docs/generate.py\n" for name in old))
        return 1 if old else 0
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), "utf-8")
    return 0


def outdated(folder: Path) -> list[str]:
    """Return the names of the pages in a folder that are missing or differ from what is generated."""
    return [
        name
        for name, make in PAGES.items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != make()
    ]


def osc_page() -> str:
    """Return `docs/osc.md`: the template with its limits filled in and one table for each section of addresses."""
    use_languages(["en"])
    left = list(ADDRESSES)
    parts: list[str] = []
    for title, words in SECTIONS.items():
        of_section = [address for address in left if _name(address).split("/")[0] in words.split()]
        left = [address for address in left if address not in of_section]
        parts.append(_section(title, of_section))
    if left:
        parts.append(_section("More", left))
    limits = {
        "port": Settings.__dataclass_fields__["osc_port"].default,
        "ports tried": osc.PORTS_TRIED,
        "messages": osc_guard.MAX_MESSAGES,
        "packet": f"{osc_guard.MAX_PACKET // 1024} KiB",
        "rate": f"{osc_guard._RATE:g}",
        "updates": f"{1 / osc_values._FRAME_S:g}",
        "answers": osc_guard.ANSWERS,
        "depth": osc_packet.MAX_DEPTH,
        "ahead": f"{osc_request.MAX_AHEAD_S:g}",
        "matches": osc_request.MAX_MATCHES,
        "connections": osc_tcp.MAX_CONNECTIONS,
    }
    return _filled("osc.md.in", "\n".join(parts), limits)


def _section(title: str, addresses: Iterable[Address]) -> str:
    rows = [
        (f"`{a.path}`", _arguments(a), _range(a), _kinds(a.reports), translated(a.does), REPLIES.get(_name(a), ""))
        for a in addresses
    ]
    return f"### {title}\n\n" + _table(("Address", "Arguments", "Range", "Sent back", "What it does", "Replies"), rows)


def _name(address: Address) -> str:
    return address.path.removeprefix("/bridge/")


def _arguments(address: Address) -> str:
    if not address.signatures:
        return "– (read only)"
    return " or ".join(_kinds(kinds) or "none" for kinds in address.signatures)


def _kinds(kinds: str) -> str:
    return f"`{kinds}`" if kinds else ""


def _range(address: Address) -> str:
    if address.choices:
        return ", ".join(address.choices)
    if address.low is None or address.high is None:
        return address.unit
    return f"{_number(address.low)} to {_number(address.high)} {address.unit}".strip()


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else f"{value:g}"


def commands_page() -> str:
    """Return `docs/commands.md`: the window's options, then each command with its arguments and options."""
    use_languages(["en"])
    parts = [_command(window_parser(), "daw-bridge", "Opens the window.")]
    parts += [_command(parser, prog, text) for parser, prog, text in _commands(build_parser(), "daw-bridge")]
    return _filled("commands.md.in", "\n".join(parts), {})


def _commands(parser: argparse.ArgumentParser, prog: str) -> Iterator[tuple[argparse.ArgumentParser, str, str]]:
    """Yield each command below a parser that has none of its own below it: parser, words to type, help text."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            texts = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, below in action.choices.items():
                deeper = list(_commands(below, f"{prog} {name}"))
                yield from deeper or [(below, f"{prog} {name}", _sentence(texts.get(name, "")))]


def _command(parser: argparse.ArgumentParser, prog: str, text: str) -> str:
    shown = [a for a in parser._actions if a.help != argparse.SUPPRESS and not isinstance(a, argparse._HelpAction)]
    positional = [action.metavar or action.dest.upper() for action in shown if not action.option_strings]
    required = [_option(action) for action in shown if action.option_strings and action.required]
    optional = len(shown) > len(positional) + len(required)
    typed = " ".join([prog, *map(str, positional), *required, *(["[options]"] if optional else [])])
    rows = [(f"`{_option(action)}`", _help(action), _choices(action)) for action in shown]
    table = _table(("Argument", "What it does", "Values"), rows) if rows else ""
    return f"## `{prog}`\n\n{text}\n\n    {typed}\n\n{table}"


def _option(action: argparse.Action) -> str:
    if not action.option_strings:
        return str(action.metavar or action.dest.upper())
    value = action.metavar or ("VALUE" if action.choices else action.dest.upper())
    return f"{action.option_strings[-1]} {value}" if action.nargs != 0 else action.option_strings[-1]


def _help(action: argparse.Action) -> str:
    if isinstance(action, argparse._VersionAction):
        return "Print the version"
    return _sentence((action.help or "") % vars(action)).removesuffix(".")


def _choices(action: argparse.Action) -> str:
    return ", ".join(str(choice) for choice in action.choices) if action.choices else ""


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Return a Markdown table without the columns that are empty in every row."""
    lines = list(rows)
    kept = [n for n in range(len(head)) if any(line[n] for line in lines)]
    cells = [[row[n].replace("|", "\\|") for n in kept] for row in [head, *lines]]
    cells.insert(1, ["---"] * len(kept))
    return "".join(f"| {' | '.join(row)} |\n" for row in cells)


def _filled(template: str, tables: str, values: dict[str, object]) -> str:
    text = (DOCS / "templates" / template).read_text("utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    return text.replace("@tables@", tables)


PAGES: dict[str, Callable[[], str]] = {"osc.md": osc_page, "commands.md": commands_page}

if __name__ == "__main__":
    sys.exit(main())
