#!/usr/bin/env bash
# PyAV 16.0.1 (its FFmpeg) does not return as many samples of an Ogg Vorbis file as were put in: 128 are missing at 44.1, 48
# and 96 kHz, and at 22.05 kHz the padding of the last block is kept.
#
# The granule position of the last page says where the sound ends (Vorbis I, A.2). soundfile 0.14.0, which wrote the files,
# returns every one of them at its length, and for MP3 and Opus both agree. A loop whose end is taken from PyAV is a
# few milliseconds too short or too long.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check soundfile==0.14.0 av==16.0.1 numpy==2.4.6
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import io

import av
import numpy as np
import soundfile

for rate in (22050, 44100, 48000, 96000):
    sound = np.zeros((2 * rate + 123, 2), np.float32)
    sound[rate] = 0.9
    file = io.BytesIO()
    soundfile.write(file, sound, rate, format="OGG", subtype="VORBIS")
    data = file.getvalue()
    with av.open(io.BytesIO(data)) as other:
        frames = np.concatenate([frame.to_ndarray() for frame in other.decode(audio=0)], axis=1)[0]
    read = len(soundfile.read(io.BytesIO(data))[0])
    place = int(np.abs(frames).argmax()) - rate
    print(f"{rate} Hz: written {len(sound)}, soundfile {read - len(sound):+d}, PyAV {len(frames) - len(sound):+d}, click {place:+d}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
22050 Hz: written 44223, soundfile +0, PyAV +449, click +0
44100 Hz: written 88323, soundfile +0, PyAV -128, click +0
48000 Hz: written 96123, soundfile +0, PyAV -128, click +0
96000 Hz: written 192123, soundfile +0, PyAV -128, click +0
SEEN
echo "as found"
