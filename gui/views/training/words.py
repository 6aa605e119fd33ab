"""What the window says of a training: its state, how far it is, what it takes, what is wrong."""

from PySide6.QtCore import QLocale, QObject

from daw_bridge.core.training.training_events import SongHearing, SongRow, Training, TrainingState
from engine.contract.adapting.messages import Measured, Preparation, Preparing
from gui.viewmodels.numbers import written


class TrainingWords(QObject):
    """Sentences in the user's language."""

    # --- songs ------------------------------------------------------------------------------------

    def song_state(self, song: SongRow) -> str:
        if song.faults:
            return self.tr("Needs fixing")
        if song.proposal:
            return self.tr("Heard")
        return self.tr("Ready") if song.caption else self.tr("No caption")

    def song_hint(self, song: SongRow) -> str:
        """What its state means, or what can be done."""
        if song.faults:
            return "\n".join(song.faults)
        if song.proposal:
            return self.tr("A planner has heard it. Take its caption, refuse it, or write your own.")
        if song.caption:
            return self.tr("It can be trained on.")
        return self.tr("Its name stands in for the caption.")

    def music(self, song: SongRow) -> str:
        """Key and tempo, as far as they are told."""
        tempo = written(song.bpm, ".4g") if song.bpm is not None else ""
        if tempo and song.keyscale:
            return self.tr("{key}, {tempo} bpm").format(key=song.keyscale, tempo=tempo)
        return self.tr("{tempo} bpm").format(tempo=tempo) if tempo else song.keyscale

    def length(self, seconds: float) -> str:
        """Minutes and seconds."""
        whole = round(seconds)
        return f"{whole // 60}:{whole % 60:02}" if seconds else ""

    def hearing(self, hearing: SongHearing) -> str:
        if not hearing.song:
            return ""
        if hearing.is_waiting:
            return self.tr("The planner waits until music is made. Songs left: {count}").format(count=hearing.left + 1)
        if hearing.seconds_left is not None:
            return self.tr("The planner hears {song}, about {time} left. Songs after it: {count}").format(
                song=hearing.song, time=self.time(hearing.seconds_left), count=hearing.left
            )
        return self.tr("The planner hears {song}… Songs after it: {count}").format(
            song=hearing.song, count=hearing.left
        )

    # --- the training -----------------------------------------------------------------------------

    def state(self, training: Training) -> str:
        """One sentence."""
        match training.state:
            case TrainingState.CHECKING:
                return self._preparing(training.preparing)
            case TrainingState.CHECKED:
                return self.tr("Ready to begin")
            case TrainingState.LEARNING if training.seconds_left is not None:
                return self.tr("Learning, about {time} left").format(time=self.time(training.seconds_left))
            case TrainingState.LEARNING:
                return self.tr("Learning…")
            case TrainingState.HELD:
                return self.tr("Waits while music is made, and goes on by itself.")
            case TrainingState.PAUSING if training.is_finishing:
                return self.tr("Writing the adapter as it is now…")
            case TrainingState.PAUSING:
                return self.tr("Keeping what was learnt…")
            case TrainingState.PAUSED:
                return self.tr("Paused. Nothing is computed, and everything is kept.")
            case TrainingState.DONE:
                return self.tr("Done. The adapter is in the list, switched on.")
            case TrainingState.FAILED:
                return self.tr("Stopped")
            case TrainingState.NONE:
                return ""

    def _preparing(self, preparing: Preparing | None) -> str:
        if preparing is None or preparing.what is Preparation.READING:
            return self.tr("Reading the songs…")
        if preparing.what is Preparation.LOADING:
            return self.tr("Loading the model…")
        if preparing.what is Preparation.MEASURING:
            return self.tr("Trying a few steps and a sample…")
        return self.tr("Encoding song {number} of {total}: {song}").format(
            number=preparing.done + 1, total=preparing.total, song=preparing.name
        )

    def steps(self, training: Training) -> str:
        """How many steps are done, and how fast they are."""
        if training.plan is None:
            return ""
        done, total = training.done, training.plan.options.steps
        if training.state is TrainingState.LEARNING and training.step_s > 0:
            return self.tr("{done} of {total} steps, {seconds} each").format(
                done=done, total=total, seconds=self.seconds(training.step_s)
            )
        return self.tr("{done} of {total} steps").format(done=done, total=total)

    def measures(self, measured: Measured) -> str:
        """What a training takes: time, memory and disk."""
        lines = [
            self.tr("It takes about {time}: {step} a step, {sample} a sample.").format(
                time=self.time(measured.seconds),
                step=self.seconds(measured.step_s),
                sample=self.seconds(measured.sample_s),
            )
        ]
        if measured.peak_bytes and measured.memory_bytes:
            lines.append(
                self.tr("Memory on {device}: {peak} of {total}.").format(
                    device=measured.device,
                    peak=self.size(measured.peak_bytes),
                    total=self.size(measured.memory_bytes),
                )
            )
        lines.append(
            self.tr("Disk: {needed} of {free} that are free.").format(
                needed=self.size(measured.disk_bytes), free=self.size(measured.free_bytes)
            )
        )
        return "\n".join(lines)

    def beginning(self, training: Training) -> str:
        """What an earlier training in the same place means for this one; "" where there is none."""
        if training.differing:
            reasons = "\n".join(f"• {reason}" for reason in training.differing[:4])
            more = "\n…" if training.differing[4:] else ""
            return self.tr("It begins anew, and the earlier training is kept under another name:\n{reasons}").format(
                reasons=reasons + more
            )
        if training.done:
            return self.tr("It goes on with the earlier training at step {step}.").format(step=training.done)
        return ""

    def sample(self, step: int) -> str:
        if not step:
            return self.tr("Before the training")
        return self.tr("After {steps} steps").format(steps=step)

    # --- values -----------------------------------------------------------------------------------

    def time(self, seconds: float) -> str:
        """A time that is not known to the second."""
        if seconds >= 5400:
            return self.tr("%n h", "", round(seconds / 3600))
        if seconds >= 90:
            return self.tr("%n min", "", round(seconds / 60))
        return self.tr("%n s", "", max(1, round(seconds)))

    def seconds(self, seconds: float) -> str:
        """A short time with its decimals."""
        shown = written(seconds, ".2f" if seconds < 1 else ".1f")
        return self.tr("{seconds} s").format(seconds=shown).replace(" ", "\u00a0")

    def size(self, n_bytes: int) -> str:
        digits = 1 if n_bytes >= 1_000_000_000 else 0
        size = QLocale().formattedDataSize(n_bytes, digits, QLocale.DataSizeFormat.DataSizeSIFormat)
        return size.replace(" ", "\u00a0")
