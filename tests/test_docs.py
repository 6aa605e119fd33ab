"""README and docs: short, generated where they say so, with commands that parse, links that lead somewhere, a whole map."""

import argparse
import contextlib
import importlib.util
import io
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from daw_bridge.commands.command_line import build_parser, join_regions
from daw_bridge.controllers.addresses.address_table import ADDRESSES
from daw_bridge.daws.daw_scripts import find_daw
from daw_bridge.daws.other_ways import OTHER_WAYS

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
STARTS = ("daw-bridge", ".venv/bin/daw-bridge", "python3 installers/start.py")
SETUP_OPTIONS = ("--add-command", "--remove-command", "--newest")  # of start.py itself
MAPPED = ("engine", "daw_bridge", "gui", "installers", "docs", "tests")
OWN_PAGES = (Path("engine/training"), Path("tests/engine/training"))  # these have a map of their own

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_is_read_in_one_sitting() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 120


# --- generated pages ------------------------------------------------------------------------------


def test_generated_pages_are_what_the_generator_makes() -> None:
    assert generator().outdated(DOCS) == [], "python docs/generate.py"


def test_a_changed_page_is_noticed(tmp_path: Path) -> None:
    generate = generator()
    (tmp_path / "osc.md").write_text(generate.osc_page().replace("Selects the next clip", "Selects a clip"), "utf-8")
    (tmp_path / "commands.md").write_text(generate.commands_page(), "utf-8")
    assert generate.outdated(tmp_path) == ["osc.md"]
    (tmp_path / "commands.md").unlink()
    assert generate.outdated(tmp_path) == ["osc.md", "commands.md"]


def test_generated_pages_do_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    generate = generator()
    wide = generate.commands_page()
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert generate.commands_page() == wide


def test_every_address_and_option_is_in_the_references() -> None:
    generate = generator()
    osc = (DOCS / "osc.md").read_text("utf-8")
    assert [address.path for address in ADDRESSES if f"| `{address.path}` |" not in osc] == []
    assert set(generate.REPLIES) <= {address.path.removeprefix("/bridge/") for address in ADDRESSES}
    assert "### More" not in osc, "an address stands in no section of docs/generate.py"
    assert "@" not in osc.replace("osc@", ""), "a limit of the template is not filled in"
    commands = (DOCS / "commands.md").read_text("utf-8")
    missing = [
        name for name in ("--retake-variance", "--noise-strength", "--wait", "--numbers") if name not in commands
    ]
    assert missing == []


# --- commands in the text -------------------------------------------------------------------------


def typed_commands(text: str) -> list[str]:
    """Every command of ours in code blocks and code spans; a span that only names a command is none."""
    blocks = re.sub(r"\\\n\s*", "", text)
    lines = [line[4:] for line in blocks.splitlines() if line.startswith("    ")]
    lines += [span for span in re.findall(r"`([^`\n]+)`", blocks) if not is_name(span)]
    return [line for line in lines if line.startswith(STARTS) and "[options]" not in line]  # those are forms


def is_name(span: str) -> bool:
    """Whether a code span says no more than what a command is called: `daw-bridge`, `daw-bridge daw install`."""
    parser = build_parser()
    for word in span.removeprefix("python3 ").split()[1:]:
        below = [a.choices for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
        if not below or word not in below[0]:
            return False
        parser = below[0][word]
    return True


def parsed(command: str) -> str:
    """What is wrong with a command, "" when the parser takes it. Words in capitals are placeholders."""
    words = shlex.split(command, comments=True)
    words = [word for word in words[2:] if word not in SETUP_OPTIONS] if words[0] == "python3" else words[1:]
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            args = build_parser().parse_args(join_regions(words))
    except SystemExit as end:
        return "" if end.code == 0 else said.getvalue()
    if args.command == "daw" and args.action != "list" and not args.name.isupper():
        is_way = args.action == "test" and args.name in {way.name for way in OTHER_WAYS}
        return "" if is_way or find_daw(args.name) else f"no DAW {args.name}"
    return ""


@pages
def test_commands_parse(page: Path) -> None:
    wrong = {command: parsed(command) for command in typed_commands(page.read_text("utf-8"))}
    assert {command: said for command, said in wrong.items() if said} == {}


def test_commands_are_found_and_wrong_ones_noticed() -> None:
    block = "    daw-bridge render --colour red \\\n        --out a.wav   # red\n\n"
    text = f"{block}`daw-bridge daw tset REAPER`, `daw-bridge edit`."
    found = typed_commands(text)
    assert [shlex.split(command, comments=True) for command in found] == [
        ["daw-bridge", "render", "--colour", "red", "--out", "a.wav"],
        ["daw-bridge", "daw", "tset", "REAPER"],
    ]
    assert "--colour" in parsed(found[0])
    assert "tset" in parsed(found[1])
    assert parsed("daw-bridge daw test NAME --wait 2") == ""
    assert len(typed_commands((ROOT / "README.md").read_text("utf-8"))) > 5


# --- links ----------------------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """The names that headings have as link targets."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def dead_links(page: Path, text: str) -> list[str]:
    dead = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        target, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        file = (page.parent / target).resolve() if target else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            dead.append(link)
    return dead


@pages
def test_links_lead_somewhere(page: Path) -> None:
    assert dead_links(page, page.read_text("utf-8")) == []


def test_a_dead_link_is_noticed() -> None:
    text = (
        "[a](docs/nothing.md) [b](docs/daws.md#no-such-heading) [c](docs/daws.md#other-ways) [d](https://example.org)"
    )
    assert dead_links(ROOT / "README.md", text) == ["docs/nothing.md", "docs/daws.md#no-such-heading"]


# --- the map and the flows ------------------------------------------------------------------------


def mapped_files(text: str) -> list[str]:
    """Every file that has a line in the map, by its path from the root."""
    files: list[str] = []
    for package, rows in re.findall(r"^### `(\w+)/`\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL):
        files += [f"{package}/{name}" for name in re.findall(r"^\| `([^`]+)` \|", rows, re.MULTILINE)]
    return files


def code_files() -> list[str]:
    files = [file.relative_to(ROOT) for package in MAPPED for file in (ROOT / package).rglob("*.py")]
    files = [file for file in files if file.name != "__init__.py" and not set(OWN_PAGES) & set(file.parents)]
    return sorted(file.as_posix() for file in files)


def test_the_map_names_every_file_once_and_no_other() -> None:
    mapped, files = mapped_files((DOCS / "architecture.md").read_text("utf-8")), code_files()
    assert [file for file in files if file not in mapped] == [], "in no line of the map"
    assert [file for file in mapped if file not in files] == [], "in the map, but not there"
    assert len(mapped) == len(set(mapped))


def test_the_map_takes_no_beginning_of_a_name_for_a_file() -> None:
    text = "### `gui/`\n\n| `views/waveform_paint.py` | paints |\n| `app.py` | starts |\n\n## End\n| `other.py` | |\n"
    assert mapped_files(text) == ["gui/views/waveform_paint.py", "gui/app.py"]


def test_the_training_s_page_names_its_files() -> None:
    page = next(page for page in (DOCS / "training.md", ROOT / "engine/training/README.md") if page.is_file())
    text = page.read_text("utf-8")
    named = {name.rsplit("/", 1)[-1] for name in re.findall(r"`([\w/]+\.py)`", text)}
    files = {file.name for file in (ROOT / "engine" / "training").rglob("*.py")} - {"__init__.py"}
    assert files - named == set()


def flows() -> dict[str, list[str]]:
    text = (DOCS / "architecture.md").read_text("utf-8")
    text = text[text.index("## Four flows") : text.index("## Threads")]
    titled = re.findall(r"^### ([^\n]+)\n(.*?)(?=^###|\Z)", text, re.MULTILINE | re.DOTALL)
    return {title: re.findall(r"^\d+\. `([^`]+)`", steps, re.MULTILINE) for title, steps in titled}


def test_there_are_four_flows() -> None:
    assert list(flows()) == ["File in", "Repaint", "OSC to job", "DAW transport to playback"]


@pytest.mark.parametrize("flow", ["File in", "Repaint", "OSC to job", "DAW transport to playback"])
def test_a_flow_passes_each_file_once(flow: str) -> None:
    files = flows()[flow]
    assert len(files) > 5
    assert len(files) == len(set(files))
    assert [file for file in files if not (ROOT / file).is_file()] == []
