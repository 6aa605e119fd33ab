"""The words of the prompt: description with tags and history, lyrics with sections, presets, what the planner proposes."""
