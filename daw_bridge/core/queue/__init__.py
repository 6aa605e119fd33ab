"""The jobs of the engine, and the events about both."""
