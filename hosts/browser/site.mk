# site.mk - the program for browsers, as a folder of static files: build/site.

# What the site has of its own, from three folders into one; of the shell, all but that; the typeface with its licence.
SITE_OWN := $(wildcard hosts/browser/site/* hosts/browser/page/* hosts/browser/worker/*)
SITE_SHELL := $(filter-out $(addprefix web/,$(notdir $(SITE_OWN))) web/shell.html,$(WEB:%=web/%)) web/font/OFL.txt
SITE_MADE := core.wasm=$(B)/evenkeel.wasm content-en.bin=$(B)/content-en.bin stretch.wasm=$(B)/stretch.wasm
# The made-up lives, as scripts (look.js).
SITE_LIVES := $(notdir $(basename $(wildcard content/en/lives/*.txt)))
SITE_MADE += $(foreach life,$(SITE_LIVES),lives/$(life).js=$(B)/lives/$(life).js)
made_file = $(word 2,$(subst =, ,$(1)))
made_name = $(word 1,$(subst =, ,$(1)))

SITE_PAIRS := $(foreach file,$(SITE_OWN),$(file)=$(notdir $(file))) \
              $(foreach file,$(SITE_SHELL),$(file)=$(file:web/%=%)) \
              $(foreach made,$(SITE_MADE),$(call made_file,$(made))=$(call made_name,$(made)))

$(B)/lives/%.js: content/en/lives/%.txt hosts/browser/make_script.mjs
	@mkdir -p $(@D)
	node hosts/browser/make_script.mjs $< > $@.new && mv $@.new $@

$(B)/site.ok: hosts/browser/make_site.mjs hosts/browser/one_text.mjs $(SITE_OWN) $(SITE_SHELL) web/shell.html $(foreach made,$(SITE_MADE),$(call made_file,$(made)))
	node $< $(B)/site $(SITE_PAIRS)
	node hosts/browser/weigh_site.mjs $(B)/site
	touch $@

# What goes where, for the test that makes it again.
.PHONY: site-pairs
site-pairs:
	@echo $(SITE_PAIRS)
