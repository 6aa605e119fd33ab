"""Our own instruments: band-limited wavetable voices and a drum machine, 48 kHz stereo."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.score import Note, Part, Score

Wave = NDArray[np.float32]
_TABLE = 2048


@dataclass(frozen=True, slots=True)
class Patch:
    """A subtractive voice. The filter is two wavetables, dark and bright, crossfaded by its envelope."""

    shape: str  # saw, square, sine or triangle
    dark_hz: float  # where the closed filter begins to cut
    bright_hz: float  # and the open one
    attack_s: float
    decay_s: float  # of loudness and brightness towards `sustain`
    sustain: float
    release_s: float
    voices: int = 1  # unison
    detune_cents: float = 0.0
    width: float = 0.0  # how far the unison is spread
    resonance: float = 0.0
    wobble_hz: float = 0.0  # slow movement of the filter
    glide: float = 0.0  # a drop in pitch at the start, in octaves
    level: float = 0.3


PATCHES = {
    "saw bass": Patch("saw", 180, 1800, 0.003, 0.25, 0.5, 0.05, 2, 6, 0.1, 0.3),
    "sub bass": Patch("sine", 100, 300, 0.008, 0.5, 0.8, 0.06, level=0.5),
    "808 bass": Patch("sine", 120, 700, 0.002, 1.2, 0.3, 0.15, glide=0.8, level=0.55),
    "reese bass": Patch("saw", 150, 700, 0.02, 0.8, 0.8, 0.08, 3, 22, 0.5, 0.2, wobble_hz=0.7),
    "acid bass": Patch("saw", 150, 2600, 0.002, 0.16, 0.3, 0.04, resonance=3.0),
    "supersaw": Patch("saw", 900, 7000, 0.02, 0.8, 0.7, 0.2, 5, 18, 0.9, level=0.16),
    "saw lead": Patch("saw", 700, 6000, 0.01, 0.5, 0.7, 0.12, 2, 9, 0.3, 0.4, level=0.2),
    "square lead": Patch("square", 900, 5000, 0.005, 0.4, 0.7, 0.08, level=0.16),
    "pluck": Patch("saw", 250, 5000, 0.002, 0.22, 0.0, 0.12, 2, 8, 0.5, 0.5, level=0.28),
    "bell": Patch("triangle", 900, 9000, 0.002, 0.7, 0.0, 0.5, 2, 4, 0.6, level=0.3),
    "warm pad": Patch("saw", 300, 1500, 0.35, 1.5, 0.8, 0.7, 3, 12, 0.8, wobble_hz=0.15, level=0.16),
    "glass pad": Patch("triangle", 700, 5000, 0.5, 2.0, 0.8, 1.0, 3, 9, 0.9, wobble_hz=0.2, level=0.22),
    "stab": Patch("saw", 300, 4500, 0.003, 0.25, 0.1, 0.1, 3, 12, 0.6, 0.5, level=0.2),
}


def play_synth(part: Part, score: Score, n_samples: int) -> Wave:
    """(n_samples, 2) of a part whose sound is one of PATCHES."""
    patch = PATCHES[str(part.sound.program)]
    out = np.zeros((n_samples, 2), np.float32)
    for note in part.notes:
        start = round(score.swung(note.start) * SAMPLE_RATE)
        held_s = score.swung(note.start + note.length) - score.swung(note.start)
        _add(out, start, _voice(patch, note, held_s))
    return out


def _add(out: Wave, start: int, sound: Wave) -> None:
    room = min(len(sound), len(out) - start)
    if room > 0:
        out[start : start + room] += sound[:room]


def _voice(patch: Patch, note: Note, held_s: float) -> Wave:
    n = round((held_s + patch.release_s) * SAMPLE_RATE)
    time = np.arange(n, dtype=np.float32) / SAMPLE_RATE
    hz = 440 * 2 ** ((note.pitch - 69) / 12)
    decay = patch.sustain + (1 - patch.sustain) * np.exp(-time / patch.decay_s)
    open_ = decay * (0.5 + note.velocity / 254)
    if patch.wobble_hz:
        open_ = open_ * (0.75 + 0.25 * np.sin(2 * np.pi * patch.wobble_hz * time + note.start))
    cycles = hz * time
    if patch.glide:
        cycles = cycles + hz * (2**patch.glide - 1) * 0.03 * (1 - np.exp(-time / 0.03))
    dark, bright = _tables(patch.shape, patch.dark_hz, patch.bright_hz, patch.resonance, round(12 * np.log2(hz / 27.5)))
    out = np.zeros((n, 2), np.float32)
    spread = np.linspace(-1, 1, patch.voices) if patch.voices > 1 else np.zeros(1)
    for n_voice, side in enumerate(spread):
        phase = cycles * 2 ** (side * patch.detune_cents / 1200) + 0.37 * n_voice
        at = (phase % 1.0 * _TABLE).astype(np.int32)
        sound = dark[at] + (bright[at] - dark[at]) * open_
        pan = side * patch.width * np.pi / 4 + np.pi / 4
        out[:, 0] += sound * np.cos(pan)
        out[:, 1] += sound * np.sin(pan)
    attack = np.minimum(time / patch.attack_s, 1.0)
    release = np.clip((held_s + patch.release_s - time) / patch.release_s, 0.0, 1.0) ** 2
    loud = attack * release * decay * (patch.level * (note.velocity / 127) ** 1.5 / np.sqrt(patch.voices))
    return out * loud[:, None].astype(np.float32)


@cache
def _tables(shape: str, dark_hz: float, bright_hz: float, resonance: float, semitone: int) -> tuple[Wave, Wave]:
    """One period behind the closed and the open filter, with no harmonic above half the sample rate."""
    hz = 27.5 * 2 ** (semitone / 12)
    n = np.arange(1, max(2, int(SAMPLE_RATE * 0.47 / hz)))
    n = n[n < _TABLE // 2]
    strength = {
        "sine": np.where(n == 1, 1.0, np.where(n == 2, 0.08, 0.0)),
        "saw": 1.0 / n,
        "square": np.where(n % 2 == 1, 1.0 / n, 0.0),
        "triangle": np.where(n % 2 == 1, 1.0 / n**2, 0.35 / n**2),
    }[shape]
    return _one_table(n, strength, hz, dark_hz, resonance), _one_table(n, strength, hz, bright_hz, resonance)


def _one_table(n: NDArray[np.int64], strength: NDArray[np.float64], hz: float, cut_hz: float, resonance: float) -> Wave:
    ratio = n * hz / cut_hz
    gain = 1 / np.sqrt(1 + ratio**6) * (1 + resonance * np.exp(-((ratio - 1) ** 2) * 12))
    spectrum = np.zeros(_TABLE // 2 + 1, np.complex128)
    spectrum[n] = -1j * strength * gain * _TABLE / 2
    return np.fft.irfft(spectrum).astype(np.float32)


# --- the drum machine ------------------------------------------------------------------------------

_KITS = {  # kick: start and end Hz, sweep s, length s; snare: tone Hz, noise, length s; hats: length s; bits of crush
    "909": ((220, 50, 0.03, 0.28), (190, 0.7, 0.16), 0.05, 0),
    "808": ((140, 44, 0.05, 0.6), (175, 0.6, 0.13), 0.045, 0),
    "breaks": ((180, 60, 0.02, 0.16), (215, 0.9, 0.14), 0.04, 0),
    "dusty": ((150, 55, 0.03, 0.2), (180, 0.8, 0.15), 0.045, 9),
    "gated": ((190, 55, 0.03, 0.22), (180, 1.0, 0.3), 0.06, 0),
}


def play_machine(part: Part, score: Score, n_samples: int) -> Wave:
    """(n_samples, 2) of a part on one of our drum kits."""
    out = np.zeros((n_samples, 2), np.float32)
    for note in part.notes:
        hit = _hit(str(part.sound.program), note.pitch)
        if hit is not None:
            _add(out, round(score.swung(note.start) * SAMPLE_RATE), hit * np.float32((note.velocity / 127) ** 1.6))
    return out


@cache
def _hit(kit: str, key: int) -> Wave | None:
    kick, snare, hat_s, bits = _KITS[kit]
    makers: dict[int, Callable[[], Wave]] = {
        36: lambda: _pan(_kick(*kick), 0.0),
        38: lambda: _pan(_snare(*snare, gated=kit == "gated"), 0.05),
        39: lambda: _pan(_clap(), -0.1),
        37: lambda: _pan(_tone(1700, 0.02, 0.5) + _tone(480, 0.015, 0.4), 0.2),
        42: lambda: _pan(_metal(hat_s, 7000), 0.3) * 0.5,
        46: lambda: _pan(_metal(hat_s * 6, 6500), 0.3) * 0.5,
        49: lambda: _pan(_metal(0.9, 4500), -0.3) * 0.6,
        51: lambda: _pan(_metal(0.35, 5000), -0.3) * 0.4,
        70: lambda: _pan(_metal(0.03, 8000), -0.4) * 0.35,
        54: lambda: _pan(_metal(0.08, 6000), 0.4) * 0.4,
        41: lambda: _pan(_kick(160, 75, 0.08, 0.4), -0.4),
        45: lambda: _pan(_kick(210, 100, 0.08, 0.35), -0.1),
        48: lambda: _pan(_kick(270, 130, 0.08, 0.3), 0.3),
    }
    if key not in makers:
        return None
    hit = makers[key]()
    return hit if not bits else (np.round(hit * 2 ** (bits - 1)) / 2 ** (bits - 1)).astype(np.float32)


def _time(length_s: float) -> NDArray[np.float64]:
    return np.arange(round(length_s * SAMPLE_RATE)) / SAMPLE_RATE


def _pan(mono: NDArray[np.float64], side: float) -> Wave:
    angle = (side + 1) * np.pi / 4
    fade = np.minimum(1.0, np.arange(len(mono), 0, -1) / 480)
    return np.stack([mono * fade * np.cos(angle), mono * fade * np.sin(angle)], axis=1).astype(np.float32)


def _kick(high: float, low: float, sweep_s: float, length_s: float) -> NDArray[np.float64]:
    time = _time(length_s * 1.6)
    phase = low * time + (high - low) * sweep_s * (1 - np.exp(-time / sweep_s))
    click = np.exp(-time / 0.002) * _noise(len(time), 1) * 0.25
    return (np.sin(2 * np.pi * phase) * np.exp(-time / (length_s / 2.5)) + click) * 0.95


def _snare(hz: float, noise: float, length_s: float, *, gated: bool) -> NDArray[np.float64]:
    time = _time(length_s * 1.5)
    body = np.sin(2 * np.pi * hz * time * (1 + 0.3 * np.exp(-time / 0.01))) * np.exp(-time / 0.05)
    ring = np.where(time < length_s, 0.6, 0.0) if gated else np.exp(-time / (length_s / 2.5))
    rattle = _noise(len(time), 2)
    rattle = rattle - np.concatenate([[0.0], rattle[:-1]]) * 0.7
    return body * 0.6 + rattle * ring * noise * 0.35


def _clap() -> NDArray[np.float64]:
    time = _time(0.25)
    bursts = sum(np.where(time >= at, np.exp(-(time - at) / 0.008), 0.0) for at in (0.0, 0.011, 0.022))
    tail = np.where(time >= 0.03, np.exp(-(time - 0.03) / 0.06), 0.0)
    return _band(_noise(len(time), 3), 700, 3500) * (bursts + 0.7 * tail) * 0.9


def _tone(hz: float, decay_s: float, level: float) -> NDArray[np.float64]:
    time = _time(0.12)
    return np.sin(2 * np.pi * hz * time) * np.exp(-time / decay_s) * level


def _metal(decay_s: float, low_hz: float) -> NDArray[np.float64]:
    time = _time(decay_s * 5)
    clang = sum(np.sign(np.sin(2 * np.pi * hz * time)) for hz in (2054.0, 3056.0, 3702.0, 4050.0, 5403.0, 8006.0))
    return _band(clang * 0.12 + _noise(len(time), 4) * 0.5, low_hz, 17_000) * np.exp(-time / decay_s)


def _noise(n: int, seed: int) -> NDArray[np.float64]:
    return np.random.default_rng(seed).standard_normal(n)


def _band(sound: NDArray[np.float64], low_hz: float, high_hz: float) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(sound)
    hz = np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)
    return np.fft.irfft(spectrum / (1 + (low_hz / np.maximum(hz, 1)) ** 6) / (1 + (hz / high_hz) ** 6), len(sound))
