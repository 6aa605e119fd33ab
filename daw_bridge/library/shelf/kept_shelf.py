"""The shelf of a library: which clips are listed in which order, and what the user did with them, in index and notes."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any

from daw_bridge.core.clip import Clip, Take
from daw_bridge.core.shelf.shelf import ShelfQuery, Shelved, Show, Sort
from daw_bridge.library.shelf import clip_words
from daw_bridge.library.shelf.search_words import COLUMNS, Instead, expression, itself
from daw_bridge.library.shelf.similar_search import ENOUGH, Found, with_similar
from daw_bridge.library.shelf.vocabulary import Vocabulary, as_written

_ALL = 1 << 40
_ORDER = {
    Sort.NEWEST: "ORDER BY created DESC, n DESC",
    Sort.NAME: "ORDER BY name, created DESC, n DESC",
    Sort.USED: "ORDER BY COALESCE(used_ms, 0) DESC, created DESC, n DESC",
    Sort.LENGTH: "ORDER BY n_samples DESC, name",
    Sort.TEMPO: "ORDER BY tempo_bpm IS NULL, tempo_bpm, name",
}
_UNREAD = "SELECT clip_id FROM takes JOIN unread_takes ON take_id = id WHERE discarded = 0"
_COLLECTED = "SELECT clip_id FROM clip_collections WHERE clip_collections.name = ?"
_MATCHING = "SELECT rowid FROM clip_words WHERE clip_words MATCH ?"
_NEWEST = (
    "SELECT n_samples FROM takes WHERE clip_id = clips.id AND discarded = 0 ORDER BY created DESC, rowid DESC LIMIT 1"
)
_STARRED = (
    "SELECT 1 FROM takes JOIN take_marks ON take_id = takes.id WHERE clip_id = clips.id AND discarded = 0 AND has_star"
)
_NOW = (  # the facts as they are now: of clips whose words are not refreshed yet, what clips and takes say themselves
    "SELECT n, clip_id, name, created, n_samples, tempo_bpm, has_star, project FROM clip_facts "
    "WHERE clip_id NOT IN (SELECT clip_id FROM stale_clips) UNION ALL "
    "SELECT COALESCE(n, {all} + clips.rowid), clips.id, sort_name(clips.name), clips.created, ({newest}) AS length, "
    "tempo_bpm, EXISTS ({starred}), COALESCE(project, '') FROM stale_clips JOIN clips ON clips.id = stale_clips.clip_id "
    "LEFT JOIN clip_facts ON clip_facts.clip_id = clips.id WHERE length IS NOT NULL"
)
_LISTED = (
    "SELECT facts.clip_id, n FROM {facts} AS facts LEFT JOIN shelved ON shelved.clip_id = facts.clip_id "
    "WHERE {where} {rest}"
)
_SHELVED = "INSERT INTO shelved (clip_id, {name}) VALUES (?, ?) ON CONFLICT DO UPDATE SET {name} = excluded.{name}"


class KeptShelf(ABC):
    """The part of a library that keeps them. Used from one thread; all methods raise LibraryError."""

    _vocabulary: Vocabulary | None = None  # read when it is needed, and then kept up to date

    @abstractmethod
    def ask(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """Run one statement; its rows."""

    @abstractmethod
    def changing(self) -> AbstractContextManager[None]:
        """All changes within, or none."""

    @abstractmethod
    def clip(self, clip_id: str) -> Clip | None:
        """A clip."""

    @abstractmethod
    def takes(self, clip_id: str) -> list[Take]:
        """The takes of a clip, oldest first, without discarded ones."""

    @abstractmethod
    def take(self, take_id: str) -> Take | None:
        """A take, also one that was discarded."""

    @abstractmethod
    def write_notes(self, clip_id: str) -> bool:
        """Write the notes beside a clip's files; return whether they are written."""

    # --- the list -----------------------------------------------------------------------------------

    def refresh_words(self, at_most: int = _ALL) -> bool:
        """Bring what so many clips are searched and sorted by up to date; return whether that of all of them is now."""
        stale = [row[0] for row in self.ask("SELECT clip_id FROM stale_clips LIMIT ?", (at_most + 1,))]
        if stale:
            with self.changing():
                for clip_id in stale[:at_most]:
                    if (clip := self.clip(clip_id)) is not None:
                        words = clip_words.store(self.ask, clip, self.takes(clip_id))
                        if self._vocabulary is not None:
                            self._vocabulary.add_text(words)
                    self.ask("DELETE FROM stale_clips WHERE clip_id = ?", (clip_id,))
        return len(stale) <= at_most

    def read_vocabulary(self) -> Vocabulary:
        """The words that clips have. They are read once, which takes the longer the more clips have long lyrics."""
        if self._vocabulary is None:
            self.ask("CREATE VIRTUAL TABLE IF NOT EXISTS temp.known_words USING fts5vocab(main, clip_words, row)")
            self._vocabulary = Vocabulary(word for (word,) in self.ask("SELECT term FROM temp.known_words"))
        return self._vocabulary

    def found(self, query: ShelfQuery) -> Found:
        """What `listed` gives, and clips with similar words behind it where that is little."""
        exact = self.listed(query)
        if len(exact) >= ENOUGH or not query.words.strip():
            return Found(exact, len(exact))
        return with_similar(
            query.words,
            exact,
            self.read_vocabulary(),
            lambda instead: self.listed(query, instead),
            lambda instead, word: self._written(query, instead, word),
        )

    def listed(self, query: ShelfQuery, instead: Instead = itself) -> tuple[str, ...]:
        """The ids of the clips that a query shows, in its order. Clips without a take are none of them.

        Words, projects and tempi are those of the last `refresh_words`, which another program that holds the index may
        put off; all else is as it is now. instead: other words than those that the query has.
        """
        return tuple(clip_id for clip_id, _ in self._rows(query, instead, _ORDER[query.sort]))

    def _rows(self, query: ShelfQuery, instead: Instead, rest: str) -> list[Any]:
        """The ids and numbers of the clips that a query shows. rest: what ends the statement, their order or number."""
        facts = "clip_facts"  # which is faster
        if self.ask("SELECT 1 FROM stale_clips LIMIT 1"):
            facts = f"({_NOW.format(all=_ALL, newest=_NEWEST, starred=_STARRED)})"
        where, values = _conditions(query, instead)
        return self.ask(_LISTED.format(facts=facts, where=where, rest=rest), values)

    def _written(self, query: ShelfQuery, instead: Instead, word: str) -> str:
        """A word as it is written in a clip that is found with it; "" where none is."""
        found = self._rows(query, instead, "LIMIT 1")
        texts = self.ask("SELECT * FROM clip_words WHERE rowid = ?", found[0][1:])[0][: len(COLUMNS)] if found else ()
        return next((shown for text in texts if (shown := as_written(word, text))), "")

    def projects(self) -> tuple[str, ...]:
        """The sessions of DAWs that clips came from, sorted."""
        return self._sorted("SELECT DISTINCT project FROM clip_facts WHERE project != ''")

    def collections(self) -> tuple[str, ...]:
        """The names of all collections that a clip is in, sorted."""
        return self._sorted(
            "SELECT DISTINCT clip_collections.name FROM clip_collections "
            "JOIN clip_facts ON clip_facts.clip_id = clip_collections.clip_id"
        )

    def _sorted(self, query: str) -> tuple[str, ...]:
        return tuple(sorted((name for (name,) in self.ask(query)), key=clip_words.sort_name))

    # --- what the user did ----------------------------------------------------------------------------

    def shelved(self, clip_id: str) -> Shelved:
        """What the user did with a clip; of unread takes, those that are neither discarded nor missing."""
        rows = self.ask("SELECT is_archived, used_ms FROM shelved WHERE clip_id = ?", (clip_id,))
        is_archived, used_ms = rows[0] if rows else (False, 0)
        unread = self.ask(
            "SELECT id FROM takes JOIN unread_takes ON take_id = id WHERE clip_id = ? AND discarded = 0 "
            "ORDER BY created, takes.rowid",
            (clip_id,),
        )
        return Shelved(bool(is_archived), used_ms, _ids(unread), self._collections_of(clip_id))

    def all_shelved(self) -> dict[str, Shelved]:
        """Of all clips with which anything was done, by their ids."""
        ids = self.ask(
            "SELECT clip_id FROM shelved UNION SELECT clip_id FROM clip_collections "
            "UNION SELECT clip_id FROM takes JOIN unread_takes ON take_id = id"
        )
        return {clip_id: self.shelved(clip_id) for clip_id in _ids(ids)}

    def set_archived(self, clip_id: str, is_archived: bool) -> None:
        """Take a clip off the list, or put it back."""
        self._note(clip_id, lambda: self.ask(_SHELVED.format(name="is_archived"), (clip_id, is_archived)))

    def set_used(self, clip_id: str, used_ms: int) -> None:
        """Note when a clip was used, in the index alone; `write_notes` or the next opening brings it into the notes."""
        with self.changing():
            self.ask(_SHELVED.format(name="used_ms"), (clip_id, used_ms))
            self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))

    def set_collections(self, clip_id: str, names: Iterable[str]) -> None:
        """Put a clip into these collections and no other."""
        self.set_all_collections({clip_id: names})
        self.write_notes(clip_id)

    def set_all_collections(self, wanted: Mapping[str, Iterable[str]]) -> None:
        """The same for several clips at once, by their ids, in the index alone, as `set_used` does it."""
        with self.changing():
            for clip_id, names in wanted.items():
                self.ask("DELETE FROM clip_collections WHERE clip_id = ?", (clip_id,))
                for name in names:
                    self.ask("INSERT OR IGNORE INTO clip_collections VALUES (?, ?)", (clip_id, name))
                self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))

    def set_unread(self, take_ids: Collection[str], is_unread: bool) -> None:
        """Note that takes were not heard yet, or that they were, as `set_used` notes it. Unknown takes are passed over."""
        known = {each for each in take_ids if self.ask("SELECT 1 FROM unread_takes WHERE take_id = ?", (each,))}
        takes = [take for each in take_ids if (each in known) != is_unread and (take := self.take(each)) is not None]
        if not takes:
            return
        query = (
            "INSERT OR IGNORE INTO unread_takes VALUES (?)"
            if is_unread
            else "DELETE FROM unread_takes WHERE take_id = ?"
        )
        with self.changing():
            for take in takes:
                self.ask(query, (take.id,))
                self.ask("INSERT OR IGNORE INTO unwritten VALUES (?)", (take.clip_id,))

    def unread_of(self, clip_id: str) -> list[str]:
        """The takes of a clip that were not heard yet, discarded ones included."""
        return list(
            _ids(self.ask("SELECT id FROM takes JOIN unread_takes ON take_id = id WHERE clip_id = ?", (clip_id,)))
        )

    def _collections_of(self, clip_id: str) -> tuple[str, ...]:
        names = _ids(self.ask("SELECT name FROM clip_collections WHERE clip_id = ?", (clip_id,)))
        return tuple(sorted(names, key=clip_words.sort_name))

    def _note(self, clip_id: str, change: Callable[[], object]) -> None:
        with self.changing():
            change()
            self.ask("INSERT OR IGNORE INTO unwritten SELECT id FROM clips WHERE id = ?", (clip_id,))
        self.write_notes(clip_id)


def keep_shelved(ask: Callable[[str, Sequence[Any]], Any], clip_id: str, shelved: Shelved) -> None:
    """Bring what the user did with a clip back into an index that lost it, but for unread takes."""
    if shelved.is_archived or shelved.used_ms:
        ask("INSERT OR IGNORE INTO shelved VALUES (?, ?, ?)", (clip_id, shelved.is_archived, shelved.used_ms))
    for name in shelved.collections:
        ask("INSERT OR IGNORE INTO clip_collections VALUES (?, ?)", (clip_id, name))


def keep_unread(ask: Callable[[str, Sequence[Any]], Any], take_id: str) -> None:
    """Bring back that a take was not heard yet."""
    ask("INSERT OR IGNORE INTO unread_takes VALUES (?)", (take_id,))


def _conditions(query: ShelfQuery, instead: Instead) -> tuple[str, list[Any]]:
    """The conditions of a query, and their values."""
    where = ["COALESCE(is_archived, 0) = ?"]
    values: list[Any] = [query.show is Show.ARCHIVED]
    if query.show is Show.UNREAD:
        where.append(f"facts.clip_id IN ({_UNREAD})")
    if query.show is Show.STARRED:
        where.append("has_star")
    if query.collection:
        where.append(f"facts.clip_id IN ({_COLLECTED})")
        values.append(query.collection)
    if query.project:
        where.append("project = ?")
        values.append(query.project)
    if match := expression(query.words, instead):
        where.append(f"n IN ({_MATCHING})")
        values.append(match)
    return " AND ".join(where), values


def _ids(rows: Sequence[Any]) -> tuple[str, ...]:
    return tuple(row[0] for row in rows)
