"""`python -m handbook COMMAND`: the command line, in whatever Python this is."""

import sys

from handbook.cli.main import main

sys.exit(main(sys.argv[1:]))
