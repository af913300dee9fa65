import CatalogKit

/// A piece of a written date or time.
enum WrittenToken: Hashable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Unicode.Scalar)

    /// The most pieces of a date; a text with more is something else.
    private static let most = 40

    /// The pieces of a text, without its blanks; nil when it is too long to be a date.
    static func all(_ text: some StringProtocol) -> [WrittenToken]? {
        guard text.utf8.count <= 160 else { return nil }
        var tokens: [WrittenToken] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            guard tokens.count < most else { return nil }
            switch first {
            case "0"..."9":
                let digits = rest.prefix { ("0"..."9").contains($0) }
                guard digits.count <= 9, let number = Int(String(String.UnicodeScalarView(digits))) else { return nil }
                tokens.append(.number(number, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            case _ where first.properties.isAlphabetic:
                let letters = rest.prefix { $0.properties.isAlphabetic }
                tokens.append(.word(String(String.UnicodeScalarView(letters)).lowercased()))
                rest = rest.dropFirst(letters.count)
            default:
                if !first.properties.isWhitespace {
                    tokens.append(.sign("\u{2013}\u{2014}".unicodeScalars.contains(first) ? "-" : first))
                }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }
}

/// Finds days and times among the pieces of a text.
struct WrittenTimeParser {
    private let tokens: [WrittenToken]
    private let order: WrittenTime.Order
    private var at = 0
    private(set) var day: Day?
    private(set) var minute: Int?
    private(set) var endDay: Day?
    private(set) var endMinute: Int?

    init(_ tokens: [WrittenToken], order: WrittenTime.Order) {
        self.tokens = tokens
        self.order = order
    }

    /// Reads all pieces; false when one of them belongs to no date or time, or there is none.
    mutating func read() -> Bool {
        while at < tokens.count {
            if let days = readDays() {
                guard endDay == nil, day == nil || days.last == nil else { return false }
                if day == nil { (day, endDay) = (days.first, days.last) } else { endDay = days.first }
            } else if let time = readTime() {
                guard endMinute == nil else { return false }
                if minute == nil { minute = time } else { endMinute = time }
            } else if isFiller(tokens[at]) {
                at += 1
            } else {
                return false
            }
        }
        return day != nil || minute != nil
    }

    // MARK: Days

    private typealias Days = (first: Day, last: Day?)

    private mutating func readDays() -> Days? {
        if let found = numericDay() ?? namedDay(from: at) ?? monthFirstDay() {
            at = found.end
            return (found.day, nil)
        }
        // `11 en 12 maart 2027`, `11-12 maart 2027`
        guard let first = number(at, atMost: 2), at + 1 < tokens.count,
            [.sign("-"), .word("en"), .sign("&"), .word("tot"), .word("and")].contains(tokens[at + 1]),
            let last = namedDay(from: at + 2),
            let day = Day(year: last.day.components.year, month: last.day.components.month, day: first)
        else { return nil }
        at = last.end
        return (day, last.day)
    }

    /// `11-03-2027`, `11/3/27`, `2027/03/11`.
    private func numericDay() -> (day: Day, end: Int)? {
        guard at + 4 < tokens.count, case .sign(let sign) = tokens[at + 1], "-/.".unicodeScalars.contains(sign),
            tokens[at + 3] == .sign(sign)
        else { return nil }
        if let year = number(at, exactly: 4), let month = number(at + 2, atMost: 2), let day = number(at + 4, atMost: 2)
        {
            return Day(year: year, month: month, day: day).map { ($0, at + 5) }
        }
        guard let first = number(at, atMost: 2), let second = number(at + 2, atMost: 2), let year = year(at + 4) else {
            return nil
        }
        let (day, month) = order == .dayFirst ? (first, second) : (second, first)
        return Day(year: year, month: month, day: day).map { ($0, at + 5) }
    }

    /// `11 maart 2027`, `11 mrt. ’27`, `11th of March 2027`, `11-mrt-2027`.
    private func namedDay(from start: Int) -> (day: Day, end: Int)? {
        guard let day = number(start, atMost: 2) else { return nil }
        var index = skipping(["st", "nd", "rd", "th", "e", "de", "ste", "of"], "-.", from: start + 1)
        guard let month = month(index) else { return nil }
        index = skipping([], "-.,'’", from: index + 1)
        guard let year = year(index) else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, index + 1) }
    }

    /// `March 11, 2027`.
    private func monthFirstDay() -> (day: Day, end: Int)? {
        guard let month = month(at), case let first = skipping([], ".", from: at + 1),
            let day = number(first, atMost: 2)
        else { return nil }
        let index = skipping(["st", "nd", "rd", "th"], ",", from: first + 1)
        guard let year = number(index, exactly: 4) else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, index + 1) }
    }

    private func skipping(_ words: Set<String>, _ signs: String, from start: Int) -> Int {
        var index = start
        while index < tokens.count, isAmong(tokens[index], words, signs) { index += 1 }
        return index
    }

    private func isAmong(_ token: WrittenToken, _ words: Set<String>, _ signs: String) -> Bool {
        switch token {
        case .number: false
        case .word(let word): words.contains(word)
        case .sign(let sign): signs.unicodeScalars.contains(sign)
        }
    }

    /// A year of four digits, or of two that no time starts with; those are of this century.
    private func year(_ index: Int) -> Int? {
        if let year = number(index, exactly: 4) { return year }
        guard let year = number(index, exactly: 2), clock(index, needsSign: true) == nil else { return nil }
        return 2000 + year
    }

    private func month(_ index: Int) -> Int? {
        guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
        return WrittenTimeParser.months[word]
    }

    // MARK: Times

    private mutating func readTime() -> Int? {
        if let found = clock(at, needsSign: false) {
            at = found.end
            return found.minute
        }
        // `9 - 12 uur`
        guard let hour = number(at, atMost: 2), hour <= 24, at + 2 < tokens.count,
            [.sign("-"), .word("tot"), .word("to"), .word("until")].contains(tokens[at + 1]),
            clock(at + 2, needsSign: false) != nil
        else { return nil }
        at += 1
        return hour * 60
    }

    /// `15:30`, `15.30`, `15u30`, `15:30:00`, and unless a sign is needed `15 uur` and `3 pm`; with am or pm behind it.
    private func clock(_ start: Int, needsSign: Bool) -> (minute: Int, end: Int)? {
        guard let hour = number(start, atMost: 2), hour <= 24 else { return nil }
        var (minute, end) = (0, start + 1)
        if end + 1 < tokens.count, isAmong(tokens[end], ["u", "h"], ":."), let found = number(end + 1, exactly: 2) {
            (minute, end) = (found, end + 2)
            if end + 1 < tokens.count, tokens[end] == .sign(":"), number(end + 1, exactly: 2) != nil { end += 2 }
        } else if needsSign || end == tokens.count || !isAmong(tokens[end], ["u", "uur", "h", "am", "pm"], "") {
            return nil
        }
        var total = hour * 60 + minute
        if end < tokens.count, tokens[end] == .word("pm") || tokens[end] == .word("am") {
            guard (1...12).contains(hour) else { return nil }
            total += (tokens[end] == .word("pm") ? 720 : 0) - (hour == 12 ? 720 : 0)
            end += 1
        }
        return minute < 60 && total <= 1440 ? (total, end) : nil
    }

    // MARK: Pieces

    private func number(_ index: Int, atMost most: Int) -> Int? {
        guard index < tokens.count, case .number(let number, let digits) = tokens[index], digits <= most else {
            return nil
        }
        return number
    }

    private func number(_ index: Int, exactly count: Int) -> Int? {
        guard index < tokens.count, case .number(let number, count) = tokens[index] else { return nil }
        return number
    }

    private func isFiller(_ token: WrittenToken) -> Bool {
        isAmong(token, WrittenTimeParser.fillers, "-/.,()|:")
    }

    private static let fillers: Set<String> = [
        "ma", "di", "wo", "do", "vr", "za", "zo", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
        "zondag", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "uur", "u", "h", "t", "m", "van", "vanaf", "tot", "en",
        "met", "om", "op", "from", "to", "at", "until", "till", "on", "and",
    ]

    private static let months: [String: Int] = {
        let names = [
            ["januari", "jan", "january"], ["februari", "feb", "febr", "february"], ["maart", "mrt", "mar", "march"],
            ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
            ["augustus", "aug", "august"], ["september", "sep", "sept"], ["oktober", "okt", "oct", "october"],
            ["november", "nov"], ["december", "dec"],
        ]
        return Dictionary(
            uniqueKeysWithValues: names.enumerated().flatMap { index, names in
                names.map { ($0, index + 1) }
            })
    }()
}
