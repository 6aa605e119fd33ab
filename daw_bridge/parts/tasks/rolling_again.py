"""Makes a take once more with one thing changed: another seed, other words, another strength or model."""

from pathlib import Path

from daw_bridge.core.clip import Take
from daw_bridge.core.queue.jobs import job_title
from daw_bridge.core.versions.made_again import Change, Job, made_again, task_of
from daw_bridge.parts.desk import Desk
from daw_bridge.parts.queue.queue_run import QueueRun
from daw_bridge.parts.tasks.generation import Generation
from engine.contract import catalog
from engine.contract.messages import MessageError, Task
from engine.contract.texts import series, text
from engine.contract.track_names import track_name


class RollingAgain:
    """Part of the bridge; methods run on the inbox thread."""

    def __init__(self, desk: Desk, queue_run: QueueRun, generation: Generation) -> None:
        self._desk, self._queue_run, self._generation = desk, queue_run, generation

    def roll(self, job_id: str, take_id: str, change: Change) -> None:
        """Queue a job that makes the next version beside a take, of the same source. Raises MessageError."""
        library, found = self._desk.open_library(), self._desk.found(take_id)
        if found is None:
            raise MessageError(text("There is no take to work on"))
        clip, take = found
        source = self._source(take)
        variant = self._variant(take, change)
        task = task_of(take.recipe)
        if why := catalog.refusal(variant.folder, task):
            raise MessageError(why)
        tags = self._generation.tags(source) if source is not None else _own_tags(take)
        request = made_again(
            take.recipe,
            change,
            variant,
            Job(
                job_id,
                self._desk.models.choice(self._desk.settings, variant.folder),
                str(library.clip_folder(clip.id)),
                source.path if source is not None else None,
                tags | {"clip_id": clip.id},
                self._desk.models.planning(self._desk.settings, self._desk.draft, task),
            ),
        )
        bars = self._desk.grid_of(source).bars(request.regions) if request.regions else ""
        tracks = series(map(track_name, request.tracks))
        title = job_title(task, clip.name if task is Task.TEXT2MUSIC else tracks or bars)
        self._queue_run.add_again(request, title)

    def _source(self, take: Take) -> Take | None:
        """What the take was made of; None for new music. A take on the grid is made again from where its own was."""
        for _ in range(100):  # recipes of damaged files may lead in a circle
            if not isinstance(take.recipe.raw.get("conformed"), dict):
                break
            if (found := self._desk.found(take.recipe.tags.parent_take)) is None:
                raise MessageError(_no_source())
            take = found[1]
        if task_of(take.recipe) is Task.TEXT2MUSIC:
            return None
        found = self._desk.found(take.recipe.tags.parent_take)
        if found is None:
            raise MessageError(_no_source())
        return found[1]

    def _variant(self, take: Take, change: Change) -> catalog.Variant:
        """The wanted model; else that of the take, if it is installed; else that of the settings."""
        folder = self._desk.settings.model_folder
        if change.model is not None:
            known = {variant.folder: variant for variant in catalog.known_variants(Path(folder))}
            wanted = catalog.find_variant(change.model).folder
            if wanted not in known:
                raise MessageError(text("There is no model {name}", name=change.model))
            return known[wanted]
        of_take = take.recipe.raw.get("model")
        name = of_take.get("variant") if isinstance(of_take, dict) else None
        if isinstance(name, str) and name and not self._desk.models.missing_parts(folder, name):
            return catalog.find_variant(name)
        return self._desk.variant_in_use()


def _own_tags(take: Take) -> dict[str, str]:
    """The tags of new music without what belongs to this take alone."""
    tags = take.recipe.raw.get("tags")
    own = {"take_name", "first_take", "parent_take"}
    return {name: value for name, value in tags.items() if name not in own} if isinstance(tags, dict) else {}


def _no_source() -> str:
    return text("The take that this one was made of is not in the library any more")
