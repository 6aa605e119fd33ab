"""Waveforms and differences of lanes: exact, lazy, bounded, and in pictures that move when the lanes scroll."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from daw_bridge.core.clip import Take
from daw_bridge.core.peaks import peaks_of
from engine.contract.audio import SAMPLE_RATE
from engine.contract.writing.sound_writer import write_wav
from gui.viewmodels.lanes import lane_reader
from gui.viewmodels.lanes.difference import HOP, difference
from gui.viewmodels.lanes.lane_reader import COLUMNS, LaneReader, PieceKey
from gui.viewmodels.view_options import EdgeSnap, View
from gui.views.axis.time_axis import TimeAxis
from gui.views.lanes.wave_tiles import WaveTiles

S = SAMPLE_RATE


def noise(seconds: float, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (round(seconds * S), 2)).astype(np.float32)


def take_at(folder: Path, name: str, samples: np.ndarray) -> Take:
    path = folder / f"{name}.wav"
    write_wav(path, samples)
    return Take(name, "clip", name, str(path), len(samples), 0.0)


@pytest.fixture
def reader(qtbot: QtBot) -> LaneReader:
    return LaneReader()


def test_a_take_differs_where_it_was_repainted_and_nowhere_else() -> None:
    source = noise(10)
    take = source.copy()
    take[3 * S : 4 * S] *= 0.5
    found = difference(take, source, 0)
    [(start, end)] = found.spans_s
    assert start == pytest.approx(3.0, abs=HOP / S)
    assert end == pytest.approx(4.0, abs=HOP / S)
    assert found.levels.max() == pytest.approx(0.25 / np.sqrt(3), rel=0.1)
    columns = found.columns(-1.0, 12.0, 1300)
    assert np.isnan(columns[:100]).all()
    assert np.isnan(columns[1110:]).all()
    assert (columns[420:480] > 0).all()
    assert not columns[110:390].any()


def test_a_take_that_begins_earlier_is_compared_at_the_same_place() -> None:
    source = noise(4)
    take = np.concatenate([noise(1, 5), source])
    assert difference(take, source, -S).spans_s == [(0.0, pytest.approx(1.0, abs=HOP / S))]
    assert difference(source, take, S).spans_s == []


def test_peaks_and_differences_arrive_and_the_thread_ends(reader: LaneReader, qtbot: QtBot, tmp_path: Path) -> None:
    one, two = take_at(tmp_path, "one", noise(2)), take_at(tmp_path, "two", noise(2, 1))
    reader.want([one, two], [(two, one)], [])
    qtbot.waitUntil(lambda: reader.difference("two", "one") is not None and reader.peaks("two") is not None)
    peaks = reader.peaks("one")
    assert peaks is not None
    assert np.array_equal(peaks.levels[0], peaks_of(noise(2)).levels[0])
    qtbot.waitUntil(lambda: reader._thread is None)


def test_a_long_take_is_shown_while_it_is_read(
    reader: LaneReader, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane_reader, "_BLOCK", S)
    seen: list[int] = []
    take = take_at(tmp_path, "long", noise(20))
    kept = reader._keep

    def keep(key: object, result: object) -> None:
        kept(key, result)
        seen.append(len(reader.peaks("long").levels[0]))  # type: ignore[union-attr]

    monkeypatch.setattr(reader, "_keep", keep)
    reader.want([take], [], [])
    qtbot.waitUntil(lambda: "long" in reader._whole)
    assert len(seen) == 4
    assert seen == sorted(seen)


def test_what_was_looked_at_longest_ago_is_forgotten(
    reader: LaneReader, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane_reader, "_KEPT_BYTES", 5000)
    takes = [take_at(tmp_path, f"t{n}", noise(2, n)) for n in range(5)]
    for take in takes:
        reader.want([take], [], [])
        qtbot.waitUntil(lambda take=take: reader.peaks(take.id) is not None)  # type: ignore[misc]
    assert 1 <= len(reader._peaks) < 5
    assert reader.peaks("t4") is not None
    assert reader.peaks("t0") is None


def test_a_lost_file_is_known_and_tried_again(reader: LaneReader, qtbot: QtBot, tmp_path: Path) -> None:
    take = take_at(tmp_path, "lost", noise(1))
    Path(take.path).rename(tmp_path / "away.wav")
    reader.want([take], [], [])
    qtbot.waitUntil(lambda: reader.is_lost("lost"))
    (tmp_path / "away.wav").rename(take.path)
    reader.retry()
    reader.want([take], [], [])
    qtbot.waitUntil(lambda: reader.peaks("lost") is not None)


def painted(tiles: WaveTiles, axis: TimeAxis, samples: np.ndarray) -> np.ndarray:
    image = QImage(axis.width, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    tiles.paint_wave(painter, QRectF(0, 0, axis.width, 60), axis, "take", peaks_of(samples), "#ffffff", 1.0)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint32).reshape(60, -1) > 0


def test_a_waveform_lies_where_the_axis_says(reader: LaneReader) -> None:
    samples = np.zeros((4 * S, 2), np.float32)
    samples[2 * S : 2 * S + S // 10] = 2 * noise(0.1)
    axis = TimeAxis(-1.0, 5.0, 1200, 4.0)
    tall = painted(WaveTiles(reader), axis, samples).sum(axis=0) > 10
    [first, last] = np.flatnonzero(tall)[[0, -1]]
    assert first == pytest.approx(axis.x(2.0), abs=1)
    assert last == pytest.approx(axis.x(2.1), abs=2)
    row = painted(WaveTiles(reader), axis, samples).any(axis=0)
    assert not row[: round(axis.x(0.0)) - 1].any()
    assert not row[round(axis.x(4.0)) + 2 :].any()


def test_scrolling_moves_pictures_and_draws_new_ones_only_at_the_edge(reader: LaneReader) -> None:
    tiles, samples = WaveTiles(reader), noise(60)
    axis = TimeAxis(10.0, 20.0, 1000, 60.0)
    painted(tiles, axis, samples)
    drawn = len(tiles._kept)
    for _ in range(20):
        axis = axis.scrolled(0.013)
        painted(tiles, axis, samples)
    assert len(tiles._kept) <= drawn + 1


def test_near_pieces_read_samples(reader: LaneReader, qtbot: QtBot, tmp_path: Path) -> None:
    samples = noise(1)
    key = PieceKey("near", 1 / S, 3)
    reader.want([], [], [(key, peaks_of(samples))])
    qtbot.waitUntil(lambda: reader.piece(key) is not None)
    piece = reader.piece(key)
    assert piece is not None
    part = samples[3 * COLUMNS : 4 * COLUMNS]
    assert np.allclose(piece, np.stack([part.min(axis=1), part.max(axis=1)], axis=-1), atol=1e-6)
    assert tmp_path


def test_the_choices_of_the_lanes_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtCore import QSettings

    stored = QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat)
    view = View()
    view.set(has_differences=True, edge_snap=EdgeSnap.SILENCE, has_lanes=False)
    view.store(stored)
    again = View()
    again.read(stored)
    assert again.options == view.options
