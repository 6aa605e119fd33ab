"""The decoder for what libsndfile does not read: FFmpeg, which PyAV (the package `av`) carries in its wheels.

Delay and padding of an encoder are left out where the file states them: edit list or `iTunSMPB` of an MP4, codec delay
and discard padding of a Matroska file, the packet table of a CAF, the granule positions of an Ogg. ALAC, FLAC, WavPack and
PCM have none. No file states the delay of bare AAC (1024 to 2112 samples late, by encoder; HE-AAC 5000 to 7000), of AAC
and MP3 in Matroska without codec delay, in AVI and in MPEG streams, and of AC-3 (256 late); nor the padding of Vorbis in
WebM (up to a block more), of AVI, of bare AAC and of WMA. A WMA begins where Windows encoders begin, two frames in, or one
where FFmpeg itself encoded it.

Only audio decoders may run, and no other file is opened, whatever the file names.
"""

import time
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

import numpy as np

from engine.contract.formats import mp4
from engine.contract.formats.spliced import Spliced

PACKAGE = "av"
_PCM = tuple(
    f"pcm_{kind}"
    for kind in (
        *("s8", "u8", "alaw", "mulaw", "dvd", "bluray"),
        *(f"{kind}{order}" for kind in ("s16", "s24", "s32", "f32", "f64") for order in ("le", "be")),
    )
)
_DECODERS = {
    *("aac", "alac", "opus", "vorbis", "flac", "wavpack", "mp1", "mp2", "mp3", "mp1float", "mp2float", "mp3float"),
    *("wmav1", "wmav2", "wmapro", "wmalossless", "wmavoice", "ac3", "eac3", "dca", "truehd", "mlp"),
    *("adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms", "amrnb", "amrwb"),
    *_PCM,
}
_LAPPED = {"wmav1", "wmav2"}  # whose FFmpeg decoder leaves out the first two frames
_OWN_ENCODER = "Lavf"  # by which FFmpeg signs an ASF file
_OPUS_HEAD = b"OpusHead"
_SKIP_MANUAL = 1 << 29  # AV_CODEC_FLAG2_SKIP_MANUAL
_PATIENCE_S = 60.0  # for opening, and for each block; a damaged index may send FFmpeg round in circles
_LONGEST_FRAME = 1 << 22  # samples of all channels; some formats have frames of seconds
_MOST_BAD_PACKETS = 4  # where a file breaks off
_UNKNOWN_S = 1.0  # what a file is taken to last that says nothing


class DecoderError(Exception):
    """The file cannot be opened, or its sound is damaged."""


class DecoderAbsentError(DecoderError):
    """The package is not installed, or does not start."""


class SilentFileError(DecoderError):
    """The file holds no sound, but pictures alone."""


class UnknownCodecError(DecoderError):
    """The file holds sound that is not decoded; its text names the codec."""


class AvDecoder:
    """The first audio track of a file, or the one that is marked as the default, at its own rate.

    frames: samples a channel, as the file states them; an estimate unless `is_exact`. tags: of file and track, names in
    lower case. Raises DecoderError and OSError, here
    and while reading. A file that breaks off is read as far as it goes; `is_broken` then says so.
    """

    def __init__(self, source: Spliced, demuxer: str, frames: int | None = None, skipped: int = 0) -> None:
        """demuxer: FFmpeg's name. frames, skipped: samples with sound, and in front of them, where the header has them."""
        self._source, self._place = source, 0
        self.is_broken = False
        self._errors = _errors()
        try:
            self._container = _open(source, demuxer)
            self._stream = _sound_of(self._container)
            self.rate: int = self._stream.codec_context.sample_rate
            self.channels: int = self._stream.codec_context.layout.nb_channels
            if demuxer == "mov" and frames is None:
                place = source.tell()
                movie = mp4.read_movie(cast("BinaryIO", source), source.seek(0, 2))
                frames = mp4.sound_length(movie, self._stream.id, self.rate)
                source.seek(place)  # where FFmpeg left it
            parts = (self._stream, self._container)
            self.tags = {name.lower(): str(value) for part in parts for name, value in part.metadata.items()}
            self.is_exact = frames is not None
            self.frames = self._estimate() if frames is None else frames
            self._end = frames
        except self._errors as error:
            raise DecoderError(str(error)) from error
        self._skipped = skipped
        self._decoded = self._blocks()
        self._pending = np.zeros((0, self.channels), np.float32)

    def _estimate(self) -> int:
        if self._stream.duration and self._stream.time_base:
            seconds = float(self._stream.duration * self._stream.time_base)
        elif self._container.duration:
            seconds = self._container.duration / 1e6
        else:
            bit_rate = self._stream.codec_context.bit_rate or self._container.bit_rate
            seconds = 8 * self._container.size / bit_rate if bit_rate else _UNKNOWN_S
        return max(1, round(min(seconds, 1e6) * self.rate))

    def close(self) -> None:
        """Leave the source open."""
        self._container.close()

    def tell(self) -> int:
        return self._place

    def seek(self, frame: int) -> None:
        """Go forward. What lies between is decoded, since few containers say exactly where a packet's sound begins."""
        while self._place < frame:
            if not len(self.read(min(frame - self._place, self.rate))):
                break

    def read(self, frames: int) -> np.ndarray:
        """(frames, channels) float32; fewer at the end."""
        self._source.give_up_at = time.monotonic() + _PATIENCE_S
        if self._end is not None:
            frames = min(frames, self._end - self._place)
        found, count = [self._pending], len(self._pending)
        try:
            while count < frames:
                block = next(self._decoded, None)
                if block is None:
                    break
                found.append(block)
                count += len(block)
        except self._errors as error:
            raise DecoderError(str(error)) from error
        joined = np.concatenate(found)
        self._pending = joined[max(0, frames) :]
        joined = joined[: max(0, frames)]
        self._place += len(joined)
        return joined

    def _blocks(self) -> Iterator[np.ndarray]:
        """Each decoded frame, (samples, channels) float32, without what is to be skipped."""
        is_lapped = self._begins_one_frame_in()
        for frame in self._frames():
            block = self._samples_of(frame)
            if is_lapped:
                is_lapped = False
                continue
            dropped = min(self._skipped, len(block))
            self._skipped -= dropped
            if dropped < len(block):
                yield block[dropped:]

    def _frames(self) -> Iterator[Any]:
        """Damage at the very end or before the first sound is what a cut leaves; in between the file is damaged."""
        has_begun, bad = False, 0
        packets = self._container.demux(self._stream)
        while True:
            try:
                packet = next(packets, None)
            except self._errors:  # the container breaks off
                self.is_broken = True
                return
            if packet is None:
                return
            if not has_begun and packet.has_sidedata("skip_samples"):
                self._skipped = self._not_skipped(packet)  # FFmpeg knows, too; its older versions do not
            try:
                frames = [] if packet.is_corrupt and packet.size else packet.decode()
            except self._errors:
                frames, bad = [], bad + has_begun
            if bad > _MOST_BAD_PACKETS or (bad and frames and packet.size):
                raise DecoderError
            self.is_broken |= bad > 0 or (packet.is_corrupt and has_begun)
            for frame in frames:
                has_begun = True
                yield frame

    def _not_skipped(self, packet: Any) -> int:
        """How many samples of an Opus delay FFmpeg does not leave out.

        It writes sound of 8 to 24 kHz into WebM and MP4 with a delay that is too short. The head of the stream has the right
        one. Source: RFC 7845, 5.1.
        """
        head = self._stream.codec_context.extradata or b""
        if not head.startswith(_OPUS_HEAD) or len(head) < 12:
            return 0
        delay, skipped = int.from_bytes(head[10:12], "little"), bytes(packet.get_sidedata("skip_samples"))[:4]
        return max(0, delay - int.from_bytes(skipped, "little"))

    def _samples_of(self, frame: Any) -> np.ndarray:
        channels = frame.layout.nb_channels
        if frame.sample_rate != self.rate or not 0 < frame.samples * channels <= _LONGEST_FRAME:
            raise DecoderError  # the form of the sound changes
        raw = frame.to_ndarray()
        block = raw.T if frame.format.is_planar else raw.reshape(-1, channels)
        if block.dtype == np.uint8:
            block = (block.astype(np.float32) - 128) / 128
        elif block.dtype.kind == "i":
            block = block * np.float64(2.0 ** (1 - 8 * block.dtype.itemsize))
        if channels != self.channels:
            block = np.repeat(block, self.channels, axis=1) if channels == 1 else _fitted(block, self.channels)
        return np.ascontiguousarray(block, dtype=np.float32)

    def _begins_one_frame_in(self) -> bool:
        """Have the first two frames of a WMA given out; whether the first one alone is delay."""
        context = self._stream.codec_context
        signed = " ".join(str(value) for value in self._container.metadata.values())
        if context.name not in _LAPPED or _OWN_ENCODER not in signed:
            return False
        context.flags2 |= _SKIP_MANUAL
        return True


def _open(source: Spliced, demuxer: str) -> Any:
    import av

    source.give_up_at = time.monotonic() + _PATIENCE_S
    return av.open(
        source,
        "r",
        format=demuxer,
        options={"codec_whitelist": ",".join(sorted(_DECODERS))},
        metadata_errors="replace",
        io_open=_refuse,
    )


def _refuse(*_: Any) -> Any:
    """A sound file refers to no other file."""
    raise PermissionError


def _errors() -> tuple[type[Exception], ...]:
    """What PyAV raises for files that make no sense."""
    try:
        import av
    except (ImportError, OSError) as error:
        raise DecoderAbsentError(str(error)) from error
    return (av.FFmpegError, OSError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, MemoryError)


def _sound_of(container: Any) -> Any:
    """The audio stream, all others left out. Raises SilentFileError, UnknownCodecError."""
    from av.stream import Discard, Disposition

    streams = [stream for stream in container.streams if stream.type == "audio"]
    if not streams:
        raise SilentFileError
    chosen = next((stream for stream in streams if stream.disposition & Disposition.default), streams[0])
    for stream in container.streams:
        if stream is not chosen:
            stream.discard = Discard.all
    context = chosen.codec_context
    if context is None or context.name not in _DECODERS:
        raise UnknownCodecError(getattr(context, "name", "?"))
    context.thread_count = 1
    return chosen


def _fitted(block: np.ndarray, channels: int) -> np.ndarray:
    """With channels left out, or silent ones added."""
    return np.pad(block[:, :channels], ((0, 0), (0, max(0, channels - block.shape[1]))))
