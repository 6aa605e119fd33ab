"""What the window says of a model: its state, what it can do, what it needs and what it took here."""

from PySide6.QtCore import QLocale, QObject

from daw_bridge.core.events import ModelProgress
from daw_bridge.core.models.known_model import Activity, Kind, KnownModel, Presence
from engine.contract import catalog
from engine.contract.messages import Task
from engine.contract.ranges import LANGUAGES
from engine.contract.texts import without_stop

_N_LANGUAGES = len(LANGUAGES) - 1  # without "unknown"


class ModelWords(QObject):
    """Sentences in the user's language."""

    # --- state ------------------------------------------------------------------------------------

    def state(self, model: KnownModel, progress: ModelProgress) -> str:
        """Where a model is, or what is being done with it."""
        match progress.activity:
            case Activity.WAITING:
                return self.tr("Waits for its turn")
            case Activity.FETCHING:
                return self._fetching(progress)
            case Activity.PAUSING:
                return self.tr("Stopping…")
            case Activity.VERIFYING if progress.total:
                percent = round(100 * progress.done / progress.total)
                return self.tr("Checking its files: {percent} %").format(percent=percent)
            case Activity.VERIFYING:
                return self.tr("Checking its files…")
            case Activity.REMOVING:
                return self.tr("Removing…")
            case Activity.NONE:
                return self._presence(model)

    def _fetching(self, progress: ModelProgress) -> str:
        if not progress.total:
            return self.tr("Asking the server for its files…")
        done, total = self.size(progress.done), self.size(progress.total)
        if progress.done >= progress.total:
            return self.tr("{total} are here. Checking them…").format(total=total)
        if progress.seconds_left is None:
            return self.tr("{done} of {total}").format(done=done, total=total)
        return self.tr("{done} of {total}, {rate}/s, about {time} left").format(
            done=done, total=total, rate=self.size(round(progress.rate)), time=self.time(progress.seconds_left)
        )

    def _presence(self, model: KnownModel) -> str:
        here, total = self.size(model.here_bytes), self.size(model.total_bytes)
        match model.presence:
            case Presence.BUILT_IN:
                return self.tr("Built in")
            case Presence.INSTALLED:
                return self.tr("Installed")
            case Presence.ADOPTED:
                return self.tr("Adopted from another folder")
            case Presence.INCOMPLETE:
                return self.tr("Incomplete. Missing: {parts}").format(parts=", ".join(model.lacks))
            case Presence.PARTLY if model.was_paused:
                return self.tr("Paused at {here} of {total}").format(here=here, total=total)
            case Presence.PARTLY:
                return self.tr("Broken off at {here} of {total}").format(here=here, total=total)
            case Presence.GONE:
                return self.tr("Not there now: {folder}").format(folder=model.place)
            case Presence.AVAILABLE:
                return self.tr("Not installed")

    # --- what it is -------------------------------------------------------------------------------

    def ability(self, model: KnownModel) -> str:
        """What a model does, in one or two sentences."""
        if model.kind is Kind.PLANNER:
            return self.tr("Drafts new music before a model makes it: tempo, key, words and course.")
        if model.kind is Kind.PART:
            return self.tr("Every music model needs it. It comes with the first one that you get.")
        variant = catalog.find_variant(model.name)
        if variant.sings:
            voice = self.tr("Sings in {count} languages, up to {minutes} min.").format(
                count=_N_LANGUAGES, minutes=round(variant.longest_s / 60)
            )
        else:
            voice = self.tr("Music without voices, up to {seconds} s.").format(seconds=round(variant.longest_s))
        return self.tr("{voice} {tasks}").format(voice=voice, tasks=self._tasks(variant))

    def _tasks(self, variant: catalog.Variant) -> str:
        if variant == catalog.SKETCH:
            return self.tr("Small and fast, for sketches; it does every task.")
        if Task.LEGO in variant.tasks:
            return self.tr(
                "Does every task, layers and single tracks too, in {steps} guided steps: slow, and near to the description."
            ).format(steps=variant.steps)
        if variant.guidance > 1:
            return self.tr(
                "New music, repaint and cover in {steps} guided steps: slow, and near to the description."
            ).format(steps=variant.steps)
        return self.tr("New music, repaint and cover in {steps} steps: fast.").format(steps=variant.steps)

    def facts(self, model: KnownModel) -> str:
        """What kind it is, its size and its licence."""
        what = model.what or model.name
        return self.tr("{what} · {size} · licence {licence}").format(
            what=what[:1].upper() + what[1:], size=self.size(model.total_bytes), licence=model.licence or "?"
        )

    def needs(self, model: KnownModel) -> str:
        """The memory that it needs, by the size of its weights; "" where that is no question."""
        if model.kind is Kind.PART or model.presence is Presence.BUILT_IN:
            return ""
        weights = self._weights(model)
        return self.tr("Memory: about {gpu} on a graphics card, {cpu} without one, {small} as int8").format(
            gpu=self.size(weights), cpu=self.size(2 * weights), small=self.size(weights // 2)
        )

    def _weights(self, model: KnownModel) -> int:
        """Bytes of the weights in 16 bits that are loaded together, about."""
        names = [model.name]
        if model.kind is Kind.MUSIC:
            names += [catalog.VAE_FOLDER, catalog.TEXT_ENCODER_FOLDER]
        found = [component.gigabytes for component in catalog.COMPONENTS if component.name in names]
        if model.name not in {component.name for component in catalog.COMPONENTS}:
            found.append(model.total_bytes / 1e9)
        return round(sum(found) * 1e9)

    def measured(self, model: KnownModel) -> str:
        """What it took on this machine; "" where nothing is known."""
        seconds, peak = model.seconds_for_30, model.peak_bytes
        if seconds is not None and peak is not None:
            return self.tr("On this machine: 30 s of music in about {time}, with {size} of memory").format(
                time=self.time(seconds), size=self.size(peak)
            )
        if seconds is not None:
            return self.tr("On this machine: 30 s of music in about {time}").format(time=self.time(seconds))
        if peak is not None:
            return self.tr("On this machine: {size} of memory").format(size=self.size(peak))
        return ""

    def fault(self, progress: ModelProgress) -> str:
        """How the last thing that was done with a model failed, or what a check found; "" for nothing to say."""
        if progress.problem:
            return self.tr("{problem}. {hint}").format(problem=without_stop(progress.problem), hint=progress.hint)
        if progress.faults is not None and progress.faults.lines:
            lines = "\n".join(progress.faults.lines[:6])
            return self.tr("Damaged files:\n{lines}\nRemove the model and get it again.").format(lines=lines)
        return ""

    # --- values -----------------------------------------------------------------------------------

    def size(self, n_bytes: int) -> str:
        """Such as 6.3 GB, with the decimal sign of the language."""
        digits = 1 if n_bytes >= 1_000_000_000 else 0
        size = QLocale().formattedDataSize(n_bytes, digits, QLocale.DataSizeFormat.DataSizeSIFormat)
        return size.replace(" ", "\u00a0")  # a number and its unit stay in one line

    def time(self, seconds: float) -> str:
        """A time that is not known to the second."""
        if seconds >= 5400:
            return self.tr("%n h", "", round(seconds / 3600))
        if seconds >= 90:
            return self.tr("%n min", "", round(seconds / 60))
        return self.tr("%n s", "", max(1, round(seconds)))
