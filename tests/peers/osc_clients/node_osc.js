// node-osc: a client that sends from one port and a server that listens on another. Values come in bundles.
const { Client, Server } = require("node-osc");
const { bridgePort, gesture } = require("./gesture.js");

const client = new Client("127.0.0.1", bridgePort);
const server = new Server(0, "127.0.0.1", async () => {
  const queue = [];
  let isSending = false;
  const send = async (...message) => {
    queue.push(message);
    if (isSending) return;
    isSending = true;
    while (queue.length) await client.send(queue.shift()); // one after the other, so that their order holds
    isSending = false;
  };
  send("/bridge/subscribe", server.port);
  const hear = gesture(send, "Bäss ♪");
  const read = ([address, ...args]) => hear(address, args);
  server.on("message", read);
  server.on("bundle", (bundle) => bundle.elements.forEach(read));
});
