#!/usr/bin/env python3
"""Do one real drag-and-drop on an X display with xdotool (needs DISPLAY, xdotool, x11-utils).

    drag.py FROM TO [--steps 25] [--hold 0.4] [--shot before-drop.png]

FROM and TO are each  X,Y  (screen)  or  TITLE@X,Y  (offset in the window whose name contains
TITLE; negative offsets count from the right/bottom edge; TITLE@50%,50% is a fraction of it).
Exit status 0 says only that the pointer was moved; ask the two programs whether the drop landed.

What matters: the button must be down for two separate moves before the target (press, move and release in
one xdotool call never becomes a drag: QDrag.exec() gives IgnoreAction). After that even one jump straight to
the target worked here with Qt and with Ardour; the many small moves are what a hand does, and cost a second.
"""

import argparse
import re
import subprocess
import sys
import time


def xdo(*args):
    return subprocess.run(
        ["xdotool", *map(str, args)], check=True, text=True, capture_output=True, timeout=10
    ).stdout.strip()


def point(spec):
    if "@" not in spec:
        return tuple(int(v) for v in spec.split(","))
    title, _, off = spec.rpartition("@")
    # match the names here: xdotool's own --name misses titles with characters outside ASCII
    ids = [w for w in xdo("search", "--onlyvisible", "--name", ".").split() if title in xdo("getwindowname", w)]
    if not ids:
        raise SystemExit("no visible window named like %r" % title)
    # several may match (frames, helper windows): take the largest. Not xdotool getwindowgeometry: under
    # a window manager it adds the frame's size twice
    best = None
    for wid in ids:
        info = subprocess.run(["xwininfo", "-id", wid], check=True, text=True, capture_output=True, timeout=10).stdout
        x, y, w, h = (
            int(re.search(k + r":\s+(-?\d+)", info)[1])
            for k in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        )
        if best is None or w * h > best[2] * best[3]:
            best = (x, y, w, h)
    x, y, w, h = best

    def one(v, size):
        if v.endswith("%"):
            return int(size * float(v[:-1]) / 100)
        v = int(v)
        return v if v >= 0 else size + v

    a, b = off.split(",")
    return x + one(a, w), y + one(b, h)


def drag(src, dst, steps=25, hold=0.4, step_s=0.02, shot=None, button=1):
    (x0, y0), (x1, y1) = point(src), point(dst)
    xdo("mousemove", x0, y0)
    time.sleep(0.15)
    xdo("mousedown", button)
    try:
        time.sleep(0.15)
        for d in (3, 8, 14, 20):  # past any toolkit's start-drag distance
            xdo("mousemove", x0 + d, y0 + d)
            time.sleep(0.05)
        time.sleep(0.1)
        for i in range(1, steps + 1):
            f = i / steps
            xdo("mousemove", int(x0 + 20 + (x1 - x0 - 20) * f), int(y0 + 20 + (y1 - y0 - 20) * f))
            time.sleep(step_s)
        for d in (2, -2, 0):  # let the target answer at the final place
            xdo("mousemove", x1 + d, y1)
            time.sleep(hold / 3)
        if shot:
            subprocess.run(["import", "-window", "root", shot], check=False, timeout=20)
    finally:
        xdo("mouseup", button)
    time.sleep(0.2)
    return (x0, y0), (x1, y1)


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("src")
    ap.add_argument("dst")
    ap.add_argument("--steps", type=int, default=25)
    ap.add_argument("--hold", type=float, default=0.4, help="seconds to rest on the target")
    ap.add_argument("--shot", help="PNG of the screen just before the release")
    a = ap.parse_args()
    try:
        print("dragged %s -> %s" % drag(a.src, a.dst, a.steps, a.hold, shot=a.shot))
    except subprocess.CalledProcessError as e:
        sys.exit("xdotool failed: %s %s" % (e.cmd, e.stderr.strip()))


if __name__ == "__main__":
    main()
