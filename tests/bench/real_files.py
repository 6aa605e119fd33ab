"""Sound files of real programs, imported: length, first click, tempo and key as the file has them, or a refusal by name.

`python -m tests.bench.real_files [--folder F] [--only TEXT]` makes about a thousand files with the encoders and programs
that are installed, imports each by a bridge without an engine, and prints a table. It ends with 1 when anything is wrong. A
second run with the same folder goes on with the files that it finds there. Debian's packages of all programs:

ffmpeg sox libsox-fmt-mp3 lame flac vorbis-tools opus-tools twolame wavpack sndfile-programs csound puredata-core ecasound
supercollider-server gstreamer1.0-tools gstreamer1.0-plugins-{base,good,bad,ugly} gstreamer1.0-libav mkvtoolnix kid3-cli
id3v2 python3-mutagen atomicparsley shntool mp3splt mp3wrap mp3gain vorbisgain ardour
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.home import own_home
from tests.bench.real_files_parts import (
    by_ardour,
    by_converters,
    by_encoders,
    by_ffmpeg,
    by_hand,
    by_instruments,
    by_taggers,
)
from tests.bench.real_files_parts.case import Case, without_doubles
from tests.bench.real_files_parts.importing import importing
from tests.bench.real_files_parts.judging import faults
from tests.bench.real_files_parts.sound import write_master

_PARTS = (by_ffmpeg, by_encoders, by_converters, by_instruments, by_ardour, by_taggers, by_hand)
_MAKING_S = 300.0
_VERSION = {"lame": "--version", "csound": "--version", "scsynth": "-v", "pd": "-version", "ffmpeg": "-version"}


@dataclass(slots=True)
class Row:
    """Of one program and format: names of files."""

    made: int = 0
    exact: int = 0
    told: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="keep the files here, and use those that are there")
    parser.add_argument("--only", default="", help="files alone whose name contains this")
    chosen = parser.parse_args()
    cases = [case for case in _all_cases() if chosen.only in case.file]
    missing = sorted({name for case in cases for name in case.missing})
    place = nullcontext(chosen.folder) if chosen.folder else tempfile.TemporaryDirectory(prefix="real-files-")
    with place as folder, own_home() as home:
        Path(folder).mkdir(parents=True, exist_ok=True)
        rows, unmade = _run([case for case in cases if not case.missing], Path(folder), home / "library")
    _print(rows, unmade, sorted({case.program for case in cases} - set(missing)), missing)
    return int(any(row.wrong for row in rows.values()))


def _all_cases() -> list[Case]:
    return without_doubles(case for part in _PARTS for case in part.cases())


def _run(cases: list[Case], folder: Path, library: Path) -> tuple[dict[tuple[str, str], Row], list[str]]:
    rows, unmade = defaultdict[tuple[str, str], Row](Row), []
    with importing(library) as read:
        for n, case in enumerate(cases, 1):
            file = folder / case.file
            if not file.exists() and (error := _made(case, folder, file)):
                unmade.append(f"{case.file}: {error}")
                continue
            imported = read(file)
            wrong = faults(case, file, imported)
            row = rows[case.program, case.format]
            row.made += 1
            row.wrong += [f"{case.file}: {'; '.join(wrong)}"] if wrong else []
            row.refused += imported.samples is None and not wrong
            row.exact += imported.samples is not None and not wrong
            row.told += bool(case.tempo_bpm or case.keyscale) and not wrong
            if sys.stderr.isatty():
                print(f"\r{n} of {len(cases)}", end="", file=sys.stderr)
    return rows, unmade


def _made(case: Case, folder: Path, target: Path) -> str:
    """Make the file. Returns what the program said when it did not."""
    master = folder / "masters" / f"{case.rate}x{case.channels}x{case.master_bits}.wav"
    if not master.exists():
        master.parent.mkdir(exist_ok=True)
        write_master(master, case.rate, case.channels, case.master_bits)
    if case.program == by_hand.BY_HAND:
        by_hand.make(case.name, master, target)
        return ""
    with tempfile.TemporaryDirectory(dir=folder) as own:
        part = Path(own) / f"made.{case.format}"
        command = case.filled(str(master.absolute()), str(part.absolute()), str(Path(own).absolute()))
        try:
            done = subprocess.run(
                ["bash", "-c", command], capture_output=True, text=True, timeout=_MAKING_S, check=False
            )
        except subprocess.TimeoutExpired:
            return "took too long"
        if not part.exists() or not part.stat().st_size:
            return (done.stderr.strip() or done.stdout.strip() or "no file").splitlines()[-1][:120]
        part.rename(target)
    return ""


def _print(rows: dict[tuple[str, str], Row], unmade: list[str], programs: list[str], missing: list[str]) -> None:
    print("| program | format | files | exact | tempo, key | refused by name | wrong |\n|---|---|---|---|---|---|---|")
    for (program, kind), row in sorted(rows.items()):
        print(f"| {program} | {kind} | {row.made} | {row.exact} | {row.told} | {row.refused} | {len(row.wrong)} |")
    total = [sum(getattr(row, name) for row in rows.values()) for name in ("made", "exact", "told", "refused")]
    print("| all | | " + " | ".join(map(str, total)) + f" | {sum(len(row.wrong) for row in rows.values())} |")
    for line in (line for row in rows.values() for line in row.wrong):
        print("WRONG", line)
    for line in unmade:
        print("not made:", line)
    print("versions:", "; ".join(f"{name} {_version(name)}" for name in programs))
    print("not installed:", ", ".join(missing) or "none")


def _version(program: str) -> str:
    options = [_VERSION.get(program, "--version")]
    try:
        done = subprocess.run([program, *options], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "?"
    found = re.search(r"\d+\.\d+[\w.~+-]*", done.stdout + done.stderr)
    return found[0] if found else "?"


if __name__ == "__main__":
    raise SystemExit(main())
