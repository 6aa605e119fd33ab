#!/usr/bin/env bash
# LinkPython-extern 1.3.0 (Ableton Link): a peer that joins while another plays gets its tempo and never learns that it plays.
#
# Start and stop are shared as they happen, among those who are there and have start/stop sync on. A program that connects
# later reads isPlaying() as False for as long as the song goes on, though tempo and beat follow; a tempo change of the
# playing peer does not help, only its next start does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check LinkPython-extern==1.3.0
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import subprocess
import sys
import time

import link

PLAYING = """
import link, sys
peer = link.Link(97.5); peer.startStopSyncEnabled = True; peer.enabled = True
for word in sys.stdin:
    session, now = peer.captureSessionState(), peer.clock().micros()
    if word.strip() == "tempo":
        session.setTempo(133.25, now)
    else:
        session.setIsPlaying(word.strip() == "start", now)
    peer.commitSessionState(session)
    print("done", flush=True)
"""
other = subprocess.Popen([sys.executable, "-c", PLAYING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def tell(word):
    other.stdin.write(word + "\n")
    other.stdin.flush()
    other.stdout.readline()
    time.sleep(1)


def seen(after):
    session = late.captureSessionState()
    print(f"{after}: tempo {session.tempo():.2f}, playing {session.isPlaying()}")


try:
    tell("start")
    late = link.Link(120.0)
    late.startStopSyncEnabled = True
    late.enabled = True
    end = time.monotonic() + 15
    while not late.numPeers() and time.monotonic() < end:
        time.sleep(0.1)
    time.sleep(3)
    seen("joined while the other plays")
    tell("tempo")
    seen("the other changed its tempo")
    tell("stop")
    tell("start")
    seen("the other stopped and started")
finally:
    other.terminate()
    other.communicate()
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
joined while the other plays: tempo 97.50, playing False
the other changed its tempo: tempo 133.25, playing False
the other stopped and started: tempo 133.25, playing True
SEEN
echo "as found"
