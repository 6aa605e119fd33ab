"""What a sound file says of itself, checked before any decoder sees the file: kind, rate, channels, where its sound lies.

A decoder is written in C and trusts a header further than a damaged file deserves, so kinds, rates and channel counts
that no program writes are refused here. What headers say wrongly though the sound is there is put right: a reader gets
the stretches of sound with lengths that are true.
"""

import errno
import itertools
import struct
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from engine.contract.audio_error import AudioError
from engine.contract.formats import caf, containers, flac_frames, mp4, ogg_pages, riff, wave_64
from engine.contract.formats.mp3_header import after_tags, read_mp3
from engine.contract.formats.stretches import Ending, SoundHeader, Stretch, ending_of
from engine.contract.formats.wave_head import EXTENSIBLE, big_wave_head, wave_head
from engine.contract.texts import text

RATES = range(4_000, 768_001)  # Hz
_MAX_CHANNELS = 256
_LONGEST_HEAD = 1 << 20  # bytes in front of the samples that are kept in memory
_LIBSNDFILE_BITS = 24  # of FLAC
# the format tags of WAV, and the compressions of AIFF-C, that libsndfile reads
_WAVE_TAGS = {1, 2, 3, 6, 7, 0x11, 0x14, 0x31, 0x38, 0x40, 0x45, 0x55, 0x64, 0x65, 0xFFFE}
_PLAIN_AIFC = {b"NONE", b"sowt", b"twos", b"fl32", b"FL32", b"fl64", b"FL64"}
_FIXED_AIFC = {  # of these, every sample has as many bytes
    *(b"raw ", b"ulaw", b"ULAW", b"alaw", b"ALAW"),
    *(b"in24", b"ni24", b"in32", b"ni32", b"23ni", b"42ni", b"42n1"),
}
_PACKED_AIFC = {*_FIXED_AIFC, b"GSM ", b"ima4", b"DWVW"}
# the orders of Vorbis I, 4.3.9, which Opus shares, in that of WAV: L R C LFE and the surrounds
_VORBIS_ORDERS = {
    3: (0, 2, 1),
    5: (0, 2, 1, 3, 4),
    6: (0, 2, 1, 5, 3, 4),
    7: (0, 2, 1, 6, 5, 3, 4),
    8: (0, 2, 1, 7, 5, 6, 3, 4),
}


def read_header(path: Path) -> SoundHeader:
    """Raises AudioError for what is no sound file of a kind that is read, and for a rate outside 4 to 768 kHz."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            at = after_tags(file, size)
            file.seek(at)
            magic = file.read(16)
            header = _of_kind(path, file, magic, at, size)
    except (struct.error, ValueError, OverflowError):
        header = None  # it breaks off, or leads out of all proportion
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place that no file has
            raise AudioError(
                text("{file} cannot be read: {error}", file=path.name, error=error),
                text("Check whether the file or its drive was moved."),
            ) from error
        header = None
    if header is None:
        raise not_readable(path)
    return header


def not_readable(path: Path) -> AudioError:
    """The error of a file that no decoder takes."""
    return AudioError(
        text("{file} is not a readable sound file", file=path.name), text("Use WAV, AIFF, FLAC, MP3, OGG or M4A.")
    )


def _of_kind(path: Path, file: BinaryIO, magic: bytes, at: int, size: int) -> SoundHeader | None:
    whole = Stretch(b"", at, size, is_plain=at == 0)
    if magic[:4] in riff.RIFF_KINDS and magic[8:12] == b"WAVE":
        return _wave(path, file, whole, magic[:4] == b"RIFX")
    if magic[:4] == b"FORM" and magic[8:12] in {b"AIFF", b"AIFC"}:
        return _aiff(path, file, whole)
    if magic[:4] == b"fLaC":
        return _flac(path, whole)
    if magic[:4] == b"OggS":
        return _ogg(path, whole)
    if magic == wave_64.MAGIC:
        return _wave_64(path, file, whole)
    if magic[:4] == b"caff":
        return _caf(path, file, whole)
    if magic[:4] in {b".snd", b"dns."}:
        return _au(path, file, whole, ">" if magic[:4] == b".snd" else "<")
    return _of_container(path, file, magic, whole) or read_mp3(path, file, whole)


def _of_container(path: Path, file: BinaryIO, magic: bytes, whole: Stretch) -> SoundHeader | None:
    """Kinds that FFmpeg reads, videos among them."""
    if magic[:4] == b"RIFF" and magic[8:11] == b"AVI":
        return _contained("AVI", whole, "avi", containers.end_of_avi(file, whole.at))
    if magic[:4] == containers.EBML:
        return _contained("MATROSKA", whole, "matroska", containers.end_of_matroska(file, whole.at))
    if magic[:8] == containers.ASF:
        return _contained("ASF", whole, "asf", containers.end_of_asf(file, whole.at))
    if magic[:4] == containers.WAVPACK:
        return _contained("WAVPACK", whole, "wv", containers.end_of_wavpack(file, whole.at))
    if magic[4:8] in mp4.FIRST_BOXES and whole.at == 0:
        return _mp4(path, file, whole)
    if magic[:4] == containers.PROGRAM_STREAM:
        return _contained("MPEG", whole, "mpeg", None)
    file.seek(whole.at)
    if containers.is_transport_stream(file.read(512)):
        return _contained("MPEG", whole, "mpegts", None)
    if containers.is_adts(file, whole.at):
        return _contained("AAC", whole, "aac", None)
    return None


def _contained(kind: str, whole: Stretch, demuxer: str, end: int | None) -> SoundHeader:
    ending = Ending.OPEN if end is None else Ending.CUT if end > whole.end else Ending.WHOLE
    return SoundHeader(kind, (replace(whole, demuxer=demuxer),), ending)


def _mp4(path: Path, file: BinaryIO, whole: Stretch) -> SoundHeader:
    movie = mp4.read_movie(file, whole.end)
    if not movie.has_index:
        raise AudioError(
            text("{file} is not complete: it has no index", file=path.name),
            text("Wait until the file is written, or export it again."),
        )
    is_open = movie.is_fragmented and not movie.has_fragment_index
    return _contained("MP4", whole, "mov", None if is_open else movie.end)


def check_form(path: Path, rate: float, channels: int) -> None:
    """Raises AudioError for a rate or a number of channels that no program writes."""
    if not RATES.start <= rate < RATES.stop:
        raise AudioError(
            text("{file} has a sample rate of {rate:.6g} Hz", file=path.name, rate=rate),
            text("Export the file at a rate from 4 to 768 kHz."),
        )
    if not 1 <= channels <= _MAX_CHANNELS:
        raise AudioError(
            text("{file} has {n} channels", file=path.name, n=channels), text("Export the file in mono or stereo.")
        )


def _wave(path: Path, file: BinaryIO, whole: Stretch, is_big: bool) -> SoundHeader | None:
    order, form, data = ">" if is_big else "<", b"", None
    for chunk in riff.walk(file, whole.at + 12, whole.end, order):
        if chunk.name == b"fmt " and not form:
            file.seek(chunk.at)
            form = file.read(min(chunk.length, 1 << 12))
        if chunk.name == b"data":
            data = riff.sample_data(file, chunk, whole.end, order)
            break
    if len(form) < 16 or data is None:
        return None
    tag, channels, rate, _, align, _ = struct.unpack_from(f"{order}HHIIHH", form)
    check_form(path, rate, channels)
    ending = ending_of(data.stated, data.length, align)
    if tag not in _WAVE_TAGS:
        return SoundHeader("WAV", (replace(whole, demuxer="wav"),), ending)
    length = data.length - data.length % max(1, align)
    if is_big and tag == EXTENSIBLE and len(form) >= 26:
        head = big_wave_head(form, length)
        return SoundHeader("WAV", (Stretch(head, data.at, data.at + length),), ending)
    if is_big or (data.is_plain and riff.is_strict(file, whole.at)):
        return SoundHeader("WAV", (whole,), ending, data.at)
    return SoundHeader("WAV", (Stretch(wave_head(form, length), data.at, data.at + length),), ending)


def _aiff(path: Path, file: BinaryIO, whole: Stretch) -> SoundHeader | None:
    common, data = b"", None
    for chunk in riff.walk(file, whole.at + 12, whole.end, ">"):
        if chunk.name == b"COMM" and not common:
            file.seek(chunk.at)
            common = file.read(min(chunk.length, 1 << 10))
        if chunk.name == b"SSND":
            data = riff.sample_data(file, chunk, whole.end, ">")
        if common and data is not None:
            break
    if len(common) < 18 or data is None or data.length < 8:
        return None
    channels, frames, bits = struct.unpack_from(">HIH", common)
    check_form(path, _extended(common[8:18]), channels)
    compression = common[18:22] if len(common) >= 22 else b"NONE"
    is_packed = compression not in _PLAIN_AIFC
    if is_packed and compression not in _PACKED_AIFC:
        whole = replace(whole, demuxer="aiff")
    frame = channels * -(-bits // 8)
    if is_packed or not frame:
        file.seek(data.at)
        sound_at = data.at + 8 + struct.unpack(">I", file.read(4))[0] if compression in _FIXED_AIFC else 0
        ending = Ending.CUT if (data.stated or 0) > data.length else Ending.WHOLE
        return SoundHeader("AIFF", (whole,), ending, sound_at)
    there = (data.length - 8) // frame
    if frames and data.stated is not None and frames * frame <= data.length:
        file.seek(data.at)
        return SoundHeader("AIFF", (whole,), Ending.WHOLE, data.at + 8 + struct.unpack(">I", file.read(4))[0])
    ending = Ending.CUT if frames and data.stated is not None else Ending.OPEN
    file.seek(data.at)
    kind, form = (b"AIFC" if len(common) >= 22 else b"AIFF"), common[:2] + struct.pack(">I", there) + common[6:]
    body = b"COMM" + struct.pack(">I", len(form)) + form + b"\0" * (len(form) % 2)
    body += b"SSND" + struct.pack(">I", 8 + there * frame) + file.read(8)
    head = b"FORM" + struct.pack(">I", 4 + len(body) + there * frame) + kind + body
    return SoundHeader("AIFF", (Stretch(head, data.at + 8, data.at + 8 + there * frame),), ending)


def _extended(number: bytes) -> float:
    """An 80-bit float of IEEE 754; 0 where it is out of all proportion."""
    exponent, mantissa = int.from_bytes(number[:2], "big"), int.from_bytes(number[2:], "big")
    return mantissa * 2.0 ** (exponent - 16383 - 63) if 16383 <= exponent <= 16383 + 40 else 0.0


def _flac(path: Path, whole: Stretch) -> SoundHeader | None:
    """FLAC files that were joined are read one after the other, as joined MP3 and Ogg files are."""
    stretches, endings = [], []
    places = flac_frames.joined(path, whole.at)
    for at, end in places:
        part = whole if len(places) == 1 else Stretch(b"", at, end)
        if (found := _flac_stretch(path, part)) is not None:
            stretches.append(found[0])
            endings.append(found[1])
    if not stretches:
        return None
    ending = next((ending for ending in (Ending.CUT, Ending.OPEN) if ending in endings), Ending.WHOLE)
    return SoundHeader("FLAC", tuple(stretches), ending)


def _flac_stretch(path: Path, part: Stretch) -> tuple[Stretch, Ending] | None:
    info = flac_frames.stream_info(path, part.at)
    if info is None:
        return None
    check_form(path, info.rate, info.channels)
    start, end = flac_frames.last_frame(path, info, part.at, part.end)
    demuxer = "flac" if info.bits > _LIBSNDFILE_BITS else ""
    if info.samples == end or (info.samples and not end):
        return replace(part, demuxer=demuxer, frames=info.samples), Ending.WHOLE
    # a frame that breaks off with the file cannot be decoded; one in a stream of unknown length is whole
    is_cut = info.samples > 0
    head = info.with_samples(start if is_cut else end)
    frames = start if is_cut else end
    stretch = Stretch(head, part.at + len(head), part.end, demuxer=demuxer, frames=frames)
    return stretch, Ending.CUT if is_cut else Ending.OPEN


def _ogg(path: Path, whole: Stretch) -> SoundHeader | None:
    found = ogg_pages.links(path, whole.at)
    links = list(itertools.takewhile(lambda link: link.codec, found))
    if not links:
        return None
    for link in links:
        check_form(path, link.rate, link.channels)
    stretches = tuple(_ogg_stretch(link) for link in links)
    return SoundHeader("OGG", stretches, Ending.WHOLE if found[-1].is_whole and links == found else Ending.CUT)


def _ogg_stretch(link: ogg_pages.Link) -> Stretch:
    """libsndfile reads no FLAC in Ogg, and calls Opus malformed whose packets run over the border of a page."""
    if link.codec == "FLAC" or (link.codec == "OPUS" and link.has_split_packets):
        return Stretch(b"", link.at, link.end, demuxer="ogg")
    order = _VORBIS_ORDERS.get(link.channels) if link.codec in {"VORBIS", "OPUS"} else None
    return Stretch(b"", link.at, link.end, order=order)


def _wave_64(path: Path, file: BinaryIO, whole: Stretch) -> SoundHeader | None:
    """libsndfile takes the extensible form for integers, even where it holds floating-point numbers, and gets a WAV instead.

    It takes the padding at the end for sound, and does not get to see it.
    """
    found = wave_64.read_chunks(file, whole.at, whole.end, lambda rate, channels: check_form(path, rate, channels))
    if found is None:
        return None
    ending = ending_of(found.stated, found.there, found.align)
    length = found.there if found.stated is None else min(found.stated, found.there)
    if found.is_extensible_but_not_integers:
        length -= length % max(1, found.align)
        whole = Stretch(wave_head(found.form, length), found.data_at, found.data_at + length)
    elif length < found.there:
        whole = Stretch(b"", whole.at, found.data_at + length)
    return SoundHeader("W64", (whole,), ending, found.data_at)


def _caf(path: Path, file: BinaryIO, whole: Stretch) -> SoundHeader | None:
    found = caf.read_chunks(file, whole.at, whole.end)
    if found is None:
        return None
    check_form(path, found.rate, found.channels)
    there = whole.end - found.data_at
    ending = Ending.OPEN if found.length <= 4 else Ending.WHOLE if found.length <= there else Ending.CUT
    if not found.is_read_by_libsndfile:
        stretch = replace(whole, demuxer="caf", frames=found.frames, skipped=found.delay)
        return SoundHeader("CAF", (stretch,), ending)
    if ending is Ending.CUT and found.data_at < _LONGEST_HEAD:  # libsndfile takes no length that is too large
        file.seek(whole.at)
        head = file.read(found.data_at - 12 - whole.at) + struct.pack(">4sq", b"data", there)
        whole = Stretch(head, found.data_at, whole.end)
    return SoundHeader("CAF", (whole,), ending, found.data_at + 4)


def _au(path: Path, file: BinaryIO, whole: Stretch, order: str) -> SoundHeader:
    file.seek(whole.at + 4)
    at, length, _, rate, channels = struct.unpack(f"{order}IIIII", file.read(20))
    check_form(path, rate, channels)
    there = whole.end - whole.at - at
    ending = ending_of(None if length in {0, 0xFFFFFFFF} else length, there, 0)
    return SoundHeader("AU", (whole,), ending)
