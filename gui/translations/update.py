"""`python -m gui.translations.update` writes the catalogues of the window's texts anew and compiles them.

Run it after a change of a text. It needs `pyside6-lupdate` and `pyside6-lrelease`, which come with PySide6.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from gui.translations.catalogue import FOLDER, NAME

PACKAGE = FOLDER.parent
ENGLISH = FOLDER / f"{NAME}_en.ts"
_EMPTY = re.compile(r'(<source>([^<]*)</source>\n\s*<translation) type="unfinished"></translation>')


def update_catalogues() -> list[str]:
    """Update all catalogues. Returns the English plural texts that still lack their forms."""
    sources = [str(path.relative_to(PACKAGE.parent)) for path in sorted(PACKAGE.rglob("*.py"))]
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    no_guesses = ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
    _run("lupdate", *options, *no_guesses, *sources, "-ts", str(ENGLISH))
    if others := [str(path) for path in FOLDER.glob("*.ts") if path != ENGLISH]:
        _run("lupdate", *options, *sources, "-ts", *others)
    text = _EMPTY.sub(r"\1>\2</translation>", ENGLISH.read_text("utf-8"))  # the key is the English value
    ENGLISH.write_text(text, "utf-8")
    for catalogue in FOLDER.glob("*.ts"):
        compile_catalogue(catalogue, catalogue.with_suffix(".qm"))
    parts = text.split("<message")
    return [part.split("<source>")[1].split("</source>")[0] for part in parts if 'type="unfinished"' in part]


def compile_catalogue(catalogue: Path, target: Path) -> None:
    """Compile a `.ts` file into a `.qm` file, without the texts that equal their key."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / target.name
        _run("lrelease", "-silent", "-removeidentical", str(catalogue), "-qm", str(made))
        shutil.copyfile(made, target)


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(f"pyside6-{tool}")
    program = shutil.which(str(beside)) or shutil.which(beside.name)
    if program is None:
        raise SystemExit(f"{beside.name} was not found. It comes with the package PySide6-Essentials.")
    subprocess.run([program, *arguments], check=True, cwd=PACKAGE.parent)


def main() -> None:
    """Exits with 1 and names the texts when plural forms are missing."""
    if missing := update_catalogues():
        sys.exit("\n".join([f"Write the two English forms of these texts in {ENGLISH.name}:", *missing]))


if __name__ == "__main__":
    main()
