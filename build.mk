# build.mk - how things are made; Makefile says what there is.

# $(call objects,VARIANT,SOURCES): where the objects of a variant lie.
objects = $(patsubst %.c,$(B)/$(1)/%.o,$(2))
floor_of = $(word 2,$(subst /, ,$(1)))
floor_flags = $(foreach floor,$($(call floor_of,$(1))_MAY),-Isrc/$(floor))

CORE_NATIVE := $(call objects,native,$(CORE)) $(GENERATED:%.c=%.native.o)
CORE_ASAN := $(call objects,asan,$(CORE)) $(GENERATED:%.c=%.asan.o)

$(B)/native/src/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(call floor_flags,$<) -MMD -c $< -o $@

$(B)/asan/src/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ASAN) $(call floor_flags,$<) -MMD -c $< -o $@

$(B)/gen/%.native.o: $(B)/gen/%.c
	$(CC) $(CFLAGS) $(ALL_FLOORS) -MMD -c $< -o $@

$(B)/gen/%.asan.o: $(B)/gen/%.c
	$(CC) $(ASAN) $(ALL_FLOORS) -MMD -c $< -o $@

$(B)/tools/make_fold_table: tools/make_fold_table.c src/base/fold_table.h
	@mkdir -p $(@D)
	$(CC) $(WARN) -O1 -Isrc/base $< -o $@ -lutf8proc

$(B)/gen/fold_table.c: $(B)/tools/make_fold_table
	@mkdir -p $(@D)
	$< > $@.new && mv $@.new $@

$(B)/asan/tests/%.o: tests/%.c
	@mkdir -p $(@D)
	$(CC) $(ASAN) $(ALL_FLOORS) -Itests/unit -MMD -c $< -o $@

$(B)/unit: $(call objects,asan,$(UNIT)) $(CORE_ASAN)
	$(CC) $(ASAN) $^ -o $@ -lsodium -lprotobuf-nanopb -lm

-include $(shell find $(B) -name '*.d' 2>/dev/null)

.PHONY: all clean unit
all: $(CORE_NATIVE) $(B)/unit

unit: $(B)/unit
	$(B)/unit

clean:
	rm -rf $(B)
