"""The files that a built site has beside its pages, made from a handbook alone."""
