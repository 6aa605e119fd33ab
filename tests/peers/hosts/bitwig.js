// Bitwig Studio's controller API as its documentation describes it, with one audio track selected. sendUdp(port, path, args)
// comes from outside; what arrives is handed to receive(path, args).

const value = (v) => ({ v, markInterested() { this.wanted = true; }, get() { if (!this.wanted) throw new Error("not marked"); return this.v; },
   getRaw() { return this.get(); } });
const state = { tempo: value(132), upper: value(4), lower: value(4), playing: value(false), position: value(8), looping: value(true),
   loopStart: value(16), loopLength: value(8), track: value("Bass"), type: value("Audio"), project: value("Söng"), inserted: [] };
state.slots = Array.from({ length: 8 }, (_, n) => ({ content: value(n === 0) }));
let method = null, tasks = [];

function loadAPI(version) { if (version < 17) throw new Error("too old"); }

const host = {
   defineController() {}, defineMidiPorts() {}, getHostVersion: () => "5.3", errorln: (t) => { throw new Error(t); },
   scheduleTask(f) { tasks.push(f); },
   createTransport: () => ({
      tempo: () => state.tempo, timeSignature: () => ({ numerator: () => state.upper, denominator: () => state.lower }),
      isPlaying: () => state.playing, playPosition: () => state.position, isArrangerLoopEnabled: () => state.looping,
      arrangerLoopStart: () => state.loopStart, arrangerLoopDuration: () => state.loopLength,
      setPosition(beats) { state.position.v = beats; }, play() { state.playing.v = true; }, stop() { state.playing.v = false; }
   }),
   createApplication: () => ({ projectName: () => state.project }),
   createCursorTrack: () => ({ name: () => state.track, trackType: () => state.type, clipLauncherSlotBank: () => ({
      getItemAt: (n) => ({ hasContent: () => state.slots[n].content, replaceInsertionPoint: () => ({
         insertFile(path) { state.slots[n].content.v = true; state.inserted.push(n + ":" + path); } }) }) }) }),
   getOscModule: () => ({
      createAddressSpace: () => ({ registerDefaultMethod(f) { method = f; } }),
      createUdpServer(port, space) { if (!space) throw new Error("no space"); },
      connectToUdpServer: (address, port) => ({ sendMessage(path, ...args) { sendUdp(port, path, JSON.stringify(args)); } })
   })
};

function receive(path, json) {
   const args = JSON.parse(json);
   method(null, { getAddressPattern: () => path, getArguments: () => ({ size: () => args.length }), getString: (n) => args[n] });
}

function runTasks() { const due = tasks; tasks = []; due.forEach((f) => f()); }
