"""Tasks as the window offers them: asked for from any thread, with what the models can do."""
