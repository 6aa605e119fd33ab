"""The decoder for what libsndfile reads, with the face of `AvDecoder`, the one for what it does not read."""

import numpy as np
import soundfile

from engine.contract.formats.spliced import Spliced

_MP3_LEAD = 16 * 1152  # frames; twice the most that was needed, at the lowest bit rates
_SKIPPED_AT_ONCE = 48_000  # frames


class _Forward(soundfile.SoundFile):
    """A sound file that is read from one place on.

    soundfile 0.14 seeks after every read to the place where it is. libsndfile 1.2.2 then forgets what an MP3 frame takes
    from the frames before it, and up to a tenth of a second after each block is damaged.
    """

    def seekable(self) -> bool:
        return False

    def can_seek(self) -> bool:
        """Whether another place can be reached without decoding all before it: not in GSM 6.10, G.721 and DWVW."""
        return super().seekable() and not self.subtype.startswith(("GSM", "G7", "NMS", "DWVW", "DPCM"))


class SndfileDecoder:
    """A file that libsndfile decodes, with the face of `AvDecoder`."""

    is_exact, is_broken = True, False

    def __init__(self, source: Spliced | str | bytes) -> None:
        self._file = _Forward(source)
        self.rate: int = self._file.samplerate
        self.channels: int = self._file.channels
        self.frames: int = self._file.frames
        self.close = self._file.close
        self._at = 0  # the next frame that is read

    def tell(self) -> int:
        return self._at

    def seek(self, frame: int) -> None:
        """An MP3 is read from some frames earlier on, from which those after them take data."""
        if frame > self._at and not self._file.can_seek():
            while self._at < frame and len(self.read(min(_SKIPPED_AT_ONCE, frame - self._at))):
                pass
            return
        lead = min(frame, _MP3_LEAD) if self._file.subtype.startswith("MPEG") else 0
        self._file.seek(frame - lead)
        self._file.read(lead, dtype="float32")
        self._at = frame

    def read(self, frames: int) -> np.ndarray:
        block: np.ndarray = self._file.read(frames, dtype="float32", always_2d=True)
        self._at += len(block)
        return block
