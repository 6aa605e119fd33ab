"""Counts MIDI clocks that were lost on their way, by when the others came."""

import math
from statistics import fmean

import numpy as np

WATCHED = 24  # clocks after a gap that show whether some were lost in it
_LONGEST_WATCH = 3 * WATCHED  # in which the next gap may lie
_SURE_SE = 4.0  # standard errors
_STEADY_OFF = 0.2  # intervals
_MOST_LOST = 48  # in one beginning
_LEAST_SCATTER = 0.03  # intervals
_FARTHEST = 16.0  # squared standard deviations that one clock may add: some are very late
_LOSS, _SURE = 8.0, 9.0  # what a loss adds; how much worse the second best explanation must be
_LAG, _SPAN, _WIDER = 12, (0.1, 0.5), (0.99, 1.01)  # clocks; the intervals that are tried
_MOST_TRIED = 200
_FEWEST_FOR_ONE = 144  # JACK hands clocks over by the period: one late by a period looks like one lost until it recurs
_TURNS, _TOO_LATE, _LEAST_SPREAD_S, _SD_OF_MEDIAN = 4, 3.5, 3e-4, 1.4826  # the last for normal scatter
_LONGEST_DELAY_S = 0.25  # that a busy machine holds clocks back
_LEAST_PUNCTUAL = 0.5  # of all clocks; with fewer, they tell no tempo
_BLURS = (0.2, 0.1, 0.0)  # intervals
_WORST_FIT = 2.5  # squared standard deviations a clock, on average


class Gap:
    """Whether the clocks in a gap were lost or are only late: JACK drops what a program sends in a cycle it is late for.

    Late ones come in a burst, and then all are in step again. After a loss, all stay behind by whole intervals.
    """

    def __init__(self, times: np.ndarray, due: float) -> None:
        """times: of the clocks before it, 48 or more. due: when the last of them was due."""
        self._due = due
        self._clock_s, self._clock_error_s = interval(times)
        self._mean_error_s = scatter(times, self._clock_s) / math.sqrt(WATCHED / 2)
        self._off: list[float] = []  # how far each clock of the last beat is behind, in intervals
        self._count = 0
        self.is_over = False

    def read(self, at: float) -> int:
        """Take in a clock. Returns how many were lost, once that is sure, and 0 otherwise."""
        self._count += 1
        self._off.append((at - self._due) / self._clock_s - self._count)
        if len(self._off) < WATCHED:
            return 0
        early, late = fmean(self._off[: WATCHED // 2]), fmean(self._off[WATCHED // 2 :])
        self._off.clear()
        lost = round(late)
        error = math.hypot(self._mean_error_s, self._clock_error_s * self._count) / self._clock_s
        off = max(abs(early - lost), abs(late - lost))
        is_sure = off + _SURE_SE * error < 0.5 and abs(late - early) < _STEADY_OFF
        self.is_over = is_sure or self._count >= _LONGEST_WATCH
        return lost if is_sure and lost > 0 else 0


def interval(times: np.ndarray) -> tuple[float, float]:
    """Seconds a clock, as a straight line through the times has it, and its standard error."""
    slope = _line(np.arange(len(times)), times - times[0])[0]
    return slope, scatter(times, slope) * math.sqrt(12 / len(times) ** 3)


def punctual_interval(times: np.ndarray) -> tuple[float, float]:
    """The same, without clocks that a busy machine held back; the error is infinite where those are too many."""
    on_time = punctual(times)
    if on_time.all():
        return interval(times)
    if on_time.mean() < _LEAST_PUNCTUAL:
        return interval(times)[0], math.inf
    numbers, kept = np.flatnonzero(on_time), times[on_time] - times[0]
    slope, start = _line(numbers, kept)
    return slope, float(np.std(kept - start - slope * numbers)) / (float(np.std(numbers)) * math.sqrt(len(kept)))


def punctual(times: np.ndarray) -> np.ndarray:
    """Return which clocks came when they were due, so far as the others tell: a busy machine holds some back for a moment
    and hands them over in a burst. Clocks that are late for longer than that are at another tempo, and count.
    """
    numbers, half, since = np.arange(len(times)), len(times) // 2, times - times[0]
    late = since - numbers * (float(np.median(since[half:] - since[:-half])) / half)
    found = np.ones(len(times), bool)
    for _ in range(_TURNS):
        middle = float(np.median(late[found]))
        spread = max(_LEAST_SPREAD_S, _SD_OF_MEDIAN * float(np.median(np.abs(late[found] - middle))))
        before, found = found, late < middle + _TOO_LATE * spread
        if (found == before).all():
            break
        slope, start = _line(numbers[found], since[found])
        late = since - start - slope * numbers
    edges = np.flatnonzero(np.diff(np.concatenate(((True,), found, (True,))).astype(np.int8)))
    runs = edges[1::2] - edges[::2]  # of clocks that are late one after another
    is_slower = len(runs) and runs.max() * since[-1] / (len(times) - 1) > _LONGEST_DELAY_S
    return np.ones(len(times), bool) if is_slower else found


def _line(numbers: np.ndarray, times: np.ndarray) -> tuple[float, float]:
    """Slope and start of the straight line with the least squares; faster than that of a library."""
    off = numbers - numbers.mean()
    slope = max(1e-4, float(off @ times) / float(off @ off))
    return slope, float(times.mean() - slope * numbers.mean())


def scatter(times: np.ndarray, clock_s: float) -> float:
    """How far clocks are from when they are due, in seconds: their standard deviation."""
    return float(np.std(times - times[0] - clock_s * np.arange(len(times))))


def losses(times: np.ndarray, clock_s: float) -> tuple[np.ndarray, float] | None:
    """Return how many clocks were lost after each one, and the interval; None where that is not sure.

    times: when the clocks came, 3 * WATCHED or more. clock_s: the interval so far as it is known, 0 if it is not.

    A loss leaves all clocks before it too early by whole intervals, seen from the last ones. A late clock is behind, and a
    burst of them catches up, so it looks different. The best of all such steps and intervals is searched for, each loss at
    a price; it is sure if any other number of lost clocks explains the times much worse.
    """
    count = len(times)
    tail = times[-WATCHED:]
    low, high = np.maximum(1e-4, np.quantile(times[_LAG:] - times[:-_LAG], _SPAN) / _LAG) * _WIDER
    tried = np.geomspace(low, high, min(_MOST_TRIED, 2 + math.ceil(2 * count * math.log(high / low))))
    if clock_s:
        tried = np.append(tried, clock_s)
    apart, usual = np.diff(times), interval(tail)[0]
    widest = max(usual - apart.min(), np.diff(tail).max() - usual)  # by which a clock is late; losses do not count
    error = max(_LEAST_SCATTER, scatter(tail, usual) / usual, widest / usual / math.sqrt(12))
    for blur in _BLURS:  # a coarse search needs a wide target
        lost, costs = _best(times, tried, max(error, blur))
        found = max(1e-4, float(np.polyfit(np.arange(count) - lost, times - times[0], 1)[0]))
        tried = found * (1 + np.linspace(-1, 1, 9) * max(error, blur) / count)
    cost = float(costs[lost[0]])
    others = float(np.min(np.delete(costs, lost[0])))
    steps = -np.diff(lost)
    is_late = bool(steps[count // 2 :].any())
    is_early = steps.max() == 1 and not clock_s and count < _FEWEST_FOR_ONE
    if is_late or is_early or others - cost < _SURE or cost > _WORST_FIT * count + _LOSS * len(np.unique(lost)):
        return None
    return lost, found


def _best(times: np.ndarray, tried: np.ndarray, error: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the best number of lost clocks after each one, and the least cost of each number lost in all.

    tried: intervals. error: standard deviation of a clock, in intervals. The steps are found from the last clock back.
    """
    count, numbers = len(times), np.arange(_MOST_LOST + 1)
    back = np.arange(count - 1, -1, -1)
    clocks = times[None, :] / tried[:, None] + back[None, :]
    clocks -= clocks[:, -WATCHED:].mean(1, keepdims=True)  # how far each clock is behind the last ones
    cost = np.where(numbers == 0, 0.0, np.inf) * np.ones((len(tried), 1))
    came_from = np.empty((count, len(tried), len(numbers)), np.int16)
    for n in range(count - 1, -1, -1):
        cost = cost + np.minimum(((clocks[:, n, None] + numbers) / error) ** 2, _FARTHEST)
        if n == 0:
            break
        least = np.minimum.accumulate(cost, axis=1)
        fewer = np.maximum.accumulate(np.where(cost <= least, numbers, 0), axis=1)
        is_step = least + _LOSS < cost
        came_from[n - 1] = np.where(is_step, fewer, numbers)  # a loss between this clock and the one before
        cost = np.where(is_step, least + _LOSS, cost)
    at, number = np.unravel_index(int(np.argmin(cost)), cost.shape)
    lost = np.empty(count, int)
    for n in range(count):
        lost[n] = number
        number = came_from[n, at, number]
    return lost, cost.min(0)
