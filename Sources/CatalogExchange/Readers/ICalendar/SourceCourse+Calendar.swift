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
        func said(_ key: CalendarExtension) -> String? { facts.extensions[key].flatMap { $0.isEmpty ? nil : $0 } }
        func list(_ key: CalendarExtension) -> [String] {
            said(key)?.split(separator: ",").map { PlainText.line(String($0)) } ?? []
        }
        var seen: Set<String> = []
        let markdown = said(.body)
        let body = markdown ?? given { $0.body.isEmpty ? nil : $0.body } ?? ""
        let course = Course(
            id: said(.course) ?? first.series ?? first.id, title: group.title,
            summary: markdown == nil ? "" : PlainText.line(facts.body), format: said(.format) ?? "",
            themes: all.flatMap(\.themes).filter { seen.insert($0).inserted }, profiles: list(.profiles),
            sectors: list(.sectors), audience: said(.audience), provider: said(.provider) ?? facts.provider,
            hours: said(.hours).flatMap(Double.init), priceCents: said(.price).flatMap { Int($0) },
            language: given { $0.language.isEmpty ? nil : $0.language } ?? "", url: given(\.url),
            offerings: group.runs.map(Offering.init), body: body)
        var aliases: [String: [String]] = [:]
        for (offering, run) in zip(course.offerings, group.runs) {
            let others = Set(run.entries.flatMap { [$0.id, $0.series].compactMap(\.self) }).subtracting([offering.id])
            if !others.isEmpty, run.entries.count > 1 || said(.offering) != nil {
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
        let said = first.facts.extensions
        let isSeries = run.entries.count > 1 && first.series != nil
        self.init(
            id: said[.offering] ?? (isSeries ? first.series : nil) ?? first.id, meetings: held.map(\.meeting),
            place: held[0].facts.location.place, venue: held[0].facts.location.venue,
            capacity: said[.capacity].flatMap { Int($0) }, minimum: said[.minimum].flatMap { Int($0) },
            enrolBy: said[.enrolBy].flatMap { Day($0) }, isCancelled: going.isEmpty)
    }
}
