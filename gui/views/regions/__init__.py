"""What regions have of their own, and the context range: handles, keys, painting and the dialog of a region."""
