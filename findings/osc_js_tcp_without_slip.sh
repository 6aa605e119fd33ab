#!/usr/bin/env bash
# osc (osc.js) 2.4.5: with `useSLIP: false`, a TCP port sends SLIP all the same, and reads without it.
#
# OSC over TCP has two framings: SLIP, and a length before each packet. The option promises a choice. Two ports with it do not
# understand each other: the bytes that one sends begin and end with END (c0), and the other takes them for a bare packet.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --omit=optional --ignore-scripts osc@2.4.5
cat >"$folder/probe.js" <<'JAVASCRIPT'
const net = require("net");
const osc = require("osc");

function seen(useSLIP) {
  return new Promise((resolve) => {
    let bytes = "";
    const server = net.createServer((socket) => {
      socket.once("data", (data) => (bytes = data.toString("hex")));
      const receiving = new osc.TCPSocketPort({ socket, useSLIP });
      const end = (what) => {
        sending.close();
        server.close(() => resolve(`useSLIP ${useSLIP}: sent ${bytes}, received ${what}`));
        socket.destroy();
      };
      receiving.on("message", (message) => end(message.address));
      receiving.on("error", (error) => end(error.message.split(".")[0]));
    });
    let sending;
    server.listen(0, "127.0.0.1", () => {
      sending = new osc.TCPSocketPort({ address: "127.0.0.1", port: server.address().port, useSLIP });
      sending.on("ready", () => sending.send({ address: "/a", args: [] }));
      sending.on("error", () => {});
      sending.open();
    });
  });
}

seen(true).then((line) => {
  console.log(line);
  return seen(false).then(console.log);
});
JAVASCRIPT
node "$folder/probe.js" >"$folder/seen"
cat "$folder/seen"
diff "$folder/seen" - <<'SEEN'
useSLIP true: sent c02f6100002c000000c0, received /a
useSLIP false: sent c02f6100002c000000c0, received The header of an OSC packet didn't contain an OSC address or a #bundle string
SEEN
echo "as found"
