"""The tabs of the panel that makes music, each for one task of the engine."""

from enum import StrEnum

from engine.contract.messages import Task


class TaskTab(StrEnum):
    """In the order in which they are shown. The value is what is remembered."""

    NEW = "new"
    REPAINT = "repaint"
    COVER = "cover"
    LAYER = "layer"
    EXTRACT = "extract"
    COMPLETE = "complete"
    MORPH = "morph"
    CONTINUE = "continue"

    @property
    def task(self) -> Task:
        """What the engine is asked: a morph is a cover that comes from words of its own, continuing is repainting."""
        return _TASKS[self]

    @property
    def needs_take(self) -> bool:
        return self is not TaskTab.NEW

    @property
    def works_on_whole(self) -> bool:
        """Whether it takes in its source at once, so that this may be too long. A layer does so without regions."""
        return self.needs_take and self.task is not Task.REPAINT

    @property
    def sings(self) -> bool:
        """Whether the lyrics are heard in what it makes."""
        return self is not TaskTab.EXTRACT


_TASKS = {
    TaskTab.NEW: Task.TEXT2MUSIC,
    TaskTab.REPAINT: Task.REPAINT,
    TaskTab.COVER: Task.COVER,
    TaskTab.LAYER: Task.LEGO,
    TaskTab.EXTRACT: Task.EXTRACT,
    TaskTab.COMPLETE: Task.COMPLETE,
    TaskTab.MORPH: Task.COVER,
    TaskTab.CONTINUE: Task.REPAINT,
}


def tab_of(task: Task, *, is_morph: bool) -> TaskTab:
    """The tab on which a take of a task was asked for. What was continued is repainted again."""
    if is_morph:
        return TaskTab.MORPH
    if task.is_cover:
        return TaskTab.COVER
    return next(tab for tab, known in _TASKS.items() if known is task)
