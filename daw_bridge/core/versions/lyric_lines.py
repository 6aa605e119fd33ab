"""When the lines of the lyrics are sung in a take: as its recipe says, or as it inherits them from its source."""

import json
from typing import Any

from daw_bridge.core.clip import Take
from daw_bridge.core.recipe import Recipe, lyric_lines_from
from engine.contract.choices import Task
from engine.contract.messages import LyricLine
from engine.contract.ranges import SAMPLE_RATE

TAG = "lyric_lines"
TIMED = frozenset({Task.TEXT2MUSIC, Task.COVER, Task.COVER_NOFSQ})
"""Tasks whose takes are sung from end to end, so that their own lines are found and none of their source is left."""


def has_lines(lyrics: str) -> bool:
    """Whether there is something to sing: a line that is no mark of structure, such as [Verse]."""
    return any(line.strip() and not line.strip().startswith("[") for line in lyrics.splitlines())


def lyric_lines(take: Take) -> tuple[LyricLine, ...]:
    """The lines in seconds of the take, in order of time; empty where nothing is known of them.

    A line that was inherited is gone where a repaint sings something else.
    """
    recipe = take.recipe
    if recipe.lyric_lines or recipe.task in TIMED:
        return recipe.lyric_lines
    if not recipe.tags.lyric_lines:
        return ()
    return tuple(line for line in _inherited(take) if _is_sung_still(line, recipe))


def line_at(lines: tuple[LyricLine, ...], time_s: float) -> LyricLine | None:
    """The line that is sung at a time: of several the one that began last. None where none is."""
    return next((line for line in reversed(lines) if line.start_s <= time_s < line.end_s), None)


def inherited_lines(take: Take) -> dict[str, str]:
    """The tag that says to a take made of this one where its lines lie: seconds on the clip's axis."""
    start_s = take.start_samples / SAMPLE_RATE
    lines = [
        [round(line.start_s + start_s, 3), round(line.end_s + start_s, 3), line.text] for line in lyric_lines(take)
    ]
    return {TAG: json.dumps(lines, ensure_ascii=False)} if lines else {}


def _inherited(take: Take) -> tuple[LyricLine, ...]:
    start_s = take.start_samples / SAMPLE_RATE
    try:
        rows: Any = json.loads(take.recipe.tags.lyric_lines)
    except (ValueError, RecursionError):
        return ()
    found = [
        {"start_s": row[0], "end_s": row[1], "text": row[2]}
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, list) and len(row) == 3
    ]
    return lyric_lines_from(found, -start_s)


def _is_sung_still(line: LyricLine, recipe: Recipe) -> bool:
    """Whether no region of the repaint lies there, or one with the same line in its lyrics, or without lyrics."""
    middle_s = (line.start_s + line.end_s) / 2 - recipe.offset_samples / SAMPLE_RATE  # regions are in the source's time
    for region in recipe.regions:
        if region.start_s <= middle_s < region.end_s:
            lyrics = region.lyrics or recipe.prompt.lyrics
            return not lyrics.strip() or line.text in [each.strip() for each in lyrics.splitlines()]
    return True
