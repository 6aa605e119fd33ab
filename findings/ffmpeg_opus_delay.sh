#!/usr/bin/env bash
# PyAV 16.0.1 (its FFmpeg) states the delay of Opus too short in MP4 when the encoder was given sound of 8 to 24 kHz: in
# samples of that rate, as if they were samples at 48 kHz. Whoever plays the file then begins up to 5 ms early, with sound
# that belongs to the encoder, and everything is late. Ogg and WebM are right (WebM is not when FFmpeg 5.1.9 wrote it).
#
# All positions of Opus count at 48 kHz (RFC 7845, 4). The head of the stream (`OpusHead`, 5.1 there) holds the right
# pre-skip in all of these files, so that a reader can take it from there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check av==16.0.1 numpy==2.4.6
"$folder/env/bin/python" - "$folder" <<'PYTHON' >"$folder/seen"
import sys

import av
import numpy as np


def late(suffix, rate):
    """Samples at 48 kHz by which a click comes late, and the pre-skip of the head."""
    sound = np.zeros((1, 2 * rate), np.float32)
    sound[0, rate - rate // 200 : rate + rate // 200] = 0.5 * np.hanning(rate // 100)
    path = f"{sys.argv[1]}/{rate}.{suffix}"
    with av.open(path, "w") as file:
        stream = file.add_stream("libopus", rate=rate, layout="mono")
        frame = av.AudioFrame.from_ndarray(sound, "flt", "mono")
        frame.sample_rate, frame.pts = rate, 0
        for part in av.AudioResampler(format=stream.codec_context.format).resample(frame):
            file.mux(stream.encode(part))
        file.mux(stream.encode(None))
    with av.open(path) as file:
        head = file.streams.audio[0].codec_context.extradata
        read = np.concatenate([frame.to_ndarray() for frame in file.decode(audio=0)], axis=1)[0].clip(0)
    around = np.arange(len(read))
    return round(float((read * around).sum() / read.sum())) - 48000, int.from_bytes(head[10:12], "little")


for suffix in ("ogg", "webm", "mp4"):
    for rate in (8000, 16000, 48000):
        click, skip = late(suffix, rate)
        place = "right" if abs(click) < 20 else f"late by about {round(click, -1)}"
        print(f"{suffix} of {rate} Hz: head says {skip}, click {place}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
ogg of 8000 Hz: head says 312, click right
ogg of 16000 Hz: head says 312, click right
ogg of 48000 Hz: head says 312, click right
webm of 8000 Hz: head says 312, click right
webm of 16000 Hz: head says 312, click right
webm of 48000 Hz: head says 312, click right
mp4 of 8000 Hz: head says 312, click late by about 250
mp4 of 16000 Hz: head says 312, click late by about 200
mp4 of 48000 Hz: head says 312, click right
SEEN
echo "as found"
