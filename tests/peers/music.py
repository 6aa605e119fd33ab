"""Real-sounding input: a short band piece as MIDI, played by fluidsynth with a General MIDI sound font."""

import shutil
import struct
import subprocess
from pathlib import Path

SOUND_FONTS = (
    "/usr/share/sounds/sf2/FluidR3_GM.sf2",
    "/usr/share/sounds/sf2/default-GM.sf2",
    "/usr/share/sounds/sf2/TimGM6mb.sf2",
)
TICKS = 480


def sound_font() -> str | None:
    return next((path for path in SOUND_FONTS if Path(path).is_file()), None)


def can_render() -> bool:
    return shutil.which("fluidsynth") is not None and sound_font() is not None


EVERYBODY = (0, 1, 9)


def render_band(
    wav: Path, bars: int = 8, bpm: float = 120.0, channels: tuple[int, ...] = EVERYBODY, program: int = 4
) -> Path:
    """Drums (channel 9), bass (1) and chords (0, by a General MIDI program) in A minor, 4/4, as a 48 kHz stereo WAV."""
    midi = wav.with_suffix(".mid")
    midi.write_bytes(band_midi(bars, bpm, channels, program))
    command = ["fluidsynth", "-ni", "-q", "-g", "0.6", "-r", "48000", "-O", "s16", "-T", "wav", "-F", str(wav)]
    subprocess.run([*command, str(sound_font()), str(midi)], check=True, timeout=120, capture_output=True)
    return wav


def band_midi(bars: int, bpm: float, channels: tuple[int, ...] = EVERYBODY, program: int = 4) -> bytes:
    notes: list[tuple[int, int, int, int, int]] = []  # start tick, length, channel, pitch, velocity
    chords = [(57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62)]
    for bar in range(bars):
        start, chord = bar * 4 * TICKS, chords[bar % 4]
        for beat in range(4):
            at = start + beat * TICKS
            notes.append((at, TICKS // 4, 9, 36 if beat % 2 == 0 else 38, 105))
            notes += [(at + half, TICKS // 8, 9, 42, 70) for half in (0, TICKS // 2)]
            notes.append((at, TICKS * 3 // 4, 1, chord[0] - 24 + (7 if beat == 3 else 0), 95))
        for half in (0, 2):
            notes += [(start + half * TICKS, TICKS * 2 - 20, 0, pitch, 75 + half * 5) for pitch in chord]
    notes = [note for note in notes if note[2] in channels]
    moments = [(at, bytes([0x90 | ch, pitch, vel])) for at, _, ch, pitch, vel in notes]
    moments += [(at + length, bytes([0x80 | ch, pitch, 0])) for at, length, ch, pitch, _ in notes]
    moments.sort(key=lambda moment: (moment[0], moment[1][0] & 0x10))
    track = b"\0\xff\x51\x03" + round(60e6 / bpm).to_bytes(3, "big") + bytes([0, 0xC0, program, 0, 0xC1, 0x21])
    now = 0
    for at, message in moments:
        track += _variable(at - now) + message
        now = at
    track += _variable(bars * 4 * TICKS - now if bars * 4 * TICKS > now else 0) + b"\xff\x2f\0"
    return b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS) + b"MTrk" + struct.pack(">I", len(track)) + track


def _variable(value: int) -> bytes:
    out = bytes([value & 0x7F])
    while value := value >> 7:
        out = bytes([value & 0x7F | 0x80]) + out
    return out
