// osc-js with its plugin for datagrams, which sends from one port and listens on another. Letters are cut to one byte.
// Without a host in digits, Node.js resolves "localhost" for each message by itself, and some overtake others.
const OSC = require("osc-js");
const { bridgePort, gesture } = require("./gesture.js");

const listening = Number(process.argv[5]);
const osc = new OSC({
  plugin: new OSC.DatagramPlugin({ open: { port: listening }, send: { host: "127.0.0.1", port: bridgePort } }),
});
const send = (...message) => osc.send(new OSC.Message(...message));

osc.on("open", () => {
  send("/bridge/subscribe", listening);
  const hear = gesture(send, "Bäss");
  osc.on("*", ({ address, args }) => hear(address, args));
});
osc.open();
