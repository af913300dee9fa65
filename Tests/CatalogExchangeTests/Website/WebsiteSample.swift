import CatalogExchange
import CatalogKit
import Foundation

/// Websites for tests, in words of one's own.
enum WebsiteSample {
    static let words = WebsiteWords(
        language: .dutch, weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
        months: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november",
            "december",
        ],
        languages: ["nl": "Nederlands", "en": "Engels"],
        calendar: ICalendarWriter.Words(
            calendarName: "Aanbod", online: "online", waiting: "wacht", cancelled: "Vervalt:", tomorrow: "Morgen:",
            soon: "Zo:")
    ) { word in
        switch word {
        case .decimalSign: ","
        case .seat: "plaats"
        case .seats: "plaatsen"
        case .activity: "activiteit"
        case .activities: "activiteiten"
        case .offerOf: "Aanbod van"
        default: "\(word)"
        }
    }

    /// The files of a website by their names, written on a day at noon.
    static func site(_ courses: [Course], on day: String = "2027-01-12", base: String? = nil) throws -> [String: String]
    {
        let offer = try offer(courses, on: day)
        let files = WebsiteWriter.files(of: offer, words: words, base: base)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    static func offer(_ courses: [Course], on day: String = "2027-01-12") throws -> Offer {
        let now = LocalTime("\(day) 12:00")?.utcSeconds ?? 0
        let region = Region(
            id: "zuid-limburg", name: "STO Zuid-Limburg", centre: "Heerlen", contact: "samen@sto.example")
        return Offer(region: region, vocabulary: RandomCourses.vocabulary, courses: courses, now: now)
    }

    /// A course with one date.
    static func course(
        _ id: String, title: String = "Lassen", themes: [String] = ["techlab"], on day: String = "2027-03-11",
        place: String? = "Heerlen", body: String = ""
    ) -> Course {
        let start = LocalTime("\(day) 15:30") ?? LocalTime(day: Day(number: 0), minute: 0)
        return Course(
            id: id, title: title, summary: "Kort", format: "training", themes: themes, provider: "techlab-parkstad",
            offerings: [
                Offering(
                    id: "\(id)@\(day)", meetings: [Meeting(start: start, end: start.advanced(byMinutes: 90))],
                    place: place, capacity: 16)
            ], body: body)
    }
}
