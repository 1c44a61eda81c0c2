"""Which files there are, which of them are published, and which stand in a wrong place."""
