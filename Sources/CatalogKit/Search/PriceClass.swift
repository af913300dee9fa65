/// A class of prices, the value of the facet ``Query/Facet/price``.
public enum PriceClass: String, CaseIterable, Sendable {
    /// Nothing at all.
    case free
    /// More than the class before it, at most so many euros.
    case upTo50 = "up-to-50"
    /// More than the class before it, at most so many euros.
    case upTo250 = "up-to-250"
    /// More than the class before it, at most so many euros.
    case upTo1000 = "up-to-1000"
    /// More than all other classes.
    case more

    /// The class of a price in euro cents.
    public init(cents: Int) {
        self = Self.allCases.first { cents <= $0.most ?? .max } ?? .more
    }

    /// The class of a price that somebody typed: free, or so many euros.
    public init?(typed text: String) {
        guard let last = Self.typed(text)?.last else { return nil }
        self = last
    }

    /// The classes that somebody means: free, a class by its id, or at most so many euros; nil for anything else.
    public static func typed(_ text: String) -> [PriceClass]? {
        TypedMeaning.prices(text)?.classes
    }

    /// The highest price of the class in euro cents; nil where there is none.
    public var most: Int? {
        switch self {
        case .free: 0
        case .upTo50: 50_00
        case .upTo250: 250_00
        case .upTo1000: 1000_00
        case .more: nil
        }
    }

    /// The classes that hold every price up to one in euro cents; the last may hold higher ones too.
    static func upTo(cents: Int) -> [PriceClass] {
        let last = PriceClass(cents: cents)
        return Array(allCases.prefix { $0 != last }) + [last]
    }
}
