"""Text that UTF-8 cannot encode: each door makes it plain, and no file, message or reply fails for it."""

import json
from pathlib import Path

import numpy as np
import pytest

from engine.contract.checks import MessageError
from engine.contract.messages import Failed, Generate, ModelChoice, Notice, Prompt, Sampling, Task
from engine.contract.plain_text import plain, plain_values
from engine.contract.recipe_chunk import append_recipe, read_recipe
from engine.contract.whole_file import write_text
from engine.contract.wire import from_line, to_line
from engine.contract.writing.sound_writer import write_wav

HALF = json.loads('"a\\ud800b"')
BYTE = b"caf\xe9".decode("utf-8", "surrogateescape")


def test_only_what_cannot_be_encoded_is_replaced() -> None:
    assert (plain(HALF), plain(BYTE), plain("söng 😀\0")) == ("a?b", "caf?", "söng 😀\0")
    odd = {HALF: [BYTE, (HALF,), {"x": HALF}], "n": 1.5, "none": None}
    assert plain_values(odd) == {"a?b": ["caf?", ("a?b",), {"x": "a?b"}], "n": 1.5, "none": None}
    whole = {"a": ["ü", {"b": 2**70}]}
    assert plain_values(whole) == whole


def test_messages_carry_plain_text_and_name_a_path_that_they_cannot() -> None:
    made_of = Prompt(HALF, BYTE)
    assert (made_of.caption, made_of.lyrics) == ("a?b", "caf?")
    for event in (Notice("j", HALF), Failed("j", HALF, BYTE, HALF)):
        assert from_line(to_line(event)) == event
    request = Generate("j", Task.TEXT2MUSIC, made_of, Sampling(seed=1), ModelChoice("m"), f"/{BYTE}", 8.0)
    with pytest.raises(MessageError, match=r"/caf\? is not valid Unicode"):
        to_line(request)


def test_recipes_and_files_are_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    write_wav(path, np.zeros((10, 2), np.float32))
    append_recipe(path, {"caption": HALF, BYTE: "x"})
    assert read_recipe(path) == {"caption": "a?b", "caf?": "x"}
    spelled = b'{"caption": "a\\ud800b"}'
    content = path.read_bytes()
    at = content.index(b"dawb")
    path.write_bytes(content[:at] + b"dawb" + len(spelled).to_bytes(4, "little") + spelled)
    assert read_recipe(path) == {"caption": "a?b"}
    write_text(tmp_path / "a.json", HALF)
    assert (tmp_path / "a.json").read_text("utf-8") == "a?b"
