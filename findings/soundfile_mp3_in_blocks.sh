#!/usr/bin/env bash
# soundfile 0.14.0 (libsndfile 1.2.2): an MP3 that is read in blocks is not the MP3 that is read at once. Up to a tenth of a
# second after each block is damaged, at low bit rates after every block.
#
# An MP3 frame may keep its data in frames before it (the bit reservoir of ISO/IEC 11172-3). After a seek, libsndfile's
# decoder starts without those and fills up with what it has. soundfile seeks after every read, to the place where it is, for
# files that are open for reading and writing; an MP3 is hurt by it. A subclass that says it is not seekable reads all rightly.
# After a seek on purpose, the first samples are wrong as well; reading from some frames earlier on helps.
# Noise, encoded by the same library; blocks of a tenth of a second, and sixty random places.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check soundfile==0.14.0 numpy==2.4.6
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import io

import numpy as np
import soundfile

NOISE = np.repeat(np.random.default_rng(0).uniform(-0.3, 0.3, (20 * 48000, 1)), 2, axis=1).astype(np.float32)
PLACES = np.random.default_rng(1).integers(48000, 19 * 48000, 60).tolist()


class Forward(soundfile.SoundFile):
    def seekable(self):
        return False


def in_blocks(data, kind):
    with kind(io.BytesIO(data)) as file:
        blocks = []
        while not blocks or len(blocks[-1]):
            blocks.append(file.read(4800, dtype="float32"))
    return np.concatenate(blocks)


def wrong_places(data, whole, lead):
    wrong = 0
    for place in PLACES:
        with Forward(io.BytesIO(data)) as file:
            file.seek(place - lead)
            file.read(lead, dtype="float32")
            part = file.read(6000, dtype="float32")
        wrong += bool(np.abs(part - whole[place : place + 6000]).max() > 1e-4)
    return wrong


for compression in (0.5, 0.9):
    file = io.BytesIO()
    how = {"bitrate_mode": "VARIABLE", "compression_level": compression}
    soundfile.write(file, NOISE, 48000, format="MP3", subtype="MPEG_LAYER_III", **how)
    data = file.getvalue()
    whole, _ = soundfile.read(io.BytesIO(data), dtype="float32")
    print(f"{len(data) * 8 / 20_000:.0f} kbit/s, {len(whole)} samples")
    for kind in (soundfile.SoundFile, Forward):
        wrong = int((np.abs(in_blocks(data, kind) - whole).max(axis=1) > 1e-4).sum())
        print(f"  in blocks by {kind.__name__}: {'a tenth or more' if wrong > len(whole) / 10 else wrong} wrong")
    print(f"  after seeks: {wrong_places(data, whole, 0)} of 60 wrong, with 8 frames of lead {wrong_places(data, whole, 9216)}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
70 kbit/s, 960000 samples
  in blocks by SoundFile: 3392 wrong
  in blocks by Forward: 0 wrong
  after seeks: 2 of 60 wrong, with 8 frames of lead 0
46 kbit/s, 960000 samples
  in blocks by SoundFile: a tenth or more wrong
  in blocks by Forward: 0 wrong
  after seeks: 60 of 60 wrong, with 8 frames of lead 0
SEEN
echo "as found"
