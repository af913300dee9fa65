import CatalogKit

/// Tells which entries of a calendar are the days of one offering, and which offerings are of one course.
///
/// | entries | what they are |
/// |---|---|
/// | marked with an offering's id, as in our own calendars | the meetings of that offering |
/// | the same title, provider | one course |
/// | `X (dag 1)`, `X (dag 2)`, up to half a year apart | one offering; where a number comes again, the next |
/// | the same title, place and provider, each at most 14 days after the last, not on one day | one offering |
/// | the same with longer between them, elsewhere or on the same day | offerings of their own |
/// | the same with a word in the title for what stands alone (inloop, spreekuur, informatieavond …) | offerings of their own |
/// | occurrences of an event that recurs | offerings of their own |
/// | the same where the title says how many days there are | one offering |
enum CourseDays {
    /// Entries that are one offering, in order of time.
    struct Run: Hashable {
        var entries: [CalendarEntry]
    }

    /// The offerings of one course.
    struct Group: Hashable {
        /// What they are called together.
        var title: String
        /// The offerings, in order of time.
        var runs: [Run]
    }

    /// The most days between the days of one offering that have no number.
    private static let mostDaysApart = 14
    /// The same for those that have.
    private static let mostDaysApartNumbered = 183

    /// Groups entries; a group is where its first entry was.
    static func groups(_ entries: [CalendarEntry]) -> [Group] {
        var order: [Key] = []
        var byKey: [Key: [Day]] = [:]
        var bySeries: [String: Key] = [:]
        for entry in entries {
            var day = Day(entry)
            if let series = entry.series {
                // An occurrence may have a title of its own.
                day.key = bySeries[series] ?? day.key
                bySeries[series] = day.key
            }
            if byKey[day.key, default: []].isEmpty { order.append(day.key) }
            byKey[day.key, default: []].append(day)
        }
        return order.compactMap { key in byKey[key].map(group) }
    }

    /// What the entries of one course have in common.
    private struct Key: Hashable {
        let course: String
        let provider: String
    }

    /// An entry with what its title says.
    private struct Day {
        let entry: CalendarEntry
        let numbered: NumberedTitle?
        var key: Key

        init(_ entry: CalendarEntry) {
            self.entry = entry
            let title = entry.facts.title
            if let course = entry.facts.said(.course) {
                numbered = nil
                key = Key(course: "id:\(course)", provider: "")
            } else {
                numbered = NumberedTitle(title)
                key = Key(
                    course: ImportMapping.folded(numbered?.base ?? title),
                    provider: ImportMapping.folded(entry.facts.provider))
            }
        }

        /// The offering that it belongs to by a mark of its own: that of our calendars, or a series that is one course.
        var mark: String? {
            if let offering = entry.facts.said(.offering) { return "id:\(offering)" }
            return numbered == nil ? nil : entry.series
        }
    }

    private static func group(_ days: [Day]) -> Group {
        var runs: [[Day]] = []
        var marked: [String: Int] = [:]
        for day in days.sorted(by: { ($0.entry.meeting.start, $0.entry.id) < ($1.entry.meeting.start, $1.entry.id) }) {
            let index: Int?
            if let mark = day.mark {
                index = marked[mark]
                if index == nil { marked[mark] = runs.count }
            } else {
                index = follows(day, runs)
            }
            if let index { runs[index].append(day) } else { runs.append([day]) }
        }
        // A number that stands alone may well be a part of the name.
        let isNumbered = days.count > 1 || days.first?.numbered?.total != nil
        let first = days.first
        return Group(
            title: (isNumbered ? first?.numbered?.base : nil) ?? first?.entry.facts.title ?? "",
            runs: runs.map { Run(entries: $0.map(\.entry)) })
    }

    /// The offering that a day goes on with; nil where it begins one.
    private static func follows(_ day: Day, _ runs: [[Day]]) -> Int? {
        guard day.entry.series == nil else { return nil }
        // Only what is open still can be gone on with, so the last few will do.
        let candidates = runs.indices.suffix(8).filter { index in
            guard let last = runs[index].last, last.entry.series == nil, last.mark == nil else { return false }
            let gap = day.entry.meeting.start.day.number - last.entry.meeting.start.day.number
            if let number = day.numbered?.number, let previous = last.numbered?.number {
                return number > previous && gap <= mostDaysApartNumbered
            }
            return day.numbered?.number == nil && last.numbered?.number == nil && gap > 0 && gap <= mostDaysApart
                && day.entry.meeting.start >= last.entry.meeting.end
                && day.entry.facts.location == last.entry.facts.location && !standsAlone(day.entry.facts.title)
        }
        let here = candidates.filter { runs[$0].last?.entry.facts.location == day.entry.facts.location }
        let next = (here.isEmpty ? candidates : here)
        return next.first { runs[$0].last?.numbered?.number == day.numbered?.number.map { $0 - 1 } } ?? next.first
    }

    private static func standsAlone(_ title: String) -> Bool {
        let slug = Slug.of(title) ?? ""
        return alone.contains { slug.contains($0) }
    }

    private static let alone = [
        "inloop", "spreekuur", "informatie", "infoavond", "open-dag", "open-avond", "cafe", "webinar", "rondleiding",
        "demonstratie", "office-hour", "open-day", "information", "drop-in",
    ]
}
