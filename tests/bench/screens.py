"""Pictures of every view and state of the window, dark and light, at 100 and 200 %, and a page that shows them all.

    python -m tests.bench.screens FOLDER [--only NAME ...] [--scheme dark] [--percent 100] [--language de ...] [--screen]

Off screen, unless --screen shows the windows on the display that is there. FOLDER gets one PNG for each state, language,
scheme and scale, and `index.html`. Settings and library of the person are not touched. One process runs for each language,
scheme and scale; a state that cannot be brought about is named, and the exit status is 1. Without --language, the texts
are English; `--language all` has all six. The states are in `screens_parts/states.py`.
"""

import argparse
import html
import json
import os
import subprocess
import sys
import traceback
from itertools import product
from pathlib import Path

_SCHEMES, _PERCENTS = ("dark", "light"), (100, 200)
_PROGRAM = "tests.bench.screens"
_LIMIT_S = 1800


def file_name(state: str, scheme: str, percent: int, language: str = "en") -> str:
    ending = "" if language == "en" else f"_{language}"
    return f"{state.replace(' ', '-')}_{scheme}_{percent}{ending}.png"


def picture(folder: Path, scheme: str, language: str, only: list[str]) -> int:
    """Picture all states in this process, whose scale the environment sets; return how many could not be."""
    from PySide6.QtWidgets import QApplication

    from engine.contract.texts import use_languages
    from gui.theme import apply_theme
    from gui.translations.catalogue import chosen_locale, install_translations
    from tests.bench.home import own_home
    from tests.bench.screens_parts.stage import Stage
    from tests.bench.screens_parts.states import STATES

    percent, failures = round(100 * float(os.environ["QT_SCALE_FACTOR"])), 0
    with own_home() as home:
        app = QApplication(sys.argv[:1])
        use_languages([install_translations(app, chosen_locale(language))])
        app.setProperty("color_scheme", scheme)
        apply_theme(app, scheme)
        stage = Stage(app, home, scheme)
        for state in STATES:
            if only and state.name not in only:
                continue
            try:
                shown = state.build(stage)
                stage.save(shown, folder / file_name(state.name, scheme, percent, language))
            except Exception:  # noqa: BLE001  the other states are pictured nonetheless
                failures += 1
                print(f"{state.name}, {scheme}, {percent} %, {language}:", file=sys.stderr)
                traceback.print_exc()
            finally:
                stage.close()
    return failures


def write_index(folder: Path) -> None:
    """Write a page with a row for each state of which there is a picture, and a column for each language, scheme, scale."""
    from engine.contract.texts import LANGUAGES
    from tests.bench.screens_parts.states import STATES

    columns = [
        (scheme, percent, language)
        for language in LANGUAGES
        for percent in _PERCENTS
        for scheme in _SCHEMES
        if any(folder.glob(file_name("*", scheme, percent, language)))
    ]
    head = "".join(f"<th>{scheme}, {percent} %, {language}</th>" for scheme, percent, language in columns)
    rows = []
    for state in STATES:
        names = [file_name(state.name, *column) for column in columns]
        cells = [
            f'<td><a href="{html.escape(name)}"><img loading="lazy" src="{html.escape(name)}"></a></td>'
            if (folder / name).exists()
            else "<td>–</td>"
            for name in names
        ]
        if any((folder / name).exists() for name in names):
            rows.append(f"<tr><th>{html.escape(state.name)}</th>{''.join(cells)}</tr>")
    style = "body{font:14px sans-serif;background:#888} img{width:24vw} th{text-align:left;vertical-align:top}"
    page = f'<!doctype html><meta charset="utf-8"><title>States</title><style>{style}</style><table><tr><th></th>{head}</tr>'
    (folder / "index.html").write_text(page + "\n".join(rows) + "</table>\n", "utf-8")


def write_screen(folder: Path) -> Path:
    """Describe the screen of the smallest laptop that has one of 200 %; Qt's own has 800 x 800 pixels, which cut dialogs."""
    path = folder / "screen.json"
    screen = {"name": "laptop", "x": 0, "y": 0, "width": 1680, "height": 1050, "logicalDpi": 96, "dpr": 1}
    path.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return path


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="these states only")
    parser.add_argument("--scheme", choices=_SCHEMES, help="this one only")
    parser.add_argument("--percent", type=int, choices=_PERCENTS, help="this scale only")
    parser.add_argument("--language", nargs="*", default=["en"], metavar="LANGUAGE", help="of the texts, or all")
    parser.add_argument("--screen", action="store_true", help="show the windows")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    if options.here:
        return min(picture(folder, options.scheme, options.language[0], options.only), 100)
    from engine.contract.texts import LANGUAGES

    failures = 0
    percents = (options.percent,) if options.percent else _PERCENTS
    schemes = (options.scheme,) if options.scheme else _SCHEMES
    languages = LANGUAGES if options.language == ["all"] else options.language
    for percent, scheme, language in product(percents, schemes, languages):
        environment = {**os.environ, "QT_SCALE_FACTOR": str(percent / 100)}
        if not options.screen:
            environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={write_screen(folder)}"
        command = [sys.executable, "-m", _PROGRAM, str(folder), "--here", "--scheme", scheme, "--language", language]
        names = ["--only", *options.only] if options.only else []
        done = subprocess.run([*command, *names], env=environment, check=False, timeout=_LIMIT_S)
        failures += done.returncode
    write_index(folder)
    print(f"{len(list(folder.glob('*.png')))} pictures, {folder / 'index.html'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
