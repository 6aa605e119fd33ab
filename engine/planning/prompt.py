"""The exact texts that the networks were trained with. Source: the ACE-Step 1.5 prompt format."""

from engine.contract.messages import Prompt, Task

TEXT_LIMIT = 256
LYRIC_LIMIT = 2048

INSTRUCTIONS = {
    Task.TEXT2MUSIC: "Fill the audio semantic mask based on the given conditions:",
    Task.REPAINT: "Repaint the mask area based on the given conditions:",
    Task.COVER: "Generate audio semantic tokens based on the given conditions:",
    Task.COVER_NOFSQ: "Generate audio semantic tokens based on the given conditions:",
    Task.LEGO: "Generate the {}track based on the audio context:",
    Task.EXTRACT: "Extract the {}track from the audio:",
    Task.COMPLETE: "Complete the input track{}:",
}


def instruction(task: Task, tracks: tuple[str, ...] = ()) -> str:
    """The task in the words it was trained with; track names in capitals."""
    names = " | ".join(track.upper() for track in tracks)
    if task is Task.COMPLETE:
        return INSTRUCTIONS[task].format(f" with {names}" if names else "")
    return INSTRUCTIONS[task].format(f"{names} " if names else "")


def text_prompt(prompt: Prompt, instruction: str, duration_s: float) -> str:
    """What the text encoder reads. Whole numbers only: the format rounds tempo, the grid keeps its fraction."""
    bpm = "N/A" if prompt.bpm is None else str(round(prompt.bpm))
    metas = (
        f"- bpm: {bpm}\n"
        f"- timesignature: {prompt.timesignature.strip() or 'N/A'}\n"
        f"- keyscale: {prompt.keyscale.strip() or 'N/A'}\n"
        f"- duration: {int(duration_s)} seconds\n"
    )
    return f"# Instruction\n{instruction}\n\n# Caption\n{prompt.caption}\n\n# Metas\n{metas}<|endoftext|>\n"


def lyric_prompt(prompt: Prompt) -> str:
    """What the lyric encoder reads, lyrics as typed."""
    return f"# Languages\n{prompt.language}\n\n# Lyric\n{prompt.lyrics}<|endoftext|>"


# --- the planner's chats --------------------------------------------------------------------------

NOTHING_SAID = "NO USER INPUT"
PLAN = "Generate audio semantic tokens based on the given conditions:"
UNDERSTAND = "Understand the given musical conditions and describe the audio semantics accordingly:"
INSPIRE = "Expand the user's input into a more detailed and specific musical description:"
FORMAT = "Format the user's input into a more detailed and specific musical description:"


def chat(instruction: str, user: str) -> str:
    """A ChatML turn, up to where the planner begins to write."""
    return (
        f"<|im_start|>system\n# Instruction\n{instruction}\n\n<|im_end|>\n"
        f"<|im_start|>user\n{user}<|im_end|>\n<|im_start|>assistant\n"
    )


def plan_chat(prompt: Prompt) -> str:
    """Caption and lyrics, for the plan and then its codes."""
    return chat(PLAN, f"# Caption\n{prompt.caption}\n\n# Lyric\n{prompt.lyrics}\n")


def codes_chat(prompt: Prompt, plan_yaml: str) -> str:
    """The second phase: the same turn, left open after its plan, so that the codes follow."""
    return f"{plan_chat(prompt)}<think>\n{plan_yaml}\n</think>\n\n"


def blank_codes_chat(negative: str = "") -> str:
    """What the second phase is guided away from: no input, an empty plan, or what the user does not want."""
    return f"{chat(PLAN, negative.strip() or NOTHING_SAID)}<think>\n\n</think>\n\n"


def inspire_chat(query: str, *, instrumental: bool) -> str:
    return chat(INSPIRE, f"{query.strip() or NOTHING_SAID}\n\ninstrumental: {str(instrumental).lower()}")


def format_chat(prompt: Prompt) -> str:
    caption, lyrics = prompt.caption.strip() or NOTHING_SAID, prompt.lyrics.strip() or "[Instrumental]"
    return chat(FORMAT, f"# Caption\n{caption}\n\n# Lyric\n{lyrics}")
