import CatalogExchange
import CatalogKit

/// Courses for round trips.
enum RandomCourses {
    /// A course with something in every field.
    static let full = Course(
        id: "lasersnijden", title: "Lasersnijden: \"van <tekening> tot product\" & meer",
        summary: "In één middag maak je een doosje.", format: "training", themes: ["techlab", "maakonderwijs"],
        profiles: ["pie", "mvi"], sectors: ["vmbo", "pro"], audience: "Docenten die beginnen",
        provider: "techlab-parkstad",
        hours: 2.5, priceCents: 4550, language: "en", pillar: "techlabs", contact: "coördinator TechLabs",
        url: "https://leren.example/laser?a=1&b=2", minimum: 8, variantCandidate: true, added: Day("2026-11-21"),
        offerings: [
            Offering(
                id: "lasersnijden@2027-03-11",
                meetings: [
                    meeting("2027-03-11 15:30", "2027-03-11 18:30"), meeting("2027-04-01 15:30", "2027-04-01 18:30"),
                ],
                place: "Heerlen", venue: "TechLab, ingang achterzijde", capacity: 16, minimum: 8,
                enrolBy: Day("2027-03-04"),
                rounds: [
                    Round(
                        id: "ronde-1", title: "Ronde 1", time: meeting("2027-03-11 16:00", "2027-03-11 16:50"),
                        sessions: [
                            Session(id: "xr", title: "XR proeven", capacity: 20), Session(id: "las", title: "Lassen"),
                        ])
                ],
                isCancelled: true, followUp: "# Verslag", costEuros: 450),
            Offering(
                id: "lasersnijden@2027-05-20", meetings: [meeting("2027-05-20 09:00", "2027-05-20 12:00")], place: nil,
                venue: "Teams"),
        ],
        selfChecks: [
            SelfCheck(question: "Wat eerst?", options: ["Snijden", "Kijken"], answers: [1], explanation: "Ja.")
        ],
        body: "# Wat je doet\n\nJe *tekent* en snijdt.\n\n- eerst </script>\n- dan\n")

    /// Words for random courses.
    static let vocabulary = Vocabulary(
        themes: [Term(id: "techlab", dutch: "TechLab", english: "Tech lab")],
        formats: [Term(id: "training", dutch: "Training", english: "Training")],
        providers: [Term(id: "techlab-parkstad", dutch: "TechLab Parkstad", english: "TechLab Parkstad")],
        places: [
            Place(name: "Heerlen", coordinate: Coordinate(latitude: 50.888, longitude: 5.979)),
            Place(name: "'s-Hertogenbosch", coordinate: Coordinate(latitude: 51.697, longitude: 5.304)),
        ])

    /// An offer of some courses.
    static func offer(_ courses: [Course]) -> Offer {
        let region = Region(id: "zuid-limburg", name: "STO Zuid-Limburg", centre: "Heerlen")
        return Offer(region: region, vocabulary: vocabulary, courses: courses, now: 1_799_000_000)
    }

    static func meeting(_ start: String, _ end: String) -> Meeting {
        Meeting(start: time(start), end: time(end))
    }

    private static func time(_ text: String) -> LocalTime {
        LocalTime(text) ?? LocalTime(day: Day(number: 0), minute: 0)
    }

    /// As many courses as asked for, with ids of their own, the same ones every time.
    static func make(_ count: Int, seed: UInt64 = 7) -> [Course] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { course("cursus-\($0)", &random) }
    }

    private static let words = [
        "Lassen", "\"XR\"", "a < b", "R&D", "één", "1.5", "- punt", "[link](https://x.example)", "C:\\map", "🧪",
        "'s",
    ]

    private static func text(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in words.randomElement(using: &random) }
            .joined(separator: " ")
    }

    private static func maybe<Value>(_ random: inout SeededRandom, _ value: (inout SeededRandom) -> Value) -> Value? {
        Bool.random(using: &random) ? value(&random) : nil
    }

    private static func some(_ all: [String], _ random: inout SeededRandom) -> [String] {
        all.filter { _ in Bool.random(using: &random) }
    }

    private static func course(_ id: String, _ random: inout SeededRandom) -> Course {
        let first = Int.random(in: 20_500...21_500, using: &random)
        let offerings = (0..<Int.random(in: 0...3, using: &random)).map { index in
            offering(id, day: Day(number: first + index * 40), &random)
        }
        return Course(
            id: id, title: text(&random), summary: text(&random), format: "training",
            themes: some(["techlab", "xr", "lob"], &random), profiles: some(["pie", "zw"], &random),
            sectors: some(["vmbo", "mbo"], &random), audience: maybe(&random) { text(&$0) },
            provider: ["techlab-parkstad", "vista"].randomElement(using: &random) ?? "vista",
            hours: maybe(&random) { Double(Int.random(in: 1...4000, using: &$0)) / 60 },
            priceCents: maybe(&random) { Int.random(in: 0...3, using: &$0) * 1205 },
            language: ["nl", "en", "de"].randomElement(using: &random) ?? "nl",
            pillar: maybe(&random) { _ in "techlabs" }, contact: maybe(&random) { _ in "coördinator" },
            url: maybe(&random) { _ in "https://leren.example/\(id)" }, minimum: maybe(&random) { _ in 6 },
            variantCandidate: Bool.random(using: &random), added: maybe(&random) { _ in Day(number: 20_000) },
            offerings: offerings, body: text(&random) + "\n\n" + text(&random) + "\n")
    }

    private static func offering(_ course: String, day: Day, _ random: inout SeededRandom) -> Offering {
        let isOnline = Bool.random(using: &random)
        let meetings = (0..<Int.random(in: 1...3, using: &random)).map { index in
            let start = LocalTime(
                day: day.advanced(by: index * 7), minute: Int.random(in: 36...80, using: &random) * 15)
            return Meeting(start: start, end: start.advanced(byMinutes: Int.random(in: 1...16, using: &random) * 15))
        }
        return Offering(
            id: "\(course)@\(day)", meetings: meetings,
            place: isOnline ? nil : ["Heerlen", "'s-Hertogenbosch", ""].randomElement(using: &random),
            venue: maybe(&random) { "Zaal " + text(&$0) },
            capacity: maybe(&random) { Int.random(in: 1...40, using: &$0) },
            minimum: maybe(&random) { _ in 5 }, enrolBy: maybe(&random) { _ in day.advanced(by: -7) },
            isCancelled: Bool.random(using: &random), costEuros: maybe(&random) { _ in 100 })
    }
}
