#!/usr/bin/env bash
# pylrc 0.1.2: `[offset:+500]` in an LRC file makes lyrics come 500 ms later, where players show them 500 ms sooner.
#
# A positive offset means sooner in the format's common description and in its players. pylrc adds it to every time, and
# writes the shifted times without the offset, so that a file that passes through it is off by twice the offset for good.
# Times are cut off, not rounded, to hundredths; a line later than minute 59 is left out without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pylrc==0.1.2
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import pylrc

LINES = "[00:12.00]First\n[00:15.309]Second\n[61:00.00]Third\n"
for head in ("", "[offset:+500]\n", "[offset:-500]\n"):
    lyrics = pylrc.parse(head + LINES)
    print(head.strip() or "no offset", [round(line.time, 3) for line in lyrics], lyrics.toLRC().split())
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
no offset [12.0, 15.309] ['[00:12.00]First', '[00:15.30]Second']
[offset:+500] [12.5, 15.809] ['[00:12.50]First', '[00:15.80]Second']
[offset:-500] [11.5, 14.809] ['[00:11.50]First', '[00:14.80]Second']
SEEN
echo "as found"
