/// What somebody typed, read as words and as filters: `lassen thema:lob plaats:"Den Bosch" binnen:15km`.
///
/// Several values of a field stand behind commas, or the field is typed again. What is not understood is a ``Note`` with
/// its place in the text; it narrows nothing down.
public struct TypedQuery: Hashable, Sendable {
    /// What was typed.
    public internal(set) var source = ""
    /// What is left when the filters are taken out, as it was typed.
    public internal(set) var text = ""
    /// The filters, in order.
    public internal(set) var fields: [FieldWord] = []
    /// What was not understood, or not as it was typed, in order.
    public internal(set) var notes: [Note] = []
    /// Per facet the values that were typed.
    public internal(set) var filters: [Query.Facet: Set<String>] = [:]
    /// The place that distances count from, with the greatest distance where one was typed too; nil without a place.
    public internal(set) var near: Query.Nearby?
    /// The greatest distance in kilometres from wherever distances count, where no place was typed.
    public internal(set) var within: Double?
    /// The first day.
    public internal(set) var from: Day?
    /// The last day.
    public internal(set) var to: Day?
    /// Whether only what has room is wanted.
    public internal(set) var freePlaces = false

    /// A field with its values.
    public struct FieldWord: Hashable, Sendable {
        /// The field.
        public let field: SearchField
        /// Where it stands, the values included: the characters of the text from and to which.
        public let place: Range<Int>
        /// Its values; an empty one where nothing was typed yet.
        public internal(set) var values: [Value]
    }

    /// A value of a field.
    public struct Value: Hashable, Sendable {
        /// What was typed, without quotation marks.
        public let text: String
        /// Where it stands, with its quotation marks.
        public let place: Range<Int>
        /// The values of the facet that it stands for.
        public internal(set) var meaning: Set<String> = []
    }

    /// Something that was not understood, or not as it was typed.
    public struct Note: Hashable, Sendable {
        /// What it is.
        public let kind: Kind
        /// Where it stands: the characters of the text from and to which.
        public let place: Range<Int>

        /// What there is to say.
        public enum Kind: Hashable, Sendable {
            /// Nothing has this name, or it cannot be read.
            case unknown(SearchField, String)
            /// It was read as the value that is spelt almost the same.
            case corrected(SearchField, String, value: String)
            /// Nothing stands behind the colon.
            case empty(SearchField)
            /// A distance without a place.
            case withinNowhere
            /// Nobody knows where the town lies.
            case unlocated(String)
            /// Distances count from one place only: this one.
            case onlyPlace(String)
            /// A price within a class: all of the class is found.
            case roundedPrice(String, PriceClass)
            /// No field, but almost one; it was read as a word.
            case unknownField(String, SearchField)
            /// A filter cannot be turned round with a minus.
            case excludedField(SearchField)
        }
    }

    /// Nothing typed.
    public init() {}

    /// Reads what was typed.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - names: what the values are called.
    ///   - today: what `vandaag` means.
    ///   - hasPlace: whether distances count from somewhere already.
    ///   - cursor: how many characters stand before the cursor while somebody types; the value there is not finished, so
    ///     nothing is said of it and it is not taken for another.
    public init(_ text: String, _ names: SearchNames, today: Day, hasPlace: Bool, cursor: Int? = nil) {
        guard text.contains(":") else {
            (source, self.text) = (text, text)
            return
        }
        var reader = TypedReader(text, names, today: today, hasPlace: hasPlace, cursor: cursor)
        self = reader.read()
    }

    /// A query with what was typed added to it: words and days in place of its own, values beside its own.
    ///
    /// Who types a first day before the day from which the query looks ahead wants to see that past as well.
    public func applied(to query: Query) -> Query {
        var query = query
        query.text = text
        for (facet, values) in filters { query.filters[facet, default: []].formUnion(values) }
        if let near { query.near = near }
        if let within { query.near?.within = within }
        if let from {
            query.from = from
            if let upcoming = query.upcoming, from < upcoming { query.upcoming = nil }
        }
        if let to { query.to = to }
        if freePlaces { query.freePlaces = true }
        return query
    }
}
