"""How a site is built: MkDocs as a program, the checks before and after it, and the folders."""
