"""The captions that music was made with: the newest first, each once."""

from typing import Any

_MOST = 100


def with_caption(captions: tuple[str, ...], caption: str) -> tuple[str, ...]:
    """The captions with the one that was used last in front. Upper case and blanks make no other caption of it."""
    plain = caption.strip()
    if not plain:
        return captions
    return (plain, *(each for each in captions if _key(each) != _key(plain)))[:_MOST]


def without_caption(captions: tuple[str, ...], caption: str) -> tuple[str, ...]:
    return tuple(each for each in captions if _key(each) != _key(caption))


def captions_from(stored: Any) -> tuple[str, ...]:
    """The captions of a JSON value; what is no text is left out."""
    found: tuple[str, ...] = ()
    for each in reversed(stored if isinstance(stored, list) else []):
        if isinstance(each, str):
            found = with_caption(found, each)
    return found


def _key(caption: str) -> str:
    return " ".join(caption.casefold().split())
