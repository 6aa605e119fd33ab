"""Lines of the list of adapters: what is read from them, what is written, and that both agree."""

import random
from pathlib import Path

import pytest

from daw_bridge.core.adapter_line import AdapterLine, parse_adapter_line, parse_adapter_lines, written_lines
from daw_bridge.core.draft import Draft
from engine.contract.checks import MessageError, bounds
from engine.contract.messages import Adapter

ROOT = Path("/").absolute()
NUMBERS = ("scale", "attention", "cross_attention", "mlp", "others")
NAMES = (
    "a.safetensors",
    "b:2",
    "c:off",
    'say "hi"',
    "it's",
    "'both\"",
    " edge ",
    "~me",
    "mlp=2",
    "x:steps=1-2",
    "ä",
    "a:",
)


def test_all_that_a_line_may_say(tmp_path: Path) -> None:
    file = tmp_path / "a.safetensors"
    file.touch()
    typed = f"{file}:-0.5:attention=0.25 : cross-attention=0:mlp=2:others=-1:steps=25-75.5:off"
    assert parse_adapter_line(typed) == AdapterLine(str(file), -0.5, 0.25, 0.0, 2.0, -1.0, 25.0, 75.5, is_on=False)
    assert parse_adapter_line(f"{file}:steps=0%-50%").adapter() == Adapter(str(file), last=0.5)
    assert Draft(adapters=f"{file}:0.5\n\n{file}:off\n{file}:mlp=2").adapter_list() == (
        Adapter(str(file), 0.5),
        Adapter(str(file), mlp=2.0),
    )


def test_colons_of_its_own_belong_to_a_file_that_exists(tmp_path: Path) -> None:
    for name in ("a:off", "b:0.5", "c:mlp=2", "d:steps=1-2:3"):
        file = tmp_path / name
        file.touch()
        assert parse_adapter_line(str(file)) == AdapterLine(str(file))
        assert parse_adapter_line(f"{file}:2:off") == AdapterLine(str(file), 2.0, is_on=False)


def test_a_drive_letter_is_no_scale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("C").touch()
    assert parse_adapter_line(r"C:\a.safetensors:0.5").path.endswith(r"C:\a.safetensors")
    assert parse_adapter_line(r"C:\a.safetensors:0.5").scale == 0.5


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (":9", "an adapter's scale must be from -4 to 4, got 9.0"),
        (":nan", "an adapter's scale must be from -4 to 4, got nan"),
        (":mlp=9", "an adapter's mlp must be from -4 to 4, got 9.0"),
        (":attention=loud", "an adapter's attention must be from -4 to 4, got 'loud'"),
        (":cross-attention=inf", "an adapter's cross-attention must be from -4 to 4, got inf"),
        (":steps=25-175", "an adapter's last step must be from 0 to 100 %, got 175.0"),
        (":steps=75-25", "steps must be two percentages from 0 to 100, the lower first, as in steps=25-75, got 75-25"),
        (":steps=half", "steps must be two percentages from 0 to 100, the lower first, as in steps=25-75, got 'half'"),
        (":1:of", "'of' is neither a scale nor one of attention=…, cross-attention=…, mlp=…, others=…, steps=…-…, off"),
    ],
)
def test_a_wrong_value_is_refused_with_its_line_and_its_range(tmp_path: Path, options: str, fault: str) -> None:
    file = tmp_path / "a.safetensors"
    file.touch()
    with pytest.raises(MessageError) as caught:
        Draft(adapters=f"{file}\n{file}{options}").adapter_list()
    assert str(caught.value) == f"Adapter {file}{options}: {fault}"


def test_what_is_written_is_read_again_as_it_was() -> None:
    dice = random.Random(4)
    low, high = bounds(AdapterLine, "scale")

    def number() -> float:
        return dice.choice([1.0, 0.0, low, high, round(dice.uniform(low, high), 2), dice.uniform(low, high), 1e-9])

    for _ in range(500):
        path = str(ROOT / dice.choice(NAMES) / dice.choice(NAMES))
        first, last = sorted(
            dice.sample([0.0, 100.0, 12.5, 2e-9, dice.uniform(0, 100), float(dice.randrange(1, 100))], 2)
        )
        if first == last:
            continue
        line = AdapterLine(path, *(number() for _ in NUMBERS), first, last, dice.random() < 0.5)
        assert parse_adapter_line(line.written()) == line
        assert parse_adapter_lines(written_lines((line, line))) == (line, line)
        assert line.is_on == bool(Draft(adapters=line.written()).adapter_list())


def test_a_plain_line_stays_as_people_write_it() -> None:
    file = str(ROOT / "my sounds" / "a.safetensors")
    for typed in (file, f"{file}:0.5", f"{file}:0.5:mlp=0:steps=25-75:off"):
        assert parse_adapter_line(typed).written() == typed


def test_a_name_with_a_line_break_is_refused_when_it_is_written() -> None:
    with pytest.raises(MessageError, match="its name has a line break"):
        AdapterLine(str(ROOT / "a\nb")).written()


@pytest.mark.parametrize("name", ["a" * 300, f"a.safetensors:{'b' * 300}", f"{'a' * 300}:0.5:mlp=2:off"])
def test_a_name_that_the_file_system_refuses_is_read_like_one_that_is_not_there(name: str) -> None:
    line = parse_adapter_line(str(ROOT / name))
    assert line.is_on == (not name.endswith(":off"))
    assert parse_adapter_line(line.written()) == line
    assert len(Draft(adapters=str(ROOT / name)).adapter_faults()) == line.is_on


def test_the_disk_is_asked_only_about_colons(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    with monkeypatch.context() as patch:
        patch.setattr(Path, "exists", asked.append)
        paths = [parse_adapter_line(typed).path for typed in ("/a.safetensors", '"/a:b":0.5:off', "/a b")]
    assert [Path(path).name for path in paths] == ["a.safetensors", "a:b", "a b"]
    assert asked == []
