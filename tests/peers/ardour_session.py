#!/usr/bin/env python3
"""A real DAW to test against: Ardour with a fresh session, its OSC surface on, and no dialogs.

  ardour_session.py start DIR [--tracks 2 --channels 2 --osc-port 3819 --tempo 120 --rate 48000]
                              [--mode gui|headless] [--backend dummy|jack]
  ardour_session.py send DIR /transport_play         one OSC message (ints, floats, strings); prints answers
  ardour_session.py import DIR CLIP.wav --track "Track 1" --at 96000
  ardour_session.py regions DIR                      what lies on the tracks, as JSON
  ardour_session.py lua DIR -e 'print(Session:name())'   any Lua inside the running Ardour (gui only)
  ardour_session.py stop DIR
  ardour_session.py selftest [--mode gui|headless]   start, drive, check, stop, in a temporary folder

gui       needs an X display (xvfb_desktop.sh run -- ...). Backend "dummy" needs nothing more.
headless  "hardour": no X, no Lua, no drag-and-drop, but needs JACK (virtual_audio.sh run jack -- ...).

DIR is made, and is the only place written to: DIR/bench (the session), DIR/home (Ardour's config and cache) and
logs. Your own Ardour configuration is neither read nor changed. Standard library only; from Python:

    with Ardour(dir, tracks=2) as a:
        a.send("/transport_play"); a.wait("/transport_play", lambda v: v[0] == 1)
        print(a.lua("print(Session:transport_rolling())"))
"""

import argparse
import base64
import glob
import json
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path


# ---- OSC, just enough (and a second opinion on whatever library the project uses) -----------------
def _s(b):
    return b + b"\0" * (4 - len(b) % 4)


def osc_encode(path, *args):
    tags, body = ",", b""
    for a in args:
        if isinstance(a, bool):
            tags += "T" if a else "F"
        elif isinstance(a, int):
            tags += "i"
            body += struct.pack(">i", a)
        elif isinstance(a, float):
            tags += "f"
            body += struct.pack(">f", a)
        elif isinstance(a, bytes):
            tags += "b"
            body += struct.pack(">i", len(a)) + a + b"\0" * (-len(a) % 4)
        else:
            tags += "s"
            body += _s(str(a).encode())
    return _s(path.encode()) + _s(tags.encode()) + body


def osc_decode(d):
    """[(path, [args])...] of a datagram, bundles unfolded."""
    if d.startswith(b"#bundle\0"):
        out, p = [], 16
        while p + 4 <= len(d):
            (n,) = struct.unpack_from(">i", d, p)
            out += osc_decode(d[p + 4 : p + 4 + n])
            p += 4 + n
        return out

    def string(p):
        e = d.index(b"\0", p)
        return d[p:e].decode("utf-8", "replace"), (e // 4 + 1) * 4

    path, p = string(0)
    tags, p = string(p) if p < len(d) else (",", p)
    args = []
    for t in tags[1:]:
        if t in "sS":
            v, p = string(p)
        elif t in "ifhdt":
            f = {"i": ">i", "f": ">f", "h": ">q", "d": ">d", "t": ">Q"}[t]
            (v,) = struct.unpack_from(f, d, p)
            p += struct.calcsize(f)
        elif t == "b":
            (n,) = struct.unpack_from(">i", d, p)
            v = d[p + 4 : p + 4 + n]
            p += 4 + (n + 3) // 4 * 4
        else:
            v = {"T": True, "F": False}.get(t)
        args.append(v)
    return [(path, args)]


# ---- the Ardour that is installed -------------------------------------------------------------------
def find_ardour():
    lua = sorted(glob.glob("/usr/bin/ardour[0-9]*-lua"), key=lambda p: int(re.findall(r"\d+", p)[-1]))
    if not lua:
        raise SystemExit("Ardour is missing: apt-get install ardour")
    major = re.findall(r"\d+", os.path.basename(lua[-1]))[0]
    lib = "/usr/lib/ardour" + major
    if not os.path.isdir(lib):  # multiarch layout of later Debian releases
        lib = (glob.glob("/usr/lib/*/ardour" + major) or [lib])[0]
    hard = sorted(glob.glob(lib + "/hardour-*"))
    return {
        "major": major,
        "lua": lua[-1],
        "lib": lib,
        "gui": shutil.which("ardour") or shutil.which("ardour" + major),
        "hardour": hard[-1] if hard else None,
    }


MAKE_LUA = """
local dir, name, rate, n, ch, tempo = arg[1], arg[2], tonumber(arg[3]), tonumber(arg[4]), tonumber(arg[5]), tonumber(arg[6])
local s = create_session (dir, name, rate)
assert (s, "no session")
if n > 0 then
  s:new_audio_track (ch, 2, nil, n, "Track", ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true, true) -- last: on the Cue page too
end
if tempo ~= 120 then
  local tm = Temporal.TempoMap.fetch_writable ()
  tm:set_tempo (Temporal.Tempo (tempo, tempo, 4), Temporal.timepos_t (0))
  Temporal.TempoMap.update (tm)
  tm = nil
end
s:save_state ("")
close_session ()
quit ()
"""

# action slot 1: run DIR/cmd.lua, leave what it printed in DIR/cmd.out (first line: ok, or error)
SLOT_LUA = """return function ()
  local dir = [==[%s]==]
  local out = {}
  local run = function ()
    local fh = assert (io.open (dir .. "/cmd.lua", "r")); local src = fh:read ("a"); fh:close ()
    local env = setmetatable ({ print = function (...)
      local t = table.pack (...); for i = 1, t.n do t[i] = tostring (t[i]) end
      out[#out + 1] = table.concat (t, "\\t") end }, { __index = _ENV })
    assert (load (src, "=cmd.lua", "t", env)) ()
  end
  local ok, err = pcall (run)
  local fh = io.open (dir .. "/cmd.out.tmp", "w")
  fh:write (ok and "ok" or "error: " .. tostring (err):gsub ("\\n", " "), "\\n", table.concat (out, "\\n")); fh:close ()
  os.rename (dir .. "/cmd.out.tmp", dir .. "/cmd.out")
end
"""

REGIONS_LUA = """
local function q (s) return '"' .. s:gsub ('[%c"\\\\]', function (c) return string.format ("\\\\u%04x", c:byte ()) end) .. '"' end
for r in Session:get_routes ():iter () do
  local t = r:to_track ()
  if not t:isnil () then
    for rg in t:playlist ():region_list ():iter () do
      local ar, path = rg:to_audioregion (), ""
      if not ar:isnil () then path = ar:source (0):to_filesource ():path () end
      print (string.format ('{"track": %s, "region": %s, "position": %d, "length": %d, "channels": %d, "source": %s}',
        q (r:name ()), q (rg:name ()), rg:position ():samples (), rg:length ():samples (), ar:isnil () and 0 or ar:n_channels (), q (path)))
    end
  end
end
"""

IMPORT_LUA = """
local files = C.StringVector (); files:push_back (%s)
local route = Session:route_by_name (%s)
local pos = Temporal.timepos_t (%d)
-- not ImportDistinctFiles: with ImportToTrack that ignores the track and uses the selected one
Editor:do_import (files, Editing.%s, Editing.%s, ARDOUR.SrcQuality.SrcBest,
  ARDOUR.MidiTrackNameSource.SMFTrackName, ARDOUR.MidiTempoMapDisposition.SMFTempoIgnore, pos, ARDOUR.PluginInfo (),
  route:isnil () and ARDOUR.Track () or route:to_track (), false)
"""


def lua_str(s):
    return '"' + "".join(c if c not in '"\\\n\r\0' else "\\%03d" % ord(c) for c in str(s)) + '"'


def starttime(pid):
    try:
        return Path("/proc/%d/stat" % pid).read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return None


def alive(pid, start):
    try:
        st = Path("/proc/%d/stat" % pid).read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return st[19] == start and st[0] != "Z"


def udp_taken(port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        try:
            s.bind(("", port))
        except OSError:
            return True
    return False


class Ardour:
    def __init__(
        self,
        dir,
        tracks=2,
        channels=2,
        osc_port=3819,
        tempo=120,
        rate=48000,
        mode="gui",
        backend="dummy",
        name="bench",
        wait=float(os.environ.get("BENCH_ARDOUR_WAIT", 40)),
    ):
        self.dir = Path(dir).resolve()
        self.o = dict(
            tracks=tracks,
            channels=channels,
            osc_port=osc_port,
            tempo=tempo,
            rate=rate,
            mode=mode,
            backend=backend,
            name=name,
        )
        self.wait_s, self.state, self.sock = wait, self.dir / "ardour.json", None

    @property
    def session(self):  # folder and session must share a name, or a dialog opens
        return self.dir / self.o["name"]

    # -- starting ---------------------------------------------------------------------------------
    def env(self, inst):
        home = self.dir / "home"
        e = dict(
            os.environ,
            HOME=str(home),
            XDG_CONFIG_HOME=str(home / "config"),
            XDG_CACHE_HOME=str(home / "cache"),
            XDG_DATA_HOME=str(home / "data"),
        )
        e.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")  # else one is launched and left running
        e.update(
            ARDOUR_DATA_PATH="/usr/share/ardour" + inst["major"],
            ARDOUR_CONFIG_PATH="/etc/ardour" + inst["major"],
            ARDOUR_DLL_PATH=inst["lib"],
            LD_LIBRARY_PATH=":".join(filter(None, [inst["lib"], os.environ.get("LD_LIBRARY_PATH")])),
        )
        return e

    def prepare(self, inst):
        o, cfg = self.o, self.dir / "home" / "config" / ("ardour" + inst["major"])
        for d in (cfg, self.dir / "home" / "cache", self.dir / "home" / "data"):
            d.mkdir(parents=True, exist_ok=True)
        (cfg / (".a" + inst["major"])).touch()  # "has been here before": no first-run wizard
        jack = o["backend"] == "jack"
        st = (
            'backend="JACK" driver="" device=""'
            if jack
            else 'backend="None (Dummy)" driver="Normal Speed" device="Silence"'
        )
        (cfg / "config").write_text(
            """<?xml version="1.0" encoding="UTF-8"?>
<Ardour>
  <Config>
    <Option name="osc-port" value="%d"/>
    <Option name="try-autostart-engine" value="1"/>
    <Option name="hide-dummy-backend" value="0"/>
    <Option name="discover-plugins-on-start" value="0"/>
    <Option name="pingback-url" value=""/>
    <Option name="send-midi-clock" value="1"/>
    <Option name="default-session-parent-dir" value="%s"/>
  </Config>
  <Extra><AudioMIDISetup><EngineStates>
    <State %s input-device="" output-device="" sample-rate="%d" buffer-size="1024" n-periods="0" input-latency="0" output-latency="0" lm-input="" lm-output="" active="1" use-buffered-io="0" midi-option="%s" lru="1"><MIDIDevices/></State>
  </EngineStates></AudioMIDISetup></Extra>
</Ardour>
"""
            % (o["osc_port"], self.dir, st, o["rate"], "" if jack else "1 in, 1 out, Silence")
        )
        code = (
            'scripts = {} scripts[1] = {} scripts[1]["n"] = "bench" scripts[1]["s"] = "" scripts[1]["a"] = {} '
            'scripts[1]["f"] = [====[\n%s]====]' % (SLOT_LUA % self.dir)
        )
        (cfg / "ui_scripts").write_text(
            '<?xml version="1.0" encoding="UTF-8"?>\n<UIScripts><ActionScript lua="Lua 5.3">'
            "%s</ActionScript><ActionHooks/></UIScripts>\n" % base64.b64encode(code.encode()).decode()
        )
        ses = self.session / (o["name"] + ".ardour")
        if not ses.exists():
            shutil.rmtree(self.session, ignore_errors=True)
            script = self.dir / "make.lua"
            script.write_text(MAKE_LUA)
            args = [self.session, o["name"], o["rate"], o["tracks"], o["channels"], o["tempo"]]
            p = subprocess.run(
                [inst["lua"], str(script), *map(str, args)],
                env=self.env(inst),
                text=True,
                timeout=60,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            (self.dir / "make.log").write_text(p.stdout)
            if not ses.exists():
                raise SystemExit("the session was not made:\n" + p.stdout[-1500:])
        # a session's own list of control surfaces overrides the global one
        xml = ses.read_text()
        on = (
            '<Protocol name="Open Sound Control (OSC)" active="1" debugmode="0" address-only="0" remote-port="0" '
            'banksize="0" striptypes="31" feedback="0" gainmode="0" send-page-size="0" plug-page-size="0"/>'
        )
        xml, n = re.subn(r'<Protocol name="Open Sound Control \(OSC\)"[^>]*/>', on, xml)
        if not n:
            raise SystemExit("no OSC entry in the session file: was Ardour built without liblo?")
        ses.write_text(xml)

    def start(self):
        if self.running():
            return self
        inst, o = find_ardour(), self.o
        if o["mode"] == "gui" and not os.environ.get("DISPLAY"):
            raise SystemExit("no DISPLAY: use xvfb_desktop.sh run -- ..., or --mode headless")
        if o["mode"] == "headless":
            o["backend"] = "jack"
        self.dir.mkdir(parents=True, exist_ok=True)
        if o["osc_port"] == 0:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
                s.bind(("", 0))
                o["osc_port"] = s.getsockname()[1]
        elif udp_taken(o["osc_port"]):  # Ardour would silently take the next free port
            raise SystemExit("UDP port %d is taken" % o["osc_port"])
        self.prepare(inst)
        env = self.env(inst)
        if o["mode"] == "headless":
            env.pop("DISPLAY", None)
            cmd = [inst["hardour"], str(self.session), o["name"]]
        else:
            cmd = [inst["gui"], "--no-announcements", "--no-splash", str(self.session)]
        log = open(self.dir / "ardour.log", "wb")
        # Ardour 7.3 calls JACK from several threads at once over one unlocked connection: on two cores about
        # half of the starts lose the engine ("Unknown request 0" in jackd's log). On one core it does not happen.
        pin = (lambda: os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})) if o["backend"] == "jack" else None
        p = subprocess.Popen(
            cmd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=self.dir,
            start_new_session=True,
            preexec_fn=pin,
        )
        time.sleep(0.05)
        self.state.write_text(json.dumps(dict(o, pid=p.pid, start=starttime(p.pid))))
        end, quiet = time.time() + self.wait_s, None
        while time.time() < end:  # up when it answers, not merely when the port is bound
            if p.poll() is not None:
                raise SystemExit(
                    "Ardour ended at once:\n" + (self.dir / "ardour.log").read_text(errors="replace")[-1500:]
                )
            # the port is bound while the session is still loading: say nothing yet
            if quiet is None:
                if udp_taken(o["osc_port"]):
                    quiet = time.time() + (1.5 if o["mode"] == "headless" else 0.3)
                time.sleep(0.05)
                continue
            if time.time() < quiet:
                time.sleep(0.05)
                continue
            # Ardour keeps ONE answer port per sending host, set at the first message: 8000 unless told
            # otherwise, and a message that comes while it is still loading gets that default for good
            self.send("/set_surface/port", 0)  # 0: answer the port each message came from
            if self.ask("/transport_frame", wait=0.3):
                break
            time.sleep(0.1)
        else:
            why = self.windows()
            if os.environ.get("BENCH_SHOT_ON_FAIL") and shutil.which("import"):
                subprocess.run(["import", "-window", "root", os.environ["BENCH_SHOT_ON_FAIL"]], timeout=20)
            taken = udp_taken(o["osc_port"])
            tail = (self.dir / "ardour.log").read_text(errors="replace")[-400:]
            self.stop()
            raise SystemExit(
                "no OSC answer after %d s; port %d taken: %s; windows: %s\n%s"
                % (self.wait_s, o["osc_port"], taken, why, tail)
            )
        if o["mode"] == "headless":
            self.send("/transport_stop")  # hardour rolls the transport by itself
            time.sleep(0.3)
            self.send("/locate", 0, 0)
            time.sleep(0.2)
        else:  # the surface is up before the main window is
            while time.time() < end:
                try:
                    self.lua("print (1)", wait=2)
                    break
                except (RuntimeError, TimeoutError):
                    time.sleep(0.2)
        if o["backend"] == "jack" and "JACK HALTED" in (self.dir / "ardour.log").read_text(errors="replace"):
            self.stop()
            raise SystemExit("Ardour lost its JACK connection while loading")
        return self

    def windows(self):
        """Titles on the display: a dialog that should not be there shows up here."""
        if not (os.environ.get("DISPLAY") and shutil.which("xdotool")):
            return []
        p = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"],
            text=True,
            capture_output=True,
            timeout=10,
        )
        return sorted(set(p.stdout.splitlines()))

    def attach(self):
        if not self.state.exists():
            raise SystemExit("nothing was started in %s" % self.dir)
        st = json.loads(self.state.read_text())
        self.o.update({k: st[k] for k in self.o if k in st})
        return self

    def running(self):
        try:
            st = json.loads(self.state.read_text())
        except (OSError, ValueError):
            return False
        if not alive(st["pid"], st["start"]):
            return False
        self.o.update({k: st[k] for k in self.o if k in st})
        return True

    def stop(self, wait=8):
        try:
            st = json.loads(self.state.read_text())
        except (OSError, ValueError):
            return
        if alive(st["pid"], st["start"]):
            os.kill(st["pid"], signal.SIGTERM)  # the GUI then quits without saving and without asking
            end = time.time() + wait
            while alive(st["pid"], st["start"]) and time.time() < end:
                try:
                    os.waitpid(st["pid"], os.WNOHANG)
                except ChildProcessError:
                    pass
                time.sleep(0.1)
            for sig in (signal.SIGKILL,):  # whatever is left of its own process group
                try:
                    os.killpg(st["pid"], sig)
                except ProcessLookupError:
                    pass
            try:
                os.waitpid(st["pid"], 0)
            except ChildProcessError:
                pass
        self.state.unlink(missing_ok=True)
        if self.sock:
            self.sock.close()
            self.sock = None

    __enter__ = start

    def __exit__(self, *exc):
        self.stop()

    # -- talking ------------------------------------------------------------------------------------
    def _open(self):
        if not self.sock:
            self.seen, self.cond = [], threading.Condition()
            self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            self.sock.bind(("127.0.0.1", 0))
            threading.Thread(target=self._read, args=(self.sock,), daemon=True).start()

    def _read(self, sock):
        while True:
            try:
                d = sock.recv(65536)
            except OSError:
                return
            with self.cond:
                self.seen += [(time.time(), p, a) for p, a in osc_decode(d)] if d else []
                self.cond.notify_all()

    def send(self, path, *args):
        """Send one message. Answers and feedback come back to this same socket: see wait() and seen."""
        self._open()
        self.sock.sendto(osc_encode(path, *args), ("127.0.0.1", self.o["osc_port"]))

    def wait(self, path, ok=lambda args: True, timeout=5, since=0):
        """The first received message to path whose arguments satisfy ok, or TimeoutError."""
        self._open()
        end = time.time() + timeout
        with self.cond:
            while True:
                for t, p, a in self.seen:
                    if p == path and t >= since and ok(a):
                        return a
                if not self.cond.wait(max(0, end - time.time())) and time.time() >= end:
                    raise TimeoutError("no %s" % path)

    def ask(self, path, *args, wait=1.0):
        """Send, then everything that came back within wait seconds as [(path, args)]."""
        self._open()
        n = len(self.seen)
        self.send(path, *args)
        end = time.time() + wait
        while time.time() < end and not (wait < 0.5 and len(self.seen) > n):
            time.sleep(0.02)
        return [(p, a) for _, p, a in self.seen[n:]]

    def feedback(self, bits=1 + 2 + 8 + 16 + 32 + 64 + 1024 + 16384, strip_types=31, bank=0):
        """Switch feedback on for this socket. 1 buttons, 2 values, 8 heartbeat, 16 master/transport, 32 bar|beat,
        64 timecode, 1024 samples, 16384 answers as /reply (a legal address) and not #reply."""
        self.send("/set_surface", bank, strip_types, bits, 0, 0, 0, 0)

    def tracks(self):
        t = time.time()
        self.send("/strip/list")
        self._end = lambda a: a and a[0] == "end_route_list"
        for name in ("/reply", "#reply"):
            try:
                self.wait(name, self._end, 1.5, t)
                break
            except TimeoutError:
                continue
        return [
            {
                "type": a[0],
                "name": a[1],
                "ins": a[2],
                "outs": a[3],
                "mute": a[4],
                "solo": a[5],
                "ssid": a[6],
                "rec": a[7],
            }
            for tt, p, a in self.seen
            if tt >= t and p in ("/reply", "#reply") and a[0] in ("AT", "MT", "B", "MB")
        ]

    def lua(self, code, wait=20):
        """Run Lua in the GUI (Session and Editor are there); what it printed. RuntimeError if it failed."""
        if self.o["mode"] != "gui":
            raise RuntimeError("hardour has no Lua")
        out = self.dir / "cmd.out"
        out.unlink(missing_ok=True)
        (self.dir / "cmd.lua").write_text(code)
        self.send("/access_action", "LuaAction/script-1")
        end = time.time() + wait
        while not out.exists():
            if time.time() > end:
                raise TimeoutError("the Lua action did not finish; is a dialog open?")
            time.sleep(0.02)
        first, _, rest = out.read_text().partition("\n")
        if first != "ok":
            raise RuntimeError(first)
        return rest

    def regions(self):
        return [json.loads(l) for l in self.lua(REGIONS_LUA).splitlines()]

    def import_file(self, path, track=None, at=0):
        """Import a sound file at a sample position, onto a named track or (None) a new one."""
        path = Path(path).resolve(strict=True)
        n = len(self.regions())
        self.lua(
            IMPORT_LUA
            % (
                lua_str(path),
                lua_str(track or ""),
                at,
                "ImportSerializeFiles" if track else "ImportDistinctFiles",
                "ImportToTrack" if track else "ImportAsTrack",
            ),
            wait=60,
        )
        got = self.regions()
        if len(got) <= n:
            raise RuntimeError("nothing was imported (no such track, or an unreadable file)")
        return got

    def set_tempo(self, bpm):  # Ardour's OSC has no tempo message, in or out
        self.lua(
            """local tm = Temporal.TempoMap.fetch_writable ()
            tm:set_tempo (Temporal.Tempo (%f, %f, 4), Temporal.timepos_t (0))
            Session:begin_reversible_command ("tempo"); Temporal.TempoMap.update (tm)
            if not Session:abort_empty_reversible_command () then Session:commit_reversible_command (nil) end
            tm = nil"""
            % (bpm, bpm)
        )

    def tempo(self):
        return float(self.lua("print (Temporal.TempoMap.read ():quarters_per_minute_at (Temporal.timepos_t (0)))"))


def selftest(mode):
    import math
    import wave

    with tempfile.TemporaryDirectory(prefix="bench-ardour.") as tmp:
        clip = Path(tmp) / "clip ä.wav"
        with wave.open(str(clip), "wb") as w:
            w.setnchannels(2)
            w.setsampwidth(2)
            w.setframerate(48000)
            w.writeframes(b"".join(struct.pack("<hh", *(int(9000 * math.sin(i * 0.06)),) * 2) for i in range(48000)))
        t0 = time.time()
        with Ardour(Path(tmp) / "a", tracks=3, osc_port=0, mode=mode) as a:
            print("up in %.1f s, OSC port %d" % (time.time() - t0, a.o["osc_port"]))
            a.feedback()
            time.sleep(0.5)
            names = [t["name"] for t in a.tracks()]
            print("tracks", names)
            assert len(names) >= 3, names
            t = time.time()
            a.send("/transport_play")
            a.wait("/transport_play", lambda v: v[0] == 1, since=t)
            print("play feedback after %.0f ms" % ((time.time() - t) * 1e3))
            a.wait("/position/samples", lambda v: int(v[0]) > 12000, since=t)
            t = time.time()
            a.send("/transport_stop")
            a.wait("/transport_stop", lambda v: v[0] == 1, since=t)
            time.sleep(0.2)  # a /locate within 50 ms of the stop's answer is lost
            t = time.time()
            a.send("/locate", 96000, 0)
            a.wait("/position/samples", lambda v: int(v[0]) == 96000, since=t)
            t = time.time()
            a.send("/strip/name", 2, "Bäss ♪")
            a.wait("/strip/name", lambda v: v == [2, "Bäss ♪"], since=t)
            t = time.time()
            a.send("/strip/mute", 2, 1)
            a.wait("/strip/mute", lambda v: v == [2, 1.0], since=t)
            if mode == "gui":
                print("region", a.import_file(clip, "Track 1", 96000)[0])
                a.set_tempo(140)
                assert abs(a.tempo() - 140) < 0.01
                print("tempo", a.tempo())
            t0 = time.time()
        print("stopped in %.1f s" % (time.time() - t0))


def main():
    ap = argparse.ArgumentParser(
        description=__doc__.splitlines()[0],
        epilog="\n".join(__doc__.splitlines()[2:]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    sub = ap.add_subparsers(dest="what", required=True)
    p = sub.add_parser("start")
    p.add_argument("dir")
    p.add_argument("--tracks", type=int, default=2)
    p.add_argument("--channels", type=int, default=2)
    p.add_argument("--osc-port", type=int, default=3819, help="0: any free one")
    p.add_argument("--tempo", type=float, default=120)
    p.add_argument("--rate", type=int, default=48000)
    p.add_argument("--mode", choices=["gui", "headless"], default="gui")
    p.add_argument("--backend", choices=["dummy", "jack"], default="dummy")
    p.add_argument("--name", default="bench")
    p = sub.add_parser("send")
    p.add_argument("dir")
    p.add_argument("path")
    p.add_argument("args", nargs="*")
    p.add_argument("--wait", type=float, default=0.6)
    p = sub.add_parser("lua")
    p.add_argument("dir")
    g = p.add_mutually_exclusive_group(required=True)
    g.add_argument("-e")
    g.add_argument("file", nargs="?")
    p = sub.add_parser("import")
    p.add_argument("dir")
    p.add_argument("file")
    p.add_argument("--track")
    p.add_argument("--at", type=int, default=0)
    for n in ("regions", "tracks", "stop"):
        sub.add_parser(n).add_argument("dir")
    p = sub.add_parser("selftest")
    p.add_argument("--mode", choices=["gui", "headless"], default="gui")
    a = ap.parse_args()
    if a.what == "selftest":
        return selftest(a.mode)
    if a.what == "start":
        ard = Ardour(a.dir, a.tracks, a.channels, a.osc_port, a.tempo, a.rate, a.mode, a.backend, a.name).start()
        print(
            json.dumps(
                {
                    "osc_port": ard.o["osc_port"],
                    "pid": json.loads(ard.state.read_text())["pid"],
                    "session": str(ard.session),
                }
            )
        )
        return
    ard = Ardour(a.dir)
    if a.what == "stop":
        return ard.stop()
    ard.attach()
    if a.what == "send":
        conv = [
            int(x) if re.fullmatch(r"-?\d+", x) else float(x) if re.fullmatch(r"-?\d*\.\d+", x) else x for x in a.args
        ]
        for path, args in ard.ask(a.path, *conv, wait=a.wait):
            print(path, json.dumps(args, ensure_ascii=False, default=repr))
    elif a.what == "lua":
        print(ard.lua(a.e if a.e is not None else Path(a.file).read_text()))
    elif a.what == "import":
        print("\n".join(map(json.dumps, ard.import_file(a.file, a.track, a.at))))
    elif a.what == "regions":
        print("\n".join(map(json.dumps, ard.regions())))
    elif a.what == "tracks":
        print("\n".join(json.dumps(t, ensure_ascii=False) for t in ard.tracks()))


if __name__ == "__main__":
    sys.exit(main())
