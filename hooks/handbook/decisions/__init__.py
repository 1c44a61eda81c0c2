"""What the flows decide: the walk, the graph of all questions, which answers are covered, and what a change does."""
