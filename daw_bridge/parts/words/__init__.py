"""The words of the prompt: the planner that writes them, the captions that were used, presets."""
