import Testing

/// The program as a person at a terminal sees it. One at a time: each starts a terminal, a shell and the program.
@Suite("In a terminal", .serialized, .enabled(if: TmuxTerminal.isInstalled, "tmux is not installed"))
struct TerminalTests {}
