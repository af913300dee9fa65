/// A listing as a line of a feed.
struct GeneratedListing {
    var id = 0
    var title: [String] = []
    var summary = ""
    var format = ""
    var themes: [String] = []
    var profiles: [String] = []
    var sectors: [String] = []
    var provider = ""
    var town: Town?
    var start: String?
    var hours = 0
    var capacity: Int?
    var taken = 0
    var price = 0
    var language = ""

    /// Writes the listing as JSON. No text of ours has a character that JSON wants escaped.
    func write(to line: inout [UInt8]) {
        line += "{\"id\": \(id), \"title\": \"\(Self.sentence(title))\", \"summary\": \"\(summary)\"".utf8
        line +=
            ", \"format\": \"\(format)\", \"themes\": \(Self.list(themes)), \"profiles\": \(Self.list(profiles))".utf8
        line += ", \"sectors\": \(Self.list(sectors)), \"provider\": \"\(provider)\"".utf8
        if let town {
            line += ", \"place\": \"\(town.name)\", \"lat\": \(Self.degrees(town.latitude))".utf8
            line += ", \"lon\": \(Self.degrees(town.longitude))".utf8
        } else {
            line += ", \"place\": null, \"lat\": null, \"lon\": null".utf8
        }
        line += ", \"start\": \(start.map { "\"\($0)\"" } ?? "null"), \"hours\": \(hours)".utf8
        line += ", \"capacity\": \(capacity.map(String.init) ?? "null"), \"taken\": \(taken)".utf8
        line += ", \"price\": \(price), \"language\": \"\(language)\"}".utf8
    }

    /// Words with a capital in front.
    static func sentence(_ words: [String]) -> String {
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func list(_ values: [String]) -> String {
        "[\(values.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }

    /// Ten-thousandths as degrees.
    static func degrees(_ number: Int) -> String {
        let rest = String(number % 10_000)
        return "\(number / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
    }
}
