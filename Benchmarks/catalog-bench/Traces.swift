import CatalogKit
import Foundation

/// Somebody who types a query, letter by letter, with filters set.
struct Trace: Decodable {
    /// Its number.
    let trace: Int
    /// What stands in the search box after each key.
    let keystrokes: [String]
    /// What is chosen beside it.
    let filters: Filters
    /// `relevance` or `date`.
    let sort: String?
    /// Whether one letter is wrong.
    let typo: Slip?

    /// What kind of trace it is: `typo`, `filtered` or `wordsOnly`.
    var kind: String { typo?.isThere == true ? "typo" : filters.description.isEmpty ? "wordsOnly" : "filtered" }

    /// Whether a word was typed wrong: a truth value, or the word as it was meant and as it was typed.
    struct Slip: Decodable {
        let isThere: Bool

        init(from decoder: any Decoder) throws {
            isThere = (try? decoder.singleValueContainer().decode(Bool.self)) ?? true
        }
    }

    /// The filters of a trace.
    struct Filters: Decodable {
        let theme: [String]?
        let format: [String]?
        let profile: [String]?
        let sector: [String]?
        let provider: [String]?
        let place: [String]?
        let language: [String]?
        let radius: Radius?
        let date: Dates?
        let available: Bool?

        /// The filters in few words.
        var description: String {
            let lists = [theme, format, profile, sector, provider, place, language].compactMap(\.self).map {
                $0.joined(separator: "|")
            }
            let near = radius.map { "\($0.place)+\($0.km)" }
            let dates = date.map { "\($0.from)..\($0.to)" }
            return (lists + [near, dates, available.map { _ in "available" }].compactMap(\.self)).joined(separator: " ")
        }
    }

    /// A greatest distance from a place, in kilometres.
    struct Radius: Decodable {
        let place: String
        let lat: Double
        let lon: Double
        let km: Double
    }

    /// The first and the last day, both included.
    struct Dates: Decodable {
        let from: String
        let to: String
    }

    /// The traces in a file of JSON lines.
    static func read(_ path: String) throws -> [Trace] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(Trace.self, from: $0) }
    }

    /// The query of a trace without its words, for the first 50 hits.
    var query: Query {
        let chosen: [(Query.Facet, [String]?)] = [
            (.theme, filters.theme), (.format, filters.format), (.profile, filters.profile), (.sector, filters.sector),
            (.provider, filters.provider), (.place, filters.place), (.language, filters.language),
        ]
        var query = Query(limit: 50)
        for (facet, values) in chosen { query.filters[facet] = values.map(Set.init) }
        query.near = filters.radius.map {
            Query.Nearby(name: $0.place, coordinate: Coordinate(latitude: $0.lat, longitude: $0.lon), within: $0.km)
        }
        query.from = filters.date.flatMap { Day($0.from) }
        query.to = filters.date.flatMap { Day($0.to) }
        query.freePlaces = filters.available ?? false
        query.sort = sort == "date" ? .date : .relevance
        return query
    }
}
