/// Reads a feed: one listing a line, as JSON.
///
/// A feed's own words are accepted as they are. A number that makes no sense counts as not given, so that nothing
/// later has to fear it; a line that is broken is noted and passed over.
struct FeedFile {
    /// The folder that feeds are in, and how their names end.
    static let folder = "feeds"
    static let ending = ".jsonl"

    /// The feed's name, which starts the listings' ids.
    private let name: String
    private let findings: Findings
    /// How many lines were read, and how many bytes.
    private var number = 0
    private var offset = 0
    /// The line of each id.
    private var lines: [String: Int] = [:]

    init(path: String, _ findings: Findings) {
        name = FeedFile.name(path: path)
        self.findings = findings
    }

    /// The name of a feed: that of its file without the extension.
    static func name(path: String) -> String {
        let file = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        return PlainText.line(String(file.dropLast(ending.count)))
    }

    /// The listing in a line that was read before; nil when it is no longer one.
    static func listing(in line: [UInt8], feed name: String) -> Listing? {
        try? listing(in: line, 0..<line.count, feed: name)
    }

    /// The sound listings of a feed, in the order of its lines.
    static func listings(path: String, bytes: [UInt8], _ findings: Findings) -> [Listing] {
        var file = FeedFile(path: path, findings)
        return file.read(bytes, isEnd: true).lines.map(\.listing)
    }

    /// Reads the whole lines at the beginning of some bytes, which follow those that were read before.
    ///
    /// - Parameters:
    ///   - bytes: the bytes.
    ///   - isEnd: whether the file ends with them, and so the last line too.
    /// - Returns: the sound listings with their places among the bytes, and how many of the bytes were read.
    mutating func read(_ bytes: [UInt8], isEnd: Bool) -> (lines: [FeedLine], taken: Int) {
        var found: [FeedLine] = []
        let end = isEnd ? bytes.count : (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let isUTF8 = SourceText.firstInvalid(in: bytes[..<end]) == nil
        var start = offset == 0 ? min(end, SourceText.start(of: bytes)) : 0
        while start < end {
            let stop = bytes.span.firstIndex(of: UInt8(ascii: "\n"), in: start..<end)
            defer { start = stop + 1 }
            number += 1
            do throws(JSONScanner.Failure) {
                if !isUTF8 { try FeedFile.checkUTF8(bytes, start..<stop) }
                guard let listing = try FeedFile.listing(in: bytes, start..<stop, feed: name) else { continue }
                if let first = lines.updateValue(number, forKey: listing.id) {
                    lines[listing.id] = first
                    let problem = Problem.duplicateID(listing.id, firstFile: findings.file, firstLine: first)
                    throw JSONScanner.Failure(problem: problem, offset: start)
                }
                found.append(FeedLine(listing: listing, bytes: start..<stop))
            } catch {
                let before = String(decoding: bytes[start..<error.offset], as: UTF8.self)
                findings.error(error.problem, at: Position(line: number, column: before.count + 1))
            }
        }
        offset += end
        return (found, end)
    }

    private static func checkUTF8(_ bytes: [UInt8], _ line: Range<Int>) throws(JSONScanner.Failure) {
        guard let offset = SourceText.firstInvalid(in: bytes[line]) else { return }
        let byte = bytes[line.lowerBound + offset]
        throw JSONScanner.Failure(problem: .notUTF8(byte: byte), offset: line.lowerBound + offset)
    }

    /// The listing of a line, or nil for a line of blanks.
    private static func listing(
        in bytes: [UInt8], _ line: Range<Int>, feed name: String
    ) throws(JSONScanner.Failure) -> Listing? {
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

/// A listing, and the bytes of the line of a feed that it stands in.
struct FeedLine {
    let listing: Listing
    let bytes: Range<Int>
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
    private var enrolBy: Day?
    private var isCancelled = false

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
        case "enrol-by": enrolBy = try scanner.text(key).flatMap { Day($0) }
        case "status": isCancelled = try scanner.text(key) == OfferingText.cancelled
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
            coordinate: coordinate, start: start, enrolBy: enrolBy, hours: hours, capacity: capacity,
            takenElsewhere: taken ?? 0,
            priceCents: price.map { Int(($0 * 100).rounded()) }, language: language.isEmpty ? "nl" : language,
            url: url.flatMap { URLText.isWebAddress($0) ? $0 : nil }, isCancelled: isCancelled)
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
