"""What is said when a library cannot be used, with the next step; only a database that is no database is called damaged."""

import errno
import sqlite3
from pathlib import Path

from daw_bridge.core import next_steps
from engine.contract.texts import text

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_HELD = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_READ_ONLY = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}


class LibraryError(Exception):
    """The library folder cannot be used; `hint` says what to do next. is_lasting: trying again does not help."""

    def __init__(self, message: str, hint: str = "", *, is_lasting: bool = False) -> None:
        super().__init__(message)
        self.is_lasting = is_lasting
        self.hint = hint or text("Choose another library folder in the settings.")


class ChangedLibraryError(LibraryError):
    """Something became ready for a library that is no longer open."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(
            text("{file} is in the library {folder}, which is no longer open", file=name, folder=folder),
            text("It is listed when you choose that library folder in the settings again."),
        )


class AwayError(LibraryError):
    """A library that has been open before is not in its place."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            text("The library folder {folder} is not there", folder=folder),
            text(
                "Connect its drive, or choose another library folder in the settings. For a new, empty library, make the "
                "folder again."
            ),
        )


class OtherComputerError(LibraryError):
    """Another computer uses the library."""

    def __init__(self, folder: Path, computer: str) -> None:
        super().__init__(
            text("The library {folder} is in use on {computer}", folder=folder, computer=computer),
            text("End DAW Bridge there. If it is not open there any more, the library opens here within a minute."),
        )


class LockedError(LibraryError):
    """Another program holds the index."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            text("The library {folder} is locked by another program", folder=folder),
            text("Close the other program, then try again. Nothing was changed."),
        )


class NewerDatabaseError(Exception):
    """The file was written by a newer version of the program."""


def is_damaged(error: Exception) -> bool:
    """Whether the database itself is at fault, and not the disk, another program or this one."""
    return isinstance(error, sqlite3.Error) and _code(error) in _DAMAGED


def library_error(folder: Path, error: Exception) -> LibraryError:
    """The same failure in the user's words. error: of SQLite, of the operating system, or NewerDatabaseError."""
    if isinstance(error, LibraryError):
        return error
    if isinstance(error, NewerDatabaseError):
        return LibraryError(
            text("The folder {folder} cannot be used as a library: {error}", folder=folder, error=error),
            text("Update DAW Bridge, or choose another library folder in the settings."),
            is_lasting=True,
        )
    code, number = _code(error), error.errno if isinstance(error, OSError) else None
    if code in _HELD:
        return LockedError(folder)
    if code in _READ_ONLY or number in next_steps.READ_ONLY | next_steps.FORBIDDEN:
        return LibraryError(
            text("The library {folder} cannot be written to", folder=folder),
            text("Allow writing to this folder, or choose another library folder in the settings."),
        )
    if code == sqlite3.SQLITE_FULL or number in next_steps.FULL:
        return LibraryError(
            text("The disk with the library {folder} is full", folder=folder),
            text("Free some space on it and try again. Nothing was lost."),
        )
    if code == sqlite3.SQLITE_IOERR or number == errno.EIO:
        return LibraryError(
            text("The disk with the library {folder} reports an error: {error}", folder=folder, error=error),
            text("Check the drive or the network connection. If that does not help, start DAW Bridge again."),
        )
    if code in _DAMAGED:
        return LibraryError(
            text("The list of the library {folder} is damaged", folder=folder),
            text("Start DAW Bridge again. The list is then made again from the files."),
            is_lasting=True,
        )
    if code == sqlite3.SQLITE_CANTOPEN or number in next_steps.MISSING | {errno.EEXIST}:
        return LibraryError(
            text("The library {folder} cannot be opened: {error}", folder=folder, error=error),
            text("Check that its drive is connected, or choose another library folder in the settings."),
        )
    return LibraryError(text("The folder {folder} cannot be used as a library: {error}", folder=folder, error=error))


def is_held(error: Exception) -> bool:
    """Whether another program holds the database."""
    return isinstance(error, sqlite3.Error) and _code(error) in _HELD


def _code(error: Exception) -> int:
    """SQLite's primary result code; 0 for other errors, and for those that Python raises without one."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
