"""The composed pieces as codec latents, and excerpts of them with true captions, to train the DiT and the planner on."""

import copy
import json
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.contract.messages import Prompt, Task
from engine.contract.whole_file import WholeFile, remove_abandoned
from engine.models.vae import VAE
from engine.planning.prompt import instruction, text_prompt
from engine.training.loop.trainer import TrainingError, has_bfloat16
from engine.training.music.captions import describe
from engine.training.music.composer import compose
from engine.training.music.score import Role, Score
from engine.training.pieces.recordings import record_all

FRAMES_A_SECOND = 25
_AT_A_TIME = 50
_TRIES = 2_000  # few pieces may have stems, and those may be silent at the drawn place
Encode = Callable[[Tensor], Tensor]  # (1, 2, samples) -> (1, channels, frames)
TRACK_NAMES = {
    Role.DRUMS: "drums", Role.BASS: "bass", Role.CHORDS: "keyboard", Role.PAD: "strings", Role.ARPEGGIO: "synth",
    Role.LEAD: "woodwinds",
}  # fmt: skip


def encode_all(
    encode: Encode, hop: int, pieces: Path, folder: Path, seeds: Iterable[int], with_stems: int | None = None
) -> None:
    """Encode what the folder lacks: one float16 (tracks, frames, channels) per piece, in the order of its recordings.

    with_stems: how many of the pieces to encode with stems, the others as mixes only; None for all. A folder belongs to
    one codec: see `fingerprint`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remove_abandoned(folder)

    def encode_piece(task: tuple[int, int]) -> None:
        n, seed = task
        path, tracks = folder / f"{seed}.npy", np.load(pieces / f"{seed}.npy", mmap_mode="r")
        tracks = tracks if with_stems is None or n < with_stems else tracks[:1]
        if path.exists() and len(np.load(path, mmap_mode="r")) >= len(tracks):
            return
        made = [_encoded(encode, hop, track) for track in tracks]
        with WholeFile(path) as part, part.open("wb") as file:
            np.save(file, np.stack(made).astype(np.float16))
        if (n + 1) % 25 == 0:
            print(f"{n + 1} pieces encoded", flush=True)  # noqa: T201

    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # one piece per core is faster than all cores on one piece
    try:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(encode_piece, enumerate(seeds)))
    finally:
        torch.set_num_threads(threads)


def compose_all(
    encode: Encode, hop: int, pieces: Path, folder: Path, seeds: Iterable[int], length_s: float, with_stems: int
) -> None:
    """Record and encode what the folder lacks, fifty pieces at a time, `with_stems` of them with stems, and delete
    their sound.

    A piece is 26 MB of sound and a tenth of that as latents. Raises what `record_all` raises.
    """
    wanted = [seed for seed in seeds if not (folder / f"{seed}.npy").exists()]
    for begin in range(0, len(wanted), _AT_A_TIME):
        now = wanted[begin : begin + _AT_A_TIME]
        recorded = record_all(pieces, now, length_s)
        encode_all(encode, hop, pieces, folder, now, with_stems)
        for path in recorded:
            path.unlink()


def fingerprint(vae: VAE) -> str:
    """A short name for an encoder's weights, so that latents of different codecs are never mixed."""
    state = sorted(vae.encoder.state_dict().items())
    sums = [zlib.crc32(value.detach().cpu().float().numpy().tobytes()) for _, value in state]
    return f"{zlib.crc32(repr(sums).encode()):08x}"


def encoder_of(vae: VAE, device: torch.device) -> Encode:
    """A codec's encoder; in bfloat16 where the machine has it, which changes latents by about 1 %."""
    dtype = torch.bfloat16 if has_bfloat16(device) else torch.float32
    encoder = copy.deepcopy(vae).to(device, dtype)
    encoder.lay_out()

    def encode(wave: Tensor) -> Tensor:
        return encoder.encode(wave.to(device, dtype)).float().cpu()

    return encode


@torch.inference_mode()
def _encoded(encode: Encode, hop: int, track: NDArray[np.int16]) -> NDArray[np.float32]:
    """(samples, 2) -> (frames, channels)."""
    wave = torch.from_numpy(track[: len(track) // hop * hop].T.astype(np.float32) / 32767)[None]
    return np.asarray(encode(wave)[0].T)


@dataclass(frozen=True, slots=True)
class Stretch:
    """An excerpt of a piece, from `start_s` on. track, source (frames, channels): what is to be made, and from what, if
    anything. roles: the instruments in the track; empty for the mix. number: which of the piece's recordings the
    track is.
    """

    track: Tensor
    caption: str
    score: Score
    start_s: float
    roles: tuple[Role, ...] = ()
    source: Tensor | None = None
    timbre: Tensor | None = None
    number: int = 0


@dataclass(slots=True)
class Pieces:
    """All encoded pieces: `folder` holds latents, `recordings` the JSON files. length_s: the requested length of each."""

    folder: Path
    recordings: Path
    seeds: list[int]
    length_s: float
    _scores: dict[int, Score] = field(default_factory=dict)
    _roles: dict[int, list[Role]] = field(default_factory=dict)

    def draw(
        self,
        rng: np.random.Generator,
        frames: int,
        *,
        stem: bool,
        pair: bool = False,
        mix_as_source: bool = False,
        anywhere: bool = False,
    ) -> Stretch:
        """An excerpt of a mix or a stem; in a pair, another track or the mix of the same music is its source.

        It begins at a bar line, or anywhere. Raises TrainingError where hardly any piece can serve.
        """
        for _ in range(_TRIES):
            seed = int(rng.choice(self.seeds))
            tracks = np.load(self.folder / f"{seed}.npy", mmap_mode="r")
            score = self.score(seed)
            starts = [s for s in score.downbeats_s if round(s * FRAMES_A_SECOND) + frames <= tracks.shape[1]]
            if not starts or len(tracks) < (3 if pair else 2 if stem else 1):
                continue
            start_s = min(rng.choice(starts, 3), key=_off_the_frames)
            if anywhere:
                start_s = rng.integers(0, tracks.shape[1] - frames + 1) / FRAMES_A_SECOND
            start = round(start_s * FRAMES_A_SECOND)
            number = int(rng.integers(1, tracks.shape[0])) if stem else 0
            roles = (self._role(seed, number),) if number else ()
            captions = describe(score, start_s, start_s + frames / FRAMES_A_SECOND, roles)
            if not captions:
                continue  # that stem is silent there
            others = [n for n in range(1, tracks.shape[0]) if n != number] if pair else []
            others = [0] if mix_as_source else others
            later = int(rng.integers(0, tracks.shape[1] - frames + 1))
            return Stretch(
                _tensor(tracks[number, start : start + frames]),
                str(rng.choice(captions)),
                score,
                start / FRAMES_A_SECOND,
                roles,
                _tensor(tracks[int(rng.choice(others)), start : start + frames]) if others else None,
                _tensor(tracks[number, later : later + frames]),
                number,
            )
        what = "single instruments" if stem or pair else "mixes"
        raise TrainingError(f"no {what} of {frames} frames in {self.folder}: encode more pieces whole (--with-stems)")

    def windows(self, rng: np.random.Generator, count: int, frames: int) -> Tensor:
        """(count, frames, channels) from anywhere; half of them mixes."""
        made = []
        for _ in range(count):
            tracks = np.load(self.folder / f"{int(rng.choice(self.seeds))}.npy", mmap_mode="r")
            track = 0 if rng.random() < 0.5 else int(rng.integers(len(tracks)))
            start = int(rng.integers(tracks.shape[1] - frames + 1))
            made.append(_tensor(tracks[track, start : start + frames]))
        return torch.stack(made)

    def score(self, seed: int) -> Score:
        """The score of a piece."""
        if seed not in self._scores:
            self._scores[seed] = compose(seed, self.length_s)
        return self._scores[seed]

    def _role(self, seed: int, number: int) -> Role:
        """The instrument of a stem; track 0 is the mix."""
        if seed not in self._roles:
            known = json.loads((self.recordings / f"{seed}.json").read_text("utf-8"))
            self._roles[seed] = [Role(stem["role"]) for stem in known["stems"]]
        return self._roles[seed][number - 1]


def at_other_tempo(stretch: Stretch, factor: float, frames: int, rng: np.random.Generator) -> Stretch:
    """The excerpt at `factor` times its tempo, `frames` long, with captions to match; frames are interpolated linearly.
    `stretch.track` must be long enough. Not for decoding: pitches would waver.
    """
    places = torch.arange(frames) * factor
    before = places.long().clamp(max=len(stretch.track) - 2)
    part = (places - before)[:, None]
    track = stretch.track[before] * (1 - part) + stretch.track[before + 1] * part
    score, start_s = replace(stretch.score, tempo_bpm=stretch.score.tempo_bpm * factor), stretch.start_s / factor
    captions = describe(score, start_s, start_s + frames / FRAMES_A_SECOND, stretch.roles) or [stretch.caption]
    return replace(stretch, track=track, caption=str(rng.choice(captions)), score=score, start_s=start_s)


def _off_the_frames(start_s: float) -> float:
    place = start_s * FRAMES_A_SECOND
    return abs(place - round(place))


def _tensor(stretch: NDArray[np.float16]) -> Tensor:
    return torch.from_numpy(stretch.astype(np.float32))


def prompt_texts(seeds: Iterable[int], length_s: float) -> list[str]:
    """Every caption of the pieces and their parts as the text encoder reads it, to learn a vocabulary from."""
    found = []
    for seed in seeds:
        score = compose(seed, length_s)
        for only in ((), *((part.role,) for part in score.parts)):
            prompts = [
                Prompt(c, "", "unknown", score.tempo_bpm, score.keyscale, score.timesignature)
                for c in describe(score, only=only)
            ]
            found += [text_prompt(p, instruction(Task.TEXT2MUSIC), 10.0) for p in prompts]
    return found + [instruction(task, (name,)) for task in Task for name in TRACK_NAMES.values()]
