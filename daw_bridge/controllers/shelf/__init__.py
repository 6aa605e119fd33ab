"""What controllers do with clips besides their music."""
