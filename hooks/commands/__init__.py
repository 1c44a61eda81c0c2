"""The commands of `hooks/guide.py`, one file each. Only Python's own library is used here,
because these run before anything is installed."""
