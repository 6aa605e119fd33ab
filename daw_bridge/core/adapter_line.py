"""One line of the adapters that the settings keep: `FILE[:SCALE][:KEY=VALUE]…[:off]`, read and written.

KEY is `attention`, `cross-attention`, `mlp` or `others`, a factor on the scale for a group of layers, or `steps`, a part of
the sampling steps in percent: `steps=25-75`. `off` keeps the line and leaves the adapter out.
"""

import contextlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from engine.contract import ranges
from engine.contract.adapters.groups import GROUPS
from engine.contract.checks import Checked, check
from engine.contract.messages import Adapter, MessageError
from engine.contract.texts import declared, text, translated

_OFF, _STEPS = "off", "steps"
_KEYS = {name.replace("_", "-"): name for name in GROUPS}
_DIGITS = r"(\d+\.?\d*|\.\d+)(e[+-]?\d+)?"
_NUMBER = re.compile(rf"[+-]?({_DIGITS}|nan|inf(inity)?)", re.IGNORECASE)
_SPAN = re.compile(rf"(?P<first>{_DIGITS})\s*%?\s*-\s*(?P<last>{_DIGITS})\s*%?", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_QUOTED = re.compile(r"(?P<quote>[\"'])(?P<path>.+)(?P=quote)(?P<rest>(\s*:[^:\"']*)*)")


@dataclass(frozen=True, slots=True)
class AdapterLine(Checked):
    """One adapter of the list. path: absolute. first_percent, last_percent: of the sampling steps. is_on: it is used."""

    path: str
    scale: ranges.AdapterScale = 1.0
    attention: ranges.AdapterAttention = 1.0
    cross_attention: ranges.AdapterCrossAttention = 1.0
    mlp: ranges.AdapterMlp = 1.0
    others: ranges.AdapterOthers = 1.0
    first_percent: ranges.FirstPercent = 0.0
    last_percent: ranges.LastPercent = 100.0
    is_on: bool = True

    def check_whole(self) -> None:
        check(
            self.first_percent < self.last_percent,
            declared("steps must be two percentages from 0 to 100, the lower first, as in steps=25-75, got {value}"),
            value=_span(self.first_percent, self.last_percent),
        )

    def adapter(self) -> Adapter:
        """The adapter as a request has it."""
        window = self.first_percent / 100, self.last_percent / 100
        return Adapter(self.path, self.scale, self.attention, self.cross_attention, self.mlp, self.others, *window)

    def written(self) -> str:
        """The line; what equals its default is left out. Raises MessageError for a path of several lines."""
        check(
            len(self.path.splitlines()) == 1,
            declared("{path} cannot be in the list of adapters: its name has a line break"),
            path=repr(self.path),
        )
        parts = [] if self.scale == 1 else [_plain(self.scale)]
        parts += [f"{key}={_plain(getattr(self, name))}" for key, name in _KEYS.items() if getattr(self, name) != 1]
        if (self.first_percent, self.last_percent) != (0, 100):
            parts.append(f"{_STEPS}={_span(self.first_percent, self.last_percent)}")
        parts += [] if self.is_on else [_OFF]
        return ":".join([_clear(self.path), *parts])


def parse_adapter_line(typed: str) -> AdapterLine:
    """Parse one line, where FILE may begin with `~` and stand in quotes.

    Options are read from the right. Colons of the file's own stay its own where such a file exists. Raises MessageError,
    which names the line.
    """
    path, options = _split(typed.strip())
    line = AdapterLine(str(path))
    try:
        for option in options:
            line = _with_option(line, option)
    except MessageError as error:
        raise MessageError(text("Adapter {line}: {fault}", line=typed.strip(), fault=error)) from error
    return line


def parse_adapter_lines(typed: str) -> tuple[AdapterLine, ...]:
    """Parse all lines of a list; empty ones count for nothing. Raises MessageError."""
    return tuple(parse_adapter_line(line) for line in typed.splitlines() if line.strip())


def written_lines(lines: tuple[AdapterLine, ...]) -> str:
    """The list as the settings keep it. Raises MessageError."""
    return "\n".join(line.written() for line in lines)


def _split(typed: str) -> tuple[Path, list[str]]:
    """The path and the options, each without its colon."""
    if quoted := _QUOTED.fullmatch(typed):
        return _absolute(quoted["path"]), [option.strip() for option in quoted["rest"].split(":")[1:]]
    drive = typed[:2] if _DRIVE.match(typed) else ""
    first, *parts = typed.removeprefix(drive).split(":")
    if not parts:  # without a look at the disk: a drive of the network may take long to answer
        return _absolute(drive + first), []
    paths = [":".join([drive + first, *parts[:count]]).strip() for count in range(len(parts) + 1)]
    count = next((n for n in range(len(parts), -1, -1) if paths[n] and _exists(paths[n])), -1)
    if count < 0:
        count, has_scale = len(parts), False
        while count and paths[count - 1] and _is_option(parts[count - 1].strip(), has_scale):
            count -= 1
            has_scale = has_scale or _NUMBER.fullmatch(parts[count].strip()) is not None
    return _absolute(paths[count]), [option.strip() for option in parts[count:]]


def _is_option(part: str, has_scale: bool) -> bool:
    key, equals, _ = part.partition("=")
    is_known = equals != "" and key.strip() in {*_KEYS, _STEPS}
    return part == _OFF or is_known or (not has_scale and _NUMBER.fullmatch(part) is not None)


def _with_option(line: AdapterLine, option: str) -> AdapterLine:
    """The line with one option more. Raises MessageError."""
    key, _, value = (part.strip() for part in option.partition("="))
    if option == _OFF:
        return replace(line, is_on=False)
    if _NUMBER.fullmatch(option):
        return replace(line, scale=float(option))
    if key in _KEYS:
        number = float(value) if _NUMBER.fullmatch(value) else value
        return replace(line, **{_KEYS[key]: number})  # type: ignore[arg-type]
    if key == _STEPS:
        first, last = _percentages(value)
        return replace(line, first_percent=first, last_percent=last)
    there_are = declared("{option} is neither a scale nor one of {options}")
    options = ", ".join([*(f"{known}=…" for known in _KEYS), f"{_STEPS}=…-…", _OFF])
    raise MessageError(translated(there_are, option=repr(option), options=options))


def _percentages(value: str) -> tuple[float, float]:
    span = _SPAN.fullmatch(value)
    wanted = declared("steps must be two percentages from 0 to 100, the lower first, as in steps=25-75, got {value}")
    check(span is not None, wanted, value=repr(value))
    return (float(span["first"]), float(span["last"])) if span is not None else (0.0, 100.0)


def _span(first: float, last: float) -> str:
    return f"{_plain(first)}-{_plain(last)}"


def _plain(number: float) -> str:
    """A number with all digits that it takes to read it back."""
    return f"{float(number)!r}".removesuffix(".0")


def _clear(path: str) -> str:
    """The path, in quotes where a reader could take a part of it for something else."""
    has_colon = ":" in (path[2:] if _DRIVE.match(path) else path)
    if path == path.strip() and path[0] not in "\"'~" and not has_colon:
        return path
    return f"'{path}'" if '"' in path else f'"{path}"'


def _exists(typed: str) -> bool:
    """Whether there is a file of this name; False for a name that the file system refuses, for one as too long."""
    try:
        return _absolute(typed).exists()
    except OSError:
        return False


def _absolute(typed: str) -> Path:
    with contextlib.suppress(RuntimeError):  # `~name` of nobody
        return Path(typed).expanduser().absolute()
    return Path(typed).absolute()
