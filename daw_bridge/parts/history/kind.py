"""What the list of undo needs to know of a kind of change."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be undone. now: the value of a clip or take at present, None if it is not there any more.

    put: brings a value back; it may raise MessageError. words: names the change, with the step's name. is_kept: also
    after a restart. group: kinds of one group are several words for changes of one value. is_partial: a step holds what
    changed alone, as a dictionary. is_of_program: no part of a library, so that it outlives a change of the library.
    is_checked_later: `put` finds out whether the thing is as the step left it, and `Undo.refuse` says so; `now` is not
    called.
    """

    now: Callable[[str], Any]
    put: Callable[[str, Any], object]
    words: Callable[[str], str]
    is_kept: bool
    group: str = ""
    is_partial: bool = False
    is_of_program: bool = False
    is_checked_later: bool = False
