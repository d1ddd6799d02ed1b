# wasm.mk - the browser's core: src/ and its libraries as one WebAssembly file.
#
# The libraries are Debian's own sources, the versions that the native program links (tools/sources-wasm.txt).
# Two builds give the same bytes: nothing here depends on the time, the place or the machine.

SOURCE := $(B)/source
SODIUM := $(SOURCE)/libsodium/src/libsodium
WASM_TARGET := --target=wasm32-wasi -D_WASI_EMULATED_SIGNAL
WASM_INCLUDE := -isystem $(B)/wasm/include -isystem $(B)/wasm/include/sodium -isystem $(SODIUM)/include -isystem $(SODIUM)/include/sodium \
                -isystem $(SOURCE)/nanopb -isystem $(SOURCE)/md4c/src
# Small where a page is written, fast where bytes are sealed. Every browser that runs the site copies memory, cuts off a
# number's fraction and widens a sign in one instruction each.
WASM_FLAGS := $(WASM_TARGET) -mbulk-memory -mnontrapping-fptoint -msign-ext -Oz -flto -ffile-prefix-map=$(CURDIR)=. $(WASM_INCLUDE)
wasm_AR := llvm-ar

# Plain C only: no file for a processor's own instructions, and none that asks the system for randomness.
SODIUM_FILES := $(shell find $(SODIUM) -name '*.c' 2>/dev/null | LC_ALL=C sort | \
                  grep -Ev 'aesni|avx2|avx512|sse2|ssse3|sse41|sandy2x|randombytes/internal')
LIBRARY_FILES := $(SODIUM_FILES) $(addprefix $(SOURCE)/nanopb/,pb_common.c pb_decode.c pb_encode.c) \
                 $(addprefix $(SOURCE)/md4c/src/,md4c.c)
LIBRARY_DEFINES := -DNDEBUG -DCONFIGURED=1 -DED25519_NONDETERMINISTIC=1 -DHAVE_GETENTROPY=1 \
                   -DNATIVE_LITTLE_ENDIAN=1 -DHAVE_C_VARARRAYS=1

# Beside it the header that it includes, whose name one of ours has too.
$(B)/wasm/include/sodium/version.h: $(SODIUM)/include/sodium/version.h.in
	@mkdir -p $(@D)
	cp $(SODIUM)/include/sodium/export.h $(@D)/export.h
	sed 's/@VERSION@/1.0.18/; s/@SODIUM_LIBRARY_VERSION_MAJOR@/10/; s/@SODIUM_LIBRARY_VERSION_MINOR@/3/; s/@SODIUM_LIBRARY_MINIMAL_DEF@//' $< > $@

$(B)/wasm/source/%.o: $(SOURCE)/%.c $(B)/wasm/include/sodium/version.h
	@mkdir -p $(@D)
	$(CLANG) $(WASM_FLAGS) $(if $(findstring libsodium,$<),-O2) -w $(LIBRARY_DEFINES) -c $< -o $@

$(B)/wasm/libraries.a: $(LIBRARY_FILES:$(SOURCE)/%.c=$(B)/wasm/source/%.o)
	rm -f $@ && $(wasm_AR) rcs $@ $^

# It is malloc: the compiler may not take what it does for what malloc would do. Nor may it leave out what the test asks.
$(B)/wasm/hosts/browser/memory.o $(B)/wasm/tests/wasm/memory.o: wasm_CC += -fno-builtin

$(call objects,wasm,$(CORE)): $(B)/wasm/include/sodium/version.h

# At the link, nothing is written twice to save a call, no loop gets more variables to save an addition, and no address
# is written longer than it is: thirteen per cent of the code.
WASM_SMALL := -Wl,--compress-relocations -Wl,-mllvm,-inline-threshold=-60,-mllvm,-disable-lsr

# Linked without -O, or clang runs wasm-opt where it happens to be installed, and the bytes differ between machines.
WASM_LINK := -mexec-model=reactor -Wl,--strip-all,--gc-sections,--stack-first,-z,stack-size=1048576 \
             -Wl,--initial-memory=33554432,--max-memory=1073741824 $(WASM_SMALL)

WASM_FILES := $(B)/evenkeel.wasm $(B)/content-en.bin $(B)/stretch.wasm

# The content is no part of the core's file, but lies beside it (tools/part_content.c).
$(B)/tools/part_content: $(call objects,native,tools/part_content.c tools/whole_file.c $(wildcard src/base/*.c) \
                           $(B)/gen/fold_table.c)
	@mkdir -p $(@D)
	$(native_CC) -pie $^ -o $@ -lm

$(B)/wasm/whole.wasm: $(call objects,wasm,$(filter-out %/stretch.c,$(wildcard hosts/browser/*.c))) $(B)/wasm/core.a $(B)/wasm/libraries.a
	$(CLANG) $(WASM_TARGET) $(WASM_LINK) -Wl,--export=content_en,--export=content_en_texts $^ -o $@ -lwasi-emulated-signal

$(B)/evenkeel.wasm: $(B)/wasm/whole.wasm $(B)/tools/part_content
	$(B)/tools/part_content $< $@.new en $(B)/content-en.bin && mv $@.new $@

$(B)/content-en.bin: $(B)/evenkeel.wasm
	touch $@

$(B)/stretch.wasm: $(call objects,wasm,hosts/browser/stretch.c hosts/browser/memory.c) $(B)/wasm/core.a $(B)/wasm/libraries.a
	$(CLANG) $(WASM_TARGET) $(WASM_LINK) $^ -o $@ -lwasi-emulated-signal

$(B)/answer.wasm: $(call objects,wasm,tests/bytes/answer.c tests/bytes/answer_border.c) $(B)/wasm/core.a $(B)/wasm/libraries.a
	$(CLANG) $(WASM_TARGET) $(WASM_LINK) $^ -o $@ -lwasi-emulated-signal

$(B)/report.wasm: $(call objects,wasm,bench/report.c bench/report_border.c) $(B)/wasm/core.a $(B)/wasm/libraries.a
	$(CLANG) $(WASM_TARGET) $(WASM_LINK) $^ -o $@ -lwasi-emulated-signal

# The test of memory.c alone.
$(B)/memory.wasm: $(call objects,wasm,tests/wasm/memory.c hosts/browser/memory.c)
	$(CLANG) $(WASM_TARGET) $(WASM_LINK) $^ -o $@
