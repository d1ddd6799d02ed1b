# site.mk - the program for browsers, as a folder of static files: build/site.

# Of the shell, all but what the site has of its own.
SITE_OWN := $(wildcard hosts/browser/site/*)
SITE_SHELL := $(filter-out $(SITE_OWN:hosts/browser/site/%=web/%) web/shell.html,$(WEB:%=web/%))

$(B)/site.ok: $(SITE_OWN) $(SITE_SHELL) $(B)/evenkeel.wasm $(B)/stretch.wasm
	rm -rf $(B)/site && mkdir -p $(B)/site/font
	cp $(SITE_OWN) $(filter-out web/font/%,$(SITE_SHELL)) $(B)/site
	cp $(filter web/font/%,$(SITE_SHELL)) $(B)/site/font
	cp $(B)/evenkeel.wasm $(B)/site/core.wasm
	cp $(B)/stretch.wasm $(B)/site/stretch.wasm
	chmod 644 $(B)/site/*.wasm
	touch $@
