"""Spectrograms against sines; the thread that computes them, the loudness line and the waveform of mid and side."""

import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.contract.ranges import SAMPLE_RATE
from gui.viewmodels.pictures.picture_reader import PictureReader
from gui.viewmodels.pictures.sides import MidSide, Sides
from gui.viewmodels.pictures.spectrogram import COLUMNS, ROWS, TileKey, hop_for, keys_for, row_of, tile

BOTH = Sides.LEFT_RIGHT


def sine(hz: float, seconds: float, size: float = 1.0) -> np.ndarray:
    """A sine on the left, silence on the right."""
    wave = size * np.sin(2 * np.pi * hz * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE)
    return np.stack([wave, 0 * wave], axis=1).astype(np.float32)


@pytest.mark.parametrize("hop", [64, 512, 1024, 16384])
@pytest.mark.parametrize("hz", [55.0, 440.0, 5000.0, 18000.0])
def test_a_sine_lies_at_its_pitch_with_its_level(hz: float, hop: int) -> None:
    sound = sine(hz, COLUMNS * hop / SAMPLE_RATE + 1, 10 ** (-12 / 20))
    column = tile(sound, TileKey("t", BOTH, 0, hop, 0))[:, COLUMNS // 2]
    assert column.max() == pytest.approx(255 * (1 - 12 / 96), abs=5)
    half_a_bin = SAMPLE_RATE / (4096 if hop >= 512 else 1024) / 2
    least, most = row_of(hz + half_a_bin) * ROWS - 1, row_of(max(30.0, hz - half_a_bin)) * ROWS + 1
    assert least <= int(column.argmax()) <= most
    assert not tile(sound, TileKey("t", BOTH, 1, hop, 0)).any()


def test_a_moment_lies_at_its_column() -> None:
    hop = 512
    sound = np.zeros((COLUMNS * hop * 2, 2), np.float32)
    sound[COLUMNS * hop + 100 * hop + hop // 2] = 1
    assert not tile(sound, TileKey("t", BOTH, 0, hop, 0))[:, : COLUMNS - 5].any()
    loudness = tile(sound, TileKey("t", BOTH, 0, hop, 1)).astype(int).sum(axis=0)
    assert int(loudness.argmax()) == 100


def test_past_the_end_is_silence() -> None:
    levels = tile(sine(1000, 1.0), TileKey("t", BOTH, 0, 1024, 0))
    assert levels[:, 40].max() > 240
    assert not levels[:, 60:].any()


def test_tiles_cover_what_is_seen() -> None:
    assert hop_for(600 / 1200) == 16384
    assert hop_for(0.0) == 64
    keys = list(keys_for("t", BOTH, 512, 3.0, 6.0, 5.0))
    assert {key.lane for key in keys} == {0, 1}
    assert min(key.start_s for key in keys) <= 3.0
    assert max(key.end_s for key in keys) >= 5.0
    assert list(keys_for("t", BOTH, 512, 5.0, 9.0, 1.0)) == []


def test_mid_and_side_add_up() -> None:
    sound = np.random.default_rng(0).normal(size=(100, 2)).astype(np.float32)
    both = MidSide(sound)[10:20]
    assert both.sum(axis=1) == pytest.approx(sound[10:20, 0], abs=1e-6)
    assert both[:, 0] - both[:, 1] == pytest.approx(sound[10:20, 1], abs=1e-6)


@pytest.fixture
def reader() -> Iterator[PictureReader]:
    reader = PictureReader()
    yield reader
    reader.close()


def test_pictures_arrive_and_the_thread_ends(reader: PictureReader, qtbot: QtBot) -> None:
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (25 * SAMPLE_RATE, 2)).astype(np.float32)
    keys = list(keys_for("t", Sides.MID_SIDE, 8192, 0.0, 25.0, 25.0))
    reader.want("t", sound, keys, line=True, sides=Sides.MID_SIDE)
    for _ in range(3):  # the view asks again with every picture
        reader.want("t", sound, keys, line=True, sides=Sides.MID_SIDE)
    qtbot.waitUntil(lambda: all(reader.tile(key) is not None for key in keys))
    qtbot.waitUntil(lambda: reader.mid_side("t") is not None)
    qtbot.waitUntil(lambda: (line := reader.line("t")) is not None and len(line) == 250)
    qtbot.waitUntil(lambda: not any(thread.name == "pictures" for thread in threading.enumerate()))
    assert reader.mid_side("t").n_samples == len(sound)


class Counted:
    """Sound that counts how often it is read, and can be away."""

    def __init__(self, sound: np.ndarray) -> None:
        self.sound, self.reads, self.is_away = sound, 0, False

    def __len__(self) -> int:
        return len(self.sound)

    def __getitem__(self, part: slice) -> np.ndarray:
        self.reads += 1
        if self.is_away:
            raise OSError
        return self.sound[part]


def test_a_picture_is_computed_once_and_one_that_cannot_be_read_is_not_tried_for_ever(
    reader: PictureReader, qtbot: QtBot
) -> None:
    sound = Counted(sine(440, 5.0))
    key = TileKey("t", BOTH, 0, 512, 0)
    reader.found.connect(lambda: reader.want("t", sound, [key], line=False, sides=BOTH))
    reader.want("t", sound, [key], line=False, sides=BOTH)
    qtbot.waitUntil(lambda: reader.tile(key) is not None)
    qtbot.wait(50)
    assert sound.reads == 1
    sound.is_away = True
    other = TileKey("t", BOTH, 0, 512, 1)
    reader.want("t", sound, [other], line=False, sides=BOTH)
    qtbot.waitUntil(lambda: sound.reads == 2)
    qtbot.wait(50)
    for _ in range(3):
        reader.want("t", sound, [other], line=False, sides=BOTH)
    qtbot.wait(50)
    assert sound.reads == 2
    sound.is_away = False
    reader.retry()
    reader.want("t", sound, [other], line=False, sides=BOTH)
    qtbot.waitUntil(lambda: reader.tile(other) is not None)


def test_the_first_picture_of_ten_minutes_takes_little_work() -> None:
    """What is read and transformed follows from the width of the view, not from the length of the take."""
    length_s = 600.0
    sound = Counted(np.zeros((round(length_s * SAMPLE_RATE), 2), np.float32))
    keys = list(keys_for("t", BOTH, hop_for(length_s / 1200), 0.0, length_s, length_s))
    begun = time.process_time()
    for key in keys:
        tile(sound, key)
    assert len(keys) <= 2 * 8
    assert sound.reads <= len(keys) * COLUMNS * 2
    assert time.process_time() - begun < 1.5  # 0.4 s here, alone
