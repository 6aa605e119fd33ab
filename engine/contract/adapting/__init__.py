"""The training of an adapter: what its process says, and what it is told."""
