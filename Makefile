# Netflixleren. `make run` opens the program, `make test` runs the tests; both install what is missing from Debian first.

PREFIX ?= /usr/local
DESTDIR ?=

# What the build needs, and what the tests need beside it (the real terminal is tmux's, the real mail program is msmtp).
BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libncurses-dev libqrencode-dev libsqlite3-dev libstemmer-dev
TEST_PACKAGES = msmtp tmux

# Swift's libraries go into the program, which then starts in a third of the time and needs no Swift to run.
# lld, because the default linker warns about a call inside Foundation that nobody here makes.
RELEASE = -c release --static-swift-stdlib -Xswiftc -use-ld=lld

.PHONY: run build test bench lint format deps install clean

run: build
	@.build/release/sto-tui

build: deps
	@swift build $(RELEASE) --product sto-tui

test: deps
	@swift test

# Takes half an hour with a million listings; BENCH_SIZES="10k 100k" leaves them out.
bench: deps
	@swift build $(RELEASE) --product catalog-bench
	@swift build $(RELEASE) --product catalog-generate
	@Benchmarks/run.sh

lint:
	@swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

format:
	@swift format --in-place --recursive Sources Tests Benchmarks Package.swift

deps:
	@missing=$$(for package in $(BUILD_PACKAGES) $(TEST_PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; done); \
	if [ -n "$$missing" ]; then \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		$$sudo apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi

install: build
	install -D -m 755 .build/release/sto-tui $(DESTDIR)$(PREFIX)/bin/sto-tui
	mkdir -p $(DESTDIR)$(PREFIX)/share/netflixleren
	cp -R catalog $(DESTDIR)$(PREFIX)/share/netflixleren/

clean:
	@swift package clean
