#!/usr/bin/env bash
# soundfile 0.14.0 (libsndfile 1.2.2) writes the channels of surround sound into Ogg Vorbis and Opus in the order that it
# gets them, that of WAV, and reads them in the order of the file. Other programs then hear the centre on the right, and the
# right surround is gone for all.
#
# Vorbis I, 4.3.9, which Opus shares, orders 5.1 as left, centre, right, both surrounds, low effects. PyAV 16.0.1, which
# carries FFmpeg, reads the file so and hands out its own order, that of WAV. Read back with soundfile alone, all seems well
# except the sixth channel: the encoders take it for low effects and keep nothing but the bass.
# Each channel holds a tone of its own; the output shows the frequency of the strongest, in Hz.
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

TONES = (300, 500, 700, 60, 1100, 1300)  # left, right, centre, low effects, left surround, right surround
TIME = np.arange(2 * 48000) / 48000
SOUND = np.stack([0.2 * np.sin(2 * np.pi * tone * TIME) for tone in TONES], axis=1).astype(np.float32)


def tones(samples):
    spectrum = np.abs(np.fft.rfft(samples[24000:72000], axis=0))
    return [int(peak) if spectrum[peak, n] > 1000 else 0 for n, peak in enumerate(spectrum.argmax(axis=0))]


def by_av(data):
    with av.open(io.BytesIO(data)) as file:
        frames = [frame.to_ndarray() for frame in file.decode(audio=0)]
        return file.streams.audio[0].layout.name, np.concatenate(frames, axis=1).T.astype(float)


for subtype in ("VORBIS", "OPUS"):
    file = io.BytesIO()
    soundfile.write(file, SOUND, 48000, format="OGG", subtype=subtype)
    again, _ = soundfile.read(io.BytesIO(file.getvalue()))
    layout, others = by_av(file.getvalue())
    print(f"{subtype} by soundfile: {tones(again)}")
    print(f"{subtype} by PyAV, {layout}: {tones(others)}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
VORBIS by soundfile: [300, 500, 700, 60, 1100, 0]
VORBIS by PyAV, 5.1: [300, 700, 500, 0, 60, 1100]
OPUS by soundfile: [300, 500, 700, 60, 1100, 0]
OPUS by PyAV, 5.1: [300, 700, 500, 0, 60, 1100]
SEEN
echo "as found"
