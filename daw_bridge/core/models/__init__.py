"""The models: which there are, and what is being done with one."""
