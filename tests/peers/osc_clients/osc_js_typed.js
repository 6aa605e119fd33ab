// osc.js with metadata: every argument names its type, received ones too. By datagrams, or by TCP, where it sends SLIP.
const osc = require("osc");
const { bridgePort, gesture } = require("./gesture.js");

const port = process.argv[6] === "tcp"
  ? new osc.TCPSocketPort({ address: "127.0.0.1", port: bridgePort, metadata: true })
  : new osc.UDPPort({
      localAddress: "127.0.0.1", localPort: 0, remoteAddress: "127.0.0.1", remotePort: bridgePort, metadata: true,
    });
const typed = (value) => {
  if (typeof value === "string") return { type: "s", value };
  if (typeof value === "boolean") return { type: value ? "T" : "F" };
  return { type: Number.isInteger(value) ? "i" : "f", value };
};
const send = (address, ...args) => port.send({ address, args: args.map(typed) });

port.on("ready", () => {
  send("/bridge/subscribe");
  const hear = gesture(send, "Bäss ♪");
  port.on("message", ({ address, args }) => hear(address, args.map((arg) => arg.value)));
});
port.open();
