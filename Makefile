# Each target is one plain Python command, so that machines without make do the same.
PYTHON ?= python3

.PHONY: serve build check test access html bench coverage impact doctor offline course outside-links rules compare looks new release-notes test-engines lock translate
serve build check test access html bench coverage doctor offline course outside-links rules compare test-engines lock translate:
	@$(PYTHON) hooks/guide.py $@ $(ARGS)

# make impact BASE=main, make impact UPDATE=upstream/main, or make impact SETTINGS=district/next-year.yml
impact:
	@$(PYTHON) hooks/guide.py impact $(if $(SETTINGS),--settings "$(SETTINGS)",$(if $(UPDATE),--update "$(UPDATE)",--base "$(or $(BASE),HEAD)")) $(ARGS)

# make release-notes, or make release-notes BASE=v1.0.0: what decides differently since the last version, for CHANGELOG.md
release-notes:
	@$(PYTHON) hooks/guide.py impact $(if $(BASE),--base "$(BASE)") --format notes

# make new KIND=case TITLE="A parent waits at the bus" (the shell takes the words from the environment, quotes and all)
new:
	@$(PYTHON) hooks/guide.py new $(if $(KIND),"$$KIND") $(if $(TITLE),--title="$$TITLE") $(if $(ID),--id="$$ID")

# make looks BASE=main: pictures of a few pages, before and after
looks:
	@$(PYTHON) hooks/guide.py looks $(if $(BASE),--base "$(BASE)") $(ARGS)
