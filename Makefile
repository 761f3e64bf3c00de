# make run · make demo · make test · make lint · make bench: each sets up what it needs first, once.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
IN := .venv/Scripts/python.exe
else
IN := .venv/bin/python
endif
# Says in a sentence what Qt misses, where it misses something even without a screen.
DRAWABLE := QT_QPA_PLATFORM=offscreen $(IN) -m atmp_desktop.display
# The tests' registers are kept in memory where there is room for that, as the disk's syncing is most of their time.
IN_MEMORY := $(if $(wildcard /dev/shm/.),PYTEST_DEBUG_TEMPROOT=/dev/shm)
CHECKED := atmp_desktop tests benchmarks main.py

.PHONY: run demo test test-all lint bench pictures i18n lock set-up development
.DEFAULT_GOAL := run

# With no screen the main job is done all the same, into files.
run: set-up
	@if $(IN) -m atmp_desktop.display; then \
		exec $(PYTHON) main.py; \
	else \
		echo "Doing the main job without a window instead, as make demo does." >&2; \
		$(MAKE) --no-print-directory demo; \
	fi

demo: set-up
	@$(DRAWABLE)
	@QT_QPA_PLATFORM=offscreen $(PYTHON) main.py demo --to build/demo

# The heavy proofs run a fifth of their cases; make test-all runs all of them.
test: development
	@$(DRAWABLE)
	@$(IN_MEMORY) QT_QPA_PLATFORM=offscreen ATMP_RELIABILITY=$${ATMP_RELIABILITY:-fifth} $(IN) -m pytest -q -n 2 --dist worksteal

test-all: development
	@$(DRAWABLE)
	@$(IN_MEMORY) QT_QPA_PLATFORM=offscreen ATMP_RELIABILITY=all $(IN) -m pytest -q -n 2 --dist worksteal

lint: development
	$(IN) -m ruff check .
	$(IN) -m ruff format --check .
	$(IN) -m mypy $(wildcard $(CHECKED))
	$(IN) -c "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
	$(IN) -m pytest -q -p no:cacheprovider tests/packaging/test_repository.py

# The pictures in the README and the guide, from the program itself.
pictures: set-up
	@$(DRAWABLE)
	@rm -rf build/pictures
	@$(PYTHON) main.py screenshots build/pictures
	@cp build/pictures/*" first-start.png" docs/pictures/first-start.png
	@cp build/pictures/*" pane-enquiry.png" docs/pictures/enquiry-why.png
	@cp build/pictures/*" list-action.png" docs/pictures/actions.png
	@cp build/pictures/*" centre-action.png" docs/pictures/action-list.png
	@cp build/pictures/*" pane-meeting.png" docs/pictures/meeting.png
	@cp build/pictures/*" group-related.png" docs/pictures/group.png
	@cp build/pictures/*" questions.png" docs/pictures/questions.png
	@cp build/pictures/*" dialog-contact-sheet.png" docs/pictures/contact-sheet.png
	@cp build/pictures/*" history.png" docs/pictures/history.png
	@cp build/pictures/*" backups.png" docs/pictures/backups.png
	@cp build/pictures/*" board-action.png" docs/pictures/board.png
	@cp build/pictures/*" print.png" docs/pictures/print.png
	@cp build/pictures/*" report-influence.png" docs/pictures/influence.png
	@cp build/pictures/*" report-matrix.png" docs/pictures/matrix.png
	@cp build/pictures/*" network.png" docs/pictures/network.png
	@cp build/pictures/*" today.png" docs/pictures/today.png

# The texts of the program for its translators, and what they translated for the program; see docs/translating.md.
i18n: development
	@$(dir $(IN))pyside6-lupdate -silent -extensions py atmp_desktop -source-language en_GB -locations none -no-obsolete -ts resources/i18n/*.ts >/dev/null
	@for catalogue in $(filter-out %/atmp_desktop.ts,$(wildcard resources/i18n/*.ts)); do \
		$(dir $(IN))pyside6-lrelease -silent $$catalogue -qm $${catalogue%.ts}.qm; \
	done

bench: development
	@QT_QPA_PLATFORM=offscreen $(IN) -m benchmarks

# For who changes the dependencies; needs uv. Names, versions and hashes only.
LOCK := uv pip compile --quiet --upgrade --universal --generate-hashes --only-binary :all: \
	--no-annotate --no-header --no-emit-index-url pyproject.toml
lock:
	$(LOCK) --output-file requirements.lock
	$(LOCK) --group dev --output-file requirements-dev.lock

set-up:
	@$(PYTHON) main.py --set-up

development:
	@$(PYTHON) main.py --set-up-development
