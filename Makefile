# Evenkeel. `make help` says what there is.
.DEFAULT_GOAL := all
V ?= 0
ifeq ($(V),0)
.SILENT:
endif
B := build
CC := gcc
CLANG ?= clang
WARN := -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wvla \
        -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Werror
HARDEN := -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE $(if $(filter x86_64,$(shell uname -m)),-fcf-protection)
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all

# The floors: what each folder may include. An include that climbs does not compile.
base_MAY     := base
record_MAY   := base record
seal_MAY     := base record seal
model_MAY    := base model
insight_MAY  := base record model insight
practice_MAY := base record practice
exchange_MAY := base record model seal insight practice exchange
plan_MAY     := base record model insight practice plan
page_MAY     := base record model seal insight practice exchange plan page
area_MAY     := $(page_MAY) area
FLOORS := base record model seal insight practice exchange plan page area
ALL_FLOORS := $(FLOORS:%=-Isrc/%)

# The variants: one folder of objects each, build/NAME, for every file of the program.
variants := native clang asan fuzz wasm
# Tables for unwinding the stack are for the debugger: they lie with it, not in the program.
native_CC := $(CC) $(WARN) -O2 -g -fno-asynchronous-unwind-tables -ffp-contract=off $(HARDEN)
clang_CC := $(CLANG) $(WARN) -O2 -g -ffp-contract=off $(HARDEN)
asan_CC := $(CC) $(WARN) -ffp-contract=off $(SANITIZE)
fuzz_CC := $(CLANG) $(WARN) -ffp-contract=off $(SANITIZE) -fsanitize=fuzzer-no-link
wasm_CC = $(CLANG) $(WARN) -ffp-contract=off $(WASM_FLAGS)

CORE := $(foreach floor,$(FLOORS),$(wildcard src/$(floor)/*.c src/$(floor)/*/*.c))
NATIVE := $(wildcard hosts/native/*.c) $(B)/gen/web_assets.c
TALK := $(wildcard hosts/test/*.c)
UNIT := $(wildcard tests/unit/*.c)
FUZZ := $(wildcard tests/fuzz/fuzz_*.c)
BENCH := $(wildcard bench/bench_*.c)
CORE_LIBS := -lsodium -lmd4c -lprotobuf-nanopb -lm
NATIVE_LIBS := $(CORE_LIBS) -lsqlite3 -lmicrohttpd -lseccomp -lutf8proc -lpthread

include build.mk

.PHONY: help all records sentences run deps deps-site deps-test test unit talk pictures lighthouse fuzz bench oracle study wasm site run-site golden clang clean

help: ## says what there is
	awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

all: $(B)/symbols.ok $(B)/practices.ok $(if $(NATIVE),$(B)/evenkeel) ## builds build/evenkeel

run: deps ## installs what is missing, builds, and opens the program
	$(MAKE) all
	$(B)/evenkeel serve --open

deps: ## installs what building and running needs (Debian packages)
	tools/deps tools/packages-build.txt

deps-test: ## installs what the tests need besides (Debian and npm packages)
	tools/deps tools/packages-build.txt tools/packages-site.txt tools/packages-test.txt
	tools/deps_node tests/browser
	tools/deps_source $(B)/source tools/sources-wasm.txt

test: deps-test ## installs what is missing and runs every test: ends with "N passed, N failed"
	tests/run

unit: $(B)/unit ## runs the unit tests
	$(B)/unit

talk: $(B)/talk ## runs the conversations on the test host
	$(B)/talk tests/talk/*.t

golden: $(B)/talk $(B)/write_findings ## rewrites what pages and findings are compared with; look at `git diff`
	$(B)/talk --golden tests/talk/*.t
	$(B)/write_findings > tests/golden/findings.txt

records: $(B)/tools/write_records ## writes docs/RECORDS.md out of the tables of kinds
	$(B)/tools/write_records > docs/RECORDS.md

sentences: $(B)/tools/list_sentences ## writes content/sentences.txt, the template for translators
	$(MAKE) -B content/sentences.txt

pictures: all ## takes a picture of every page, empty and full, into build/screenshots
	node tests/browser/every_page.mjs $(B)/evenkeel $(B)/screenshots

lighthouse: site ## asks Lighthouse about the site: at least 95 in speed, accessibility and best practices
	tools/deps_node tests/lighthouse
	node tests/lighthouse/measure.mjs $(B)/site

fuzz: ## fuzzes every parser for SECONDS (60) each, or the one named by TARGET
	tests/fuzz/run $${SECONDS_EACH:-60} $(TARGET)

bench: all ## prints the table of ratios, each measured beside its reference
	bench/run

study: $(B)/study ## runs the simulation study and writes its table into docs/EVIDENCE.md (a quarter of an hour)
	tests/study/write

oracle: all ## compares every number with R's on new data (needs R; SEED to choose one)
	tests/oracle/fresh $(SEED)

wasm: ## builds the core for the browser and what it needs beside it, and prints their sizes
	tools/deps_source $(B)/source tools/sources-wasm.txt
	$(MAKE) $(WASM_FILES)
	tools/check_wasm $(WASM_FILES)

deps-site: ## installs what building the site needs (Debian packages and sources)
	tools/deps tools/packages-build.txt tools/packages-site.txt
	tools/deps_source $(B)/source tools/sources-wasm.txt

site: deps-site ## writes the program for browsers, a folder of static files, into build/site
	$(MAKE) $(B)/site.ok

run-site: site ## installs what is missing, builds the site, and serves it on this machine for trying
	node hosts/browser/serve.mjs $(B)/site

clang: $(call objects,clang,$(CORE) $(NATIVE) $(GENERATED)) ## compiles everything with the second compiler

clean: ## removes what was built; what was downloaded for the tests stays
	find $(B) -mindepth 1 -maxdepth 1 ! -name source -exec rm -rf {} + 2>/dev/null || true
