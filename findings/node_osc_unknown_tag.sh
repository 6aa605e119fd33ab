#!/usr/bin/env bash
# node-osc 11.7.1: one message of the 64-bit type `h` loses the whole bundle around it, and ends a program without a handler.
#
# The server reports what it cannot decode as the event `error`. Node.js ends a program that does not listen to that event. The
# other messages of the bundle, which it could read, are not delivered. A sender is safe with the types i, f and s.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --omit=optional --ignore-scripts node-osc@11.7.1
cat >"$folder/probe.js" <<'JAVASCRIPT'
const dgram = require("dgram");
const { Server } = require("node-osc");

const [, , tag, handled] = process.argv;
const padded = (text) => Buffer.from(text + "\0".repeat(4 - (text.length % 4)));
const message = (address, tags, ...data) => Buffer.concat([padded(address), padded(tags), ...data]);
const sized = (part) => Buffer.concat([Buffer.from([0, 0, 0, part.length]), part]);
const seven = Buffer.from([0, 0, 0, 7]);
const other = tag === "h" ? message("/big", ",h", Buffer.alloc(4), seven) : message("/big", ",i", seven);
const head = Buffer.concat([padded("#bundle"), Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);

const server = new Server(0, "127.0.0.1", () => {
  const socket = dgram.createSocket("udp4");
  const done = (text) => (console.log(text), socket.close(), server.close());
  server.on("bundle", (bundle) => done(`delivered ${JSON.stringify(bundle.elements)}`));
  if (handled) server.on("error", (error) => done(`error: ${error.message}`));
  socket.send(Buffer.concat([head, sized(message("/fine", ",i", seven)), sized(other)]), server.port, "127.0.0.1");
});
JAVASCRIPT
for arguments in "i handled" "h handled" "h"; do
  # shellcheck disable=SC2086  two words
  said=$(node "$folder/probe.js" $arguments 2>/dev/null) || said="the program ended with status $?"
  echo "$arguments: $said"
done >"$folder/seen"
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
i handled: delivered [["/fine",7],["/big",7]]
h handled: error: can't decode incoming message: I don't understand the argument code h
h: the program ended with status 1
SEEN
echo "as found"
