# SPDX-License-Identifier: Apache-2.0
# Bowlby's front door. On a bare Debian 12, `make` installs what is missing and leaves the program
# at build/bowlby. `make help` lists the rest; how a build is configured stands in CMakePresets.json.

.DEFAULT_GOAL := all
MAKEFLAGS += --no-print-directory
export NINJA_STATUS = [%f/%t] 

# Packages=no leaves the system's packages alone.
PACKAGES ?= yes
MINUTES ?= 1
PREFIX ?= /usr/local

# Under sudo only the package manager is root: everything else runs as the person who called.
ifeq ($(shell id -u),0)
ifneq ($(filter-out root,$(SUDO_USER)),)
user := sudo -H -u $(SUDO_USER) --
endif
endif

ifeq ($(PACKAGES),yes)
packages = @scripts/install_packages $(1)
else
packages = @true
endif

# $(call configure,PRESET,FOLDER,OPTIONS): only if the folder is not set up, or was set up elsewhere.
configure = @test -f $(2)/build.ninja && grep -qx 'CMAKE_HOME_DIRECTORY:INTERNAL=$(CURDIR)' \
  $(2)/CMakeCache.txt || $(user) cmake --preset $(1) --fresh $(3) >/dev/null
build = @$(user) cmake --build $(1) $(if $(2),--target $(2))
ctest = @$(user) ctest --test-dir $(1) --output-on-failure --no-tests=error -j 2

.PHONY: all
all: ## build the program at build/bowlby, installing what is missing (the default)
	$(call packages,build)
	$(call configure,reproducible,build,-D BOWLBY_TESTS=OFF)
	$(call build,build,bowlby)
	@echo "Ready: build/bowlby  (try: make demo, or build/bowlby --help)"

.PHONY: test
test: ## build everything and run the tests
	$(call packages,build test)
	@$(user) cmake --preset reproducible -D BOWLBY_TESTS=ON >/dev/null
	$(call build,build)
	$(call ctest,build)

.PHONY: demo
demo: all ## measure an example recording, and see a simulated child in the Strange Situation
	@$(user) scripts/demo

.PHONY: lint
lint: ## check layout, layers, headers and common mistakes
	$(call packages,build test lint)
	@$(user) scripts/lint

.PHONY: format
format: ## lay out all sources as .clang-format says
	$(call packages,lint)
	@$(user) find src app test bench fuzz -name '*.[ch]pp' -exec clang-format-19 -i {} +

.PHONY: asan
asan: ## run the tests with memory and undefined-behaviour checks
	$(call packages,build test asan)
	@$(user) cmake --preset asan >/dev/null
	$(call build,build-asan)
	$(call ctest,build-asan)

.PHONY: tsan
tsan: ## run the engine's tests with checks for data races
	$(call packages,build test tsan)
	@$(user) scripts/tsan

.PHONY: clang
clang: ## build with the second compiler and run the tests
	$(call packages,build test clang)
	@$(user) cmake --preset clang >/dev/null
	$(call build,build-clang)
	$(call ctest,build-clang)

.PHONY: fast
fast: ## build build-fast/bowlby: quicker, repeatable on this machine only, and saying so
	$(call packages,build)
	$(call configure,fast,build-fast)
	$(call build,build-fast,bowlby)

.PHONY: fuzz
fuzz: ## feed hostile files to every reader, MINUTES=1 in all unless told otherwise
	$(call packages,build fuzz)
	@$(user) scripts/fuzz --minutes $(MINUTES)

.PHONY: hash-matrix
hash-matrix: ## one hash over compilers, optimisation, lane widths and threads
	$(call packages,build clang)
	@$(user) scripts/hash_matrix

.PHONY: bench
bench: ## time the hot loops
	$(call packages,build)
	@$(user) scripts/bench

.PHONY: verification
verification: all ## experiments on what emerges, with verdicts: writes docs/emergence.md
	$(call packages,build verification)
	@$(user) scripts/verification

.PHONY: install
install: all ## install the program, PREFIX=/usr/local unless told otherwise
	@cmake --install build --prefix $(PREFIX) --component program

.PHONY: clean
clean: ## remove everything that was built
	rm -rf build build-*

.PHONY: help
help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | \
	  awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'
