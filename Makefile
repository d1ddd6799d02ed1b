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
HARDEN := -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE -fcf-protection
CFLAGS := $(WARN) -O2 -g -ffp-contract=off $(HARDEN)
ASAN := $(WARN) -O1 -g -ffp-contract=off -fno-omit-frame-pointer -fsanitize=address,undefined \
        -fno-sanitize-recover=all

# The floors: what each folder may include. An include that climbs does not compile.
base_MAY     := base
record_MAY   := base record
seal_MAY     := base record seal
insight_MAY  := base record insight
practice_MAY := base record practice
exchange_MAY := base record seal insight practice exchange
page_MAY     := base record seal insight practice page
FLOORS := base record seal insight practice exchange page
ALL_FLOORS := $(FLOORS:%=-Isrc/%)

CORE := $(foreach floor,$(FLOORS),$(wildcard src/$(floor)/*.c))
GENERATED := $(B)/gen/fold_table.c
UNIT := $(wildcard tests/unit/*.c)

include build.mk
