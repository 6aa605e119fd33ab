"""Who uses a library: one program on a computer, one computer on a network drive."""
