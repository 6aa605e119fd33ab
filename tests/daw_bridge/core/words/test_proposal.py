"""What the planner proposes: only what can be used, and only where nothing was changed meanwhile."""

from dataclasses import replace

from daw_bridge.core.words.proposal import Proposal, Standing
from engine.contract.messages import Prompt

NOW = Standing("funk", "[verse]\nmine", "unknown", "", 30.0, 120.0, "4")


def test_values_and_texts_are_changes_by_name() -> None:
    said = Prompt("slow funk", "[verse]\nyours", "ja", 97.0, "F# minor", "3")
    proposal = Proposal.between(NOW, said, 64.0)
    assert set(proposal.keys()) == {
        "caption 0", "lyrics 0", "language", "keyscale", "tempo_bpm", "timesignature", "length_s",
    }  # fmt: skip
    assert proposal.fitting(NOW) == proposal.keys()
    then = proposal.taken(NOW, proposal.keys())
    assert then == Standing("slow funk", "[verse]\nyours", "ja", "F# minor", 64.0, 97.0, "3")
    assert proposal.taken(NOW, {"keyscale"}) == replace(NOW, keyscale="F# minor")
    assert proposal.taken(NOW, ()) == NOW


def test_what_was_changed_meanwhile_stays() -> None:
    proposal = Proposal.between(NOW, Prompt("slow funk", "", "unknown", 97.0, "C major", "3"), None)
    now = replace(NOW, keyscale="A minor", caption="jazz", tempo_bpm=140.0)
    assert proposal.taken(now, proposal.keys()) == replace(now, timesignature="3")


def test_the_tempo_of_a_daw_is_the_daws() -> None:
    proposal = Proposal.between(NOW, Prompt("", "", "unknown", 97.0, "C major", "3"), None)
    assert proposal.fitting(replace(NOW, from_daw=True)) == ("keyscale",)


def test_words_are_not_taken_away_by_a_planner_that_hears_none() -> None:
    for lyrics in ("[Instrumental]", ""):
        proposal = Proposal.between(NOW, Prompt("funk", lyrics), 30.0)
        assert proposal.is_empty


def test_what_does_not_fit_is_not_proposed() -> None:
    proposal = Proposal.between(NOW, Prompt("funk", "", "xx", None, "H moll"), 9000.0)
    assert proposal.is_empty
