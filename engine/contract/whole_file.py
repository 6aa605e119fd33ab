"""The one way in which a file is written: under its own name it is never seen half-written, whatever happens.

A part file beside the target is written, flushed to the disk and renamed over the target. When writing fails, the part
file is removed and the old file stays as it was. Only a killed process leaves a part file behind, which
`remove_abandoned` finds by its name. Standard library only, so that every part of the program can use it.
"""

import contextlib
import errno
import os
import re
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

_PARTS = ".*.part"
_PART = re.compile(r"\..+\.[0-9a-f]{8}\.part")
_ABANDONED_S = 3600.0
_LONGEST_NAME = 200  # bytes of a part file's name that are the target's: 255 are allowed on all usual file systems
_NO_FLUSH = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}  # file systems that cannot flush on demand


class WholeFile:
    """A file while it is written: `part` is where to write, `keep` gives it its name, `drop` removes it.

    As a context manager it yields `part`, is kept at the end of the block, and is dropped when the block raises.
    is_lasting: False leaves out the flush to the disk, for a file that need not survive a power cut.
    mode_of: a file whose mode bits the new file gets. Raises OSError.
    """

    def __init__(self, path: Path, *, is_lasting: bool = True, mode_of: Path | None = None) -> None:
        self.path = Path(path)
        self.part = _part_of(self.path)
        self._is_lasting, self._mode_of = is_lasting, mode_of

    def keep(self) -> None:
        """Put the part file in the target's place. Whatever wrote to it must be closed. Raises OSError."""
        try:
            if self._is_lasting:
                _flush(self.part)
            if self._mode_of is not None:
                shutil.copymode(self._mode_of, self.part)  # last: a read-only file cannot be opened to be flushed
            self.part.replace(self.path)
        except BaseException:
            self.drop()
            raise
        if self._is_lasting:
            _flush_folder(self.path.parent)

    def drop(self) -> None:
        """Remove the part file, if there is one."""
        with contextlib.suppress(OSError):
            self.part.unlink(missing_ok=True)

    def __enter__(self) -> Path:
        return self.part

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.keep()
        else:
            self.drop()


def write_bytes(path: Path, content: bytes, *, is_lasting: bool = True) -> None:
    """Raises OSError; the old file is then as it was."""
    with WholeFile(path, is_lasting=is_lasting) as part:
        part.write_bytes(content)


def write_text(path: Path, text: str, *, is_lasting: bool = True) -> None:
    """UTF-8, with line ends as they are in `text`, and question marks for what UTF-8 cannot encode.

    Raises OSError; the old file is then as it was.
    """
    write_bytes(path, text.encode("utf-8", "replace"), is_lasting=is_lasting)


def make_folder(path: Path, within: Path) -> None:
    """Make a folder and those between it and `within`, which has to be there. Raises OSError.

    The folder of a drive that was unplugged is not made anew: what is written there would hide that the drive is away.
    """
    for each in reversed([path, *path.parents][: len(path.relative_to(within).parts)]):
        each.mkdir(exist_ok=True)


def check_writable(path: Path) -> None:
    """Make the folder of a file that is to be written later, and see that a file can be written there. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _part_of(path)
    try:
        part.touch()
    finally:
        part.unlink(missing_ok=True)


def copy(source: Path, target: Path, *, with_stat: bool = False) -> None:
    """Copy a file's content; with_stat: its times and mode bits, too. Raises OSError."""
    with WholeFile(target, mode_of=source if with_stat else None) as part:
        shutil.copyfile(source, part)
        if with_stat:
            stat = source.stat()
            os.utime(part, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def move(source: Path, target: Path) -> None:
    """Give a whole file another name, also on another disk, where `source` goes once `target` is whole. Raises OSError."""
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy(source, target, with_stat=True)
        source.unlink()
    else:
        _flush_folder(target.parent)


def free_name(path: Path) -> Path:
    """The path, or the first of `NAME-2`, `NAME-3`, … that nothing has: for what must not take the place of another."""
    free, number = path, 2
    while free.exists() or free.is_symlink():
        free, number = path.with_name(f"{path.name}-{number}"), number + 1
    return free


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """An empty part folder to fill, which then takes the place of the folder at `path`. Raises OSError.

    Unlike a file, the old folder is removed before the new one gets its name.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = _part_of(path)
    part.mkdir()
    try:
        yield part
        shutil.rmtree(path, ignore_errors=True)
        part.rename(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    _flush_folder(path.parent)


def remove_abandoned(folder: Path, age_s: float = _ABANDONED_S) -> None:
    """Remove the part files and part folders below a folder that killed processes left; younger ones may be in use."""
    for part in list(folder.rglob(_PARTS)):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime < age_s:
                continue
            if part.is_dir():
                shutil.rmtree(part, ignore_errors=True)
            else:
                part.unlink()


def is_part(name: str) -> bool:
    """Whether a file is called as part files are. Only its age says whether somebody still writes it."""
    return _PART.fullmatch(name) is not None


def _part_of(path: Path) -> Path:
    """Hidden, beside the target, another one for each writer."""
    name = path.name.encode(errors="ignore")[:_LONGEST_NAME].decode(errors="ignore")
    return path.with_name(f".{name}.{uuid.uuid4().hex[:8]}.part")


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno not in _NO_FLUSH:
                raise


def _flush_folder(folder: Path) -> None:
    """Make a rename last. A folder cannot be opened on Windows, nor flushed on some file systems."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
