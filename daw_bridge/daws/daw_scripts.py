"""The scripts that run inside DAWs: finds where they belong, checks that they are current, installs and removes them."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from daw_bridge.core.settings import mailbox_folder
from daw_bridge.daws.known import KNOWN, SCRIPTS, KnownDaw
from engine.contract import whole_file
from engine.contract.texts import text

_MAILBOX = b"@MAILBOX@"


class ScriptError(Exception):
    """A script cannot be installed or removed. hint: what the user can do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class ScriptPlace:
    """Where a DAW's script is or would be installed. is_current: its files are identical to those of this version."""

    known: KnownDaw
    path: Path | None
    is_there: bool
    is_current: bool


def find_daw(name: str) -> KnownDaw:
    """Find a DAW by its short name or label, ignoring case. Raises ScriptError."""
    for known in KNOWN:
        if name.lower() in {known.name, known.label.lower()}:
            return known
    names = ", ".join(known.name for known in KNOWN)
    raise ScriptError(
        text("There is no script for {name}", name=name), text("There are scripts for {names}.", names=names)
    )


def script_places(known: KnownDaw, folder: Path | None = None) -> list[ScriptPlace]:
    """Every place where this DAW looks for scripts. If none was found, one place with path None."""
    folders = [folder] if folder is not None else known.places()
    if not folders:
        return [ScriptPlace(known, None, False, False)]
    wanted = _contents(known)
    return [_inspect(known, place / known.target, wanted) for place in folders]


def install_script(known: KnownDaw, folder: Path | None = None) -> list[Path]:
    """Copy the script to every place where a version of the DAW looks for it. Returns the paths. Raises ScriptError."""
    folders = [folder] if folder is not None else known.places()
    if not folders:
        raise ScriptError(
            text("{daw} was not found on this machine", daw=known.label),
            text("Start it once so that it creates its folders, or name the folder with --folder FOLDER."),
        )
    mailbox_folder(known.name).mkdir(parents=True, exist_ok=True)
    wanted, made = _contents(known), []
    for place in folders:
        target = place / known.target
        try:
            for name, content in wanted.items():
                path = _path(known, target, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                whole_file.write_bytes(path, content)
        except OSError as error:
            message = text("{file} cannot be written: {error}", file=target, error=error)
            raise ScriptError(message, text("Check the permissions of the folder.")) from error
        made.append(target)
    return made


def uninstall_script(known: KnownDaw, folder: Path | None = None) -> list[Path]:
    """Remove the script and keep the user's own files beside it. Returns the removed paths. Raises ScriptError."""
    removed = []
    for place in script_places(known, folder):
        if place.path is None or not place.is_there:
            continue
        try:
            for name in _contents(known):
                _path(known, place.path, name).unlink(missing_ok=True)
            if place.path.is_dir():
                shutil.rmtree(place.path / "__pycache__", ignore_errors=True)
                if not any(place.path.iterdir()):
                    place.path.rmdir()
        except OSError as error:
            raise ScriptError(text("{file} cannot be removed: {error}", file=place.path, error=error)) from error
        removed.append(place.path)
    return removed


def _contents(known: KnownDaw) -> dict[str, bytes]:
    """Map each file name ("" for the target itself) to its bytes, with the mailbox folder filled in. Raises ScriptError."""
    source = SCRIPTS / known.script
    if source.is_file():
        files = {"": source} | {name: SCRIPTS / name for name in known.beside}
    else:
        files = {path.name: path for path in sorted(source.glob("*.py"))}
    if not files:
        raise ScriptError(text("{file} is missing", file=source), text("Reinstall DAW Bridge."))
    folder = os.fsencode(str(mailbox_folder(known.name)).replace("\\", "/"))
    return {name: path.read_bytes().replace(_MAILBOX, folder) for name, path in files.items()}


def _path(known: KnownDaw, target: Path, name: str) -> Path:
    """The path of a script file: inside the target if that is a folder, else beside it."""
    if not name:
        return target
    return target.with_name(name) if name in known.beside else target / name


def _inspect(known: KnownDaw, path: Path, wanted: dict[str, bytes]) -> ScriptPlace:
    files = {name: _path(known, path, name) for name in wanted}
    is_there = any(file.is_file() for file in files.values())
    is_current = all(file.is_file() and file.read_bytes() == wanted[name] for name, file in files.items())
    return ScriptPlace(known, path, is_there, is_current)
