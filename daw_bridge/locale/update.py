"""Collect the texts of the engine and the bridge into the template, and bring the English catalogue up to date.

    python -m daw_bridge.locale.update

Every `text("…")`, `declared("…")` and `texts("…", "…", n)` in the two packages is found. The files are written in the
order of the texts, with references to files and without line numbers, so that a change of code leaves them as they are.
A translator copies `daw_bridge.pot` to `LANGUAGE/LC_MESSAGES/daw_bridge.po`, fills it and runs `msgfmt`.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TEMPLATE = HERE / "daw_bridge.pot"
ENGLISH = HERE / "en" / "LC_MESSAGES" / "daw_bridge.po"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_USED_TRAINING = ("adapter", "checkpoint_file.py", "loss_table.py", "trainer.py", "watch.py")  # those of the window
Key = tuple[str, str]  # singular and plural; "" where there is no plural
Found = dict[Key, set[str]]  # the files that use a text


def sources() -> Iterator[Path]:
    """The files that may hold texts: of the training of networks only what adapters use, and not the DAWs' own scripts."""
    for package in ("daw_bridge", "engine"):
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).parts
            is_for_developers = parts[:2] == ("engine", "training") and not {*_USED_TRAINING} & {*parts[2:]}
            if not is_for_developers and not {"scripts", "locale"} & set(parts):
                yield path


def collect() -> Found:
    """Every text and the files that use it. Raises ValueError for a call whose text is no literal."""
    found: Found = defaultdict(set)
    for path in sources():
        for key in keys(ast.parse(path.read_text("utf-8"))):
            found[key].add(path.relative_to(ROOT).as_posix())
    return found


def keys(tree: ast.AST) -> Iterator[Key]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"text", "texts", "declared"}
        ):
            literals = node.args[: 2 if node.func.id == "texts" else 1]
            words = [arg.value for arg in literals if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if not words or len(words) < len(literals):
                raise ValueError(f"line {node.lineno}: the key of {node.func.id}() must be a literal")
            yield words[0], words[1] if len(words) > 1 else ""


def catalogue(found: Found, language: str = "") -> str:
    """The PO file. language: "" for the template; English gets the texts themselves as translations."""
    plural_forms = "nplurals=2; plural=(n != 1);" if language else "nplurals=INTEGER; plural=EXPRESSION;"
    header = (
        f"Project-Id-Version: DAW Bridge\nLanguage: {language}\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\nPlural-Forms: {plural_forms}\n"
    )
    entries = [f'msgid ""\nmsgstr {_quoted(header)}\n']
    for singular, plural in sorted(found):
        lines = [f"#: {name}" for name in sorted(found[singular, plural])]
        if "{" in singular + plural:
            lines.append("#, python-brace-format")
        lines.append(f"msgid {_quoted(singular)}")
        if plural:
            lines.append(f"msgid_plural {_quoted(plural)}")
            words = (singular, plural) if language else ("", "")
            lines += [f"msgstr[{n}] {_quoted(word)}" for n, word in enumerate(words)]
        else:
            lines.append(f"msgstr {_quoted(singular if language else '')}")
        entries.append("\n".join(lines) + "\n")
    return "\n".join(entries)


def _quoted(words: str) -> str:
    """A string as PO writes it: one line, or "" and a line for each line of the text."""
    lines = ["".join(_ESCAPES.get(sign, sign) for sign in line) for line in words.splitlines(keepends=True)]
    if len(lines) < 2:
        return f'"{"".join(lines)}"'
    return '""\n' + "\n".join(f'"{line}"' for line in lines)


def main() -> None:
    """Write the template and the English catalogue."""
    found = collect()
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(catalogue(found), "utf-8", newline="\n")
    ENGLISH.write_text(catalogue(found, "en"), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
