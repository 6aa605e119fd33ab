"""CSV and TSV files that describe songs: a column for the file, and columns named like the fields of a prompt.

Commas, semicolons and tabs are recognised by the header; a first line `sep=;`, as spreadsheets write it, is understood.
"""

import csv
from pathlib import Path, PurePosixPath

from engine.contract.songs.description import NAMES, Entry, Findings, canonical
from engine.contract.text_file import TextFileError, read_text
from engine.contract.texts import text

TABLES = {".csv", ".tsv"}
_FILE_COLUMNS = ("file", "filename", "file_name", "path")
_BETWEEN = (",", ";", "\t")
Row = dict[str, Entry]


class SongTables:
    """The rows of all tables of a folder. `claim` gives a song its row; `unclaimed` are those left over."""

    def __init__(self, tables: list[Path], folder: Path, findings: Findings) -> None:
        self._rows: dict[str, Row] = {}
        self._claimed: dict[str, PurePosixPath] = {}
        self._findings = findings
        for table in tables:
            name = table.relative_to(folder).as_posix()
            try:
                lines = read_text(table).split("\n")
            except TextFileError as error:
                findings.add(str(error))
                continue
            self._read(lines, name)

    def claim(self, song: str, songs: frozenset[str]) -> Row:
        """The row of a song, by its path below the folder, its file name or that without its suffix; {} without one.

        songs: the paths of all songs. A row that names the path of one of them is for no other.
        """
        path = PurePosixPath(song)
        for key in (song, path.with_suffix("").as_posix(), path.name, path.stem):
            if key not in self._rows or (key in songs and key != song):
                continue
            other = self._claimed.setdefault(key, path)
            if other.with_suffix("") != path.with_suffix(""):
                self._findings.add(
                    text("{where}: {file} may be {song} or {other}. Write its folder before its name",
                         where=self._rows[key]["file"].where, file=key, song=song, other=other)
                )  # fmt: skip
            return self._rows[key]
        return {}

    def unclaimed(self) -> list[str]:
        """Where the rows stand that no song has claimed, and which file they name."""
        return [f"{row['file'].where} ({key})" for key, row in self._rows.items() if key not in self._claimed]

    def _read(self, lines: list[str], name: str) -> None:
        first, between = 0, ""
        if lines[0].strip().lower().startswith("sep="):
            first, between = 1, lines[0].strip()[4:5] or "\t"
        header, between = _header(lines[first] if len(lines) > first else "", between)
        if not header:
            columns = ", ".join(_FILE_COLUMNS)
            self._findings.add(
                text("{file}: no column is named file, so no song is described. Columns that are understood: {columns}",
                     file=name, columns=f"{columns}, {', '.join(NAMES)}")
            )  # fmt: skip
            return
        reader = csv.reader((f"{line}\n" for line in lines[first + 1 :]), delimiter=between, strict=True)
        line = first + 2
        try:
            for cells in reader:
                self._add(header, cells, f"{name}, {text('line {line}', line=line)}")
                line = first + 2 + reader.line_num
        except csv.Error as error:
            self._findings.add(f"{name}, {text('line {line}', line=line)}: {error}")

    def _add(self, header: list[str], cells: list[str], where: str) -> None:
        if not any(cell.strip() for cell in cells):
            return
        if any(cell.strip() for cell in cells[len(header) :]):
            self._findings.add(
                text("{where}: {n} cells under {columns} columns. Put text that contains the separator into quotes",
                     where=where, n=len(cells), columns=len(header))
            )  # fmt: skip
            return
        row = {name: Entry(cell.strip(), where) for name, cell in zip(header, cells, strict=False) if name}
        key = row["file"].value.replace("\\", "/").removeprefix("./") if "file" in row else ""
        if not key:
            self._findings.add(text("{where}: the cell for the file is empty", where=where))
        elif key in self._rows:
            self._findings.add(text("{where}: {file} has a row already", where=where, file=key))
        else:
            self._rows[key] = row


def _header(line: str, between: str) -> tuple[list[str], str]:
    """The names of the columns and what separates them; no names where none of the columns is for the file."""
    for one in (between,) if between else _BETWEEN:
        names = [canonical(cell) for cell in next(csv.reader([line], delimiter=one), [])]
        names = ["file" if name in _FILE_COLUMNS else name for name in names]
        if "file" in names:
            return names, one
    return [], ""
