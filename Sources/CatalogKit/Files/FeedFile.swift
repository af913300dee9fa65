/// Reads a feed: one listing a line, as JSON.
///
/// A feed's own words are accepted as they are. A number that makes no sense counts as not given, so that nothing
/// later has to fear it; a line that is broken is noted and passed over.
package struct FeedFile {
    /// The file's name without its extension, which starts the listings' ids.
    let name: String
    private let bytes: [UInt8]
    private let findings: Findings

    /// The sound listings of a feed's bytes, in the order of its lines.
    package static func listings(of bytes: [UInt8], named name: String) -> [Listing] {
        FeedFile(name: name, bytes: bytes, findings: Findings(file: name, bytes: bytes)).read()
    }

    /// The sound listings of a feed, in the order of its lines.
    static func listings(path: String, bytes: [UInt8], _ findings: Findings) -> [Listing] {
        let file = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        let name = PlainText.line(String(file.dropLast(".jsonl".count)))
        return FeedFile(name: name, bytes: bytes, findings: findings).read()
    }

    private func read() -> [Listing] {
        let isUTF8 = SourceText.firstInvalid(in: bytes) == nil
        var listings: [Listing] = []
        var lines: [String: Int] = [:]
        var number = 0
        var start = SourceText.start(of: bytes)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            defer { start = end + 1 }
            number += 1
            do throws(JSONScanner.Failure) {
                if !isUTF8 { try checkUTF8(start..<end) }
                guard let listing = try listing(in: start..<end) else { continue }
                if let first = lines.updateValue(number, forKey: listing.id) {
                    lines[listing.id] = first
                    let problem = Problem.duplicateID(listing.id, firstFile: findings.file, firstLine: first)
                    throw JSONScanner.Failure(problem: problem, offset: start)
                }
                listings.append(listing)
            } catch {
                let before = String(decoding: bytes[start..<error.offset], as: UTF8.self)
                let position = Position(line: number, column: before.unicodeScalars.count + 1)
                findings.error(error.problem, at: position)
            }
        }
        return listings
    }

    private func checkUTF8(_ line: Range<Int>) throws(JSONScanner.Failure) {
        guard let offset = SourceText.firstInvalid(in: Array(bytes[line])) else { return }
        let byte = bytes[line.lowerBound + offset]
        throw JSONScanner.Failure(problem: .notUTF8(byte: byte), offset: line.lowerBound + offset)
    }

    /// The listing of a line, or nil for a line of blanks.
    private func listing(in line: Range<Int>) throws(JSONScanner.Failure) -> Listing? {
        guard bytes[line].contains(where: { $0 > UInt8(ascii: " ") }) else { return nil }
        var scanner = try JSONScanner(bytes, in: line)
        var fields = FeedFields()
        while let key = try scanner.nextKey() {
            try fields.read(key, &scanner)
        }
        for (key, value) in [("id", fields.id), ("title", fields.title)] where value.isEmpty {
            throw JSONScanner.Failure(problem: .missingKey(key), offset: line.lowerBound)
        }
        return fields.listing(feed: name)
    }
}

/// The values of one line of a feed.
private struct FeedFields {
    var id = ""
    var title = ""
    private var summary = ""
    private var format = ""
    private var themes: [String] = []
    private var profiles: [String] = []
    private var sectors: [String] = []
    private var provider = ""
    private var place: String?
    private var latitude: Double?
    private var longitude: Double?
    private var start: LocalTime?
    private var hours: Double?
    private var capacity: Int?
    private var taken: Int?
    private var price: Double?
    private var language = ""
    private var url: String?

    mutating func read(_ key: String, _ scanner: inout JSONScanner) throws(JSONScanner.Failure) {
        switch key {
        case "id": id = PlainText.line(try scanner.textOrNumeral(key) ?? "")
        case "title": title = PlainText.line(try scanner.text(key) ?? "")
        case "summary": summary = PlainText.line(try scanner.text(key) ?? "")
        case "format": format = PlainText.line(try scanner.text(key) ?? "")
        case "themes": themes = try words(key, &scanner)
        case "profiles": profiles = try words(key, &scanner)
        case "sectors": sectors = try words(key, &scanner)
        case "provider": provider = PlainText.line(try scanner.text(key) ?? "")
        case "place": place = try scanner.text(key).map(PlainText.line)
        case "lat": latitude = try number(key, -90...90, &scanner)
        case "lon": longitude = try number(key, -180...180, &scanner)
        case "start": start = try time(key, &scanner)
        case "hours": hours = try number(key, Limits.hours, &scanner)
        case "capacity": capacity = try number(key, 0...Limits.people.upperBound, &scanner).map { Int($0) }
        case "taken": taken = try number(key, 0...Limits.people.upperBound, &scanner).map { Int($0) }
        case "price": price = try number(key, Limits.euros, &scanner)
        case "language": language = PlainText.line(try scanner.text(key) ?? "")
        case "url": url = try scanner.text(key).map(PlainText.line)
        default: try scanner.skip()
        }
    }

    func listing(feed: String) -> Listing {
        var coordinate: Coordinate?
        if let latitude, let longitude { coordinate = Coordinate(latitude: latitude, longitude: longitude) }
        let id = "\(feed)/\(id)"
        return Listing(
            id: id, course: id, title: title, summary: summary, format: format, themes: themes, profiles: profiles,
            sectors: sectors, provider: provider, place: place.flatMap { $0.isEmpty ? nil : $0 },
            coordinate: coordinate, start: start, hours: hours, capacity: capacity, takenElsewhere: taken ?? 0,
            priceCents: price.map { Int(($0 * 100).rounded()) }, language: language.isEmpty ? "nl" : language,
            url: url.flatMap { URLText.isWebAddress($0) ? $0 : nil })
    }

    private func words(_ key: String, _ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> [String] {
        try scanner.texts(key).compactMap { text in
            let word = PlainText.line(text)
            return word.isEmpty ? nil : word
        }
    }

    private func number(
        _ key: String, _ range: ClosedRange<Int>, _ scanner: inout JSONScanner
    ) throws(JSONScanner.Failure) -> Double? {
        let number = try scanner.number(key)
        return number.flatMap { $0 >= Double(range.lowerBound) && $0 <= Double(range.upperBound) ? $0 : nil }
    }

    private func time(_ key: String, _ scanner: inout JSONScanner) throws(JSONScanner.Failure) -> LocalTime? {
        let offset = scanner.index
        guard let text = try scanner.text(key) else { return nil }
        guard let time = LocalTime(text) else {
            throw JSONScanner.Failure(problem: .invalidTime(key: key, value: PlainText.line(text)), offset: offset)
        }
        return time
    }
}
