#!/usr/bin/env bash
# python-osc 1.10.2: an argument of a type that it does not know is left out, but its bytes are read as the next argument.
#
# OSC 1.0 has types beyond the four that every program knows: `c`, a character, and `S`, a symbol, take bytes in the message.
# python-osc logs a warning for such a tag and goes on with the next one at the same place, so that the arguments behind it
# come out as plausible, wrong values: the 7 of `,ci` arrives as 97, the code of the character.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-osc==1.10.2
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import logging

from pythonosc.osc_message import OscMessage

logging.disable()


def message(tags, *arguments):
    return OscMessage(b"/knob\0\0\0" + tags + b"".join(arguments)).params


SEVEN, LETTER, SYMBOL = b"\0\0\0\7", b"\0\0\0a", b"lofi\0\0\0\0"
print(",i:", message(b",i\0\0", SEVEN))
print(",ci:", message(b",ci\0", LETTER, SEVEN))
print(",cf:", message(b",cf\0", LETTER, b"\x3f\0\0\0"))
print(",Si:", message(b",Si\0", SYMBOL, SEVEN))
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
,i: [7]
,ci: [97]
,cf: [1.3592595103950726e-43]
,Si: [1819240041]
SEEN
echo "as found"
