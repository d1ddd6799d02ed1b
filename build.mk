# build.mk - how things are made; Makefile says what there is.

# A language is a folder of content/.
LANGUAGES := $(patsubst content/%/,%,$(wildcard content/*/))
GENERATED := $(B)/gen/fold_table.c $(LANGUAGES:%=$(B)/gen/content_%.c) $(B)/gen/languages.c \
             $(B)/gen/life_faces.c $(B)/gen/life_tellers.c

# $(call objects,VARIANT,SOURCES): where the objects of a variant lie.
objects = $(patsubst %.c,$(B)/$(1)/%.o,$(patsubst $(B)/%,%,$(2)))
floor_of = $(word 2,$(subst /, ,$(1)))
floor_flags = $(foreach floor,$($(call floor_of,$(1))_MAY),-Isrc/$(floor))

# How one variant is compiled. Only src/ is bound to its floor; the rest sees them all. The native host alone
# needs what POSIX and Linux have beyond C.
define variant_rules
$(B)/$(1)/hosts/native/%.o: $(1)_CC += -D_GNU_SOURCE

$(B)/$(1)/src/%.o: src/%.c
	@mkdir -p $$(@D)
	$$($(1)_CC) $$(call floor_flags,$$<) -MMD -c $$< -o $$@

$(B)/$(1)/gen/%.o: $(B)/gen/%.c
	@mkdir -p $$(@D)
	$$($(1)_CC) $$(ALL_FLOORS) -MMD -c $$< -o $$@

$(B)/$(1)/%.o: %.c
	@mkdir -p $$(@D)
	$$($(1)_CC) $(ALL_FLOORS) -Ihosts -Ihosts/native -Itests/unit -Itools -MMD -c $$< -o $$@

$(B)/$(1)/core.a: $(call objects,$(1),$(CORE) $(GENERATED))
	rm -f $$@ && $$(or $$($(1)_AR),ar) rcs $$@ $$^
endef
$(foreach variant,$(variants),$(eval $(call variant_rules,$(variant))))

# What waits for a person, a file or a line is compiled to be small; what it stands on, to be fast.
$(foreach slow,src/exchange src/plan src/page src/area hosts/native,$(eval $(B)/native/$(slow)/%.o: native_CC += -Os))

# A header that is gone makes what included it be built again; without this rule make would stop.
%.h: ;

# What a debugger wants, names too, lies beside the program, in build/evenkeel.debug. The tables of content are full of
# addresses; packed, what relocates them takes an eighth of the room.
$(B)/evenkeel: $(call objects,native,$(NATIVE)) $(B)/native/core.a
	$(native_CC) -pie -Wl,-z,relro,-z,now,-z,pack-relative-relocs $^ -o $@.whole $(NATIVE_LIBS)
	objcopy --only-keep-debug $@.whole $@.debug
	objcopy --strip-all --add-gnu-debuglink=$@.debug $@.whole $@
	rm $@.whole

# The core may call what tools/symbols.txt names and nothing else.
$(B)/symbols.ok: $(call objects,native,$(CORE) $(GENERATED)) tools/check_symbols tools/symbols.txt
	tools/check_symbols tools/symbols.txt $(filter %.o,$^)
	touch $@

# The tables that are made rather than written.
$(B)/tools/%: tools/%.c src/base/fold_table.h
	@mkdir -p $(@D)
	$(CC) $(WARN) -O1 -Isrc/base $< -o $@ -lutf8proc

$(B)/gen/fold_table.c: $(B)/tools/make_fold_table
	@mkdir -p $(@D)
	$< > $@.new && mv $@.new $@

# Content: checked, and written as one C file for each language, by a tool that stands on floor 0.
# Made-up lives are read by something else.
content_of = $(sort $(filter-out content/$(1)/lives/%,$(wildcard content/$(1)/*.txt content/$(1)/*/*.txt)))
EMBED := $(wildcard tools/content_*.c)

$(B)/tools/embed_content: $(call objects,native,tools/embed_content.c tools/whole_file.c $(EMBED) \
                            $(wildcard src/base/*.c) $(B)/gen/fold_table.c)
	@mkdir -p $(@D)
	$(native_CC) -pie $^ -o $@ -lm

# The sentences that stand in code, for translators.
$(B)/tools/list_sentences: $(call objects,native,tools/list_sentences.c tools/sentence_scan.c tools/whole_file.c $(EMBED) \
                             $(wildcard src/base/*.c) $(B)/gen/fold_table.c)
	@mkdir -p $(@D)
	$(native_CC) -pie $^ -o $@ -lm

SPOKEN := $(sort $(wildcard src/*/*.[ch] src/*/*/*.[ch] hosts/native/*.[ch]))

content/sentences.txt: $(B)/tools/list_sentences content/banned.txt $(SPOKEN)
	$< content/banned.txt content/allowed.txt $@ $(SPOKEN)

$(B)/tools/write_records: $(call objects,native,tools/write_records.c) $(B)/native/core.a
	@mkdir -p $(@D)
	$(native_CC) -pie $(filter %.o,$^) $(filter %.a,$^) -o $@ $(or $(BENCH_LIBS),$(CORE_LIBS))

$(B)/gen/content_en.c: $(B)/tools/embed_content content/banned.txt $(call content_of,en)
	$< content/banned.txt en $@ $(call content_of,en)

# Every other language, held against the English; its words that are not used lie beside them.
define language_rule
$(B)/gen/content_$(1).c: $(B)/tools/embed_content content/banned-$(1).txt $(call content_of,$(1)) $(call content_of,en)
	$$< content/banned-$(1).txt $(1) $$@ $(call content_of,$(1)) --from $(call content_of,en)
endef
$(foreach lang,$(filter-out en,$(LANGUAGES)),$(eval $(call language_rule,$(lang))))

$(B)/gen/languages.c: tools/list_languages $(wildcard content)
	@mkdir -p $(@D)
	$< $(LANGUAGES) > $@.new && mv $@.new $@

# Made-up lives: checked by what reads them in the end.
LIVES := $(sort $(filter-out %/words.txt,$(wildcard content/en/lives/*.txt)))
LIFE_WORDS := content/en/lives/words.txt

$(B)/tools/embed_lives: $(call objects,native,tools/embed_lives.c src/practice/life_story.c \
                          $(wildcard src/base/*.c src/record/*.c) $(B)/gen/fold_table.c)
	@mkdir -p $(@D)
	$(native_CC) -pie $^ -o $@ $(or $(BENCH_LIBS),$(CORE_LIBS))

$(B)/gen/life_faces.c: $(B)/tools/embed_lives $(LIFE_WORDS) $(LIVES)
	$< $@.new $(B)/gen/life_tellers.c $(LIFE_WORDS) $(LIVES) && mv $@.new $@

$(B)/gen/life_tellers.c: $(B)/gen/life_faces.c
	touch $@
# The program in a language that nobody speaks, for tests/words.
$(B)/tools/make_otherwise: $(call objects,native,tools/make_otherwise.c tools/whole_file.c $(EMBED) \
                             $(wildcard src/base/*.c) $(B)/gen/fold_table.c)
	@mkdir -p $(@D)
	$(native_CC) -pie $^ -o $@ -lm

$(B)/gen/otherwise/sentences.txt: $(B)/tools/list_sentences content/banned.txt $(SPOKEN)
	@mkdir -p $(@D)
	$< content/banned.txt content/allowed.txt $@ $(SPOKEN) 2> /dev/null || test -s $@

$(B)/gen/otherwise/content.txt: $(B)/tools/make_otherwise $(B)/gen/otherwise/sentences.txt $(call content_of,en)
	$< $@ $(B)/gen/otherwise/sentences.txt $(call content_of,en)

$(B)/gen/otherwise/content_qps.c: $(B)/tools/embed_content $(B)/gen/otherwise/content.txt
	: > $(B)/gen/otherwise/banned.txt
	$< $(B)/gen/otherwise/banned.txt qps $@ $(B)/gen/otherwise/content.txt --from $(call content_of,en)

$(B)/gen/otherwise/languages.c: tools/list_languages
	@mkdir -p $(@D)
	$< en qps > $@.new && mv $@.new $@

OTHERWISE := $(B)/native/gen/otherwise/content_qps.o $(B)/native/gen/otherwise/languages.o
$(B)/evenkeel_otherwise: $(OTHERWISE) $(call objects,native,$(NATIVE)) $(B)/native/core.a
	$(native_CC) -pie $^ -o $@ $(NATIVE_LIBS)

# What practices fill is checked against the kinds of records, which the tool above does not know.
PRACTICE_CHECK := $(wildcard tools/practice_*.c)

$(B)/tools/check_practices: $(call objects,native,tools/check_practices.c $(PRACTICE_CHECK)) $(B)/native/core.a
	@mkdir -p $(@D)
	$(native_CC) -pie $(filter %.o,$^) $(filter %.a,$^) -o $@ $(or $(BENCH_LIBS),$(CORE_LIBS))

$(B)/practices.ok: $(B)/tools/check_practices
	$<
	touch $@

# The files of web/, which the program carries within itself.
WEB := $(patsubst web/%,%,$(wildcard web/*.html web/*.css web/*.js web/*.svg web/font/*.woff2))

$(B)/tools/embed_files: tools/embed_files.c
	@mkdir -p $(@D)
	$(CC) $(WARN) -O1 $< -o $@

$(B)/gen/web_assets.c: $(B)/tools/embed_files $(WEB:%=web/%)
	@mkdir -p $(@D)
	$< web $(WEB) > $@.new && mv $@.new $@

$(foreach variant,$(variants),$(B)/$(variant)/gen/web_assets.o): ALL_FLOORS += -Ihosts/native

# Tests.
$(B)/unit: $(call objects,asan,$(UNIT) $(EMBED) $(PRACTICE_CHECK) tools/sentence_scan.c \
             hosts/browser/batch.c hosts/browser/backup_batch.c) $(B)/asan/core.a
	$(asan_CC) $^ -o $@ $(CORE_LIBS) -ljansson

$(B)/talk: $(call objects,asan,$(TALK) hosts/browser/batch.c) $(B)/asan/core.a
	$(asan_CC) $^ -o $@ $(CORE_LIBS)

# The same answers on every host: a host for bare tables, by both compilers and for WebAssembly.
ANSWER := tests/bytes/answer.c tests/bytes/answer_main.c
$(B)/answer_native: $(call objects,native,$(ANSWER)) $(B)/native/core.a
	$(native_CC) -pie $^ -o $@ $(CORE_LIBS)

$(B)/answer_clang: $(call objects,clang,$(ANSWER)) $(B)/clang/core.a
	$(clang_CC) -pie $^ -o $@ $(CORE_LIBS)

$(B)/answer_asan: $(call objects,asan,$(ANSWER)) $(B)/asan/core.a
	$(asan_CC) $^ -o $@ $(CORE_LIBS)

# What every number of the content is said like, in every situation.
$(B)/write_findings: $(call objects,native,tests/golden/write_findings.c) $(B)/native/core.a
	$(native_CC) -pie $^ -o $@ $(CORE_LIBS)

# The simulation study: made-up notebooks of which the truth is known.
$(B)/study: $(call objects,native,$(wildcard tests/study/*.c)) $(B)/native/core.a
	$(native_CC) -pie $^ -o $@ $(CORE_LIBS)

# Without sanitizers: a hundred thousand pages.
$(B)/talk_corpus: $(call objects,native,tests/talk/corpus.c $(filter-out hosts/test/talk.c,$(TALK)) hosts/browser/batch.c) \
                  $(B)/native/core.a
	$(native_CC) -pie $(filter %.o,$^) $(filter %.a,$^) -o $@ $(or $(BENCH_LIBS),$(CORE_LIBS))

$(B)/native/tests/server/%.o: native_CC += -D_GNU_SOURCE -Ihosts/native
$(B)/sandbox_test: $(B)/native/tests/server/sandbox_test.o $(B)/native/hosts/native/sandbox.o
	$(native_CC) -pie $^ -o $@ -lseccomp

# Every fuzz target twice: replaying its corpus under gcc, and fuzzing under clang.
$(B)/replay_%: $(B)/asan/tests/fuzz/fuzz_%.o $(B)/asan/tests/fuzz/replay.o $(B)/asan/core.a
	$(asan_CC) $^ -o $@ $(CORE_LIBS)

$(B)/fuzz_%: $(B)/fuzz/tests/fuzz/fuzz_%.o $(B)/fuzz/tests/fuzz/panic.o $(B)/fuzz/core.a
	$(fuzz_CC) -fsanitize=fuzzer $^ -o $@ $(CORE_LIBS)

# What measures storing needs the native host besides, all but its main.
$(B)/bench_append: $(filter-out %/main.o,$(call objects,native,$(NATIVE)))
$(B)/bench_append: BENCH_LIBS := $(NATIVE_LIBS)

$(B)/bench_report: $(B)/native/bench/report.o

$(B)/bench_%: $(B)/native/bench/bench_%.o $(B)/native/bench/bench.o $(B)/native/core.a
	$(native_CC) -pie $(filter %.o,$^) $(filter %.a,$^) -o $@ $(or $(BENCH_LIBS),$(CORE_LIBS))

include hosts/browser/wasm.mk
include hosts/browser/site.mk

-include $(shell find $(B) -name '*.d' 2>/dev/null)
