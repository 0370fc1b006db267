# Every habit of the project, by one word. Two matter to a user: `make site` and `make test`.

SWIFT ?= swift
# A module that uses another without declaring it fails the build.
CHECKED = --explicit-target-dependency-import-check error
RELEASE = $(SWIFT) build -c release --product phanit $(CHECKED)
# Where `make install` puts Phanit. Its build has a folder of its own, so that neither it nor `make site` undoes the other's.
PREFIX ?= /usr/local
INSTALLED = .build-install/release/phanit

.PHONY: site test setup release serve install uninstall data gallery lint format audit bench clean help

site: setup release ## Install what is missing, build Phanit, build the demonstration site into Public
	@.build/release/phanit build --site . --output Public

test: setup ## Install what is missing and run every test
	@Tools/test

setup: ## Install the C libraries that are missing
	@Tools/setup

release: setup
	@$(RELEASE)

serve: release ## Show the demonstration site at http://localhost:8080/
	@.build/release/phanit serve --site .

install: ## Install Phanit below PREFIX (/usr/local): a program that runs without Swift, manual pages and completions
	@Tools/setup install
	@$(RELEASE) --static-swift-stdlib --scratch-path .build-install
	@DESTDIR="$(DESTDIR)" Tools/install $(INSTALLED) "$(PREFIX)"

uninstall: ## Remove what `make install` installed
	@DESTDIR="$(DESTDIR)" Tools/install --remove "$(PREFIX)"

data: setup ## Make the made-up series of the demonstration site again
	@$(SWIFT) run demonstration-data Content/datasets

gallery: setup ## Draw every kind of chart into Documentation/gallery
	@$(SWIFT) run gallery

lint: ## Check the format of every Swift file
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Benchmarks Fuzzing Plugins Sources Tests && echo "lint: nothing to mend"

format: ## Format every Swift file
	@$(SWIFT) format --in-place --parallel --recursive Package.swift Benchmarks Fuzzing Plugins Sources Tests

audit: site ## Check the built site and the gallery with a browser and Python's checkers; installs them
	@.build/release/phanit check --site .
	@Tools/audit Public

bench: release ## The build beside a copy of its output, texts beside libcmark, datasets beside polars and duckdb, charts beside Vega-Lite and Plot
	@Benchmarks/site
	@Benchmarks/bulletins
	@Benchmarks/datasets
	@Benchmarks/charts

clean:
	@rm -rf .build .build-fuzz .build-install .phanit .audit .peers

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile
