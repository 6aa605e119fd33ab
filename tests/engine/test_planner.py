"""The planner: exact prompts, plans that are always valid, forced values, codes by seed, scores."""

import random
from pathlib import Path

import pytest
import torch
import yaml

from engine.contract.messages import Planning, Prompt
from engine.contract.ranges import LANGUAGES
from engine.loading.checkpoint import CheckpointError, load_planner
from engine.loading.device import MemoryPlan
from engine.planning import plan_rules, prompt
from engine.planning.planner import Answer, Planner, draw
from tests.tiny_checkpoint import planner_tokenizer

PLANNING = Planning("0.6B")
WISH = Prompt("slow dub", "[Verse]\nhello", "en", 90.4, "F# minor", "4")
HEAD = "<|im_start|>system\n# Instruction\n{}\n\n<|im_end|>\n<|im_start|>user\n"
TURN = "<|im_end|>\n<|im_start|>assistant\n"
PLAN_HEAD = HEAD.format("Generate audio semantic tokens based on the given conditions:")


def nothing() -> None: ...


@pytest.fixture(scope="module")
def planner(tiny_planner: Path) -> Planner:
    return load_planner(tiny_planner, "0.6B", MemoryPlan(torch.device("cpu"), torch.float32))


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (prompt.plan_chat(WISH), f"{PLAN_HEAD}# Caption\nslow dub\n\n# Lyric\n[Verse]\nhello\n{TURN}"),
        (
            prompt.codes_chat(WISH, "bpm: 90"),
            f"{PLAN_HEAD}# Caption\nslow dub\n\n# Lyric\n[Verse]\nhello\n{TURN}<think>\nbpm: 90\n</think>\n\n",
        ),
        (prompt.blank_codes_chat(), f"{PLAN_HEAD}NO USER INPUT{TURN}<think>\n\n</think>\n\n"),
        (prompt.blank_codes_chat(" no drums "), f"{PLAN_HEAD}no drums{TURN}<think>\n\n</think>\n\n"),
        (
            prompt.inspire_chat("", instrumental=True),
            HEAD.format("Expand the user's input into a more detailed and specific musical description:")
            + f"NO USER INPUT\n\ninstrumental: true{TURN}",
        ),
        (
            prompt.format_chat(Prompt("", "")),
            HEAD.format("Format the user's input into a more detailed and specific musical description:")
            + f"# Caption\nNO USER INPUT\n\n# Lyric\n[Instrumental]{TURN}",
        ),
    ],
)
def test_prompts_are_the_trained_ones(made: str, wanted: str) -> None:
    assert made == wanted


def test_codes_enter_the_understand_prompt_as_single_tokens(planner: Planner) -> None:
    ids = planner._understand_chat([7, 63999])
    place = ids.index(planner.first_code + 7)
    assert ids[place + 1] == planner.first_code + 63999
    assert planner.model.decode(ids) == (
        HEAD.format("Understand the given musical conditions and describe the audio semantics accordingly:")
        + "<|audio_code_7|><|audio_code_63999|>"
        + TURN
    )


def test_of_a_long_sound_the_middle_is_heard_and_its_length_is_told(planner: Planner) -> None:
    short = Planner(planner.model, 3)
    heard = [n - short.first_code for n in short._understand_chat(list(range(10, 20))) if n >= short.first_code]
    assert heard == [13, 14, 15]
    answer = short.understand(list(range(10, 20)), Planning("0.6B"), 0, lambda: None)
    assert answer.duration_s == 2.0


@pytest.mark.parametrize(
    ("written", "lyrics"),
    [
        ("\n# Lyric\n[verse]\nyours\n", "[verse]\nyours"),
        ("[verse]\nyours", "[verse]\nyours"),
        ("\nduration: 12\nkeyscale: Bb minor\n# Lyric\n[verse]\nyours", "[verse]\nyours"),
        ("# Lyric", ""),
        ("\nkeyscale: Bb minor\n# Lyric \n", ""),
        ("[verse]\nsing a # Lyric\n", "[verse]\nsing a # Lyric"),
    ],
)
def test_a_heading_is_no_lyrics(planner: Planner, written: str, lyrics: str) -> None:
    class Pen(RandomPen):
        def choose(self, allowed: list[int] | None, *, greedy: bool = False, may_end: bool = False) -> int:
            return left.pop(0) if left else planner.end

    pen = Pen(0)
    left = pen.encode(written)
    assert plan_rules.write_lyrics(pen, planner.end, 99) == lyrics


def test_a_planner_that_writes_no_lyrics_leaves_those_that_are_there(planner: Planner) -> None:
    small = Planner(planner.model, 3, writes_lyrics=False)
    how = Planning("0.6B"), 0, lambda: None
    answer = small.inspire("rain", Prompt(keyscale="A minor"), *how).prompt
    assert (answer.lyrics, answer.language, answer.keyscale) == ("[Instrumental]", "unknown", "A minor")
    assert answer.caption
    mine = Prompt("rain", "[verse]\nmine", "de")
    answer = small.format(mine, *how).prompt
    assert (answer.lyrics, answer.language) == (mine.lyrics, "de")
    assert small.understand([1, 2], *how).prompt.lyrics == "[Instrumental]"
    assert planner.format(mine, *how).prompt.lyrics != mine.lyrics


class RandomPen:
    """The worst planner there is: any allowed token, with no preference."""

    def __init__(self, seed: int) -> None:
        self.tokens, self.random, self.written = planner_tokens(), random.Random(seed), ""
        vocabulary = sorted(self.tokens.get_vocab(with_added_tokens=False).items())  # the same tokens for the same seed
        self.plain = [n for t, n in vocabulary if "`" not in t]

    def encode(self, text: str) -> list[int]:
        return self.tokens.encode(text, add_special_tokens=False).ids

    def decode(self, ids: list[int]) -> str:
        return self.tokens.decode(ids, skip_special_tokens=False)

    def feed(self, ids: list[int]) -> None:
        self.written += self.decode(ids)

    def choose(self, allowed: list[int] | None, *, greedy: bool = False, may_end: bool = False) -> int:
        return self.random.choice(allowed if allowed is not None else self.plain)


_tokens: list = []


def planner_tokens():
    if not _tokens:
        _tokens.append(planner_tokenizer())
    return _tokens[0]


@pytest.mark.parametrize("seed", range(40))
def test_random_choices_never_make_an_invalid_plan(seed: int) -> None:
    pen = RandomPen(seed)
    plan = plan_rules.write_plan(pen, {})
    assert list(plan) == ["bpm", "caption", "duration", "keyscale", "language", "timesignature"]
    assert 30 <= int(plan["bpm"]) <= 300
    assert 10 <= int(plan["duration"]) <= 600
    assert plan["keyscale"] in plan_rules.KEYSCALES
    assert plan["language"] in LANGUAGES
    assert plan["timesignature"] in {"2", "3", "4", "6"}
    assert "`" not in plan["caption"]
    assert plan["caption"].isprintable()
    # what goes on to the second phase is YAML that says the same
    again = {key: str(value) for key, value in yaml.safe_load(plan_rules.as_yaml(plan)).items()}
    assert again == plan | {"caption": again["caption"]}
    assert " ".join(again["caption"].split()) == plan["caption"]


class BellPen(RandomPen):
    """Begins its caption with what no one can read, and a line's end."""

    def __init__(self) -> None:
        super().__init__(0)
        self.script = [self.encode("\x07")[-1], self.encode("\n")[-1], *self.encode("warm"), self.encode("\n")[-1]]

    def choose(self, allowed: list[int] | None, *, greedy: bool = False, may_end: bool = False) -> int:
        if allowed is None and self.script:
            return self.script.pop(0)
        return super().choose(allowed if allowed is not None else self.encode("x"), greedy=greedy, may_end=may_end)


def test_a_caption_is_never_empty() -> None:
    assert plan_rules.write_plan(BellPen(), {})["caption"] == "warm"


@pytest.mark.parametrize(
    ("known", "text"),
    [
        ({"bpm": "120"}, "bpm: 120\n"),
        ({"keyscale": "Bb minor"}, "keyscale: Bb minor\n"),
        ({"language": "yue"}, "language: yue\n"),
        ({"timesignature": "6"}, "timesignature: 6\n"),
        ({"duration": "187"}, "duration: 187\n"),
        ({"caption": "one\nline"}, "caption: one line\n"),
    ],
)
def test_what_the_user_said_is_forced(known: dict[str, str], text: str) -> None:
    for seed in range(5):
        pen = RandomPen(seed)
        plan = plan_rules.write_plan(pen, known)
        assert text in pen.written
        assert known.items() <= plan.items()


def test_an_own_caption_can_be_left_alone(planner: Planner) -> None:
    kept = planner.plan(Prompt("my words"), 20.0, Planning("0.6B", rewrite=False), 1, nothing)
    assert kept.prompt.caption == "my words"
    assert "caption" not in kept.plan
    rewritten = planner.plan(Prompt("my words"), 20.0, PLANNING, 1, nothing)
    assert rewritten.prompt.caption == rewritten.plan["caption"] != "my words"


def test_nothing_is_written_when_nothing_is_open(planner: Planner) -> None:
    tokens = []
    answer = planner.plan(WISH, 20.0, PLANNING, 1, lambda: tokens.append(1))
    assert answer.prompt == WISH
    assert answer.plan == {
        "bpm": "90", "duration": "20", "keyscale": "F# minor", "language": "en", "timesignature": "4"
    }  # fmt: skip
    assert not tokens


def test_values_win_over_the_plan() -> None:
    plan = {"bpm": "100", "keyscale": "C major", "timesignature": "3", "language": "ja", "caption": "new"}
    assert plan_rules.fill_in(WISH, plan, rewrite=False) == WISH
    filled = plan_rules.fill_in(Prompt(), plan, rewrite=False)
    assert filled == Prompt("new", "", "ja", 100.0, "C major", "3")


def test_yaml_is_what_the_second_phase_was_trained_on() -> None:
    plan = {"timesignature": "4", "bpm": "90", "language": "no", "caption": "word " * 30 + "end", "keyscale": "♭"}
    text = plan_rules.as_yaml(plan)
    assert text.startswith("bpm: 90\ncaption: word ")
    assert "\n  word" in text  # folded at 80, indented by two
    assert "language: 'no'" in text  # which YAML would take for a truth value
    assert text.endswith("keyscale: ♭\nlanguage: 'no'\ntimesignature: 4")
    assert plan_rules.parse_plan(f"<think>\n{text}\n</think>\n<|audio_code_1|>") == plan


def test_the_same_seed_gives_the_same_codes_alone_or_among_others(planner: Planner) -> None:
    hot = Planning("0.6B", temperature=2.0, top_p=1.0)
    answer = Answer(WISH, {"bpm": "90"})
    several = planner.write_codes(answer, WISH, 30, [1, 2, 3], hot)
    alone = planner.write_codes(answer, WISH, 30, [2], hot)
    assert several.shape == (3, 30)
    assert torch.equal(several[1], alone[0])
    assert not torch.equal(several[0], several[1])
    assert several.min() >= 0
    assert several.max() < 64_000


def test_codes_are_those_of_the_whole_network_run_again(planner: Planner) -> None:
    """Greedy, guided: cached decoding with code rows only against a full forward pass per token."""
    greedy = Planning("0.6B", temperature=0.0, scale=2.0)
    answer = Answer(WISH, {"bpm": "90"})
    codes = planner.write_codes(answer, WISH, 6, [0], greedy)[0].tolist()
    model = planner.model
    rows = [model.encode(prompt.codes_chat(WISH, "bpm: 90")), model.encode(prompt.blank_codes_chat())]
    for n in range(6):
        scores = []
        for row in rows:
            ids = torch.tensor([row + [planner.first_code + code for code in codes[:n]]])
            with torch.inference_mode():
                hidden = model.network(ids)[0, -1]
                scores.append(hidden @ model.embeddings.T)
        guided = scores[1] + 2.0 * (scores[0] - scores[1])
        assert int(guided[planner.first_code : planner.first_code + 64_000].argmax()) == codes[n]


def test_drawing_follows_temperature_top_k_and_top_p() -> None:
    scores = torch.tensor([[3.0, 2.0, 1.0, 0.0]]).expand(20_000, -1)
    uniform = torch.rand(20_000, generator=torch.Generator().manual_seed(0))

    def shares(planning: Planning) -> torch.Tensor:
        return torch.bincount(draw(scores, uniform, planning), minlength=4) / 20_000

    plain = (scores[0] / 0.85).softmax(0)
    assert torch.allclose(shares(Planning("x", top_p=1.0)), plain, atol=0.02)
    assert shares(Planning("x", top_k=2, top_p=1.0))[2:].sum() == 0
    # 0.9 is reached by the first two: the third begins beyond it
    cut = shares(Planning("x", top_p=0.9))
    assert cut[2:].sum() == 0
    assert cut[0] == pytest.approx(float(plain[0] / plain[:2].sum()), abs=0.02)
    assert shares(Planning("x", temperature=0.0))[0] == 1


def test_scores_lie_between_0_and_1_and_weigh_as_stated(planner: Planner) -> None:
    scores = planner.score([1, 2, 3], WISH)
    assert set(scores) == {"bpm", "keyscale", "timesignature", "language", "caption", "lyrics", "reward"}
    assert all(0 <= value <= 1 for value in scores.values())
    metadata = sum(scores[n] for n in ("bpm", "keyscale", "timesignature", "language")) / 4
    assert scores["reward"] == pytest.approx(0.5 * scores["caption"] + 0.3 * scores["lyrics"] + 0.2 * metadata)


def test_a_missing_planner_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="acestep-5Hz-lm-4B is not in") as caught:
        load_planner(tmp_path, "4B", MemoryPlan(torch.device("cpu"), torch.float32))
    assert "models get" in caught.value.hint
