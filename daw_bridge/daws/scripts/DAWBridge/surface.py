"""The control surface: reports the state of Live and carries out requests. daw_bridge/daws/dialect.py lists the messages.

Live calls `update_display` about ten times a second on its own thread, which is the only one that may touch the set.
"""

import socket
import time

import Live

from . import osc

PORT = 9381
VERSION = "1"
CAN = ("tempo", "signature", "key", "transport", "position", "locate", "loop", "track", "clip", "markers")
GONE_AFTER_S = 5.0
ALIVE_EVERY_S = 1.0
MAX_MARKERS, LONGEST_NAME = 200, 60  # so that all of them fit into one datagram


class Surface:
    def __init__(self, c_instance):
        self._c_instance = c_instance
        self._clients = {}  # address: time.time() of its last hello
        self._reported = {}
        self._next_alive = 0.0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        try:
            self._socket.bind(("127.0.0.1", PORT))
        except OSError as error:
            self._socket.close()
            self._socket = None
            c_instance.log_message("DAW Bridge: port %d is taken: %s" % (PORT, error))

    # --- what Live calls -------------------------------------------------------------------------------

    def update_display(self):
        if self._socket is None:
            return
        try:
            self._receive()
            if self._clients:
                self._report_all()
        except Exception as error:  # noqa: BLE001  Live switches a script off when it raises
            self._report("/daw/trouble", str(error))

    def disconnect(self):
        if self._socket is not None:
            self._send_all("/daw/bye", [])
            self._socket.close()
            self._socket = None

    def build_midi_map(self, midi_map_handle): ...

    def refresh_state(self): ...

    def connect_script_instances(self, instanciated_scripts): ...

    def can_lock_to_devices(self):
        return False

    def suggest_input_port(self):
        return ""

    def suggest_output_port(self):
        return ""

    def suggest_map_mode(self, cc_no, channel):
        return Live.MidiMap.MapMode.absolute

    def update(self): ...

    # --- reporting -------------------------------------------------------------------------------------

    @property
    def _song(self):
        return self._c_instance.song()

    def _seconds(self, beats):
        """Convert quarter notes, which Live counts in, to seconds at the current tempo, the only one that Live reports."""
        return beats * 60.0 / self._song.tempo

    def _report_all(self):
        song, text = self._song, "{:.9f}".format
        upper, lower = song.signature_numerator, song.signature_denominator
        self._report("/daw/tempo", "0", "1", text(song.tempo), str(upper), str(lower))
        self._report("/daw/key", self._key())
        place = text(self._seconds(song.current_song_time))
        self._report("/daw/transport", "1" if song.is_playing else "0", place, "1", "")
        start = self._seconds(song.loop_start)
        self._report("/daw/loop", text(start), text(start + self._seconds(song.loop_length)), "1" if song.loop else "0")
        track = song.view.selected_track
        self._report("/daw/track", track.name if track in tuple(song.tracks) and track.has_audio_input else "")
        self._report("/daw/clip", *self._clip())
        self._report("/daw/markers", *self._markers())
        if time.time() >= self._next_alive:
            self._next_alive = time.time() + ALIVE_EVERY_S
            self._send_all("/daw/alive", [])

    def _key(self):
        song = self._song
        if not getattr(song, "scale_mode", True):
            return ""
        notes = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
        scale = {"Major": "major", "Minor": "minor"}.get(getattr(song, "scale_name", ""))
        return "%s %s" % (notes[song.root_note % 12], scale) if scale else ""

    def _markers(self):
        """The locators as arguments of /daw/markers. Live lists them in the order in which they were made."""
        points = sorted(getattr(self._song, "cue_points", ()), key=lambda point: point.time)[:MAX_MARKERS]
        place = "{:.9f}".format
        return [word for point in points for word in (place(self._seconds(point.time)), "", point.name[:LONGEST_NAME])]

    def _clip(self):
        """The arguments of /daw/clip for the clip in the detail view, of the session or the arrangement.

        An empty list for a MIDI clip and for a clip that is warped to another speed than its file's.
        """
        song, text = self._song, "{:.9f}".format
        clip = song.view.detail_clip
        if clip is None or not clip.is_audio_clip or not clip.file_path:
            return []
        start = clip.loop_start if clip.looping else clip.start_marker
        end = clip.loop_end if clip.looping else clip.end_marker
        if clip.warping:
            # warp markers map beats to seconds of the file; the clip must play at the speed of the file
            markers = [(m.beat_time, m.sample_time) for m in clip.warp_markers]
            offset, ends = _second_at(markers, start), _second_at(markers, end)
            if abs((ends - offset) - self._seconds(end - start)) > 0.002:
                return []
        else:
            offset, ends = start, end
        place = self._seconds(clip.start_time) if getattr(clip, "is_arrangement_clip", False) else 0.0
        track = clip.canonical_parent
        track = track if hasattr(track, "name") and hasattr(track, "clip_slots") else track.canonical_parent
        gain = getattr(clip, "gain", None)
        # Live gives the gain as a knob position; only its displayed text holds the value
        factor = 1.0 if gain is None else _gain_factor(getattr(clip, "gain_display_string", "0 dB"))
        length = ends - offset
        return [clip.name, track.name, text(place), text(max(0.0, offset)), text(length), text(factor), clip.file_path]

    # --- requests --------------------------------------------------------------------------------------

    def _receive(self):
        while True:
            try:
                packet, address = self._socket.recvfrom(65536)
            except BlockingIOError:
                break
            except OSError:
                continue  # on Windows, the report that an earlier message reached no client
            message = osc.decode(packet)
            if message is not None:
                self._carry_out(address, *message)
        for address, last_hello in list(self._clients.items()):
            if time.time() - last_hello > GONE_AFTER_S:
                del self._clients[address]

    def _carry_out(self, address, path, args):
        song = self._song
        if path == "/bridge/hello":
            if address not in self._clients:
                self._reported = {}
            self._clients[address] = time.time()
            can = CAN + (("insert", "new_track") if self._can_insert() else ())
            self._send(address, "/daw/here", [_version(), VERSION, ",".join(can), getattr(song, "name", "") or ""])
        elif path == "/bridge/bye":
            self._clients.pop(address, None)
        elif path == "/bridge/play":
            song.start_playing()
        elif path == "/bridge/stop":
            song.stop_playing()
        elif path == "/bridge/locate":
            song.current_song_time = max(0.0, float(args[0]) * song.tempo / 60.0)
        elif path == "/bridge/insert":
            try:
                self._insert(*args)
            except Exception as error:  # noqa: BLE001  any error of Live is reported to the client
                self._send(address, "/daw/failed", [args[0], str(error)])
            else:
                self._send(address, "/daw/done", [args[0]])

    def _can_insert(self):
        return _version_tuple() >= (12, 0, 5)

    def _insert(self, _id, start_s, _length_s, _quarters, track_name, name, path):
        song = self._song
        if not self._can_insert():
            raise RuntimeError("Live %s cannot; 12.0.5 and later can" % _version())
        if track_name:
            track = next((t for t in song.tracks if t.name == track_name and t.has_audio_input), None)
            if track is None:
                raise RuntimeError("there is no audio track " + track_name)
        else:
            song.create_audio_track(-1)
            track = song.tracks[-1]
            track.name = name
        clip = track.create_audio_clip(path, float(start_s) * song.tempo / 60.0)
        if clip is not None:
            clip.name = name

    # --- the wire --------------------------------------------------------------------------------------

    def _report(self, path, *args):
        if self._reported.get(path) != args:
            self._reported[path] = args
            self._send_all(path, args)

    def _send_all(self, path, args):
        for address in list(self._clients):
            self._send(address, path, args)

    def _send(self, address, path, args):
        try:
            self._socket.sendto(osc.encode(path, list(args)), address)
        except OSError:
            self._clients.pop(address, None)


def _second_at(markers, beat):
    """Return the second of the file at a beat. markers: (beat, second) pairs, interpolated and extrapolated."""
    pairs = list(zip(markers, markers[1:])) or [(markers[0], (markers[0][0] + 1, markers[0][1] + 0.5))]
    before, after = next((pair for pair in pairs if beat <= pair[1][0]), pairs[-1])
    return before[1] + (beat - before[0]) * (after[1] - before[1]) / (after[0] - before[0])


def _gain_factor(shown):
    """Return the factor for "-6.0 dB"; 1 if the text is no number."""
    try:
        return 10 ** (float(shown.split()[0].replace(",", ".")) / 20)
    except (ValueError, IndexError):
        return 1.0


def _version_tuple():
    app = Live.Application.get_application()
    return app.get_major_version(), app.get_minor_version(), app.get_bugfix_version()


def _version():
    return ".".join(str(part) for part in _version_tuple())
