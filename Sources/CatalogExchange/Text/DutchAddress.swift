import CatalogKit

/// Tells the town in a location that is written in one piece.
package enum DutchAddress {
    /// Town and venue of a location: `Kloosterweg 1, 6412 CN Heerlen` is Heerlen and `Kloosterweg 1`, for the town stands behind
    /// the postcode; `Heerlen` is a town.
    ///
    /// - Parameter location: the location, on one line.
    /// - Returns: the town, empty where there is none to be told, and the rest, nil where nothing is left.
    package static func parts(_ location: String) -> (town: String, venue: String?) {
        if mayHavePostcode(location), let code = location.firstMatch(of: postcode) {
            let street = location[..<code.range.lowerBound].trimmingSuffix { " ,;".contains($0) }
            return (PlainText.line(String(code.town)), street.isEmpty ? nil : String(street))
        }
        let isTown = !location.contains { $0.isNumber || ",;:/|".contains($0) }
        return isTown ? (location, nil) : ("", location)
    }

    /// A postcode with what stands behind it.
    private static var postcode: Regex<(Substring, town: Substring)> {
        /(?:^|[\s,])[1-9][0-9]{3}\s?[A-Z]{2},?\s+(?<town>\p{L}[^,(\/]*)/
    }

    /// Whether there are digits enough for a postcode: a regular expression costs more than all else.
    private static func mayHavePostcode(_ location: String) -> Bool {
        location.utf8.count { (0x30...0x39).contains($0) } >= 4
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        self[..<(lastIndex { !isDropped($0) }.map(index(after:)) ?? startIndex)]
    }
}
