"""Real pointer gestures with xdotool: drags between programs, and drags inside one window."""

import re
import subprocess
import time

Point = tuple[int, int]


def xdotool(*args: object) -> str:
    command = ["xdotool", *map(str, args)]
    return subprocess.run(command, check=True, text=True, capture_output=True, timeout=10).stdout.strip()


def focus(title: str, timeout_s: float = 10) -> None:
    """Wait for a window whose name contains `title`, and give it the keyboard."""
    end = time.monotonic() + timeout_s
    while True:
        for window in xdotool("search", "--onlyvisible", "--name", ".").split():
            try:
                if title in xdotool("getwindowname", window):
                    xdotool("windowactivate", "--sync", window)
                    time.sleep(0.3)
                    return
            except subprocess.CalledProcessError:  # it has just been closed
                continue
        assert time.monotonic() < end, f"no visible window named like {title!r}"
        time.sleep(0.1)


def window_box(title: str) -> tuple[int, int, int, int]:
    """x, y, width, height of the largest visible window whose name contains `title`."""
    # names are matched here: xdotool's own search misses titles with characters outside ASCII
    boxes = []
    for window in xdotool("search", "--onlyvisible", "--name", ".").split():
        if title in xdotool("getwindowname", window):
            facts = subprocess.run(["xwininfo", "-id", window], check=True, text=True, capture_output=True, timeout=10)
            names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
            found = [re.search(rf"{name}:\s+(-?\d+)", facts.stdout) for name in names]
            boxes.append(tuple(int(match[1]) for match in found if match))
    assert boxes, f"no visible window named like {title!r}"
    return max(boxes, key=lambda box: box[2] * box[3])


def point_in(title: str, x: float, y: float) -> Point:
    """A screen point in a window: fractions of its size up to 1, pixels above; negative counts from the far edge."""
    left, top, width, height = window_box(title)

    def one(value: float, size: int) -> int:
        pixels = value * size if -1 <= value <= 1 else value
        return round(pixels if value >= 0 else size + pixels)

    return left + one(x, width), top + one(y, height)


def drag(start: Point, end: Point, steps: int = 25) -> None:
    """Press, move like a hand does, rest, release.

    A toolkit begins a drag only after separate moves with the button down, past its start distance.
    """
    (x0, y0), (x1, y1) = start, end
    xdotool("mousemove", x0, y0)
    time.sleep(0.15)
    xdotool("mousedown", 1)
    try:
        time.sleep(0.15)
        for distance in (3, 8, 14, 20):
            xdotool("mousemove", x0 + distance, y0 + distance)
            time.sleep(0.05)
        time.sleep(0.1)
        for i in range(1, steps + 1):
            share = i / steps
            xdotool("mousemove", round(x0 + 20 + (x1 - x0 - 20) * share), round(y0 + 20 + (y1 - y0 - 20) * share))
            time.sleep(0.02)
        for distance in (2, -2, 0):  # let the target answer at the final place
            xdotool("mousemove", x1 + distance, y1)
            time.sleep(0.15)
    finally:
        xdotool("mouseup", 1)
    time.sleep(0.2)


def click(at: Point) -> None:
    xdotool("mousemove", *at)
    time.sleep(0.1)
    xdotool("click", 1)
    time.sleep(0.1)
