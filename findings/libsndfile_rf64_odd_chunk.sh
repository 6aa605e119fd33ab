#!/usr/bin/env bash
# soundfile 0.14.0 (its wheel holds libsndfile 1.2.2): an RF64 file with a chunk of odd length in front of its samples is
# refused, although the same chunks in a RIFF file are read.
#
# A chunk of odd length is followed by a byte of padding (Multimedia Programming Interface and Data Specifications 1.0;
# EBU Tech 3306 keeps the rule for RF64). A recorder that writes iXML or bext into RF64 meets it with every second text.
# libsndfile does not step over the byte in RF64, finds no chunk there and says that there is no `data`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check soundfile==0.14.0
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import io
import struct

import soundfile

SAMPLES = struct.pack("<1000h", *range(1000))
FORM = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 48000, 96000, 2, 16)


def wave(kind, length):
    text = b"iXML" + struct.pack("<I", length) + b" " * length + b"\0" * (length % 2)
    if kind == "RIFF":
        body = b"WAVE" + FORM + text + b"data" + struct.pack("<I", len(SAMPLES)) + SAMPLES
        return b"RIFF" + struct.pack("<I", len(body)) + body
    size = 4 + 36 + len(FORM) + len(text) + 8 + len(SAMPLES)
    sizes = b"ds64" + struct.pack("<IQQQI", 28, size, len(SAMPLES), 1000, 0)
    return b"RF64" + b"\xff" * 4 + b"WAVE" + sizes + FORM + text + b"data" + b"\xff" * 4 + SAMPLES


for kind in ("RIFF", "RF64"):
    for length in (470, 469):
        try:
            seen = f"{soundfile.info(io.BytesIO(wave(kind, length))).frames} frames"
        except soundfile.LibsndfileError as error:
            seen = error.error_string
        print(f"{kind}, iXML of {length} bytes: {seen}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
RIFF, iXML of 470 bytes: 1000 frames
RIFF, iXML of 469 bytes: 1000 frames
RF64, iXML of 470 bytes: 1000 frames
RF64, iXML of 469 bytes: Error in RF64 file. No 'data' chunk marker.
SEEN
echo "as found"
