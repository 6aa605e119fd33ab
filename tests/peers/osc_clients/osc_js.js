// osc.js as it is without options: every number goes as a fraction, and what is sent together goes as a bundle.
const osc = require("osc");
const { bridgePort, gesture } = require("./gesture.js");

const port = new osc.UDPPort({
  localAddress: "127.0.0.1", localPort: 0, remoteAddress: "127.0.0.1", remotePort: bridgePort,
});
let waiting = [];
const flush = () => {
  port.send({ timeTag: osc.timeTag(0), packets: waiting });
  waiting = [];
};
const send = (address, ...args) => {
  if (!waiting.length) setImmediate(flush);
  waiting.push({ address, args });
};

port.on("ready", () => {
  send("/bridge/subscribe");
  const hear = gesture(send, "Bäss ♪");
  port.on("message", ({ address, args }) => hear(address, args));
});
port.open();
