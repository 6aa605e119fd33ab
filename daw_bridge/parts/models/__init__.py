"""The models: listed, fetched, adopted, checked, removed, and how much memory they take."""
