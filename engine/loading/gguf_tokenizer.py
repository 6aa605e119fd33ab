"""The tokenizer of a language model out of its GGUF file.

The file holds the words and merges of Qwen's byte-level BPE, without the tokens that were added to it later: their order
is fixed, and they follow the words. Source of order and rules: the published tokenizers of Qwen3 and of the planners.
"""

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from engine.contract.texts import text
from engine.contract.weights.fault import DamagedError, about
from engine.contract.weights.gguf_file import MERGES, TOKENS, Gguf
from engine.loading.checkpoint_error import CheckpointError

_END = "<|endoftext|>"
ADDED = (
    _END, "<|im_start|>", "<|im_end|>", "<|object_ref_start|>", "<|object_ref_end|>", "<|box_start|>", "<|box_end|>",
    "<|quad_start|>", "<|quad_end|>", "<|vision_start|>", "<|vision_end|>", "<|vision_pad|>", "<|image_pad|>",
    "<|video_pad|>", "<tool_call>", "</tool_call>", "<|fim_prefix|>", "<|fim_middle|>", "<|fim_suffix|>", "<|fim_pad|>",
    "<|repo_name|>", "<|file_sep|>", "<tool_response>", "</tool_response>", "<think>", "</think>",
)  # fmt: skip
CODES = 64_000  # of the audio quantizer


def tokenizer_of(gguf: Gguf, vocabulary: int, *, has_codes: bool) -> Tokenizer:
    """The tokenizer of a planner (has_codes) or of the text encoder, which ends every text by itself.

    vocabulary: rows of the embedding table. Raises CheckpointError where words and merges do not belong together.
    """
    from transformers.models.qwen2.tokenization_qwen2 import PRETOKENIZE_REGEX

    words = [str(word) for word in gguf.fields[TOKENS]]
    numbers = {word: n for n, word in enumerate(words)}
    merges = [(first, second) for first, _, second in (str(merge).partition(" ") for merge in gguf.fields[MERGES])]
    is_good = len(numbers) == len(words) and all(
        part in numbers for first, second in merges for part in (first, second, first + second)
    )
    added = [token for token in ADDED if token not in numbers]
    if has_codes:
        room = vocabulary - len(words) - len(added)
        added += [code for n in range(min(CODES, room)) if (code := f"<|audio_code_{n}|>") not in numbers]
    if not is_good or len(words) + len(added) > vocabulary:
        raise CheckpointError(about(gguf.file, DamagedError(text("its words and merges do not fit each other"))))
    tokenizer = Tokenizer(models.BPE(vocab=numbers, merges=merges))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(PRETOKENIZE_REGEX), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])  # fmt: skip
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in added])
    if not has_codes:
        end = tokenizer.token_to_id(_END)
        tokenizer.post_processor = processors.TemplateProcessing(single=f"$A {_END}", special_tokens=[(_END, end)])
    return tokenizer
