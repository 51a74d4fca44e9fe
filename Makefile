# Two commands: `make demo` serves the demo district, `make test` proves everything.
PYTHON ?= python3
BIN := .venv/bin
FLASK := $(BIN)/flask --app app
WORKERS ?= $(shell expr 2 '*' $$(nproc)) # browsers and servers wait much of the time
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/*.po))

# many processes come and go in a run of the tests: what one has compiled the next one finds, whatever the shell says
test check: export PYTHONDONTWRITEBYTECODE =

.PHONY: demo test check bench screens rows words lock audit install clean

demo: .venv/installed $(CATALOGUES)
	@$(FLASK) demo $(if $(LAN),--lan)

test: .venv/installed-for-tests $(CATALOGUES)
	@tests/install
	@$(BIN)/ruff check .
	@$(BIN)/djlint --quiet --lint templates
	@rm -f build/lacking
	@$(BIN)/python -m pytest -n $(WORKERS) --on both $(ARGS); outcome=$$?; \
	if [ -s build/lacking ]; then echo "Not tested, because this machine lacks it:"; sort -u build/lacking; fi; \
	exit $$outcome

check: .venv/installed-for-tests $(CATALOGUES)
	@$(BIN)/ruff check .
	@$(BIN)/djlint --quiet --lint templates
	@$(BIN)/python -m pytest tests/conventions $(ARGS)

bench: .venv/installed-for-tests $(CATALOGUES)
	@tests/install >&2
	@$(BIN)/python -m bench

screens: .venv/installed-for-tests $(CATALOGUES)
	@tests/install
	@$(BIN)/python -m tests.screens

rows: .venv/installed-for-tests
	@$(BIN)/python -m tests.rows

words: .venv/installed
	@$(BIN)/pybabel -q extract -F translations/babel.cfg -k N_ -k lazy_gettext --no-location --sort-output -o translations/messages.pot .
	@$(BIN)/pybabel -q update -i translations/messages.pot -d translations --no-fuzzy-matching --no-wrap

%.mo: %.po .venv/installed
	@$(BIN)/pybabel -q compile -i $< -o $@

# what the lock files say, to the byte; the readable lists are requirements.txt and tests/requirements.txt
PIP := $(BIN)/pip --disable-pip-version-check --quiet install --require-hashes

.venv/installed: requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(PIP) -r requirements.lock
	@touch $@

.venv/installed-for-tests: tests/requirements.lock .venv/installed
	@$(PIP) -r tests/requirements.lock
	@touch $@

# after a change in requirements.txt: what it brings along, with the hash of every file, for each Python from 3.11 on
LOCK := uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock"

lock:
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@test -x $(BIN)/uv || $(BIN)/pip --quiet install "$$(sed -n 's/^\(uv==[^ ]*\).*/\1/p' tests/requirements.txt)"
	@$(BIN)/$(LOCK) requirements.txt -o requirements.lock
	@$(BIN)/$(LOCK) tests/requirements.txt -c requirements.lock -o tests/requirements.lock

audit: .venv/installed-for-tests
	@$(BIN)/pip-audit --strict --require-hashes --disable-pip -r requirements.lock
	@$(BIN)/pip-audit --strict --require-hashes --disable-pip -r tests/requirements.lock

install:
	@deploy/install

clean:
	rm -rf .venv build instance
