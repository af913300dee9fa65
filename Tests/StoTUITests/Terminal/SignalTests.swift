import Testing

extension TerminalTests {
    @Suite("Signals, as a shell sees them")
    struct Signals {
        @Test(
            "A signal to end ends it with its own exit code, and the terminal is as it was",
            arguments: [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)])
        func end(signal: String, code: Int) throws {
            let terminal = try Self.started()
            try terminal.press("a")
            try terminal.wait(for: "Wie ben je?")
            try terminal.send(signal)
            try Self.expectRestored(terminal, code: code)
        }

        @Test("So do Ctrl-C, and two signals at once")
        func several() throws {
            let terminal = try Self.started()
            try terminal.press("C-c")
            try Self.expectRestored(terminal, code: 130)

            // On a busy computer the shell may see the stop before the rest is sent; then it is not at once.
            for _ in 0..<5 {
                let second = try Self.started()
                try second.send("TSTP", "TERM", "CONT")
                let screen = try second.wait("exit code") { $0.contains("code=1") && $0.current == "$" }
                if screen.contains("code=148") { continue }
                return try Self.expectRestored(second, code: 143)
            }
            Issue.record("the program stops though it was told to end")
        }

        @Test("Ctrl-S, which stops a shell's terminal, stops nothing here")
        func save() throws {
            let terminal = try Self.started()
            try terminal.press("C-s", "Down")
            try terminal.wait("next row") { $0.current.contains("▸ do 11 mrt") }
        }

        @Test("Ctrl-Z gives the shell its terminal, and fg brings back the same screen, keys and mouse")
        func stop() throws {
            let terminal = try TmuxTerminal(home: Home())
            let untouched = try terminal.modes()
            try terminal.enter("stty -a > before; sto-tui")
            try terminal.openSearch(finding: "4 activiteiten")
            let screen = try terminal.settled()
            let modes = try terminal.modes()
            for _ in 1...2 {
                try terminal.press("C-z")
                try terminal.wait("shell after the stop") { $0.current == "$" && !$0.contains("activiteiten") }
                #expect(try terminal.modes() == untouched)
                try terminal.enter("stty -a > stopped; cmp before stopped && echo sa'me'")
                try terminal.wait(for: "same")
                try terminal.enter("fg")
                try terminal.wait("same screen") { $0 == screen }
                #expect(try terminal.modes() == modes)
            }
            try terminal.click(on: "do 11 mrt")
            try terminal.wait(for: "▸ do 11 mrt")
            try terminal.press("Down")
            try terminal.wait(for: "▸ do 18 mrt")
        }

        @Test("A stop that nobody could prepare for leaves the same screen too")
        func suspended() throws {
            let terminal = try Self.started()
            let screen = try terminal.settled()
            try terminal.send("STOP")
            try terminal.wait(for: "Stopped")
            // The terminal is raw still: a line ends with a line feed.
            try terminal.type("stty sane; fg")
            try terminal.press("C-j")
            try terminal.wait("same screen") { $0 == screen }
            try terminal.press("Down")
            try terminal.wait("next row") { $0.current.contains("▸ do 11 mrt") }
        }

        /// A shell in which the program has started and the terminal's settings before that are kept.
        private static func started() throws -> TmuxTerminal {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("echo be'fore'; stty -a > before; sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")
            return terminal
        }

        private static func expectRestored(_ terminal: TmuxTerminal, code: Int) throws {
            let screen = try terminal.wait("exit code") { $0.contains("code=\(code)") && $0.current == "$" }
            #expect(screen.contains("before") && !screen.contains("Netflixleren"))
            #expect(
                try terminal.modes() == "alternate_on=0 cursor_flag=1 keypad_cursor_flag=0 keypad_flag=0 "
                    + "mouse_any_flag=0 mouse_sgr_flag=0")
            try terminal.enter("stty -a > after; cmp before after && echo sa'me'")
            try terminal.wait(for: "same")
            // A program that left bracketed paste on would have tmux put marks around this.
            try terminal.paste("pasted")
            try terminal.wait("pasted text without marks") { $0.current == "$ pasted" }
        }
    }
}
