"""What a message costs to write and read: msgspec on checked dataclasses, the json module as before, msgspec.Struct.

    python -m tests.bench.wire_cost [--rounds 9]

One process, the same messages from a fixed seed for all three, best of several rounds each. Prints microseconds and ratios
to the dataclasses, and the time that `import msgspec` takes in a fresh interpreter beside an import of nothing.
"""

import argparse
import dataclasses
import json
import random
import subprocess
import sys
import time
import types
import typing
from collections.abc import Callable
from enum import StrEnum
from typing import Any

import msgspec

from engine.contract import messages as m
from engine.contract.checks import Checked
from engine.contract.wire import from_line, to_line

PER_ROUND = 500


def drawn(seed: int) -> dict[str, Checked]:
    draw = random.Random(seed)
    sampling = m.Sampling(draw.randrange(2**32), 4, 8, 3.0, strength=draw.random())
    prompt = m.Prompt("warm tape piano, " * 4, "la la la\n" * 12, "en", 92.5, "F# minor", "4")
    regions = tuple(m.Region(n * 4.0, n * 4 + draw.random() + 1) for n in range(3))
    generate = m.Generate(
        "job", m.Task.REPAINT, prompt, sampling, m.ModelChoice("/models"), "/out", source="/in.wav", regions=regions,
        tags={"clip_id": "c", "take_name": "Take 2"}, planning=m.Planning("planner"),
    )  # fmt: skip
    recipe = json.loads(to_line(generate)) | {"codes": [draw.randrange(64_000) for _ in range(150)]}
    seconds = {str(stage): draw.random() for stage in m.Stage}
    return {
        "Progress": m.Progress("job", m.Stage.SAMPLE, draw.random(), draw.random() * 60, 2),
        "Generate": generate,
        "TakeMade": m.TakeMade("job", 1, "/out/job-1.wav", recipe, seconds, dict.fromkeys(seconds, 10**9), 0.5),
    }


# --- the json module, as the wire was written before -------------------------------------------------


def json_to_line(message: Any) -> str:
    return json.dumps({"type": type(message).__name__.lower(), **dataclasses.asdict(message)}, ensure_ascii=False)


def json_from_line(line: str) -> Any:
    fields = json.loads(line)
    return _json_from_dict(
        {"progress": m.Progress, "generate": m.Generate, "takemade": m.TakeMade}[fields.pop("type")], fields
    )


def _json_from_dict(cls: type, fields: dict[str, Any]) -> Any:
    hints = typing.get_type_hints(cls)
    if set(fields) - set(hints):
        raise ValueError
    return cls(**{key: _json_value(hints[key], value) for key, value in fields.items()})


def _json_value(kind: Any, value: Any) -> Any:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return None if value is None else _json_value(next(a for a in args if a is not types.NoneType), value)
    if origin is tuple and isinstance(value, list | tuple):
        return tuple(_json_value(args[0], v) for v in value)
    if origin is dict and isinstance(value, dict):
        return value
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        return _json_from_dict(typing.cast(type, kind), value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(kind, type) and isinstance(value, kind):
        return value
    raise ValueError


class Unchecked:
    """The dataclasses as they were before: the few comparisons of that time are left out, to its advantage."""

    def __enter__(self) -> None:
        self._kept = Checked.__post_init__
        Checked.__post_init__ = lambda _self: None  # type: ignore[method-assign]

    def __exit__(self, *_: object) -> None:
        Checked.__post_init__ = self._kept  # type: ignore[method-assign]


# --- the same messages as structs, generated from the dataclasses ------------------------------------


def struct_of(cls: type, made: dict[type, type]) -> type:
    if cls not in made:
        hints = typing.get_type_hints(cls, include_extras=True)
        known = [(f.name, _of_structs(hints[f.name], made), *_default(f, made)) for f in dataclasses.fields(cls)]
        made[cls] = msgspec.defstruct(
            cls.__name__, known, frozen=True, tag=cls.__name__.lower(), forbid_unknown_fields=True
        )
    return made[cls]


def _of_structs(hint: Any, made: dict[type, type]) -> Any:
    if dataclasses.is_dataclass(hint):
        return struct_of(typing.cast(type, hint), made)
    args = typing.get_args(hint)
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return typing.Optional[_of_structs(args[0], made)]  # noqa: UP045  built at run time
    if typing.get_origin(hint) is tuple:
        return tuple[_of_structs(args[0], made), ...]  # type: ignore[misc]
    return hint


def _default(field: dataclasses.Field[Any], made: dict[type, type]) -> tuple[Any, ...]:
    if field.default is not dataclasses.MISSING:
        return (field.default,)
    if field.default_factory is dataclasses.MISSING:
        return ()
    factory = field.default_factory
    return (msgspec.field(default_factory=made.get(typing.cast(type, factory), factory)),)


# --- the clock -----------------------------------------------------------------------------------------


def best_us(act: Callable[[], object], rounds: int) -> float:
    """The shortest of several rounds, in microseconds an act."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(PER_ROUND):
            act()
        best = min(best, time.perf_counter() - start)
    return best / PER_ROUND * 1e6


def import_ms(module: str, tries: int = 9) -> float:
    """The shortest time that an import takes in a fresh interpreter."""
    code = f"import time; start = time.perf_counter(); import {module}; print(time.perf_counter() - start)"
    seconds = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout for _ in range(tries)
    ]
    return min(map(float, seconds)) * 1e3


def rows(message: Any, rounds: int) -> dict[str, tuple[float, float, float]]:
    """Microseconds to encode and to decode a message: as a dataclass, by the json module, as a struct."""
    line, encoder = to_line(message), msgspec.json.Encoder()
    decoder = msgspec.json.Decoder(struct_of(type(message), {}))
    as_struct = decoder.decode(line)
    assert from_line(line) == message
    with Unchecked():
        assert json_from_line(json_to_line(message)) == message
        encoded = best_us(lambda: json_to_line(message), rounds)
        decoded = best_us(lambda: json_from_line(line), rounds)
    return {
        "encode": (
            best_us(lambda: to_line(message), rounds),
            encoded,
            best_us(lambda: encoder.encode(as_struct).decode(), rounds),
        ),
        "decode": (
            best_us(lambda: from_line(line), rounds),
            decoded,
            best_us(lambda: decoder.decode(line), rounds),
        ),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    print(f"{'':18}{'dataclass':>12}{'json':>17}{'Struct':>17}   microseconds, and how many times the dataclass")
    for name, message in drawn(args.seed).items():
        for act, (ours, before, struct) in rows(message, args.rounds).items():
            print(
                f"{name:10}{act:8}{ours:12.2f}{before:10.2f} {before / ours:5.2f}x{struct:10.2f} {struct / ours:5.2f}x"
            )
    taken = {module: import_ms(module) for module in ("msgspec", "json", "engine.contract.messages")}
    print("import, ms: " + ", ".join(f"{module} {ms:.1f}" for module, ms in taken.items()))


if __name__ == "__main__":
    main()
