"""The charts: where the questions and lines of a flow go, and what is marked on them for one page."""
