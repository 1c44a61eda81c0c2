"""YAML text to a tree whose every value knows its line. Nothing here knows what the keys mean."""
