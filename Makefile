# Each target is one plain Python command, so that machines without make do the same.
PYTHON ?= python3

.PHONY: serve build check test access html bench coverage impact doctor offline looks
serve build check test access html bench coverage doctor offline:
	@$(PYTHON) hooks/guide.py $@ $(ARGS)

# make impact BASE=main, make impact UPDATE=upstream/main, or make impact SETTINGS=district/next-year.yml
impact:
	@$(PYTHON) hooks/guide.py impact $(if $(SETTINGS),--settings "$(SETTINGS)",$(if $(UPDATE),--update "$(UPDATE)",--base "$(or $(BASE),HEAD)")) $(ARGS)

# make looks BASE=main: pictures of a few pages, before and after
looks:
	@$(PYTHON) hooks/guide.py looks $(if $(BASE),--base "$(BASE)") $(ARGS)
