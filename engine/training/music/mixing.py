"""Stems become a mix: tone, compression, echo, reverb, ducking and a limiter. The finished stems add up to the mix."""

from functools import cache
from random import Random

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from engine.contract.audio import SAMPLE_RATE
from engine.training.music.score import Role, Score
from engine.training.music.styles import Room, Style

Wave = NDArray[np.float32]
_LEVEL_DB = {
    Role.DRUMS: -17.0, Role.BASS: -19.0, Role.CHORDS: -23.0, Role.PAD: -25.0, Role.ARPEGGIO: -25.0, Role.LEAD: -21.0
}  # fmt: skip
_SEND = {Role.DRUMS: 0.5, Role.BASS: 0.1, Role.CHORDS: 1.0, Role.PAD: 1.3, Role.ARPEGGIO: 1.2, Role.LEAD: 1.2}
_CEILING = 0.89
_LOUDNESS_DB = -16.0
_BLOCK = 240  # 5 ms


def mix(stems: dict[Role, Wave], score: Score, style: Style, rng: Random) -> tuple[dict[Role, Wave], Wave]:
    """(stems, mix), each (samples, 2), peak under 0.9. Reverb and the limiter's gain are in every stem."""
    room = style.room
    kick = _kick_times(score)
    done = {role: _channel(role, wave, score, room, kick, rng) for role, wave in stems.items()}
    whole = np.stack(list(done.values())).sum(axis=0)
    gain = _master_gain(whole)
    return {role: wave * gain for role, wave in done.items()}, whole * gain


def _channel(role: Role, wave: Wave, score: Score, room: Room, kick: tuple[float, ...], rng: Random) -> Wave:
    wave = _levelled(wave, _LEVEL_DB[role] + rng.uniform(-2.0, 2.0))
    if role is not Role.DRUMS and role is not Role.BASS:
        wave = _filtered(wave, "highpass", rng.uniform(90, 180))
        wave = _panned(wave, rng.uniform(-0.35, 0.35))
    if room.drive:
        wave = _saturated(wave, room.drive * rng.uniform(0.5, 1.0))
    wave = _compressed(wave, 3.0 if role in {Role.DRUMS, Role.BASS} else 2.0)
    if room.low_pass_hz < SAMPLE_RATE * 0.4:
        wave = _filtered(wave, "lowpass", room.low_pass_hz)
    wet = wave * np.float32(0.0)
    if room.echo and role in {Role.CHORDS, Role.ARPEGGIO, Role.LEAD}:
        wet = wet + _echoes(wave, score.quarter_s * rng.choice((0.5, 0.75)), room.echo)
    if room.wet:
        wet = wet + _reverb(wave + wet, room.reverb_s) * np.float32(room.wet * _SEND[role])
    wave = wave + wet
    if room.pump and role is not Role.DRUMS and kick:
        wave = wave * _ducking(len(wave), kick, room.pump)[:, None]
    return wave.astype(np.float32)


def _levelled(wave: Wave, level_db: float) -> Wave:
    """Scale to an RMS of the loud blocks, so that a sparse part is not amplified like a dense one."""
    power = np.mean(wave[: len(wave) // _BLOCK * _BLOCK].reshape(-1, _BLOCK * 2) ** 2, axis=1)
    loud = power[power > power.max() * 0.02] if power.size and power.max() > 0 else np.ones(1)
    return wave * np.float32(10 ** (level_db / 20) / np.sqrt(loud.mean() + 1e-12))


def _filtered(wave: Wave, kind: str, hz: float) -> Wave:
    return signal.sosfilt(signal.butter(2, hz, kind, fs=SAMPLE_RATE, output="sos"), wave, axis=0).astype(np.float32)


def _panned(wave: Wave, side: float) -> Wave:
    return wave * np.array([min(1.0, 1 - side), min(1.0, 1 + side)], np.float32)


def _saturated(wave: Wave, drive: float) -> Wave:
    push = 1 + 6 * drive
    return (np.tanh(wave * push) / push * (1 + drive)).astype(np.float32)


def _compressed(wave: Wave, ratio: float, threshold_db: float = -20.0) -> Wave:
    """Feed-forward, on the RMS of blocks of 5 ms; attack 10 ms, release 120 ms."""
    blocks = -(-len(wave) // _BLOCK)
    padded = np.zeros((blocks * _BLOCK, 2), np.float32)
    padded[: len(wave)] = wave
    level_db = 10 * np.log10(np.mean(padded.reshape(blocks, -1) ** 2, axis=1) + 1e-10)
    wanted = np.minimum(0.0, (threshold_db - level_db) * (1 - 1 / ratio))
    smooth = np.empty(blocks)
    gain = 0.0
    for n, target in enumerate(wanted.tolist()):
        gain += (target - gain) * (0.4 if target < gain else 0.04)
        smooth[n] = gain
    return wave * _spread(10 ** (smooth / 20), len(wave))[:, None]


def _spread(blocks: NDArray[np.float64], n: int) -> Wave:
    """Values per block -> values per sample, linearly interpolated."""
    return np.interp(np.arange(n), np.arange(len(blocks)) * _BLOCK + _BLOCK / 2, blocks).astype(np.float32)


def _echoes(wave: Wave, step_s: float, level: float) -> Wave:
    out = np.zeros_like(wave)
    step = round(step_s * SAMPLE_RATE)
    sound = _filtered(wave, "lowpass", 4000)
    for n in range(1, 5):
        sound = sound[:, ::-1]
        if n * step >= len(wave):
            break
        out[n * step :] += sound[: len(wave) - n * step] * np.float32(level**n)
    return out


def _reverb(wave: Wave, seconds: float) -> Wave:
    return signal.oaconvolve(wave, _impulse(round(seconds, 1)), axes=0)[: len(wave)].astype(np.float32)


@cache
def _impulse(seconds: float) -> Wave:
    """Decaying stereo noise, darker as it fades, after 12 ms; `seconds` to -60 dB."""
    n = round(seconds * SAMPLE_RATE)
    time = np.arange(n) / SAMPLE_RATE
    noise = np.random.default_rng(7).standard_normal((n, 2)) * (10 ** (-3 * time / seconds))[:, None]
    dark = signal.sosfilt(signal.butter(1, 2500, fs=SAMPLE_RATE, output="sos"), noise, axis=0)
    share = np.minimum(time / seconds * 2, 1.0)[:, None]
    tail = noise * (1 - share) * 0.5 + dark * share
    tail = np.concatenate([np.zeros((576, 2)), tail])
    return (tail / np.sqrt(np.sum(tail**2) / 2)).astype(np.float32)


def _kick_times(score: Score) -> tuple[float, ...]:
    drums = next((part for part in score.parts if part.role is Role.DRUMS), None)
    return tuple(score.swung(note.start) for note in drums.notes if note.pitch == 36) if drums else ()


def _ducking(n: int, kicks: tuple[float, ...], depth: float) -> Wave:
    gain = np.ones(n, np.float32)
    shape = (1 - depth * np.exp(-np.arange(round(0.3 * SAMPLE_RATE)) / (0.09 * SAMPLE_RATE))).astype(np.float32)
    rise = np.linspace(0, 1, 240, dtype=np.float32)
    shape[:240] = 1 + (shape[:240] - 1) * rise
    for at in kicks:
        start = round(at * SAMPLE_RATE)
        room = min(len(shape), n - start)
        if room > 0:
            gain[start : start + room] = np.minimum(gain[start : start + room], shape[:room])
    return gain


def _master_gain(whole: Wave) -> Wave:
    """(samples, 1): to -16 dB RMS of the loud blocks, then limited to the ceiling, with 5 ms look-ahead."""
    level = np.sqrt(np.mean(_levelled(whole, 0.0) ** 2) / (np.mean(whole**2) + 1e-12))
    gain = np.float32(10 ** (_LOUDNESS_DB / 20) * level)
    blocks = -(-len(whole) // _BLOCK)
    peaks = np.zeros(blocks * _BLOCK, np.float32)
    peaks[: len(whole)] = np.abs(whole).max(axis=1)
    peaks = peaks.reshape(blocks, _BLOCK).max(axis=1) * gain
    around = np.maximum(peaks, np.maximum(np.append(peaks[1:], 0), np.append(0, peaks[:-1])))
    wanted = np.minimum(1.0, _CEILING / np.maximum(around, 1e-9))
    smooth = np.empty(blocks)
    value = 1.0
    for n, target in enumerate(wanted.tolist()):
        value = min(target, value + 0.01)
        smooth[n] = value
    held = np.minimum(smooth, np.minimum(np.append(smooth[1:], 1.0), np.append(1.0, smooth[:-1])))
    return gain * _spread(held, len(whole))[:, None]
