# The few commands of this project; `make run` and `make test` need nothing before them.
PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: models run install train check format test test-long test-api-long chaos hostile load fuzz audit bench screenshots migration messages lock clean

run: .venv/.installed
	@$(BIN)/python app.py

install: .venv/.installed models

.venv/.installed: requirements.txt
	@echo "Installing into .venv (once; a minute or two) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@touch $@

.venv/.installed-dev: .venv/.installed requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

models: .venv/.installed
	@$(BIN)/python -m ml.train_models --if-needed

train: .venv/.installed
	@$(BIN)/python -m ml.train_models

format: .venv/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: .venv/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/bandit -q -lll -r app.py config.py database ml routes utils
	$(BIN)/hadolint Dockerfile

# Each worker begins with a half of its own, so that what a folder's tests share is made
# once, and takes from the other when it is done.
test: .venv/.installed-dev
	@$(MAKE) -j2 check models
	@tests/install_system.sh
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

# New sentences into the catalogues of all languages, those that are gone out of them.
messages: .venv/.installed
	@$(BIN)/python -m translations.messages

# Forty times what `make test` tries of the API.
test-api-long: .venv/.installed-dev
	API_EXAMPLES=1000 $(BIN)/python -m pytest tests/routes/test_api_contract.py -n 2

# Kills, full disks and lost connections by the hundred; `seed=7 make chaos` repeats a run.
chaos: .venv/.installed-dev models
	CHAOS_SEED=$(seed) $(BIN)/python -m pytest -m chaos --no-cov

# Every hostile file over HTTP, on both databases; HOSTILE is the folder of their maker.
hostile: .venv/.installed-dev models
	$(BIN)/python -m pytest tests/chaos/test_hostile_files.py -m chaos --no-cov -s

# The properties alone, each with ten times its examples: a thousand and more of most.
test-long: .venv/.installed-dev models
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest -n 2 --no-cov -m hypothesis

# 200 people browse and 50 upload at once, some three minutes; `minutes=30 make load`
# goes on with half an hour of steady use and says whether memory grows.
load: .venv/.installed-dev models
	$(BIN)/python -m tests.load.run --soak $(or $(minutes),0) --database $(or $(database),sqlite)

# Each reader fuzzed for a bounded time; the corpus is kept outside the tree.
fuzz: .venv/.installed-dev
	FUZZ_SECONDS=$(or $(seconds),60) $(BIN)/python -m tests.fuzz.run

# Needs the network: known holes in the pinned libraries.
audit: .venv/.installed-dev
	$(BIN)/pip-audit --require-hashes -r requirements.txt

bench: .venv/.installed-dev models
	$(BIN)/python -m pytest tests/bench -m bench -s

screenshots: .venv/.installed-dev models
	$(BIN)/python -m tests.browser.screenshots docs/screenshots

migration: .venv/.installed-dev
	$(BIN)/python -m database.migrate new "$(m)"
	$(BIN)/python -m database.migrate schema

lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url requirements.in -o requirements.txt
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf .venv models/*.pkl models/*.json
