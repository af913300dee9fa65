import CatalogKit

/// What all pages of a website know: the offer, the words, and which file is whose.
struct WebsiteSite {
    /// What is on offer.
    let offer: Offer
    /// What is said to people.
    let words: WebsiteWords
    /// Dates and amounts.
    let text: WebsiteText
    /// The day of writing.
    let today: Day
    /// What can still be done, in order of time, and then what has no date.
    let entries: [WebsiteEntry]
    /// The kinds and themes of what can still be done, by the folder of their pages.
    let listed: [String: Set<String>]
    private let labels: [VocabularyList: [String: String]]
    private let files: [String: String]

    /// Looks through an offer.
    init(_ offer: Offer, _ words: WebsiteWords) {
        self.offer = offer
        self.words = words
        text = WebsiteText(words)
        let today = LocalTime(utcSeconds: offer.now).day
        self.today = today
        func labels(_ terms: [Term]) -> [String: String] {
            Dictionary(terms.map { ($0.id, $0.label(in: words.language)) }) { first, _ in first }
        }
        let vocabulary = offer.vocabulary
        self.labels = [
            .themes: labels(vocabulary.themes), .formats: labels(vocabulary.formats),
            .profiles: labels(vocabulary.profiles), .sectors: labels(vocabulary.sectors),
            .providers: labels(vocabulary.providers),
        ]
        entries = WebsiteEntry.all(offer.courses, from: today)
        listed = [
            "vorm": Set(entries.map(\.course.format)), "thema": Set(entries.flatMap(\.course.themes)),
        ]
        files = WebsiteSite.files(offer.courses.map(\.id) + offer.courses.flatMap(\.offerings).map(\.id))
    }

    /// What people call a word of the vocabulary; a source's own word is its own label.
    func label(_ id: String, in list: VocabularyList) -> String {
        labels[list]?[id] ?? id
    }

    /// The page of a course.
    func page(of course: Course) -> String {
        "cursus/\(files[course.id] ?? "-").html"
    }

    /// The calendar of an offering.
    func calendar(of offering: Offering) -> String {
        "agenda/\(files[offering.id] ?? "-").ics"
    }

    /// The language of a course's texts, where it is another than the page's.
    func language(of course: Course) -> String? {
        let code = course.language
        let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        return isCode && code != words.language.rawValue ? code : nil
    }

    /// Names of files by id: an id that is safe to be one is one, of another its slug; each name once.
    private static func files(_ ids: [String]) -> [String: String] {
        var files: [String: String] = [:]
        var taken: Set<String> = ["alles"]
        for id in ids where files[id] == nil && (Slug.isValid(id) || Slug.isValidOfferingID(id)) && id.utf8.count < 200
        {
            if taken.insert(id).inserted { files[id] = id }
        }
        for id in ids where files[id] == nil {
            let slug = String((Slug.of(id) ?? "x").prefix(150))
            let name = ([slug] + (2...ids.count + 2).lazy.map { "\(slug)-\($0)" }).first { !taken.contains($0) } ?? slug
            taken.insert(name)
            files[id] = name
        }
        return files
    }
}

/// Something to do: a date of a course, or a course without one.
struct WebsiteEntry {
    /// The course.
    let course: Course
    /// The date; nil for a course without one.
    let offering: Offering?

    /// What of some courses can still be done: the dates to come in order of time, then the courses that have none.
    static func all(_ courses: [Course], from today: Day) -> [WebsiteEntry] {
        var (dated, others): ([WebsiteEntry], [WebsiteEntry]) = ([], [])
        for course in courses {
            let coming = course.coming(from: today)
            dated += coming.map { WebsiteEntry(course: course, offering: $0) }
            if coming.isEmpty { others.append(WebsiteEntry(course: course, offering: nil)) }
        }
        dated.sort { left, right in
            guard let first = left.offering, let second = right.offering else { return false }
            return (first.start, left.course.title, first.id) < (second.start, right.course.title, second.id)
        }
        return dated + others.sorted { ($0.course.title, $0.course.id) < ($1.course.title, $1.course.id) }
    }
}

extension Course {
    /// The dates that one can still go to: those that did not start before a day, in order of time.
    func coming(from today: Day) -> [Offering] {
        offerings.filter { $0.start.day >= today }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }
}
