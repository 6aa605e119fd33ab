// DAW Bridge for Bitwig Studio 5: a controller script. Add it in Settings > Controllers. MIT licence.
// daw_bridge/daws/dialect.py lists the messages. The public API of Bitwig cannot put a clip onto the arranger, so
// takes go to the first empty launcher slot of the selected track.

loadAPI(17);

host.defineController("DAW Bridge", "DAW Bridge", "1", "6f1c3d0a-52b7-4c8e-9a66-1f0f6d0c9381", "DAW Bridge");
host.defineMidiPorts(0, 0);

const PORT = 9382;
const VERSION = "1";
const CAN = "tempo,signature,transport,position,locate,loop,track,insert";
const GONE_AFTER_MS = 5000;
const SLOTS = 8;

let transport, cursorTrack, bank, application;
let clients = {}; // by address: connection and when it was heard last
let told = {};

function text(number) {
   return number.toFixed(9);
}

function init() {
   transport = host.createTransport();
   application = host.createApplication();
   cursorTrack = host.createCursorTrack("dawbridge", "DAW Bridge", 0, SLOTS, true);
   bank = cursorTrack.clipLauncherSlotBank();
   for (const value of [
      transport.tempo(), transport.timeSignature().numerator(), transport.timeSignature().denominator(),
      transport.isPlaying(), transport.playPosition(), transport.isArrangerLoopEnabled(),
      transport.arrangerLoopStart(), transport.arrangerLoopDuration(), cursorTrack.name(), cursorTrack.trackType(),
      application.projectName()
   ]) {
      value.markInterested();
   }
   for (let n = 0; n < SLOTS; n++) {
      bank.getItemAt(n).hasContent().markInterested();
   }
   const osc = host.getOscModule();
   const space = osc.createAddressSpace();
   space.registerDefaultMethod((source, message) => carryOut(source, message.getAddressPattern(), argumentsOf(message)));
   osc.createUdpServer(PORT, space);
   host.scheduleTask(tick, 100);
}

function exit() {
   tellAll("/daw/bye", []);
}

function flush() {}

function argumentsOf(message) {
   const args = [];
   for (let n = 0; n < message.getArguments().size(); n++) {
      args.push(message.getString(n));
   }
   return args;
}

function seconds(beats) {
   return beats * 60 / transport.tempo().getRaw();
}

function tick() {
   const now = Date.now();
   for (const port of Object.keys(clients)) {
      if (now - clients[port].heard > GONE_AFTER_MS) {
         delete clients[port];
      }
   }
   if (Object.keys(clients).length > 0) {
      tellEverything();
   }
   host.scheduleTask(tick, 50);
}

function tellEverything() {
   const signature = transport.timeSignature();
   tell("/daw/tempo", ["0", "1", text(transport.tempo().getRaw()), String(signature.numerator().get()),
      String(signature.denominator().get())]);
   const position = seconds(transport.playPosition().get());
   tell("/daw/transport", [transport.isPlaying().get() ? "1" : "0", text(position), "1", ""]);
   const start = seconds(transport.arrangerLoopStart().get());
   const length = seconds(transport.arrangerLoopDuration().get());
   tell("/daw/loop", [text(start), text(start + length), transport.isArrangerLoopEnabled().get() ? "1" : "0"]);
   tell("/daw/track", [holdsAudio() ? cursorTrack.name().get() : ""]);
   if (Math.floor(Date.now() / 1000) !== told.second) {
      told.second = Math.floor(Date.now() / 1000);
      tellAll("/daw/alive", []);
   }
}

function holdsAudio() {
   return ["Audio", "Hybrid"].indexOf(cursorTrack.trackType().get()) >= 0;
}

function carryOut(source, path, args) {
   if (path === "/bridge/hello") {
      const port = args[0];
      if (!clients[port]) {
         clients[port] = { connection: host.getOscModule().connectToUdpServer("127.0.0.1", parseInt(port, 10), null) };
         told = {};
      }
      clients[port].heard = Date.now();
      send(clients[port], "/daw/here", [host.getHostVersion(), VERSION, CAN, application.projectName().get()]);
   } else if (path === "/bridge/bye") {
      delete clients[args[0]];
   } else if (path === "/bridge/play") {
      transport.play();
   } else if (path === "/bridge/stop") {
      transport.stop();
   } else if (path === "/bridge/locate") {
      transport.setPosition(parseFloat(args[0]) * transport.tempo().getRaw() / 60);
   } else if (path === "/bridge/insert") {
      const why = insert(args[4], args[6]);
      tellAll(why ? "/daw/failed" : "/daw/done", why ? [args[0], why] : [args[0]]);
   }
}

function insert(track, path) {
   if (!holdsAudio() || (track && track !== cursorTrack.name().get())) {
      return "select an audio track in Bitwig first";
   }
   for (let n = 0; n < SLOTS; n++) {
      const slot = bank.getItemAt(n);
      if (!slot.hasContent().get()) {
         slot.replaceInsertionPoint().insertFile(path);
         return "";
      }
   }
   return "the first " + SLOTS + " slots of the track are full";
}

function tell(path, args) {
   const key = args.join("\t");
   if (told[path] !== key) {
      told[path] = key;
      tellAll(path, args);
   }
}

function tellAll(path, args) {
   for (const port of Object.keys(clients)) {
      send(clients[port], path, args);
   }
}

function send(client, path, args) {
   try {
      client.connection.sendMessage(path, ...args);
   } catch (error) {
      host.errorln("DAW Bridge: " + error);
   }
}
