#!/usr/bin/env bash
# soundfile 0.14.0 (libsndfile 1.2.2): ALAC in CAF, a lossless format, does not give loud noise back. At 24 bits it comes back
# as silence, at 20 and 32 bits as other noise; a tone, quieter noise and 16 bits are right.
#
# ALAC stores a block that does not become smaller as it is. libsndfile's encoder writes such blocks wrongly unless they have
# 16 bits: PyAV 16.0.1, another decoder, reads the same silence from the file, so that it is the writer. Nothing says so. Cymbals,
# vinyl noise and loud electronic music have such blocks.
# The output shows the greatest difference between what was written and what is read.
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

TONE = np.stack([0.5 * np.sin(np.arange(48000) * 0.0576)] * 2, axis=1)
NOISE = {level: np.random.default_rng(0).uniform(-level, level, (48000, 2)) for level in (0.3, 0.9)}


def written(sound, subtype):
    file = io.BytesIO()
    soundfile.write(file, sound, 48000, format="CAF", subtype=subtype)
    return file.getvalue()


for subtype in ("ALAC_16", "ALAC_20", "ALAC_24", "ALAC_32"):
    seen = []
    for name, sound in (("tone", TONE), ("noise to 0.3", NOISE[0.3]), ("noise to 0.9", NOISE[0.9])):
        read, _ = soundfile.read(io.BytesIO(written(sound, subtype)))
        seen.append(f"{name} {np.abs(read - sound).max():.3f}")
    print(f"{subtype}: {', '.join(seen)}")

with av.open(io.BytesIO(written(NOISE[0.9], "ALAC_24"))) as file:
    loudest = max(np.abs(frame.to_ndarray() / 2**31).max() for frame in file.decode(audio=0))
print(f"loudest sample of noise to 0.9, ALAC_24, by PyAV: {loudest:.3f}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
ALAC_16: tone 0.000, noise to 0.3 0.000, noise to 0.9 0.000
ALAC_20: tone 0.000, noise to 0.3 1.291, noise to 0.9 1.892
ALAC_24: tone 0.000, noise to 0.3 0.000, noise to 0.9 0.900
ALAC_32: tone 0.000, noise to 0.3 0.000, noise to 0.9 0.900
loudest sample of noise to 0.9, ALAC_24, by PyAV: 0.000
SEEN
echo "as found"
