import CatalogScreens
import Foundation
import Testing

extension TerminalTests {
    @Suite("Terminals and locales")
    struct Environments {
        @Test("A terminal that cannot show screens gets a sentence", arguments: ["dumb", "no-such-terminal", ""])
        func tooSimple(name: String) throws {
            let terminal = try TmuxTerminal(home: Home(), environment: ["TERM": name])
            try terminal.enter("sto-tui 2>&1 | cat; sto-tui > out; echo code=$?; sto-tui; echo code=$?; wc -c < out")
            let screen = try terminal.wait("end of both") {
                $0.lines.filter { $0 == "code=2" }.count == 2 && $0.contains("0")
            }
            #expect(screen.contains("sto-tui: Deze terminal (TERM: "))
            #expect(screen.contains("sto-tui: Dit is geen terminal."))
        }

        @Test("Without colours where none are wanted")
        func noColour() throws {
            let bytes = try Self.bytes(environment: ["NO_COLOR": "1"])
            #expect(bytes.contains("\u{1B}["))
            let colour = /\u{1B}\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m/
            #expect(!bytes.contains(colour))
            #expect(try Self.bytes(environment: [:]).contains(colour))
        }

        @Test(
            "Letters of ASCII alone where the locale knows no others",
            arguments: [("C", "xterm-256color"), ("POSIX", "vt100"), ("nl_NL.ISO-8859-1", "linux")])
        func ascii(locale: String, terminal: String) throws {
            let bytes = try Self.bytes(environment: ["LC_ALL": locale, "TERM": terminal])
            #expect(bytes.contains("Netflixleren"))
            let isPlain = bytes.unicodeScalars.allSatisfy(\.isASCII)
            #expect(isPlain)
        }

        @Test("A feed's hostile texts neither steer the terminal nor move a column")
        func hostile() throws {
            let titles = [
                #"A\u001b]0;CANARY\u0007Z"#, #"A\u001b]52;c;Q0FOQVJZ\u0007Z"#, #"A\u001b[2J\u001b[HZ"#, #"A\u009b31mZ"#,
                #"A\u001b[?1049lZ"#, #"A\u001b[?1003hZ"#, #"A\u0007\b\rB\u007f\u0001Z"#, #"A\nB\tZ"#, #"A\u2028Z"#,
                #"A\u202egnp.exe\u202cZ"#, #"A\u200b\u200d\ufeffZ"#, #"Ze\u0301\u0302\u0303\u0304\u0305Z"#, "教師研修 日本語",
                "👩‍🏫 🇧🇪 👍🏽 ⚠️", String(repeating: "W", count: 500), "ＡＢＣ", "%s %n {0} $HOME",
            ]
            let feed = titles.enumerated().map { number, title in
                #"{"id": \#(number), "title": "\#(title)", "summary": "\#(title)", "provider": "\#(title)", "#
                    + #""format": "\#(title)", "start": "2027-01-13T10:00", "place": "Heerlen", "lat": 50.888, "lon": 5.979}"#
            }
            let home = try Home(feed: feed)
            let terminal = try TmuxTerminal(home: home)
            try terminal.record(to: "\(home.folder)/bytes")
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "21 activiteiten")
            for _ in titles {
                try terminal.press("Enter")
                try terminal.wait(for: "Esc terug")
                try terminal.press("Escape")
                let screen = try terminal.wait(for: "21 activiteiten")
                for line in screen.lines where line.contains(" Heerlen  ") && line.contains("wo 13 jan") {
                    let before = line[
                        ..<(line.range(of: " Heerlen  ", options: .backwards)?.lowerBound ?? line.endIndex)]
                    #expect(TextWidth.of(before) == 88, "\(line)")
                }
                try terminal.press("Down")
            }
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            let bytes = home.read("bytes")
            for canary in ["\u{1B}]", "\u{07}", "\u{9B}", "\u{1B}[?1003h", "\u{202E}", "\u{200D}"] {
                #expect(!bytes.contains(canary), "\(canary.debugDescription)")
            }
        }

        /// What the program writes for its first frame.
        private static func bytes(environment: [String: String]) throws -> String {
            let home = try Home()
            let terminal = try TmuxTerminal(home: home, environment: environment)
            try terminal.record(to: "\(home.folder)/bytes")
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            return home.read("bytes")
        }
    }
}
