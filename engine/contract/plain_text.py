"""Text from outside as text that can be stored and sent: what UTF-8 cannot encode becomes question marks.

That is a lone half of a character, which JSON can spell (`\\ud800`) and a text field can hold, and a byte of a file name
that is no UTF-8. Every file, message and database of the program is UTF-8.
"""

from typing import Any

import msgspec


def plain(text: str) -> str:
    """The text, with a question mark for each code point that UTF-8 cannot encode."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def plain_values(value: Any) -> Any:
    """JSON values with all their texts and keys plain: the same object where they are."""
    try:
        msgspec.json.encode(value)
    except (TypeError, ValueError, OverflowError):  # UnicodeEncodeError, or a value that JSON does not have
        return _plain_values(value)
    except RecursionError:
        return value  # nor could it be stored
    return value


def _plain_values(value: Any) -> Any:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {_plain_values(key): _plain_values(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_plain_values(each) for each in value)
    return value
