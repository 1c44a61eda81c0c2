# Each target is one plain Python command, so that machines without make do the same.
PYTHON ?= python3

.PHONY: serve build check test access bench coverage impact doctor offline
serve build check test access bench coverage doctor offline:
	@$(PYTHON) hooks/guide.py $@ $(ARGS)

# make impact BASE=main, make impact UPDATE=upstream/main, or make impact SETTINGS=district/next-year.yml
impact:
	@$(PYTHON) hooks/guide.py impact $(if $(SETTINGS),--settings "$(SETTINGS)",$(if $(UPDATE),--update "$(UPDATE)",--base "$(or $(BASE),HEAD)")) $(ARGS)
