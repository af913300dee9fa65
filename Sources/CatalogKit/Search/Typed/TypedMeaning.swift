import Foundation

/// Says what typed fields mean as filters.
struct TypedMeaning {
    let names: SearchNames
    let today: Day
    let hasPlace: Bool

    private typealias Note = TypedQuery.Note

    /// Works out the filters of a query's fields; the value under the cursor is not finished.
    func give(to query: inout TypedQuery, whileTypingAt cursor: Int?) {
        var places: [(name: String, place: Range<Int>)] = []
        var distance: (kilometres: Double?, place: Range<Int>)?
        for index in query.fields.indices {
            let word = query.fields[index]
            let isTyping = cursor.map { $0 > word.place.lowerBound && $0 <= word.place.upperBound } ?? false
            func note(_ kind: Note.Kind) {
                if !isTyping { query.notes.append(Note(kind: kind, place: word.place)) }
            }
            let whole = word.values.map(\.text).joined(separator: ",")
            guard word.values.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
                note(.empty(word.field))
                // Distances count from the place at once, so that there is something to choose from.
                if isTyping, word.field == .within { distance = (nil, word.place) }
                continue
            }
            switch word.field {
            case .within:
                if let kilometres = Self.number(whole, unit: "km") {
                    distance = (kilometres, word.place)
                } else {
                    note(.unknown(.within, whole))
                    if isTyping { distance = (nil, word.place) }
                }
            case .from, .until:
                if let span = span(whole) {
                    if word.field == .from { query.from = span.lowerBound } else { query.to = span.upperBound }
                } else {
                    note(.unknown(word.field, whole))
                }
            case .free:
                switch Analyzer.fold(whole) {
                case "ja", "yes", "j", "y": query.freePlaces = true
                case "nee", "no", "n": query.freePlaces = false
                default: note(.unknown(.free, whole))
                }
            case .price:
                guard let (classes, isExact) = Self.prices(whole) else {
                    note(.unknown(.price, whole))
                    continue
                }
                let values = Set(classes.map(\.rawValue))
                query.fields[index].values = word.values.map { value in
                    var value = value
                    value.meaning = values
                    return value
                }
                query.filters[.price, default: []].formUnion(values)
                if !isExact, let last = classes.last { note(.roundedPrice(whole, last)) }
            case .theme, .place, .format, .profile, .sector, .provider, .language:
                let found = values(of: index, in: &query, whileTypingAt: cursor)
                if word.field == .place { places += found.map { ($0, word.place) } }
            }
        }
        measure(distance, from: places, in: &query)
        query.notes.sort { $0.place.lowerBound < $1.place.lowerBound }
    }

    /// The values of a facet that a field names; they are filters already.
    private func values(of index: Int, in query: inout TypedQuery, whileTypingAt cursor: Int?) -> [String] {
        let field = query.fields[index].field
        guard let facet = field.facet else { return [] }
        var found: [String] = []
        for (number, value) in query.fields[index].values.enumerated() {
            guard !value.text.allSatisfy(\.isWhitespace) else { continue }
            let isTyping = cursor.map { (value.place.lowerBound...value.place.upperBound).contains($0) } ?? false
            switch names.match(value.text, of: facet) {
            case .value(let name): found.append(name)
            case .nearly(let name) where !isTyping:
                found.append(name)
                query.notes.append(Note(kind: .corrected(field, value.text, value: name), place: value.place))
            case .nearly, nil:
                if !isTyping { query.notes.append(Note(kind: .unknown(field, value.text), place: value.place)) }
                continue
            }
            query.fields[index].values[number].meaning = Set(found.suffix(1))
        }
        if !found.isEmpty { query.filters[facet, default: []].formUnion(found) }
        return found
    }

    /// Makes of places and a distance what is near the first of them.
    private func measure(
        _ distance: (kilometres: Double?, place: Range<Int>)?, from places: [(name: String, place: Range<Int>)],
        in query: inout TypedQuery
    ) {
        guard let distance else { return }
        guard let first = places.first else {
            if hasPlace {
                query.within = distance.kilometres
            } else {
                query.notes.append(Note(kind: .withinNowhere, place: distance.place))
            }
            return
        }
        guard let coordinate = names.coordinate(of: first.name) else {
            query.notes.append(Note(kind: .unlocated(first.name), place: first.place))
            return
        }
        query.filters[.place] = nil
        query.near = Query.Nearby(name: first.name, coordinate: coordinate, within: distance.kilometres)
        if let other = places.dropFirst().first(where: { $0.name != first.name }) {
            query.notes.append(Note(kind: .onlyPlace(first.name), place: other.place))
        }
    }

    // MARK: - Numbers and days

    /// A number that is not negative, with a comma or a point, and perhaps a unit behind it.
    private static func number(_ text: String, unit: String) -> Double? {
        var text = text.lowercased().filter { !$0.isWhitespace && $0 != "€" }.replacing(",", with: ".")
        if text.hasSuffix(unit) { text.removeLast(unit.count) }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else { return nil }
        return Double(text)
    }

    /// The classes of a price: free, a class by its id, or at most so many euros; and whether they hold nothing else.
    static func prices(_ text: String) -> (classes: [PriceClass], isExact: Bool)? {
        let folded = Analyzer.fold(text)
        if ["gratis", "free"].contains(folded) { return ([.free], true) }
        if let one = PriceClass.allCases.first(where: { Analyzer.fold($0.rawValue) == folded }) { return ([one], true) }
        guard let euros = number(text, unit: "euro"), euros < 1e9 else { return nil }
        let cents = Int((euros * 100).rounded())
        let classes = PriceClass.upTo(cents: cents)
        return (classes, classes.last?.most == cents)
    }

    /// The days that a text means: a year, a month, a day as `2027-03-01` or `1-3-2027`, or today.
    private func span(_ text: String) -> ClosedRange<Day>? {
        let text = text.filter { !$0.isWhitespace }
        if ["vandaag", "today"].contains(text.lowercased()) { return today...today }
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        let numbers = parts.compactMap { Digits.number($0) }
        guard numbers.count == parts.count else { return nil }
        switch (numbers.count, parts.first?.count) {
        case (1, 4):
            guard let first = Day(year: numbers[0], month: 1, day: 1),
                let last = Day(year: numbers[0], month: 12, day: 31)
            else { return nil }
            return first...last
        case (2, 4):
            guard let first = Day(year: numbers[0], month: numbers[1], day: 1) else { return nil }
            return first...first.advanced(by: Day.length(ofMonth: numbers[1], year: numbers[0]) - 1)
        case (3, 4): return Day(year: numbers[0], month: numbers[1], day: numbers[2]).map { $0...$0 }
        case (3, _): return Day(year: numbers[2], month: numbers[1], day: numbers[0]).map { $0...$0 }
        default: return nil
        }
    }
}
