"""What goes wrong around a working musician: each break is drawn from a seed, and ends before the next begins."""

import contextlib
import errno
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.bench.chaos_parts.ledger import Ledger, unwritten
from tests.bench.chaos_parts.musician import Musician
from tests.bench.chaos_parts.process import BridgeProcess, is_alive, wait_until
from tests.bench.chaos_parts.sound_server import SoundServer
from tests.bench.chaos_parts.wire import Pulse, Wire
from tests.bench.osc_load import hostile

_HOLD_LOCK = (
    "import sqlite3, sys, time; db = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=5);"
    "db.execute('BEGIN EXCLUSIVE'); time.sleep(float(sys.argv[2]))"
)
_AGAIN_S = 1.5  # once a drive can be written again, the bridge keeps within a second what it could not keep,
_KEPT_S = 20.0  # or as soon as other programs leave it the time
_LAST_JOB_S = 45.0  # an engine without a bridge finishes the take that it works on
_DAMAGED = (
    b"",
    b"RIFF",
    b"RIFF\xff\xff\xff\xffWAVEfmt ",
    b"a text that is no sound\n" * 40,
    b"fLaC" + bytes(60),
    bytes(5000),
)


class Breakers:
    """The breaks. mount: the drive of the library where one was mounted, None elsewhere. counts: the breaks by kind.

    spares_bridge: set while the bridge is not to be killed.
    """

    def __init__(
        self,
        bridge: BridgeProcess,
        musician: Musician,
        ledger: Ledger,
        pulse: Pulse,
        seed: int,
        mount: Path | None,
        sound: SoundServer,
    ) -> None:
        self._sound = sound
        self._bridge, self._musician, self._ledger, self._pulse = bridge, musician, ledger, pulse
        self._chance, self._mount = random.Random(seed + 1), mount
        self._stranger = Wire(bridge.port)
        self.counts: Counter[str] = Counter()
        self.spares_bridge = False
        self._engine_kills: list[float] = []
        self.kinds: list[tuple[int, Callable[[], None]]] = [
            (6, self.engine_killed), (5, self.bridge_killed), (2, self.index_locked), (2, self.library_away),
            (2, self.disk_full), (6, self.hostile_packets), (3, self.subscribers_vanish), (5, self.damaged_import),
            (2, self.sound_lost), (4, self.clock_jump), (3, self.daw_breaks),
        ]  # fmt: skip

    def close(self) -> None:
        self._stranger.close()

    def break_one(self) -> str:
        """Do one break, and undo what can be undone; its name."""
        kinds = [kind for kind in self.kinds if not (self.spares_bridge and kind[1] == self.bridge_killed)]
        act = self._chance.choices(kinds, [weight for weight, _ in kinds])[0][1]
        name = act.__name__.replace("_", " ")
        self.counts[name] += 1
        act()
        return name

    # --- processes ----------------------------------------------------------------------------------

    def engine_killed(self) -> None:
        """As soon as there is one."""
        if wait_until(lambda: self._bridge.engine_pid is not None, 15.0) and (pid := self._bridge.engine_pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        else:
            self._ledger.lose("processes", "the bridge started no engine")
        now = time.monotonic()
        self._engine_kills = [when for when in self._engine_kills if now - when < 60.0] + [now]
        if len(self._engine_kills) >= 3:  # the bridge, rightly, gives up at the fourth; the musician asks again
            self._engine_kills.clear()
            time.sleep(1.0)
            self._stranger.send("/bridge/engine/restart")

    def bridge_killed(self) -> None:
        """With the index lost or damaged meanwhile, sometimes."""
        self.kill_and_start(self._chance.choice(["", "", "", "index lost", "index damaged"]))

    def kill_and_start(self, index: str = "") -> None:
        """Kill the bridge, look at what it left, start it and look at what came back."""
        bridge, ledger = self._bridge, self._ledger
        engine = bridge.engine_pid
        self._pulse.pause()
        killed = time.monotonic()
        bridge.kill()
        self._musician.may_work.clear()
        if engine is not None and not wait_until(lambda: not is_alive(engine), _LAST_JOB_S):
            ledger.lose("processes", f"the engine {engine} outlived its bridge")
            os.kill(engine, signal.SIGKILL)
        self._musician.wire.forget_waiting()
        self._musician.pause()
        time.sleep(1.0)  # what was sent before is read
        ledger.check_settings(bridge.settings_file, killed)
        interrupted = ledger.check_jobs(bridge.library)
        ledger.forget_unfinished()
        if index:
            self.counts[index] += 1
            self._break_index(is_lost=index == "index lost")
        self.start()
        if interrupted:
            self._try_again(interrupted)

    def start(self) -> None:
        """Start the bridge, and let the musician go on."""
        self._bridge.start()
        self._ledger.lives += 1
        self._engine_kills.clear()
        self.wait_for_answer()
        self._pulse.begin()
        self._musician.subscribe()
        self._musician.wire.ask("/bridge/refresh")
        with contextlib.suppress(sqlite3.Error):
            self._ledger.check_library(self._bridge.library)
        self._musician.may_work.set()

    def wait_for_answer(self) -> None:
        """A started bridge answers within half a minute."""
        if self._stranger.ask("/bridge/refresh", timeout_s=30.0) is None:
            self._ledger.lose("answers", "a started bridge did not answer within 30 s")

    def wake_engine(self) -> None:
        """Have an engine that was killed too often started again."""
        self._stranger.send("/bridge/refresh")
        if self._bridge.engine_pid is None:
            self._stranger.send("/bridge/engine/restart")

    def draw_pause(self, mean_s: float) -> float:
        """Seconds until the next break."""
        return self._chance.expovariate(1 / mean_s)

    def _try_again(self, interrupted: list[str]) -> None:
        """One of the interrupted jobs is asked for by its id: it has to be in the list of jobs."""
        answer = self._stranger.ask("/bridge/retry", self._chance.choice(interrupted))
        if answer is None or not answer.is_ok:
            self._ledger.lose("jobs", f"an interrupted job did not come back: {answer}")

    def _break_index(self, *, is_lost: bool) -> None:
        path = self._bridge.library / "library.db"
        if is_lost:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        else:
            path.write_bytes(self._chance.randbytes(self._chance.choice([100, 5000, 40_000])))

    # --- files --------------------------------------------------------------------------------------

    def index_locked(self) -> None:
        seconds = self._chance.uniform(1.0, 8.0)
        holder = subprocess.Popen([sys.executable, "-c", _HOLD_LOCK, self._bridge.library / "library.db", str(seconds)])
        holder.wait(30)

    def library_away(self) -> None:
        library = self._bridge.library
        aside = library.with_name("away")
        library.rename(aside)
        time.sleep(self._chance.uniform(0.2, 4.0))
        for _ in range(20):
            if library.exists():  # what was made anew meanwhile goes into the folder that comes back
                shutil.copytree(library, aside, dirs_exist_ok=True, ignore=shutil.ignore_patterns("library.db*"))
                shutil.rmtree(library, ignore_errors=True)
                self.counts["library made anew"] += 1
            try:
                aside.rename(library)
            except OSError:
                continue
            self._wait_until_kept()
            return

    def disk_full(self) -> None:
        seconds = self._chance.uniform(1.0, 6.0)
        if self._mount is not None:
            filler = self._mount / "filler"
            with filler.open("wb") as file:
                try:
                    while True:
                        file.write(bytes(1 << 20))
                        file.flush()
                except OSError as error:
                    if error.errno != errno.ENOSPC:
                        raise
            time.sleep(seconds)
            filler.unlink()
            self._wait_until_kept()
        elif (pid := self._bridge.engine_pid) is not None:
            with contextlib.suppress(OSError):
                before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (300_000, before[1]))
                time.sleep(seconds)
                resource.prlimit(pid, resource.RLIMIT_FSIZE, before)

    def _wait_until_kept(self) -> None:
        """Until the bridge has written beside the clips what it could not write: from then on a lost index loses nothing."""
        time.sleep(_AGAIN_S)
        self._stranger.ask("/bridge/refresh", timeout_s=_KEPT_S)
        if not wait_until(lambda: not unwritten(self._bridge.library), _KEPT_S):
            self._ledger.lose("edits", f"the notes of {unwritten(self._bridge.library)} clips are not written")

    def damaged_import(self) -> None:
        path = self._bridge.folder / f"damaged-{self._chance.randrange(5)}.wav"
        if self._chance.random() < 0.8:
            path.write_bytes(self._chance.choice(_DAMAGED))
        else:
            path.unlink(missing_ok=True)
        self._stranger.send("/bridge/import", str(path))

    # --- the outside --------------------------------------------------------------------------------

    def hostile_packets(self) -> None:
        for _ in range(self._chance.randrange(1, 200)):
            self._stranger.send_raw(hostile(self._chance))

    def subscribers_vanish(self) -> None:
        for _ in range(self._chance.randrange(1, 40)):
            leaver = Wire(self._bridge.port)
            leaver.send("/bridge/subscribe")
            leaver.close()
        self._musician.subscribe()

    def sound_lost(self) -> None:
        """The sound server dies or stops answering; without one, the stub does."""
        seconds = self._chance.uniform(0.5, 4.0)
        if not self._sound.is_real():
            self._bridge.turn(sound="lost")
            time.sleep(seconds)
            self._bridge.turn(sound="ok")
            return
        if self._chance.random() < 0.5:
            self._sound.kill()
        else:
            self._sound.freeze()
        time.sleep(seconds)
        if not self._sound.start_again():
            raise RuntimeError("the sound server does not start again")

    def clock_jump(self) -> None:
        self._bridge.turn(clock_s=self._chance.choice([-7 * 3600.0, -60.0, 0.0, 3600.0, 30 * 3600.0, -40 * 3600.0]))

    def daw_breaks(self) -> None:
        self._bridge.turn(daw=self._chance.choice(["gone", "nonsense", "there"]))
