import CatalogKit

/// A small catalogue with every kind of course, its texts as unpleasant as they come.
enum RandomLibrary {
    /// Tuesday 12 January 2027, nine o'clock.
    static let now = LocalTime(utcSeconds: 1_799_740_800)

    static let titles = [
        "Lasersnijden, van tekening tot product", "A\u{1B}]0;title\u{07}Z", "A\u{1B}[2J\u{1B}[HZ", "A\u{9B}31mZ",
        "A\u{07}\u{08}\rB\u{7F}\u{01}Z", "A\nB\tZ", "A\r\nB", "A\u{2028}Z", "A\u{202E}gnp.exe\u{202C}Z",
        "A\u{200B}\u{200D}\u{FEFF}Z", "Ze\u{301}\u{302}\u{303}\u{304}\u{305}Z", "\u{301}\u{301}", "教師研修 日本語",
        "👩‍🏫 🇧🇪 👍🏽 ⚠️", String(repeating: "W", count: 300), String(repeating: "lorem ipsum ", count: 60), " ", "",
        String(repeating: "教", count: 200), "%s %n {0} $HOME `id`",
    ]

    static let catalog: Catalog = {
        let towns = ["Heerlen", "Sittard", "Maastricht"].enumerated().map { number, name in
            Place(name: name, coordinate: Coordinate(latitude: 51 + Double(number) / 10, longitude: 6))
        }
        let schools = towns.map {
            School(id: "sophianum", name: "Sophianum", place: $0.name, board: "LVO", sector: "vmbo")
        }
        let themes = ["techlab", "lob"].map { Term(id: $0, dutch: $0, english: $0) }
        return Catalog(
            region: Region(id: "limburg", name: "STO Zuid-Limburg", centre: "Heerlen"),
            vocabulary: Vocabulary(themes: themes, places: towns, schools: schools),
            courses: titles.indices.map { course($0) }, feeds: titles.indices.map { listing($0) })
    }()

    /// A course with as many offerings as its number says, past ones, full ones, online ones and ones with rounds.
    private static func course(_ number: Int) -> Course {
        let id = "course-\(number)"
        let offerings = (0..<number % 5).map { run in
            let start = LocalTime(
                day: now.day.advanced(by: number * 7 + run * 30 - 20), minute: 930)
            let meetings = (0...run % 3).map { day in
                let start = LocalTime(day: start.day.advanced(by: day), minute: start.minute)
                return Meeting(start: start, end: start.advanced(byMinutes: 150))
            }
            return Offering(
                id: "\(id)@\(start.day)", meetings: meetings, place: run == 0 ? nil : ["Heerlen", "Sittard"][run % 2],
                venue: run == 1 ? titles[number] : nil, capacity: [nil, 0, 1, 200][run % 4],
                enrolBy: run == 2 ? start.day.advanced(by: -7) : nil, rounds: run == 3 ? rounds(number) : [])
        }
        return Course(
            id: id, title: titles[number], summary: titles[number], format: number % 4 == 0 ? "e-learning" : "training",
            themes: number % 2 == 0 ? ["techlab", "lob"] : [titles[number]], provider: titles[number],
            hours: [nil, 0.25, 2.5, 400][number % 4], offerings: offerings, selfChecks: selfChecks(titles[number]),
            body: body(titles[number]))
    }

    private static func rounds(_ number: Int) -> [Round] {
        (1...number % 3 + 1).map { round in
            Round(
                id: "r\(round)", title: titles[number],
                sessions: (0..<number).map {
                    Session(id: "r\(round)-\($0)", title: titles[$0], capacity: $0 % 2 == 0 ? nil : $0)
                })
        }
    }

    private static func selfChecks(_ title: String) -> [SelfCheck] {
        [
            SelfCheck(question: title, options: [title, "b"], answers: [0], explanation: title),
            SelfCheck(
                question: title, options: [title, "b", ""], answers: [1, 2], explanation: "", afterChapter: "Een"),
        ]
    }

    private static func body(_ title: String) -> String {
        """
        # \(title)

        - \(title)
          1. \(title)
             > \(title)

        | \(title) | b |
        |---|--:|
        | 1 | \(title) |

        ```
        \(title)
        ```

        ## Een

        \(title) <https://example.org>

        ## \(title)
        """
    }

    private static func listing(_ number: Int) -> Listing {
        Listing(
            id: "feed/\(number)", course: "feed/\(number)", title: titles[number], summary: titles[number],
            format: titles[number], provider: titles[number], place: titles[number],
            coordinate: number % 2 == 0 ? Coordinate(latitude: -90, longitude: 180) : nil,
            start: number % 3 == 0
                ? nil : LocalTime(day: now.day.advanced(by: number), minute: 0),
            hours: Double(number), capacity: number, takenElsewhere: 5,
            url: number % 2 == 0 ? "https://example.org" : nil)
    }
}
