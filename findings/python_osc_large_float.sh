#!/usr/bin/env bash
# python-osc 1.10.2: a float beyond 32 bits leaves the message builder as OverflowError, not as its own BuildError.
#
# OscMessageBuilder chooses the type of an argument by its value. An int beyond 32 bits becomes `h` (64 bits), and one
# beyond 64 bits raises BuildError. A float is always `f`, never `d`, and one that 32 bits cannot hold, such as 3.5e38,
# raises OverflowError from struct, so that code which catches BuildError alone fails at one large number of another
# program. Asked for as `d`, the same float is built.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check python-osc==1.10.2
"$folder/env/bin/python" - <<'PYTHON' >"$folder/seen"
from pythonosc.osc_message_builder import OscMessageBuilder


def built(value, kind=None):
    builder = OscMessageBuilder("/position")
    builder.add_arg(value, kind)
    try:
        builder.build()
    except Exception as error:
        return type(error).__name__
    return builder.args[0][0]


print("int 2**40:", built(2**40))
print("int 2**70:", built(2**70))
print("float 1e38:", built(1e38))
print("float 3.5e38:", built(3.5e38))
print("float 3.5e38 as d:", built(3.5e38, "d"))
PYTHON
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
int 2**40: h
int 2**70: BuildError
float 1e38: f
float 3.5e38: OverflowError
float 3.5e38 as d: d
SEEN
echo "as found"
