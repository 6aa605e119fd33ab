#!/usr/bin/env bash
# mido 1.3.3: a MIDI file that counts time in SMPTE frames has a negative number of ticks a beat and a negative length.
#
# The division of a Standard MIDI File (Standard MIDI Files 1.0, header chunk) is either ticks a quarter note, or, with its
# highest bit set, frames a second (negative) and ticks a frame: 0xE728 is 25 frames of 40 ticks, a tick a millisecond. mido reads
# it as one signed number, so that 500 of these ticks, half a second, last -0.039 s.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check mido==1.3.3
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import io
import struct

import mido

NOTE = b"\x00\x90\x3c\x40" + b"\x83\x74\x80\x3c\x40" + b"\x00\xff\x2f\x00"  # it ends after 500 ticks


def read(division):
    head = b"MThd" + struct.pack(">IHHH", 6, 1, 1, division)
    return mido.MidiFile(file=io.BytesIO(head + b"MTrk" + struct.pack(">I", len(NOTE)) + NOTE))


for name, division in (("480 a quarter", 480), ("25 frames of 40", 0xE728)):
    file = read(division)
    print(f"{name}: ticks_per_beat {file.ticks_per_beat}, length {file.length:.3f} s")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
480 a quarter: ticks_per_beat 480, length 0.521 s
25 frames of 40: ticks_per_beat -6360, length -0.039 s
SEEN
echo "as found"
