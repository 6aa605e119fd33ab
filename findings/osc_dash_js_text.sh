#!/usr/bin/env bash
# osc-js 2.4.1: text is sent one byte a letter and read as UTF-8; a whole number beyond 32 bits becomes another one.
#
# "Bäss" leaves as Latin-1, so that the library does not read its own message; of a letter beyond Latin-1 only the lower byte
# is left, "♪" arrives as "j". 3000000000 leaves as type `i` with the value -1294967296. Nothing is reported.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --omit=optional --ignore-scripts osc-js@2.4.1
cat >"$folder/probe.js" <<'JAVASCRIPT'
const OSC = require("osc-js");

for (const value of ["Bass", "Bäss", "♪", 2147483647, 3000000000]) {
  const packed = new OSC.Message("/a", value).pack();
  const read = new OSC.Message();
  read.unpack(new DataView(packed.buffer, packed.byteOffset, packed.byteLength));
  const bytes = Buffer.from(packed).subarray(8).toString("hex");
  console.log(`${value}: type ${read.types.slice(1)}, bytes ${bytes}, read again as ${read.args[0]}`);
}
JAVASCRIPT
node "$folder/probe.js" >"$folder/seen"
cat "$folder/seen"
diff "$folder/seen" - <<SEEN
Bass: type s, bytes 4261737300000000, read again as Bass
Bäss: type s, bytes 42e4737300000000, read again as B$(printf '\xef\xbf\xbd')ss
♪: type s, bytes 6a000000, read again as j
2147483647: type i, bytes 7fffffff, read again as 2147483647
3000000000: type i, bytes b2d05e00, read again as -1294967296
SEEN
echo "as found"
