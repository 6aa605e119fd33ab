#!/usr/bin/env bash
# python-stretch 0.3.1: process takes each call for a whole sound, so that a sound given in pieces comes out different, and a
# factor of 1 is not the sound that went in.
#
# The library under it (Signalsmith Stretch) works on streams. The Python class starts anew with every call and returns a
# piece of the exact length, with its ends played out. Two halves put together differ from the whole by twice its level,
# and noise stretched by 1 by a third of it. The same object gives the same result again: it keeps nothing between calls.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-stretch==0.3.1 numpy==2.4.6
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import numpy as np
from python_stretch import Signalsmith

NOISE = np.random.default_rng(0).uniform(-0.3, 0.3, (2, 48000)).astype(np.float32)


def stretched(*pieces):
    stretch = Signalsmith.Stretch()
    stretch.preset(2, 48000.0)
    stretch.timeFactor = 1.0
    return np.concatenate([stretch.process(piece) for piece in pieces], axis=1)


def differ(one, other):
    return f"same length {one.shape == other.shape}, differs by more than a tenth {bool(np.abs(one - other).max() > 0.1)}"


whole = stretched(NOISE)
print("factor 1 and its input:", differ(whole, NOISE))
print("two halves and the whole:", differ(stretched(NOISE[:, :24000], NOISE[:, 24000:]), whole))
print("once more by one object:", differ(stretched(NOISE, NOISE)[:, 48000:], whole))
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
factor 1 and its input: same length True, differs by more than a tenth True
two halves and the whole: same length True, differs by more than a tenth True
once more by one object: same length True, differs by more than a tenth False
SEEN
echo "as found"
