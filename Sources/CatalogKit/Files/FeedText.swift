/// A listing as a line of a feed.
package enum FeedText {
    /// The line without its end, of which the reader of feeds makes the same listing.
    ///
    /// - Parameters:
    ///   - listing: the listing.
    ///   - id: its id within the feed.
    /// - Returns: one JSON object; what is empty or not known is left out, but for `start`.
    package static func line(_ listing: Listing, id: String) -> String {
        var line = "{\"id\":\(quoted(id)),\"title\":\(quoted(listing.title))"
        func add(_ key: String, _ value: String?) {
            if let value { line += ",\"\(key)\":\(value)" }
        }
        func text(_ value: String) -> String? { value.isEmpty ? nil : quoted(value) }
        func list(_ values: [String]) -> String? {
            values.isEmpty ? nil : "[\(values.map(quoted).joined(separator: ","))]"
        }
        add("summary", text(listing.summary))
        add("format", text(listing.format))
        add("themes", list(listing.themes))
        add("profiles", list(listing.profiles))
        add("sectors", list(listing.sectors))
        add("provider", text(listing.provider))
        add("place", listing.place.map(quoted))
        add("lat", listing.coordinate.map { "\($0.latitude)" })
        add("lon", listing.coordinate.map { "\($0.longitude)" })
        add("start", listing.start.map { "\"\($0)\"" } ?? "null")
        add("enrol-by", listing.enrolBy.map { "\"\($0)\"" })
        add("hours", listing.hours.map { "\($0)" })
        add("capacity", listing.capacity.map(String.init))
        add("taken", listing.takenElsewhere == 0 ? nil : "\(listing.takenElsewhere)")
        add("price", listing.priceCents.map { "\(Double($0) / 100)" })
        add("language", text(listing.language))
        add("url", listing.url.map(quoted))
        add("status", listing.isCancelled ? "\"\(OfferingText.cancelled)\"" : nil)
        return line + "}"
    }

    /// The sound listings of a feed, in the order of its lines.
    ///
    /// - Parameters:
    ///   - bytes: what the feed's file holds.
    ///   - name: the feed's name, with which the listings' ids start.
    /// - Returns: the listings.
    package static func listings(_ bytes: [UInt8], feed name: String) -> [Listing] {
        let path = path(feed: name)
        return FeedFile.listings(path: path, bytes: bytes, Findings(file: path))
    }

    /// The path of a feed's file within the catalogue's folder.
    package static func path(feed name: String) -> String { "\(FeedFile.folder)/\(name)\(FeedFile.ending)" }

    /// A text as JSON writes it (RFC 8259, section 7).
    package static func quoted(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
        {
            return "\"\(text)\""
        }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                result += "\\u" + String(String(scalar.value + 0x10000, radix: 16).dropFirst())
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
