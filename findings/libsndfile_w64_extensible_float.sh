#!/usr/bin/env bash
# soundfile 0.14.0 (its wheel holds libsndfile 1.2.2): a Wave64 file in the extensible form that holds floating-point numbers
# is read as integers, which is noise; one of 64 bits is refused. Floats as format 3 are read, and so is the same in RIFF.
#
# The extensible form (format 0xFFFE) names its kind in a GUID, whose first number is 1 for integers and 3 for floats.
# libsndfile reads the GUID in RIFF and RF64, and takes 0xFFFE in Wave64 for integers. FFmpeg writes this form, for all rates
# above 48 kHz at least. PyAV 16.0.1, which carries FFmpeg, writes the files here and reads them rightly.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check soundfile==0.14.0 av==16.0.1 numpy==2.4.6
"$folder/env/bin/python" - "$folder" <<'PYTHON' >"$folder/seen"
import sys

import av
import numpy as np
import soundfile

WAVE = (0.25 * np.sin(np.arange(48000) / 20)).astype(np.float32)


def written(suffix, codec):
    path = f"{sys.argv[1]}/{codec}.{suffix}"
    with av.open(path, "w") as file:
        stream = file.add_stream(codec, rate=96000, layout="mono")
        frame = av.AudioFrame.from_ndarray(WAVE[None], "flt", "mono")
        frame.sample_rate, frame.pts = 96000, 0
        for part in av.AudioResampler(format=stream.codec_context.format).resample(frame):
            file.mux(stream.encode(part))
        file.mux(stream.encode(None))
    return path


def loudest_by_av(path):
    with av.open(path) as file:
        return max(float(np.abs(frame.to_ndarray()).max()) for frame in file.decode(audio=0))


for suffix in ("wav", "w64"):
    for codec in ("pcm_s32le", "pcm_f32le", "pcm_f64le"):
        path = written(suffix, codec)
        try:
            seen = f"{soundfile.info(path).subtype}, loudest {np.abs(soundfile.read(path)[0]).max():.2f}"
        except soundfile.LibsndfileError as error:
            seen = error.error_string
        whole = 2.0**31 if codec == "pcm_s32le" else 1.0
        print(f"{suffix} of {codec}: {seen}; PyAV: loudest {loudest_by_av(path) / whole:.2f}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
wav of pcm_s32le: PCM_32, loudest 0.25; PyAV: loudest 0.25
wav of pcm_f32le: FLOAT, loudest 0.25; PyAV: loudest 0.25
wav of pcm_f64le: DOUBLE, loudest 0.25; PyAV: loudest 0.25
w64 of pcm_s32le: PCM_32, loudest 0.25; PyAV: loudest 0.25
w64 of pcm_f32le: PCM_32, loudest 0.57; PyAV: loudest 0.25
w64 of pcm_f64le: File contains data in an unimplemented format.; PyAV: loudest 0.25
SEEN
echo "as found"
