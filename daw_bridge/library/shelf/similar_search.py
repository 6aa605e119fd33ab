"""A search that goes on with similar words where what the user typed finds few clips or none."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from daw_bridge.library.shelf.search_words import Instead, expression
from daw_bridge.library.shelf.vocabulary import Near, Vocabulary, typed_word

ENOUGH = 3  # clips with the words themselves: no other ones are looked for
_MOST_TYPED = 8  # words of one search that may be mistyped
_TOLD = 3  # similar words that are named
_TRIED = 8  # of which it is found out whether they may be
_STEPS = ((1, True), (1, False), (2, True), (2, False))  # errors, and whether whole words alone: the nearest first
_Meant = Mapping[str, tuple[str, ...]]  # by a typed word, those that it may mean, itself among them


@dataclass(frozen=True, slots=True)
class Found:
    """clip_ids: the first n_exact of them have the words that were typed. similar: words that the others have instead."""

    clip_ids: tuple[str, ...]
    n_exact: int
    similar: tuple[str, ...] = ()


def with_similar(
    words: str,
    exact: tuple[str, ...],
    vocabulary: Vocabulary,
    find: Callable[[Instead], tuple[str, ...]],
    written: Callable[[Instead, str], str],
) -> Found:
    """What a search finds: behind the few `exact` clips, or in their place, those with similar words.

    A word that no clip has is taken for mistyped first. Where that finds nothing, so may be all others. Behind a few exact
    ones there are others only for a single word. find: the clips
    with other words instead. written: such a word as one of these clips has it, "" where none has it.
    """
    for meant in _attempts(words, vocabulary, is_few=bool(exact)):
        others = tuple(each for each in find(_instead(meant)) if each not in exact)
        if len(others) > len(exact):  # a word that is rarer than one like it may be mistyped in a clip, too
            return Found((*exact, *others), len(exact), tuple(_told(meant, written)))
    return Found(exact, len(exact))


def _attempts(words: str, vocabulary: Vocabulary, *, is_few: bool) -> Iterator[_Meant]:
    """What each typed word may mean, from few and near words to many. is_few: some clips have all of them."""
    typed = _typed(words)
    if is_few and len(typed) > 1:
        return  # hardly a clip has several words by mistake
    near = {word: vocabulary.near(word, is_whole=is_few) for word in typed}
    unknown = {} if is_few else {word: found for word, found in near.items() if not vocabulary.has(word)}
    if not all(unknown.values()):
        return  # one is like no word of any clip
    for some in (unknown, near) if unknown and len(unknown) < len(near) else (near,):
        before: _Meant = {}
        for errors, is_whole in _STEPS[: 1 if is_few else None]:
            meant = {word: _within(found, errors, is_whole=is_whole) for word, found in some.items()}
            now = {word: (word, *found) for word, found in meant.items() if found}
            if now != before:
                before = now
                yield now


def _within(found: Sequence[Near], errors: int, *, is_whole: bool) -> list[str]:
    return [each.word for each in found if (each.errors, not each.is_whole) <= (errors, not is_whole)]


def _typed(words: str) -> list[str]:
    """The words of a search that may be mistyped, without case and accents."""
    typed: dict[str, None] = {}

    def note(word: str) -> Sequence[str]:
        if plain := typed_word(word):
            typed[plain] = None
        return ()

    expression(words, note)
    return list(typed)[:_MOST_TYPED]


def _instead(meant: _Meant) -> Instead:
    return lambda word: meant.get(typed_word(word), ())


def _told(meant: _Meant, written: Callable[[Instead, str], str]) -> Iterator[str]:
    """Some of the similar words that clips were found by, as they are written there."""
    told: dict[str, None] = {}
    for typed, (_, *others) in meant.items():
        for other in others[:_TRIED]:
            if len(told) < _TOLD and (found := written(_instead({**meant, typed: (other,)}), other)):
                told[found] = None
    return iter(told)
