import CatalogKit
import Testing

/// A search as it is typed, and the query that it means.
struct SearchCase: CustomTestStringConvertible {
    let arguments: [String]
    let query: Query

    init(_ arguments: String..., means query: Query) {
        self.arguments = arguments
        self.query = query
    }

    var testDescription: String { arguments.joined(separator: " ") }
}

extension SearchCase {
    private static let spring = (from: Day("2027-03-01"), to: Day("2027-05-31"))

    private static func near(_ name: String, _ latitude: Double, _ longitude: Double, within: Double? = nil)
        -> Query.Nearby
    {
        Query.Nearby(
            name: name, coordinate: Coordinate(latitude: latitude, longitude: longitude), within: within)
    }

    private static func heerlen(within: Double? = nil) -> Query.Nearby {
        near("Heerlen", 50.888, 5.979, within: within)
    }
    private static func maastricht(within: Double? = nil) -> Query.Nearby {
        near("Maastricht", 50.851, 5.691, within: within)
    }

    static let words = [
        SearchCase(means: Query()),
        SearchCase("lassen", means: Query(text: "lassen")),
        SearchCase("las", means: Query(text: "las")),
        SearchCase("trainingen", means: Query(text: "trainingen")),
        SearchCase("RÓBOT", means: Query(text: "robot")),
        SearchCase("robot", "les", means: Query(text: "robot les")),
        SearchCase("robot les", means: Query(text: "robot les")),
        SearchCase("zuid-limburg", means: Query(text: "zuid limburg")),
        SearchCase("", means: Query()),
        SearchCase("--", "-xr", means: Query(text: "-xr")),
    ]

    static let filters = [
        SearchCase("--theme", "lob", means: Query(filters: [.theme: ["lob"]])),
        SearchCase("--theme=lob", "--theme", "techlab", means: Query(filters: [.theme: ["lob", "techlab"]])),
        SearchCase("--theme", "LOB", means: Query(filters: [.theme: ["lob"]])),
        SearchCase("--format", "webinar", means: Query(filters: [.format: ["webinar"]])),
        SearchCase("--profile", "pie", "--profile", "mvi", means: Query(filters: [.profile: ["pie", "mvi"]])),
        SearchCase("--sector", "po", means: Query(filters: [.sector: ["po"]])),
        SearchCase("--provider", "vista-college", means: Query(filters: [.provider: ["vista-college"]])),
        SearchCase("--place", "heerlen", means: Query(filters: [.place: ["Heerlen"]])),
        SearchCase("--place", "Duren", means: Query(filters: [.place: ["Düren"]])),
        SearchCase("--language", "de", "--language", "en", means: Query(filters: [.language: ["de", "en"]])),
        SearchCase(
            "--theme", "lob", "--format", "training", "--sector", "vmbo", "--sector", "mbo",
            means: Query(filters: [.theme: ["lob"], .format: ["training"], .sector: ["vmbo", "mbo"]])),
        SearchCase("les", "--theme", "xr", means: Query(text: "les", filters: [.theme: ["xr"]])),
    ]

    static let datesAndRoom = [
        SearchCase("--from", "2027-03-01", means: Query(from: spring.from)),
        SearchCase("--to", "2027-05-31", means: Query(to: spring.to)),
        SearchCase("--from", "2027-03-01", "--to", "2027-05-31", means: Query(from: spring.from, to: spring.to)),
        SearchCase(
            "--from", "2027-03-11", "--to", "2027-03-11", means: Query(from: Day("2027-03-11"), to: Day("2027-03-11"))),
        SearchCase("--free-places", means: Query(freePlaces: true)),
        SearchCase(
            "--from", "2027-03-01", "--free-places", "--format", "training",
            means: Query(filters: [.format: ["training"]], from: spring.from, freePlaces: true)),
    ]

    static let distance = [
        SearchCase("--near", "Heerlen", means: Query(near: heerlen())),
        SearchCase("--near", "heerlen", "--within", "0", means: Query(near: heerlen(within: 0))),
        SearchCase("--near", "Maastricht", "--within", "12.5", means: Query(near: maastricht(within: 12.5))),
        SearchCase(
            "--near", "Heerlen", "--within", "25", "--sort", "distance",
            means: Query(near: heerlen(within: 25), sort: .distance)),
        SearchCase(
            "lassen", "--near", "MAASTRICHT", "--sort=distance",
            means: Query(text: "lassen", near: maastricht(), sort: .distance)),
        SearchCase("--sort", "distance", means: Query(sort: .distance)),
    ]

    static let order = [
        SearchCase("les", "--sort", "date", means: Query(text: "les", sort: .date)),
        SearchCase("les", "--sort", "relevance", means: Query(text: "les")),
        SearchCase("les", "--limit", "3", means: Query(text: "les", limit: 3)),
        SearchCase("--limit", "0", means: Query(limit: 0)),
        SearchCase("--limit", "100000", means: Query()),
        SearchCase("techniek", "--facets", "--limit", "1", means: Query(text: "techniek", limit: 1)),
        SearchCase(
            "les", "--theme", "techlab", "--theme", "xr", "--sector", "vmbo", "--near", "Heerlen", "--within", "30",
            "--from", "2027-01-01", "--to", "2028-06-30", "--free-places", "--sort", "date", "--limit", "5",
            means: Query(
                text: "les", filters: [.theme: ["techlab", "xr"], .sector: ["vmbo"]], near: heerlen(within: 30),
                from: Day("2027-01-01"), to: Day("2028-06-30"), freePlaces: true, sort: .date, limit: 5)),
    ]

    static let all = words + filters + datesAndRoom + distance + order
}
