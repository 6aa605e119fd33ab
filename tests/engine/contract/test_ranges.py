"""Every number of the contract, built and decoded: what lies outside its declared range is refused by name."""

import dataclasses
import json
import math
import typing
from collections.abc import Iterator

import pytest

from daw_bridge.core.adapter_line import AdapterLine
from daw_bridge.core.draft import Draft
from daw_bridge.core.settings import Settings
from engine.contract import messages as m
from engine.contract.checks import Checked, MessageError, Rule, bounds, rules
from engine.contract.training import AdapterTraining
from engine.contract.wire import from_dict, from_line, to_line

MODEL = m.ModelChoice("models")
WHOLE: list[Checked] = [
    m.Prompt(bpm=120.0),
    m.Region(1.0, 2.0),
    m.Guidance(),
    m.Sampling(timesteps=(1.0, 0.5)),
    MODEL,
    m.Planning("p"),
    m.Adapter("a"),
    m.Morph(m.Prompt()),
    m.Generate("j", m.Task.TEXT2MUSIC, m.Prompt(), m.Sampling(), MODEL, "out", 10.0, codes=(1, 2)),
    m.Ask("j", m.AskFor.INSPIRE, MODEL, m.Planning("p")),
    m.LyricLine("la", 0.0, 1.0),
    m.Ready(1, "cpu", "float32", 2),
    m.Progress("j", m.Stage.LOAD, 0.5, 1.0),
    m.SoundReady("j", 1, "x.wav", 0, 10),
    m.TakeMade("j", 1, "x.wav", {"a": 1}, {"load": 0.1}, {"load": 5}, 0.5, alignment=0.5),
    m.Answered("j", m.Prompt(), 10.0, {"tempo": 0.5}, (1, 2)),
    Draft(),
    AdapterLine("a"),
    Settings(),
    AdapterTraining(),
]
VALUES: list[object] = [0, -1, 10**400, 1e300, math.inf, -math.inf, math.nan, "", True, [], {}]


def numbers() -> Iterator[tuple[Checked, str, Rule]]:
    for whole in WHOLE:
        for name, rule in rules(type(whole)).items():
            one = _one(getattr(whole, name))
            if isinstance(one, int | float) and not isinstance(one, bool):
                yield whole, name, rule


def _one(value: object) -> object:
    """The value, or the first of the values that it holds."""
    if isinstance(value, tuple | dict) and value:
        return next(iter(value.values() if isinstance(value, dict) else value))
    return value


def _filled(held: object, value: object) -> object:
    """What is held, with `value` in place of its number."""
    if isinstance(held, dict):
        return dict.fromkeys(held, value)
    return (value,) if isinstance(held, tuple) else value


def _belongs(rule: Rule, held: object, value: object) -> bool:
    """Whether the declared range holds the value, worked out from the range alone."""
    item = rule.item or rule
    kinds = int if isinstance(_one(held), int) else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds) or value != value or abs(value) > 1.7e308:
        return False
    return (item.low is None or item.low <= value) and (item.high is None or value <= item.high)


CASES = [
    pytest.param(whole, name, rule, id=f"{type(whole).__name__}.{name}")
    for whole, name, rule in numbers()
    if "free of NaN and infinity" not in (rule.item or rule).sentence
]


@pytest.mark.parametrize(("whole", "name", "rule"), CASES)
def test_a_number_outside_its_range_is_refused_when_built_and_when_decoded(
    whole: Checked, name: str, rule: Rule
) -> None:
    held = getattr(whole, name)
    for value in VALUES:
        put = _filled(held, value)
        if _belongs(rule, held, value):
            continue
        with pytest.raises(MessageError, match="must") as built:
            dataclasses.replace(whole, **{name: put})  # type: ignore[type-var]
        assert rule.title in str(built.value)
        fields = json.loads(json.dumps(dataclasses.asdict(whole), default=list))  # type: ignore[call-overload]
        with pytest.raises(MessageError) as decoded:
            from_dict(type(whole), fields | {name: list(put) if isinstance(put, tuple) else put})
        assert rule.title in str(decoded.value)
        item = rule.item or rule
        if item.high is not None and not isinstance(value, list | dict):
            assert f"{item.high:g}" in str(built.value) or str(item.high) in str(built.value)
            assert str(built.value) == str(decoded.value)


@pytest.mark.parametrize(("whole", "name", "rule"), CASES)
def test_both_ends_of_a_range_belong_to_it(whole: Checked, name: str, rule: Rule) -> None:
    item = rule.item or rule
    for end in (item.low, item.high):
        if end is not None and "above" not in item.sentence:
            assert item.fits(end)
            assert not item.fits(end - 1 if end == item.low else end + 1) or "0 or" in item.sentence


def test_there_are_many_numbers() -> None:
    assert len(CASES) > 45


@pytest.mark.parametrize("whole", WHOLE, ids=lambda whole: type(whole).__name__)
def test_what_was_built_comes_back_from_its_fields(whole: Checked) -> None:
    fields = json.loads(json.dumps(dataclasses.asdict(whole)))  # type: ignore[call-overload]
    assert from_dict(type(whole), fields) == whole


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"task": "hum"}, "task must be one of text2music"),
        ({"prompt": {"bpm": 400}}, "bpm must be from 30 to 300, got 400"),
        ({"prompt": {"bpm": "fast"}}, "bpm must be from 30 to 300, got 'fast'"),
        ({"prompt": {"tempo": 90}}, "Prompt: unknown key tempo"),
        ({"prompt": 5}, "prompt must be a Prompt, got 5"),
        ({"sampling": {"guidance": {"scale": 99}}}, "guidance must be from 1 to 15, got 99"),
        ({"sampling": {"timesteps": [0.5, 0.9]}}, "timesteps must fall"),
        ({"sampling": {"timesteps": [1, "x"]}}, "timesteps must be above 0 and at most 1, got 'x'"),
        ({"regions": [{"start_s": 1}]}, "Region: .*end_s"),
        (
            {
                "task": "repaint",
                "source": "s",
                "duration_s": None,
                "codes": [],
                "regions": [{"start_s": 1, "end_s": 2, "loud": 1}],
            },
            "Region: unknown key loud",
        ),
        ({"codes": [1, 64_000]}, "codes must be from 0 to 63999, got 64000"),
        ({"tags": {"a": "b", "c": 5}}, "tags must be text, got 5"),
        ({"morph": {"source": {"bpm": 1}}}, "bpm must be from 30 to 300, got 1"),
    ],
)
def test_a_refusal_names_field_value_and_range_however_deep_it_lies(change: dict[str, object], text: str) -> None:
    fields = json.loads(to_line(WHOLE[8])) | change  # type: ignore[arg-type]
    with pytest.raises(MessageError, match=text):
        from_line(json.dumps(fields))


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite_stay_off_the_wire(number: float) -> None:
    for recipe in ({"a": number}, {"a": [1, {"b": (number,)}]}):
        with pytest.raises(MessageError, match="NaN and infinity"):
            m.TakeMade("j", 1, "x.wav", recipe)
    for word in ("NaN", "Infinity", "-Infinity", "1e999"):
        with pytest.raises(MessageError, match="not JSON"):
            from_line(f'{{"type": "progress", "job_id": "j", "stage": "load", "fraction": {word}}}')


def test_a_line_nested_without_end_is_refused() -> None:
    with pytest.raises(MessageError, match="not JSON"):
        from_line("[" * 200_000)


def test_text_that_is_no_unicode_is_refused() -> None:
    with pytest.raises(MessageError, match="Cancel"):
        to_line(m.Cancel("\ud800"))


def test_kinds_of_python_that_are_numbers_are_written_as_numbers() -> None:
    np = pytest.importorskip("numpy")
    line = to_line(m.Answered("j", m.Prompt(), scores={"tempo": np.float64(0.5)}))
    assert json.loads(line)["scores"] == {"tempo": 0.5}


def test_an_enumeration_is_no_text_when_built() -> None:
    with pytest.raises(MessageError, match="solver must be one of ode, sde, heun, got 'ode'"):
        m.Sampling(solver=typing.cast(m.Solver, "ode"))


def test_ranges_are_read_from_the_fields() -> None:
    assert bounds(m.Prompt, "bpm") == bounds(Settings, "tempo_bpm") == (30, 300)
    assert bounds(Draft, "guidance") == (0, bounds(m.Guidance, "scale")[1])
    assert bounds(Draft, "seed") == (-1, bounds(m.Sampling, "seed")[1])
    with pytest.raises(LookupError):
        bounds(m.Region, "start_s")


@pytest.mark.parametrize(("name", "value"), [("guidance", 0.5), ("shift", 0.9)])
def test_zero_is_the_models_own_and_between_it_and_the_range_lies_nothing(name: str, value: float) -> None:
    assert getattr(dataclasses.replace(Draft(), **{name: 0.0}), name) == 0.0  # type: ignore[arg-type]
    with pytest.raises(MessageError, match=f"{name} must be 0 or from 1 to"):
        dataclasses.replace(Draft(), **{name: value})  # type: ignore[arg-type]
