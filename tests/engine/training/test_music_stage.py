"""The music stage on two pieces' scores and made-up sound: it learns, knows its tasks, and what it writes makes music."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.contract.messages import Generate, ModelChoice, Planning, Prompt, Sampling, Task
from engine.contract.reading.sound_reader import read_audio
from engine.loading.checkpoint import load_model, load_planner
from engine.loading.device import MemoryPlan, plan_memory
from engine.models.config import VAEConfig
from engine.models.layers import Rope
from engine.pipeline import Pipeline
from engine.planning.plan_rules import parse_plan
from engine.planning.prompt import instruction, text_prompt
from engine.progress import Monitor
from engine.training.codec.codec import new_vae
from engine.training.loop.trainer import TrainingConfig, train
from engine.training.music.composer import compose
from engine.training.music_model import beats_start
from engine.training.music_model.beats_start import fit_beat_head, pretrain_clock_layers
from engine.training.music_model.beginnings import begin_untrained, begin_with_model
from engine.training.music_model.codes_start import pretrain_tokenizer
from engine.training.music_model.last_layer import fit_last_layer
from engine.training.music_model.music_stage import MusicConfig, MusicStage
from engine.training.music_model.neighbours import point_heads_at_neighbours
from engine.training.music_model.sketch import FIELDS, NAME, learn_vocabulary, new_networks, new_text_encoder
from engine.training.music_model.words_start import mean_hidden, pretrain_text_encoder
from engine.training.pieces.latents import Pieces, encode_all, encoder_of, fingerprint, prompt_texts
from engine.training.planner import tempo_start
from engine.training.planner.planner_stage import NAME as PLANNER_NAME
from engine.training.planner.planner_stage import PlannerConfig, PlannerStage, learn_planner_vocabulary
from tests.tiny_checkpoint import CONFIG, LATENT, QWEN

SEEDS, LENGTH_S = [0, 1, 2], 12.0


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> MusicStage:
    folder = tmp_path_factory.mktemp("music")
    (folder / "pieces").mkdir()
    rng = np.random.default_rng(0)
    for seed in SEEDS:
        score = compose(seed, LENGTH_S)
        roles = list(dict.fromkeys(part.role for part in score.parts))
        t = np.arange(round(score.length_s * 48_000)) / 48_000
        tracks = [np.sin(2 * np.pi * rng.uniform(50, 400) * t)[:, None] * [0.4, 0.3] for _ in range(1 + len(roles))]
        np.save(folder / "pieces" / f"{seed}.npy", (np.stack(tracks) * 32767).astype(np.int16))
        (folder / "pieces" / f"{seed}.json").write_text(json.dumps({"stems": [{"role": role} for role in roles]}))
    torch.manual_seed(0)
    vae = new_vae(VAEConfig(4, 4, (1, 1, 1, 1), (12, 8, 10, 2), LATENT, 2, 48_000)).requires_grad_(False)
    name = fingerprint(vae)
    vae.decoder.conv1.bias[0] += 1
    assert fingerprint(vae) == name  # another decoder takes the same latents
    vae.encoder.conv1.bias[0] += 1
    assert fingerprint(vae) != name
    encode_all(encoder_of(vae, torch.device("cpu")), vae.config.hop, folder / "pieces", folder / "latents", SEEDS)
    pieces = Pieces(folder / "latents", folder / "pieces", SEEDS, LENGTH_S)
    words = learn_vocabulary(prompt_texts(SEEDS, LENGTH_S), 400)
    config = MusicConfig(
        CONFIG,
        QWEN | {"vocab_size": words.get_vocab_size()},
        batch=4,
        frames=(50, 60),
        anchors=1,
        words_steps=2,
        codes_steps=2,
        beats_steps=2,
    )
    return MusicStage(config, pieces, vae, words, torch.device("cpu"), begin_untrained)


def test_every_task_is_drawn_as_the_engine_lays_it_out(stage: MusicStage) -> None:
    rng = np.random.default_rng(1)
    items = [item for _ in range(40) for item in stage.batch(rng)]
    assert {item.task for item in items} == set(Task)
    for item in items:
        assert item.target.shape == item.source.shape == item.mask.shape
        silence = stage.silence[0, : len(item.target)]
        match item.task:
            case Task.TEXT2MUSIC:
                assert torch.equal(item.source, silence)
                assert bool((item.mask == 1).all())
            case Task.REPAINT:
                inside = item.mask[:, 0] > 0
                clocks = (stage.silence[0, first : first + len(inside)] for first in range(500))
                assert any(torch.equal(item.source[inside], clock[inside]) for clock in clocks)
                assert torch.equal(item.source[~inside], item.target[~inside])
            case Task.EXTRACT | Task.LEGO:
                assert len(item.tracks) == 1
                assert not torch.equal(item.source, item.target)
        assert item.prompt.caption


def test_it_learns_and_what_it_writes_makes_music(stage: MusicStage, tmp_path: Path) -> None:
    config = TrainingConfig(60, 3e-3, warmup_steps=5, sample_every=60, ema=0.9, save_every=60)
    averaged = train(stage, config, tmp_path / "run", lambda line: None)
    with (tmp_path / "run" / "losses.csv").open(newline="") as file:
        losses = [float(row["music flow"]) for row in csv.DictReader(file)]
    assert sum(losses[-10:]) < 0.8 * sum(losses[:10])
    assert (tmp_path / "run" / "samples" / "0000060" / "0.wav").is_file()
    folder = tmp_path / "model"
    stage.write(folder, averaged["music"])
    choice = ModelChoice(str(folder), NAME, dtype="float32", device="cpu")
    pipeline = Pipeline(load_model(folder, NAME, plan_memory(choice)))
    prompt = Prompt("drums only", bpm=120.0, timesignature="4")
    request = Generate("j", Task.TEXT2MUSIC, prompt, Sampling(seed=1), choice, str(tmp_path / "out"), duration_s=2.0)
    [made] = pipeline.generate(request, Monitor("j", lambda _: None, lambda: False, {}))
    assert len(read_audio(Path(made.path))) == 2 * 48_000
    begin = begin_with_model(folder)
    again = MusicStage(stage.config, stage.pieces, stage.vae, stage.model.text.tokens, stage.device, begin)
    again.begin(np.random.default_rng(0))
    before, after = averaged["music"].state_dict(), again.model.state_dict()
    written = {name: value for name, value in before.items() if not name.startswith(("beats.", "keys."))}
    assert all(torch.equal(value.bfloat16(), after[name].bfloat16()) for name, value in written.items())


class Riffs(Pieces):
    """Four windows of five frames, again and again."""

    def windows(self, rng: np.random.Generator, count: int, frames: int) -> torch.Tensor:
        riffs = torch.randn(4, frames, LATENT, generator=torch.Generator().manual_seed(0))
        return riffs[torch.from_numpy(rng.integers(4, size=count))]


def test_codes_learn_to_tell_and_then_stay(stage: MusicStage) -> None:
    torch.manual_seed(0)
    networks, rng = new_networks(stage.config.fields), np.random.default_rng(0)
    riffs = Riffs(Path(), Path(), [], LENGTH_S)
    told = pretrain_tokenizer(networks.tokenizer, networks.detokenizer, riffs, LATENT, rng, 80, lambda line: None)
    assert told > 0.8  # 0 is the mean, always
    for tokenizer in (networks.tokenizer, stage.model.networks.tokenizer):
        assert not any(value.requires_grad for value in tokenizer.parameters())


def test_noise_is_given_back_before_anything_is_learnt() -> None:
    """Whatever the patch holds is on its way through from the start, and only what is not noise is left to learn."""
    torch.manual_seed(0)
    fields = FIELDS | {"num_hidden_layers": 1, "num_timbre_encoder_hidden_layers": 1}
    networks = new_networks(fields)
    noise = torch.randn(1, 40, fields["timbre_hidden_dim"])
    nothing = torch.zeros(1, 40, 2 * fields["timbre_hidden_dim"])
    conditions = networks.decoder.condition(networks.null_condition_emb.expand(1, 1, -1))
    made = networks.decoder(noise, nothing, torch.ones(1), conditions)
    explained = torch.nn.functional.cosine_similarity(made.flatten(), noise.flatten(), dim=0)
    assert explained > 0.8


def test_layers_learn_to_read_the_clock_and_leave_the_noise_as_it_is(
    stage: MusicStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beats_start, "_LONGEST", 30)
    monkeypatch.setattr(beats_start, "_ROWS", 8)
    monkeypatch.setattr(beats_start, "_TEMPI", (120, 121))  # as much as a tiny network learns in some steps
    learning = MusicStage(stage.config, stage.pieces, stage.vae, stage.model.text.tokens, stage.device)
    decoder = learning.model.networks.decoder
    before = decoder.proj_in.weight.detach().clone()
    error = pretrain_clock_layers(learning, np.random.default_rng(0), 60, lambda line: None)
    assert error < 0.4  # half is what no idea costs
    assert torch.equal(decoder.proj_in.weight[:, -LATENT:], before[:, -LATENT:])
    assert not torch.equal(decoder.proj_in.weight[:, :LATENT], before[:, :LATENT])
    left = fit_last_layer(learning, np.random.default_rng(0))
    with torch.no_grad():
        made, wanted = learning.predict(learning.batch(np.random.default_rng(1)), 1)
    assert left < 1.2 * float((wanted - wanted.mean((0, 1))).square().mean())
    assert float((made - wanted).square().mean()) < 1.5 * left
    with torch.no_grad():
        learning.model.beats.head.weight.zero_()
    fit_beat_head(learning, np.random.default_rng(0))
    assert learning.model.beats.head.weight.any()


def test_heads_of_later_layers_listen_to_the_patch_before_and_the_one_after(stage: MusicStage) -> None:
    learning = MusicStage(stage.config, stage.pieces, stage.vae, stage.model.text.tokens, stage.device)
    attention = learning.model.networks.decoder.layers[3].self_attn
    with torch.no_grad():
        attention.o_proj.weight.fill_(1)
    point_heads_at_neighbours(learning, np.random.default_rng(0))
    given: list[tuple[torch.Tensor, Rope]] = []
    attention.register_forward_pre_hook(lambda _, inputs: given.append(inputs))
    with torch.no_grad():
        learning.predict(learning.batch(np.random.default_rng(1)), 1)
        x, rope = given[0]
        scores = attention.queries(x, rope) @ attention.keys_values(x, rope)[0].transpose(-1, -2)
    shares = (scores / attention.head_dim**0.5).softmax(-1).mean(0)
    distances = range(-6, 7)
    found = [max(distances, key=lambda d: float(head.diagonal(d).mean())) for head in shares[: attention.groups]]
    assert found == [-1, 1]
    heard = attention.groups * attention.head_dim
    assert not attention.o_proj.weight[:, :heard].any()  # what they make of it is not known yet
    assert bool((attention.o_proj.weight[:, heard:] == 1).all())


def test_levels_are_anywhere_and_a_fifth_of_them_nearly_all_noise(stage: MusicStage) -> None:
    levels = stage._noise_levels(20_000, torch.Generator().manual_seed(0))
    assert 0.18 < float((levels > 0.9).float().mean()) < 0.27
    assert 0.3 < float((levels < 0.4).float().mean()) < 0.45
    assert 0 < float(levels.min()) < float(levels.max()) <= 1


def test_the_text_encoder_learns_to_tell_what_is_asked_for(stage: MusicStage) -> None:
    torch.manual_seed(0)
    text = new_text_encoder(stage.config.text_fields, stage.model.text.tokens)
    tempi, keys = pretrain_text_encoder(text, stage.pieces, np.random.default_rng(0), 60, lambda line: None)
    assert tempi > 0.9  # of three, which the captions' words for speed hardly tell
    assert keys > 0.9
    slow, fast = (
        mean_hidden(text, [text_prompt(Prompt("house", bpm=bpm), instruction(Task.TEXT2MUSIC), 12.0)])
        for bpm in sorted({stage.pieces.score(seed).tempo_bpm for seed in SEEDS})[::2]
    )
    assert (slow - fast).norm() > 0.1 * slow.norm()


def test_the_planner_learns_to_speak_as_its_rules_want(
    stage: MusicStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempo_start, "_BATCHES", 2)
    networks = stage.model.networks
    n_codes = networks.tokenizer.quantizer.n_codes

    @torch.no_grad()
    def tokenize(latents: torch.Tensor) -> torch.Tensor:
        return networks.tokenizer(latents, stage.silence) % 100  # few codes make a small vocabulary

    assert n_codes > 100
    words = learn_planner_vocabulary(prompt_texts(SEEDS, LENGTH_S), 100, 400)
    fields = {k: v for k, v in QWEN.items() if k != "vocab_size"}
    fields |= {"hidden_size": 128, "intermediate_size": 256, "head_dim": 32}  # room for what it begins with
    config = PlannerConfig(fields, batch=4, frames=(50, 60), kept_back=1, anchors=1, head_layer=1)
    numbers = torch.arange(100)
    sounds = torch.stack([numbers % 5, numbers // 5 % 5, numbers // 25], -1).float()
    learning = PlannerStage(config, stage.pieces, tokenize, (5, 5, 4), sounds, words, torch.device("cpu"))
    first, one, other = learning.model.embeddings.detach()[learning.first_code + torch.tensor([0, 1, 99])]
    assert (first - one).norm() < (first - other).norm()  # two levels of three alike, none
    rng = np.random.default_rng(0)
    for kind in ("plan", "understand", "inspire", "blank"):
        conversation = learning.conversation(rng, 11, learning.pieces, kind)
        answer = words.decode(conversation.answer, skip_special_tokens=False)
        assert answer.endswith("<|im_end|>")
        assert ("<think>" in answer) == (kind != "blank")
        if kind != "blank":
            plan = parse_plan(answer)
            assert {"bpm", "duration", "keyscale", "timesignature"} <= plan.keys()
    training = TrainingConfig(30, 3e-3, warmup_steps=5, sample_every=30, ema=0.9, save_every=30)
    averaged = train(learning, training, tmp_path / "run", lambda line: None)
    with (tmp_path / "run" / "losses.csv").open(newline="") as file:
        losses = [float(row["planner loss"]) for row in csv.DictReader(file)]
    assert sum(losses[-5:]) < 0.9 * sum(losses[:5])
    assert len(learning.kept_back.seeds) == 1
    assert sorted(learning.kept_back.seeds + learning.pieces.seeds) == SEEDS
    unheard = json.loads((tmp_path / "run" / "samples" / "0000030" / "kept_back.json").read_text())
    learning.kept_back = learning.pieces
    learning.sample(tmp_path / "heard", averaged)
    heard = json.loads((tmp_path / "heard" / "kept_back.json").read_text())
    assert (
        unheard["tempi"] > 1.5 * heard["tempi"]
    )  # what few codes say of a piece, it knows of those it has heard alone
    assert unheard["words"] > heard["words"] > 0
    assert unheard["codes"] > 0
    folder = tmp_path / "model" / PLANNER_NAME
    learning.write(folder, averaged["planner"])
    planner = load_planner(tmp_path / "model", PLANNER_NAME, MemoryPlan(torch.device("cpu"), torch.float32))
    answer = planner.plan(Prompt("house drums"), 10.0, Planning(PLANNER_NAME), 1, lambda: None)
    assert answer.plan["duration"] == "10"
    codes = planner.write_codes(answer, Prompt("house drums"), 6, [1, 2], Planning(PLANNER_NAME))
    assert codes.shape == (2, 6)
    assert int(codes.max()) < 100
