"""The OSC addresses: what each takes, allows and says."""
