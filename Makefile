# Each target is one plain Python command, so that machines without make do the same.
PYTHON ?= python3

.PHONY: serve build check test bench
serve build check test bench:
	@$(PYTHON) hooks/guide.py $@ $(ARGS)
