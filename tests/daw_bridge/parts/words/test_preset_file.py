"""Presets as files: whole, readable by others, and never believed."""

import json

import pytest

from daw_bridge.core.draft import Draft
from daw_bridge.core.words.preset import Preset, named
from daw_bridge.core.words.used_captions import captions_from, with_caption, without_caption
from daw_bridge.parts.words.preset_file import preset_content, preset_draft, preset_of, read_preset
from engine.contract.messages import MessageError

DRAFT = Draft(caption="slow ballad", lyrics="[verse]\nça va", language="fr", takes=3, keyscale="A minor", steps=8)


def file(**values: object) -> bytes:
    return json.dumps({"kind": "daw_bridge.preset", "name": "X", "draft": values}).encode()


def test_a_preset_comes_back_whole() -> None:
    preset = preset_of(" Night  ballad ", DRAFT)
    assert preset.name == "Night ballad"
    again = read_preset(preset_content(preset))
    assert again == preset
    present = Draft(reference="/home/me/voice.wav", adapters="/home/me/a.safetensors", strength=0.2)
    loaded = preset_draft(again, present)
    assert loaded == DRAFT.with_(reference=present.reference, adapters=present.adapters)


def test_files_of_this_computer_are_left_out() -> None:
    preset = preset_of("X", Draft(reference="/home/me/voice.wav", adapters="/home/me/a.safetensors"))
    assert b"/home/me" not in preset_content(preset)


def test_values_that_do_not_fit_are_put_back_and_told() -> None:
    preset = read_preset(file(caption="funk", takes=99, keyscale="Am", language="xx", strength="loud", newer=1))
    assert preset.values == {"caption": "funk", "keyscale": "A minor"}
    assert len(preset.notes) == 4
    assert any("takes" in note for note in preset.notes)
    assert any("newer" in note for note in preset.notes)
    assert preset_draft(preset, Draft(takes=5)).takes == Draft().takes


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b'{"kind": "x", "name": "a", "draft": {}}', b"\xff\xfe", b"{}" * 9]
)
def test_what_is_no_preset_is_refused(content: bytes) -> None:
    with pytest.raises(MessageError):
        read_preset(content)


def test_names() -> None:
    assert Preset("Héllo/wörld: 1?").file_name == "Héllo wörld  1.preset.json"
    assert Preset("..").file_name == "preset.preset.json"
    assert len(Preset("歌" * 80).file_name.encode()) < 255
    for name in ("", "  \n", "x" * 81):
        with pytest.raises(MessageError):
            named(name)


def test_captions_are_folded() -> None:
    used = with_caption(with_caption(with_caption((), "Funk"), "jazz"), " funk ")
    assert used == ("funk", "jazz")
    assert with_caption(used, "  ") == used
    assert without_caption(used, "FUNK") == ("jazz",)
    assert captions_from(["a", 3, "b", "A"]) == ("a", "b")
    assert captions_from({"a": 1}) == ()
