"""The command line: one argparse (`main`), one table of the commands (`commands`), one file a command.

`start` is what `hooks/guide.py` runs. It, `main`, `commands` and all of `set_up/` use Python's own library alone,
because they run before anything is installed; the file of a command is imported when it runs.
"""
