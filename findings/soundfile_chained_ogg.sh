#!/usr/bin/env bash
# soundfile 0.14.0 (libsndfile 1.2.2): of a chained Ogg file only the first link is read, and nothing says so.
#
# RFC 3533 lets one Ogg file be put behind another; recordings of web radio are made so, a link for each song. libsndfile
# tells the frames of the first link as those of the file and ends there. PyAV 16.0.1 reads all links. The same happens to
# MP3 files that were joined, since the header of the first counts its own frames alone.
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

NOISE = np.random.default_rng(0).uniform(-0.3, 0.3, (48000, 2)).astype(np.float32)


def seconds_by_av(data):
    with av.open(io.BytesIO(data)) as file:
        return sum(frame.samples for frame in file.decode(audio=0)) / 48000


av.logging.set_level(av.logging.PANIC)
for subtype in ("VORBIS", "OPUS", "MPEG_LAYER_III"):
    file = io.BytesIO()
    soundfile.write(file, NOISE, 48000, format="MP3" if subtype == "MPEG_LAYER_III" else "OGG", subtype=subtype)
    twice = file.getvalue() * 2
    told, read = soundfile.info(io.BytesIO(twice)).frames, len(soundfile.read(io.BytesIO(twice))[0])
    print(f"{subtype}, two files of 48000 frames joined: told {told}, read {read}; PyAV {seconds_by_av(twice):.1f} s")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
VORBIS, two files of 48000 frames joined: told 48000, read 48000; PyAV 2.0 s
OPUS, two files of 48000 frames joined: told 48000, read 48000; PyAV 2.0 s
MPEG_LAYER_III, two files of 48000 frames joined: told 48000, read 48000; PyAV 2.1 s
SEEN
echo "as found"
