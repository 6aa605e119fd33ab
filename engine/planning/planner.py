"""The planner (5 Hz language model): turns wishes into plans, plans into audio codes, and audio codes into words.

Modes: plan (metadata, then codes), inspire, format, understand, score. Its rules are in `plan_rules`, its texts in
`prompt`. Source of the formats: the ACE-Step 1.5 planner.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from engine.contract.messages import Answered, Ask, AskFor, MessageError, Planning, Prompt
from engine.contract.texts import text
from engine.models.finite import refuse_not_finite
from engine.models.qwen3 import LanguageModel
from engine.planning import plan_rules, prompt

CODES_PER_S = 5
_MOST_LYRIC_TOKENS = 2048
_PLAN_ROOM = plan_rules.MOST_CAPTION_TOKENS + 128
OnToken = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the planner wrote. duration_s: None when it was not asked for one."""

    prompt: Prompt
    plan: dict[str, str]
    duration_s: float | None = None


class Planner:
    """One language model and the ids of the family's special tokens. Raises ValueError when the vocabulary lacks them.

    most_heard: how many codes of a sound it listens to, those in the middle. writes_lyrics: whether it can; else its
    answers have the lyrics and the language that were said, or are instrumental.
    """

    def __init__(self, model: LanguageModel, most_heard: int, *, writes_lyrics: bool = True) -> None:
        self.model, self.most_heard, self.writes_lyrics = model, most_heard, writes_lyrics
        first, end = (model.tokens.token_to_id(token) for token in ("<|audio_code_0|>", "<|im_end|>"))
        self.n_codes = sum(token.startswith("<|audio_code_") for token in model.tokens.get_vocab())
        last = model.tokens.token_to_id(f"<|audio_code_{self.n_codes - 1}|>")
        if first is None or end is None or last != first + self.n_codes - 1:
            raise ValueError(text("its tokenizer has no audio codes"))
        self.first_code, self.end = first, end
        self._codes = slice(first, first + self.n_codes)
        self._barred: Tensor | None = None

    # --- words ------------------------------------------------------------------------------------

    def plan(self, wish: Prompt, duration_s: float | None, planning: Planning, seed: int, on_token: OnToken) -> Answer:
        """Phase 1: fill in what the user left open. With nothing left open, nothing is written."""
        known = plan_rules.known_fields(wish, duration_s)
        skip = frozenset() if planning.rewrite or not wish.caption.strip() else frozenset({"caption"})
        if {"bpm", "duration", "keyscale", "timesignature"} <= known.keys():
            return Answer(wish, known, duration_s)
        pen = _Pen(self, prompt.plan_chat(wish), planning, seed, on_token, _PLAN_ROOM)
        plan = plan_rules.write_plan(pen, known, skip)
        filled = plan_rules.fill_in(wish, plan, rewrite=planning.rewrite)
        return Answer(filled, plan, duration_s if duration_s is not None else float(plan["duration"]))

    def inspire(
        self, query: str, known: Prompt, planning: Planning, seed: int, on_token: OnToken, *, instrumental: bool = False
    ) -> Answer:
        """A short wish becomes a caption, lyrics and metadata."""
        return self._describe(prompt.inspire_chat(query, instrumental=instrumental), known, planning, seed, on_token)

    def format(self, wish: Prompt, planning: Planning, seed: int, on_token: OnToken) -> Answer:
        """The user's caption and lyrics, rewritten in more detail."""
        return self._describe(prompt.format_chat(wish), replace(wish, caption=""), planning, seed, on_token)

    def understand(self, codes: list[int], planning: Planning, seed: int, on_token: OnToken) -> Answer:
        """What the audio behind the codes sounds like: caption, lyrics, tempo, key, signature, language. How long it is, is
        known.
        """
        answer = self._describe(self._understand_chat(codes), Prompt(), planning, seed, on_token)
        return replace(answer, duration_s=len(codes) / CODES_PER_S)

    def _describe(
        self, chat: "str | list[int]", known: Prompt, planning: Planning, seed: int, on_token: OnToken
    ) -> Answer:
        pen = _Pen(self, chat, planning, seed, on_token, _PLAN_ROOM + _MOST_LYRIC_TOKENS)
        plan = plan_rules.write_plan(pen, plan_rules.known_fields(known, None))
        filled = plan_rules.fill_in(known, plan, rewrite=True)
        if self.writes_lyrics:
            filled = replace(filled, lyrics=plan_rules.write_lyrics(pen, self.end, _MOST_LYRIC_TOKENS))
        else:
            filled = replace(filled, language=known.language)
        return Answer(replace(filled, lyrics=filled.lyrics.strip() or "[Instrumental]"), plan, float(plan["duration"]))

    def _understand_chat(self, codes: list[int] | None) -> list[int]:
        """Codes go in as ids: as text they would only be cut apart again. Of more than it has learnt to hear at once a small
        planner makes nothing: asked about a minute it said one word two hundred times.
        """
        mark = "\0"
        before, after = prompt.chat(prompt.UNDERSTAND, mark).split(mark)
        encode = self.model.encode
        if codes is None:
            return [*encode(before), *encode(prompt.NOTHING_SAID), *encode(after)]
        first = max(0, (len(codes) - self.most_heard) // 2)
        said = [self.first_code + code for code in codes[first : first + self.most_heard]]
        return [*encode(before), *said, *encode(after)]

    # --- codes ------------------------------------------------------------------------------------

    @torch.inference_mode()
    def write_codes(
        self,
        answer: Answer,
        wish: Prompt,
        n_codes: int,
        seeds: list[int],
        planning: Planning,
        on_token: OnToken = lambda: None,
    ) -> Tensor:
        """Phase 2: (takes, n_codes) codes, 5 a second. One prefill serves all takes; nothing waits for the device.

        Only the audio codes' rows of the output head are computed. A token is drawn by turning one uniform number per
        take and step (from the take's own seed, on the CPU) into a place in the cumulated probabilities.
        """
        model, guided, takes = self.model, planning.scale > 1, len(seeds)
        rows = [model.encode(prompt.codes_chat(wish, plan_rules.as_yaml(answer.plan)))]
        if guided:
            rows.append(model.encode(prompt.blank_codes_chat(planning.negative)))
        self.check_room(max(map(len, rows)) + n_codes)
        device = model.embeddings.device
        draws = torch.stack([torch.rand(n_codes, generator=torch.Generator().manual_seed(seed)) for seed in seeds])
        draws = draws.to(device)
        cache = model.cache(rows, n_codes)
        last = model.prefill(rows, cache)[:, -1:].repeat_interleave(takes, dim=0)
        refuse_not_finite(last)  # of it an index would be drawn all the same
        cache.repeat(takes)
        codes = torch.zeros((takes, n_codes), dtype=torch.long, device=device)
        for n in range(n_codes):
            scores = model.logits(last[:, 0], self._codes)
            if guided:
                with_prompt, without = scores.chunk(2)
                scores = without + planning.scale * (with_prompt - without)
            codes[:, n] = draw(scores, draws[:, n], planning)
            on_token()
            if n + 1 < n_codes:
                token = (codes[:, n : n + 1] + self.first_code).repeat(2 if guided else 1, 1)
                last = model.feed(token, cache)
        return codes

    def check_room(self, length: int) -> None:
        most = self.model.config.longest
        if length > most:
            raise MessageError(
                text(
                    "The text is too long for the planner: {n} of {most} tokens. Shorten the lyrics",
                    n=length,
                    most=most,
                )
            )

    # --- scores -----------------------------------------------------------------------------------

    @torch.inference_mode()
    def score(self, codes: list[int], said: Prompt, scale: float = 0.1) -> dict[str, float]:
        """How well codes fit a prompt, 0..1 each, and their weighted mean `reward`.

        Metadata: mean over tokens of 1 - (rank - 1) / 10, 0 beyond rank 10. Caption and lyrics: sigmoid of the gain in
        mean log-probability over no codes at all, divided by `scale`.
        """
        heard, nothing = self._understand_chat(codes), self._understand_chat(None)
        fields = {
            "bpm": said.bpm and str(round(said.bpm)),
            "keyscale": said.keyscale,
            "timesignature": said.timesignature,
        }
        fields["language"] = "" if said.language == "unknown" else said.language
        scores: dict[str, float] = {}
        for name, value in fields.items():
            if value:
                scores[name] = self._rank_score(heard, f"<think>\n{plan_rules.as_yaml({name: value})}\n</think>\n")
        texts = {"caption": f"<think>\n{plan_rules.as_yaml({'caption': said.caption})}\n</think>\n"}
        texts["lyrics"] = f"<think>\n</think>\n# Lyric\n{said.lyrics}\n"
        for name, target in texts.items():
            if getattr(said, name).strip():
                gain = self._log_likelihood(heard, target) - self._log_likelihood(nothing, target)
                scores[name] = float(torch.sigmoid(torch.tensor(gain / scale)))
        return scores | {"reward": _reward(scores)} if scores else {}

    def _target_logits(self, before: list[int], target: str) -> tuple[Tensor, Tensor]:
        ids = self.model.encode(target)
        self.check_room(len(before) + len(ids))
        rows = [before + ids]
        hidden = self.model.prefill(rows, self.model.cache(rows, 0))[0, len(before) - 1 : -1]
        return self.model.logits(hidden, slice(None)), torch.tensor(ids, device=hidden.device)

    def _rank_score(self, before: list[int], target: str) -> float:
        logits, ids = self._target_logits(before, target)
        rank = (logits > logits.gather(1, ids[:, None])).sum(dim=1) + 1
        return float(torch.where(rank <= 10, 1 - (rank - 1) / 10, 0.0).mean())

    def _log_likelihood(self, before: list[int], target: str) -> float:
        logits, ids = self._target_logits(before, target)
        return float(torch.log_softmax(logits, dim=-1).gather(1, ids[:, None]).mean())

    def text_scores(self, hidden: Tensor, *, may_end: bool) -> Tensor:
        """Scores (1, text tokens + 1) of ordinary text and, last, of the turn's end: no codes, no tags, no backtick."""
        if self._barred is None:
            vocabulary = self.model.tokens.get_vocab(with_added_tokens=False)
            self._barred = torch.ones(max(vocabulary.values()) + 1, dtype=torch.bool)
            self._barred[[n for token, n in vocabulary.items() if "`" not in token]] = False
            self._barred = self._barred.to(hidden.device)
        text = self.model.logits(hidden, slice(0, len(self._barred))).masked_fill(self._barred, -torch.inf)
        end = self.model.logits(hidden, slice(self.end, self.end + 1))
        return torch.cat([text, end if may_end else torch.full_like(end, -torch.inf)], dim=-1)


def ask(planner: Planner, request: Ask, codes: list[int], on_token: OnToken) -> Answered:
    """What the planner writes for one request. codes: of its source, where it has one."""
    planning, seed = request.planning, request.seed
    match request.ask_for:
        case AskFor.INSPIRE:
            answer = planner.inspire(
                request.query, request.prompt, planning, seed, on_token, instrumental=request.instrumental
            )
        case AskFor.FORMAT:
            answer = planner.format(request.prompt, planning, seed, on_token)
        case AskFor.UNDERSTAND:
            answer = planner.understand(codes, planning, seed, on_token)
        case AskFor.SCORE:
            return Answered(request.job_id, request.prompt, scores=planner.score(codes, request.prompt))
    return Answered(request.job_id, answer.prompt, answer.duration_s)


def _reward(scores: dict[str, float]) -> float:
    """0.5 caption + 0.3 lyrics + 0.2 mean of the metadata, over what there is."""
    metadata = [value for name, value in scores.items() if name not in {"caption", "lyrics"}]
    parts = [(0.5, scores[n]) for n in ("caption",) if n in scores] + [
        (0.3, scores[n]) for n in ("lyrics",) if n in scores
    ]
    if metadata:
        parts.append((0.2, sum(metadata) / len(metadata)))
    return sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)


def draw(scores: Tensor, uniform: Tensor, planning: Planning) -> Tensor:
    """Indices (batch,) from scores (batch, n) and uniform numbers (batch,): temperature, then top-k, then top-p."""
    if planning.temperature <= 0:
        return scores.argmax(dim=-1)
    ordered, order = (scores / planning.temperature).sort(dim=-1, descending=True)
    if planning.top_k:
        ordered = ordered[:, : planning.top_k]
    likely = ordered.softmax(dim=-1)
    before = likely.cumsum(dim=-1) - likely
    if planning.top_p < 1:
        likely = torch.where(before < planning.top_p, likely, 0.0)
    total = likely.cumsum(dim=-1)
    place = (total < uniform[:, None] * total[:, -1:]).sum(dim=-1, keepdim=True)
    return order.gather(1, place.clamp(max=likely.shape[1] - 1))[:, 0]


class _Pen:
    """Writes token by token where the rules ask for a choice, many at once where they leave none."""

    def __init__(
        self, planner: Planner, chat: "str | list[int]", planning: Planning, seed: int, on_token: OnToken, room: int
    ) -> None:
        self._planner, self._planning, self._on_token = planner, planning, on_token
        ids = planner.model.encode(chat) if isinstance(chat, str) else chat
        planner.check_room(len(ids) + room)
        self._cache = planner.model.cache([ids], room)
        self._generator = torch.Generator().manual_seed(seed)
        self._hidden = self._run(ids)
        refuse_not_finite(self._hidden)

    def encode(self, text: str) -> list[int]:
        return self._planner.model.encode(text)

    def decode(self, ids: Iterable[int]) -> str:
        return self._planner.model.decode(list(ids))

    def feed(self, ids: list[int]) -> None:
        self._hidden = self._run(ids)
        self._on_token()

    @torch.inference_mode()
    def choose(self, allowed: list[int] | None, *, greedy: bool = False, may_end: bool = False) -> int:
        if allowed is not None and len(allowed) == 1:
            return allowed[0]
        if allowed is None:
            scores = self._planner.text_scores(self._hidden, may_end=may_end)
        else:
            scores = self._planner.model.logits(self._hidden, torch.tensor(allowed, device=self._hidden.device))
        if greedy:
            place = int(scores[0].argmax())
        else:
            uniform = torch.rand(1, generator=self._generator).to(scores.device)
            place = int(draw(scores, uniform, self._planning)[0])
        if allowed is not None:
            return allowed[place]
        return self._planner.end if place == scores.shape[1] - 1 else place

    @torch.inference_mode()
    def _run(self, ids: list[int]) -> Tensor:
        return self._planner.model.feed(torch.tensor([ids], device=self._planner.model.embeddings.device), self._cache)[
            :, -1
        ]
