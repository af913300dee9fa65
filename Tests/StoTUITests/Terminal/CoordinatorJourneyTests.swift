import Testing

extension TerminalTests {
    /// From interest to hours, in the real terminal; every figure is worked out by hand.
    ///
    /// The national course takes 6 hours in Utrecht and has 9 seats. Nine teachers of four schools ask for it, all on
    /// Wednesday afternoons. Nothing is planned within three weeks of 12 January, so the first Wednesday is 3 February. The
    /// nine live at Hoensbroek (3), Geleen (2), Gulpen (2) and Maastricht (2).
    @Suite("A coordinator's journey")
    struct CoordinatorJourney {
        private static let offering = "lassen-landelijk@2027-02-03"

        private static let course = """
            ---
            title: Lassen in drie processen
            format: training
            themes: [metaal-en-lassen]
            profiles: [pie]
            sectors: [vmbo]
            provider: samen-leren-zuid-limburg
            hours: 6
            price: 0
            language: nl
            minimum: 8
            variant-candidate: true
            offerings:
              # De landelijke versie.
              - start: 2027-05-19 10:00
                end: 2027-05-19 16:00
                place: Utrecht
                capacity: 9
            ---
            Een dag lang lassen.
            """

        private static let ask = """
            ask() {
              sto-tui interest add lassen-landelijk --as "$1@school.example" --name "$1" --school "$2" \\
                --daypart wed-afternoon
            }
            ask anna emmacollege-hoensbroek; ask bram emmacollege-hoensbroek; ask carla emmacollege-hoensbroek
            ask dirk graaf-huyn-geleen; ask els graaf-huyn-geleen
            ask frank sophianum-gulpen; ask greet sophianum-gulpen
            ask henk vmbo-maastricht; ask ine vmbo-maastricht
            sto-tui profile --email coordinator@regio.example --name Coordinator
            echo asked=$?
            """

        /// Anna and Bram decline, Carla does not answer, six accept; of three others two find a seat and one waits. Once Carla's
        /// hold has lapsed, the next who comes by moves that one up and waits in turn.
        private static let answer = """
            for who in anna bram; do sto-tui invitation decline \(offering) --as $who@school.example; done
            for who in dirk els frank greet henk ine; do sto-tui enrol \(offering) --as $who@school.example; done
            for who in jan kees lies; do
              sto-tui enrol \(offering) --as $who@school.example --name $who --school vmbo-maastricht
            done
            STO_TODAY=2027-01-20 sto-tui enrol \(offering) --as mia@school.example --name mia --school vmbo-maastricht
            echo answered=$?
            """

        @Test(
            "Nine ask, a variant is planned and opened, most accept, the rest opens, and the hours are told",
            arguments: [(120, 40), (80, 24)])
        func fromInterestToHours(columns: Int, rows: Int) throws {
            let home = try Home()
            try home.write(Self.course, to: "catalog/courses/training/lassen-landelijk.md")
            try home.write(Self.ask, to: "ask.sh")
            try home.write(Self.answer, to: "answer.sh")
            let terminal = try TmuxTerminal(columns: columns, rows: rows, home: home)
            try terminal.enter("clear; sh ~/ask.sh | tail -1")
            try terminal.wait(for: "asked=0")

            try terminal.enter("sto-tui; echo code=$?")
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("5")
            try terminal.wait(for: "9 mensen · 1 met genoeg")
            try terminal.press("p")
            try terminal.wait("proposal") { $0.contains("Hoensbroek") && $0.contains("9 van de 9 kunnen") }
            try terminal.wait("first free Wednesday, for the whole of the six hours") {
                $0.contains("wo 3 feb 13:30–19:30")
            }
            try terminal.press("Enter")
            try terminal.wait("form filled in") { $0.contains("2027-02-03") && $0.contains("Emmacollege") }
            try terminal.press("Enter")
            try terminal.wait(for: "9 mensen zijn uitgenodigd")
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            let file = home.read("catalog/courses/training/lassen-landelijk.md")
            #expect(file.contains("# De landelijke versie.") && file.contains("- start: 2027-02-03 13:30"))

            try terminal.enter("clear; sh ~/answer.sh 2>&1 | tail -1")
            try terminal.wait(for: "answered=0")
            try terminal.enter("clear; sto-tui --today 2027-02-04; echo code=$?")
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("5", "Tab")
            try terminal.wait("full, with one who waits") { $0.contains("9/9") && $0.contains("9× aanwezig?") }
            try terminal.press("Down", untilCursorIsOn: "Lassen in drie")
            try terminal.press("Enter")
            try terminal.wait(for: "▸ dirk")
            try terminal.press("P")
            try terminal.wait("everybody there") { $0.current.contains("dirk") && $0.current.contains("✓") }
            try terminal.press("Space")
            try terminal.wait("one not there") { $0.current.contains("✗") }
            try terminal.press("C")
            try terminal.wait(for: "Is de lijst zo compleet?")
            try terminal.press("Enter")
            try terminal.wait(for: "Afgesloten: 8 waren er, 1 niet, 0 onbekend.")
            try terminal.press("q", "q")
            try terminal.wait(for: "code=0")

            // Of Graaf Huyn one of two, of Sophianum two, of Maastricht two and three others; 6 hours each.
            try terminal.enter("clear; sto-tui report hours --quarter 2027Q1 --today 2027-02-05; sto-tui audit")
            let report = try terminal.wait(for: "klopt").lines.map { $0.split(separator: " ").joined(separator: " ") }
            #expect(report.contains { $0.hasPrefix("Graaf Huyn College 1 1 6,0 0") })
            #expect(report.contains { $0.hasPrefix("Sophianum 2 2 12,0 0") })
            #expect(report.contains { $0.hasPrefix("VMBO Maastricht 5 5 30,0 0") })
            #expect(report.contains { $0.hasPrefix("Totaal 8 8 48,0 0") })
        }
    }
}
