# Everything a developer, a curious visitor or CI does with this checkout. Names are a contract: docs/operations.md.
# The first interpreter that really runs and is new enough (a version manager's shims may exist without running).
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 /usr/bin/python3; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$each; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
OFFSCREEN := QT_QPA_PLATFORM=offscreen
WORKERS ?= 2
SCALE ?= 1

.PHONY: setup run test demo check format bench campaign screens papers translations lock \
        installers installers-test hub-demo release clean

setup: $(STAMP)

$(STAMP): requirements-dev.lock pyproject.toml installer/system_libraries.sh
	sh installer/system_libraries.sh
	@[ -n "$(PYTHON)" ] || { echo "Loket needs Python 3.11 or newer."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m compileall -q main.py desktop sync ui resources $(VENV)/lib >/dev/null || true
	touch $(STAMP)

run: setup
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ] && [ "$$QT_QPA_PLATFORM" != offscreen ]; then \
		echo "There is no display here, so no window can open. Try: make demo"; exit 0; fi; \
	echo "The desk opens with invented data. Sign in as rina.marlina, anwar.hakim or budi.hartono, password loket-demo."; \
	echo "What arrives at the practice server: http://127.0.0.1:8974 while the window is open."; \
	$(BIN)/python main.py --data-dir .demo/desk gui --demo

demo: setup
	$(BIN)/python main.py demo --folder .demo

test: setup
	sh installer/test_tools.sh
	TMPDIR="$$(sh installer/test_folder.sh)" $(OFFSCREEN) $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -q --ignore=tests/installers

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tests/architecture/translations.py --check

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations: setup
	$(BIN)/python tests/architecture/translations.py

bench: setup
	$(OFFSCREEN) $(BIN)/python -m tests.bench

campaign: setup
	$(OFFSCREEN) $(BIN)/python -m tests.campaign --scale $(SCALE)

screens: setup
	PYTHONHASHSEED=0 $(OFFSCREEN) $(BIN)/python -m tests.screens docs/screens
	$(BIN)/python -m tests.screens.guide_pictures

papers: setup
	$(BIN)/python -m tests.documents.papers

lock:
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra dev --output-file requirements-dev.lock pyproject.toml

installers: setup
	sh installer/installer_tools.sh
	$(BIN)/python -m installer.build fetch
	$(BIN)/python -m installer.build all

installers-test: setup
	sh installer/installer_tools.sh
	$(BIN)/python -m installer.build fetch
	$(OFFSCREEN) $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup -q tests/installers
	rm -rf build/tests

release: setup
	@[ -n "$(VERSION)" ] || { echo "Which version? make release VERSION=1.0.0"; exit 2; }
	sh installer/installer_tools.sh
	$(BIN)/python -m installer.release --version $(VERSION)

hub-demo:
	@echo "Not there yet: the hub for several desks of one office comes later."; exit 2

clean:
	rm -rf $(VENV) .demo build dist *.egg-info
