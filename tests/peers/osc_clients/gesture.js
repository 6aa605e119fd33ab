// The whole gesture as a program drives it that hears values: import, select, describe, roll, choose, accept.
// Arguments: the port of the bridge, a sound file, the name of its clip. `send` takes an address and JavaScript's own values.
const [, , bridgePort, song, clip] = process.argv;

const say = (...words) => console.log("SAID", ...words);

function gesture(send, caption) {
  let step = 0;
  let job = "";
  send("/bridge/import", song);
  return (address, args) => {
    if (address === "/bridge/clip/name" && args[0] === clip && step === 0) {
      step = 1;
      send("/bridge/length/loop", true);
      send("/bridge/signature", 4);
      send("/bridge/bars/select", 2, 1);
      send("/bridge/caption", `${caption} ${clip}`);
      send("/bridge/strength", 0.5);
      send("/bridge/roll", "#js");
    } else if (address === "/bridge/state" && args[0] === job && args[1] === "done") {
      send("/bridge/take/number", 2);
      send("/bridge/accept", true);
    } else if (address === "/bridge/accepted") {
      say("accepted", args[0]);
      process.exit(0);
    } else if (["/bridge/ok", "/bridge/error", "/bridge/caption", "/bridge/length/loop"].includes(address)) {
      if (address === "/bridge/ok") job = args[2]; // other programs' jobs are told too
      say(address, ...args);
    }
  };
}

module.exports = { bridgePort: Number(bridgePort), gesture, say };
