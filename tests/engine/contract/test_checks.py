"""Records that check their fields."""

from dataclasses import replace
from typing import Any

import pytest

from daw_bridge.core.draft import Draft
from engine.contract.checks import altered
from engine.contract.messages import MessageError


def test_an_altered_record_is_that_of_replace_and_checks_what_was_changed() -> None:
    draft = Draft(caption="slow", takes=3)
    changed: tuple[dict[str, Any], ...] = ({"takes": 2}, {"caption": "a\ud800b"}, {"lyrics": "x", "strength": 0.5}, {})
    for changes in changed:
        assert altered(draft, changes) == replace(draft, **changes)
    with pytest.raises(MessageError) as refused:
        altered(draft, {"takes": 99})
    with pytest.raises(MessageError) as told:
        replace(draft, takes=99)
    assert str(refused.value) == str(told.value)
    with pytest.raises(TypeError, match="colour"):
        altered(draft, {"colour": "red"})
