"""One file to make, and what its import has to give."""

import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """How exact a format is: (earliest, latest) click, (shortest, longest) length, in samples.

    They count at 48 kHz, and those of `FRAMES` at the file's rate where that is lower. At another rate than 48 kHz, the
    length may differ by one more.
    """

    LOSSLESS = (0, 0), (0, 0)
    LOSSY = (-1, 1), (0, 0)  # delay and padding stand in the file
    NO_PADDING = (-1, 1), (0, 2100)  # the delay stands in the file, and its end is that of a block
    FRAMES = (0, 3500), (0, 8000)  # whole frames of MPEG audio: neither stands there
    LOW_RATE = (-40, 40), (-2, 2)  # so few bits that the clicks are no longer what they were

    @property
    def late(self) -> tuple[int, int]:
        return self.value[0]

    @property
    def longer(self) -> tuple[int, int]:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Case:
    """command: of a shell; {i} the sound as WAV, {o} the file to make, {d} a folder of its own.

    program: the first word of the table, and what has to be installed, with `needs`. bits: of the samples, fewer are
    rougher. tempo_bpm, keyscale: what the file tells. may_be_refused: it is of a kind that nobody promised to read.
    times: how often the sound stands in the file.
    """

    program: str
    name: str
    command: str
    kind: Kind = Kind.LOSSLESS
    rate: int = 48_000
    channels: int = 2
    bits: int = 24
    master_bits: int = 24
    tempo_bpm: float | None = None
    keyscale: str = ""
    may_be_refused: bool = False
    must_be_refused: bool = False
    ends_early: bool = False
    times: int = 1
    needs: tuple[str, ...] = ()
    late: tuple[int, int] | None = None
    longer: tuple[int, int] | None = None

    @property
    def file(self) -> str:
        stem, _, suffix = self.name.rpartition(".")
        return f"{self.program}_{stem}_{self.rate}x{self.channels}.{suffix}".replace(" ", "_").replace("/", "_")

    @property
    def format(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def missing(self) -> list[str]:
        """The programs that are not installed."""
        return [name for name in (self.program, *self.needs) if shutil.which(name) is None]

    def filled(self, source: str, target: str, folder: str) -> str:
        quoted = {name: shlex.quote(value) for name, value in (("i", source), ("o", target), ("d", folder))}
        return self.command.format(**quoted)


def without_doubles(cases: Iterator[Case]) -> list[Case]:
    found = {case.file: case for case in cases}
    return list(found.values())
