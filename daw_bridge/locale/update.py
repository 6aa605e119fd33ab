"""Collect the texts of the engine and the bridge into the template, and bring the catalogue of each language up to date.

    python -m daw_bridge.locale.update

Every `text("…")`, `declared("…")` and `texts("…", "…", n)` in the two packages is found. The files are written in the
order of the texts, with references to files and without line numbers, so that a change of code leaves them as they are.
A translation is `LANGUAGE/LC_MESSAGES/daw_bridge.po`. A text that is new stays empty there, and one that is gone goes. The
compiled `.mo` beside it is committed, so that neither a build nor a start from the sources needs gettext's tools; it leaves
out what equals its key.
"""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import polib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "daw_bridge"
TEMPLATE = HERE / f"{NAME}.pot"
PLURAL_FORMS = {  # of each language that has a catalogue, as gettext's manual gives them
    "de": "nplurals=2; plural=(n != 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "ja": "nplurals=1; plural=0;",
    "zh_CN": "nplurals=1; plural=0;",
}
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


def catalogue_path(language: str) -> Path:
    return HERE / language / "LC_MESSAGES" / f"{NAME}.po"


def catalogue(found: Found, language: str = "") -> polib.POFile:
    """The catalogue of a language with the translations that its file has. language: "" for the template.

    English takes the texts themselves as translations.
    """
    path = catalogue_path(language)
    kept = {(each.msgid, each.msgid_plural): each for each in polib.pofile(str(path))} if path.is_file() else {}
    made = polib.POFile(wrapwidth=0)
    made.metadata = {
        "Project-Id-Version": "DAW Bridge",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURAL_FORMS.get(language, "nplurals=INTEGER; plural=EXPRESSION;"),
    }
    for singular, plural in sorted(found):
        entry = polib.POEntry(
            msgid=singular,
            msgid_plural=plural,
            occurrences=[(name, "") for name in sorted(found[singular, plural])],
            flags=["python-brace-format"] if "{" in singular + plural else [],
        )
        if language == "en":
            _translate(entry, [singular, plural])
        elif (singular, plural) in kept:
            entry.msgstr, entry.msgstr_plural = kept[singular, plural].msgstr, kept[singular, plural].msgstr_plural
        elif plural:
            _translate(entry, ["", ""])
        made.append(entry)
    return made


def compiled(made: polib.POFile) -> bytes:
    """The `.mo` file of a catalogue: what is translated and differs from its key."""
    short = polib.POFile()
    short.metadata = made.metadata
    short.extend(each for each in made.translated_entries() if each.msgid_plural or each.msgstr != each.msgid)
    return bytes(short.to_binary())


def _translate(entry: polib.POEntry, forms: list[str]) -> None:
    if entry.msgid_plural:
        entry.msgstr_plural = dict(enumerate(forms))
    else:
        entry.msgstr = forms[0]


def main() -> None:
    """Write the template and all catalogues."""
    found = collect()
    TEMPLATE.write_text(str(catalogue(found)), "utf-8", newline="\n")
    for language in PLURAL_FORMS:
        made, path = catalogue(found, language), catalogue_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(made), "utf-8", newline="\n")
        path.with_suffix(".mo").write_bytes(compiled(made))
        if missing := len(made.untranslated_entries()):
            sys.stderr.write(f"{language}: {missing} of {len(made)} texts are not translated\n")


if __name__ == "__main__":
    main()
