"""The settings file: what fits is kept, what does not goes back to its default, and both are told."""

import argparse
import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from daw_bridge.__main__ import main
from daw_bridge.core.draft import Draft
from daw_bridge.core.options import key
from daw_bridge.core.settings import (
    LoadedSettings,
    Saved,
    Settings,
    file_rules,
    load_settings,
    read_settings,
    save_settings,
)
from engine.contract.checks import MessageError


def stored(tmp_path: Path, **values: object) -> Path:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(values), "utf-8")
    return path


def test_a_value_that_does_not_fit_goes_back_to_its_default_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = stored(tmp_path, tempo_bpm="fast", takes=99, osc_port=True, keyscale="A minor", guidance=7, solver="best")
    loaded = read_settings(path)
    assert (loaded.settings, loaded.draft) == (Settings(), Draft(keyscale="A minor", guidance=7))
    assert [note.split(",", 1)[1] for note in loaded.notes] == [
        " tempo_bpm must be from 30 to 300, got 'fast'; the default is used",
        " takes must be from 1 to 8, got 99; the default is used",
        " osc_port must be from 0 to 65535, got True; the default is used",
        " solver must be one of ode, sde, heun, got 'best'; the default is used",
    ]
    assert path.is_file()


@pytest.mark.parametrize("name", Saved().values())
@pytest.mark.parametrize("value", [0, -1, 10**400, 1e300, "", True, None, [], {}])
def test_no_value_of_any_setting_stops_the_program(tmp_path: Path, name: str, value: object) -> None:
    loaded = read_settings(stored(tmp_path, **{name: value, "keyscale" if name != "keyscale" else "lyrics": "C major"}))
    kept = not file_rules()[name].fault(value)
    assert loaded.values()[name] == (value if kept else Saved().values()[name])
    assert any(name in note for note in loaded.notes) is not kept


@pytest.mark.parametrize("number", [math.nan, math.inf, -1.0, 0.0, 301.0])
def test_settings_are_checked_when_built(number: float) -> None:
    with pytest.raises(MessageError, match="tempo_bpm must be from 30 to 300"):
        replace(Settings(), tempo_bpm=number)


def test_what_a_newer_version_wrote_is_kept_and_told(tmp_path: Path) -> None:
    newer = {"reverb": {"size": 0.5}, "tuning_hz": 432.0}
    path = stored(tmp_path, takes=2, **newer)
    loaded = read_settings(path)
    assert (loaded.settings, loaded.draft) == (Settings(), Draft(takes=2))
    assert loaded.notes == ("The settings file holds settings of another version, which are kept: reverb, tuning_hz",)
    save_settings(path, loaded.with_(takes=3))
    assert json.loads(path.read_text("utf-8")) == {"takes": 3, **newer}
    save_settings(path, Saved())
    assert json.loads(path.read_text("utf-8")) == newer


def test_a_whole_number_serves_as_a_tempo(tmp_path: Path) -> None:
    assert type(load_settings(stored(tmp_path, tempo_bpm=90)).tempo_bpm) is float


def test_saved_settings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = Settings(tempo_bpm=133.33, osc_open=True)
    draft = Draft(takes=4, keyscale="F# minor", adapters="/a b/ä.safetensors:0.5")
    save_settings(path, Saved(settings, draft))
    assert read_settings(path) == LoadedSettings(settings, draft)


def test_the_file_keeps_one_flat_object_with_half_of_the_draft(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Saved(Settings(tempo_bpm=90.0), Draft("tape", seed=7, loop=True, takes=2, planner="")))
    assert json.loads(path.read_text("utf-8")) == {"tempo_bpm": 90.0, "takes": 2, "planner": ""}
    path.write_text(json.dumps({"takes": 3, "seed": 9, "caption": "piano"}))
    loaded = read_settings(path)
    assert loaded.draft == Draft(takes=3)
    assert loaded.notes == ("The settings file holds settings of another version, which are kept: caption, seed",)


def test_a_broken_file_is_told_and_its_values_are_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{broken")
    (note,) = read_settings(path).notes
    assert "settings.broken" in note
    assert path.with_suffix(".broken").read_text() == "{broken"
    save_settings(path, Saved(draft=Draft(takes=2)))
    assert read_settings(path) == LoadedSettings(draft=Draft(takes=2))


def test_a_command_says_what_was_put_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored(tmp_path, takes=99)
    monkeypatch.setattr("daw_bridge.commands.command_line.settings_path", lambda: path)
    monkeypatch.setattr("daw_bridge.commands.command_line.log_folder", lambda: tmp_path / "logs")
    assert main(["render", "--task", "cover"]) == 2
    assert "takes must be from 1 to 8, got 99" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "text"),
    [
        ("--bpm", "nan", "bpm must be from 30 to 300, got nan"),
        ("--takes", "2.5", "takes must be from 1 to 8, got '2.5'"),
        ("--seed", "-2", "seed must be from -1 to 4294967295, got -2"),
        ("--duration", "inf", "duration must be from 0.5 to 600 s, got inf"),
        ("--context", "-1", "context must be a finite number, at least 0, got -1.0"),
    ],
)
def test_the_command_line_refuses_in_the_same_words(
    option: str, value: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["render", f"{option}={value}", "--out", "x.wav"])
    assert ended.value.code == 2
    assert text in capsys.readouterr().err


def test_a_key_written_by_hand_is_read(tmp_path: Path) -> None:
    loaded = read_settings(stored(tmp_path, keyscale="Bbm"))
    assert (loaded.draft.keyscale, loaded.notes) == ("Bb minor", ())


def test_the_command_line_takes_a_key_as_people_write_it(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--key", type=key, default="")
    assert parser.parse_args(["--key", "f#m"]).key == "F# minor"
    assert parser.parse_args([]).key == ""
    with pytest.raises(SystemExit):
        parser.parse_args(["--key", "loud"])
    assert "like F# minor" in capsys.readouterr().err
