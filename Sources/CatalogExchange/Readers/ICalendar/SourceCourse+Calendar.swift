import CatalogKit
import Foundation

extension SourceCourse {
    /// Makes a course of the entries of a calendar that belong together.
    init(_ group: CourseDays.Group) {
        let entries = group.runs.flatMap(\.entries)
        // A run is never empty and a group never without runs.
        let first = entries[0]
        let facts = first.facts
        let all = entries.map(\.facts)
        func given<Value>(_ value: (EventFacts) -> Value?) -> Value? { all.lazy.compactMap(value).first }
        func list(_ key: CalendarExtension) -> [String] {
            facts.extensions[key]?.map(PlainText.line).filter { !$0.isEmpty } ?? []
        }
        func line(_ key: CalendarExtension) -> String? {
            facts.said(key).map(PlainText.line).flatMap { $0.isEmpty ? nil : $0 }
        }
        var seen: Set<String> = []
        let isOurs = facts.said(.offering) != nil
        let course = Course(
            id: line(.course) ?? first.series ?? first.id, title: group.title,
            summary: isOurs ? PlainText.line(facts.body) : "", format: line(.format) ?? "",
            themes: all.flatMap(\.themes).filter { seen.insert($0).inserted }, profiles: list(.profiles),
            sectors: list(.sectors), audience: line(.audience), provider: line(.provider) ?? facts.provider,
            hours: line(.hours).flatMap(Double.init).flatMap { $0.isFinite && $0 > 0 ? $0 : nil },
            priceCents: facts.number(.price),
            language: line(.language) ?? given { $0.language.isEmpty ? nil : $0.language } ?? "",
            pillar: line(.pillar), contact: line(.contact), url: given(\.url), minimum: facts.number(.courseMinimum),
            variantCandidate: facts.said(.variantCandidate) != nil, added: line(.added).flatMap { Day($0) },
            offerings: group.runs.map(Offering.init),
            body: isOurs ? facts.said(.body) ?? "" : given { $0.body.isEmpty ? nil : $0.body } ?? "")
        var aliases: [String: [String]] = [:]
        for (offering, run) in zip(course.offerings, group.runs) {
            let others = Set(run.entries.flatMap { [$0.id, $0.series].compactMap(\.self) }).subtracting([offering.id])
            if !others.isEmpty, run.entries.count > 1 || isOurs {
                aliases[offering.id] = others.sorted()
            }
        }
        self.init(course, aliases: aliases, coordinates: SourceCourse.coordinates(all), at: first.place)
    }

    /// Where the towns lie; a town with two places has none.
    private static func coordinates(_ all: [EventFacts]) -> [String: Coordinate] {
        var coordinates: [String: Coordinate?] = [:]
        for facts in all {
            guard let place = facts.location.place, let coordinate = facts.coordinate else { continue }
            if let known = coordinates[place], known != coordinate {
                coordinates[place] = .some(nil)
            } else {
                coordinates[place] = coordinate
            }
        }
        return coordinates.compactMapValues(\.self)
    }
}

extension Offering {
    /// Makes an offering of a run of entries. Days that are called off are no meetings any more, unless all are.
    fileprivate init(_ run: CourseDays.Run) {
        let going = run.entries.filter { !$0.isCancelled }
        let held = going.isEmpty ? run.entries : going
        let first = run.entries[0]
        let facts = first.facts
        let isSeries = run.entries.count > 1 && first.series != nil
        self.init(
            id: facts.said(.offering) ?? (isSeries ? first.series : nil) ?? first.id, meetings: held.map(\.meeting),
            place: held[0].facts.location.place, venue: held[0].facts.location.venue, capacity: facts.number(.capacity),
            minimum: facts.number(.minimum), enrolBy: facts.said(.enrolBy).flatMap { Day($0) },
            isCancelled: going.isEmpty, followUp: facts.said(.followUp), costEuros: facts.number(.cost))
    }
}

extension EventFacts {
    /// The number of a property of ours, where it is there and not below 0.
    fileprivate func number(_ property: CalendarExtension) -> Int? {
        said(property).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }
}
