#!/usr/bin/env bash
# osc-js 2.4.1 on Node.js: messages that are sent one right after the other by the UDP plugin arrive in another order,
# unless an address in digits is given as the host.
#
# The default host is "localhost". Node.js resolves a name for each datagram by itself, on several threads, and sends when it is
# resolved; the plugin waits for none of that. Of 400 messages, in groups of eight, about thirty arrived after a later one.
# With host "127.0.0.1", which needs no thread, all arrived in order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --omit=optional --ignore-scripts osc-js@2.4.1
cat >"$folder/probe.js" <<'JAVASCRIPT'
const dgram = require("dgram");
const OSC = require("osc-js");

const [host] = process.argv.slice(2);
const heard = [];
const receiver = dgram.createSocket("udp4");
receiver.on("message", (packet) => {
  const message = new OSC.Message();
  message.unpack(new DataView(new Uint8Array(packet).buffer));
  heard.push(message.args[0]);
});
receiver.bind(0, "127.0.0.1", () => {
  const { port } = receiver.address();
  const osc = new OSC({ plugin: new OSC.DatagramPlugin({ open: { port: 0 }, send: host ? { port, host } : { port } }) });
  osc.on("open", async () => {
    for (let n = 0; n < 400; n++) {
      osc.send(new OSC.Message("/n", n));
      if (n % 8 === 7) await new Promise((done) => setTimeout(done, 5));
    }
    setTimeout(() => {
      const late = heard.filter((n, at) => at > 0 && n < heard[at - 1]).length;
      console.log(`host ${host || "not given"}: ${heard.length} arrived, ${late > 0 ? "some" : "none"} out of order`);
      process.exit();
    }, 1000);
  });
  osc.open();
});
JAVASCRIPT
node "$folder/probe.js" | tee "$folder/seen"
node "$folder/probe.js" 127.0.0.1 | tee -a "$folder/seen"
diff "$folder/seen" - <<SEEN
host not given: 400 arrived, some out of order
host 127.0.0.1: 400 arrived, none out of order
SEEN
echo "as found"
