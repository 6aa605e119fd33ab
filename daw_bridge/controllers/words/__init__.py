"""The words of the prompt by OSC."""
