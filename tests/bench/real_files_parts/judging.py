"""Whether an import gave what the file holds."""

from pathlib import Path

from engine.contract.ranges import SAMPLE_RATE
from tests.bench.real_files_parts.case import Case, Kind
from tests.bench.real_files_parts.importing import Imported
from tests.bench.real_files_parts.sound import compare

_LEAST_FIT = 0.5  # of lossy sound; channels that are mixed up are below it
_RESAMPLED = 0.01  # the noise of the sound, and what a resampler does with it


def faults(case: Case, file: Path, imported: Imported) -> list[str]:
    """What is wrong; empty when all is right. A refusal is right where it is allowed, names the file and says what to do."""
    if imported.samples is None:
        return _faults_of_refusal(case, file, imported)
    if case.must_be_refused:
        return [f"imported as {len(imported.samples)} samples, though it holds no sound"]
    found = _faults_of_sound(case, imported)
    if imported.tempo_bpm != case.tempo_bpm:
        found.append(f"tempo {imported.tempo_bpm}, told {case.tempo_bpm}")
    if imported.keyscale != case.keyscale:
        found.append(f"key {imported.keyscale!r}, told {case.keyscale!r}")
    if imported.ends_early != case.ends_early:
        found.append("is said to end early" if imported.ends_early else "is not said to end early")
    return found


def is_named_refusal(file: Path, imported: Imported) -> bool:
    return any(file.name in message and hint for message, hint in imported.problems)


def _faults_of_refusal(case: Case, file: Path, imported: Imported) -> list[str]:
    said = "; ".join(message for message, _ in imported.problems)
    if not is_named_refusal(file, imported):
        return [f"no clip, and no word of which file and what to do: {said!r}"]
    return [] if case.may_be_refused or case.must_be_refused else [f"refused: {said}"]


def _faults_of_sound(case: Case, imported: Imported) -> list[str]:
    assert imported.samples is not None
    seen = compare(imported.samples, case.rate, case.channels, case.times)
    slack = 0 if case.rate == SAMPLE_RATE else case.times
    stretch = max(1.0, SAMPLE_RATE / case.rate) if case.kind is Kind.FRAMES else 1.0
    first, last = case.late or (round(stretch * n) for n in case.kind.late)
    shortest, longest = case.longer or (round(stretch * n) for n in case.kind.longer)
    is_exact = case.kind is Kind.LOSSLESS and case.bits >= 7
    worst = _RESAMPLED if case.rate != SAMPLE_RATE else 2.5 / 2 ** min(case.bits, 22)
    found = []
    if not first <= seen.late <= last:
        found.append(f"clicks {seen.late:+d}")
    if not shortest - slack <= seen.longer <= longest + slack:
        found.append(f"length {seen.longer:+d}")
    if is_exact and seen.worst > worst + (1e-6 if case.channels < 6 else 1e-3):
        found.append(f"samples differ by {seen.worst:.2g}")
    if seen.fit < _LEAST_FIT and case.kind is not Kind.LOW_RATE:
        found.append(f"fits {seen.fit:.2f}")
    return found
