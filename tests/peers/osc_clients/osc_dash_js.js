// osc-js with its plugin for datagrams, which sends from one port and listens on another. Letters are cut to one byte.
const OSC = require("osc-js");
const { bridgePort, gesture } = require("./gesture.js");

const listening = Number(process.argv[5]);
const osc = new OSC({
  plugin: new OSC.DatagramPlugin({ open: { port: listening }, send: { port: bridgePort } }),
});
const send = (...message) => osc.send(new OSC.Message(...message));

osc.on("open", () => {
  send("/bridge/subscribe", listening);
  const hear = gesture(send, "Bäss");
  osc.on("*", ({ address, args }) => hear(address, args));
});
osc.open();
