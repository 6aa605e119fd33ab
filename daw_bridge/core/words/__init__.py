"""The words of the prompt: tags, sections, how much can be sung, proposals and presets. Values only."""
