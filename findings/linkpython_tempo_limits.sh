#!/usr/bin/env bash
# LinkPython-extern 1.3.0 (Ableton Link): tempi below 20 and above 999 bpm are changed without a word, also for the others.
#
# Link works between 20 and 999 bpm. A session set to 15 bpm, or to 1200 for a half-time trick, plays at the limit instead;
# neither the constructor nor setTempo and commitSessionState say so. Who sets a tempo has to read it back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check LinkPython-extern==1.3.0
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import link

for asked in (15.0, 93.75, 1200.0):
    peer = link.Link(asked)
    begun = peer.captureSessionState().tempo()
    session = peer.captureSessionState()
    session.setTempo(asked, peer.clock().micros())
    before = session.tempo()
    peer.commitSessionState(session)
    print(f"asked {asked:g}: begun {begun:g}, set {before:g}, committed {peer.captureSessionState().tempo():g}")
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
asked 15: begun 20, set 20, committed 20
asked 93.75: begun 93.75, set 93.75, committed 93.75
asked 1200: begun 999, set 999, committed 999
SEEN
echo "as found"
