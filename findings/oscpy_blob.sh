#!/usr/bin/env bash
# oscpy 0.6.0: a blob, one of the four types that OSC 1.0 asks every program to know, can be neither read nor written.
#
# Its reader takes the length of the blob, which counts bytes, for a number of 64-bit integers, and raises struct.error where
# the message ends before; its writer raises the same for a bytearray, which its documentation names for blobs. `h`, `d`, `t` and `c` raise ValueError; `I`, an impulse, arrives as infinity. Truth values are
# read as such, but leave as the integers 1 and 0. A program that talks to Kivy should keep to `i`, `f` and `s`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check oscpy==0.6.0
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
import struct

from oscpy.parser import format_message, read_message


def seen(name, packet):
    try:
        _, tags, values, _ = read_message(packet if isinstance(packet, bytes) else format_message(b"/pad", packet)[0])
    except (struct.error, ValueError) as error:
        print(f"{name}: {type(error).__name__}")
    else:
        print(f"{name}: {tags.decode()} {values}")


def message(tags, body=b""):
    return b"/pad\0\0\0\0" + tags.ljust(4, b"\0") + body


seen("integer", message(b",i", struct.pack(">i", 7)))
seen("blob of 4 bytes", message(b",b", struct.pack(">i", 4) + b"\1\2\3\4"))
seen("blob of its own", [bytearray(b"\1\2\3\4")])
seen("double", message(b",d", struct.pack(">d", 93.75)))
seen("long", message(b",h", struct.pack(">q", 7)))
seen("impulse", message(b",I"))
seen("true", message(b",T"))
seen("true of its own", [True])
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
integer: i [7]
blob of 4 bytes: error
blob of its own: error
double: ValueError
long: ValueError
impulse: I [inf]
true: T [True]
true of its own: i [1]
SEEN
echo "as found"
