import CatalogKit

/// An event of a calendar, or one occurrence of one that recurs, as values.
struct CalendarEntry: Hashable {
    /// Its UID, with the start of the occurrence behind it where it recurs.
    var id: String
    /// The UID of what recurs; nil for an event that happens once.
    var series: String?
    /// When it is.
    var meeting: Meeting
    /// Whether it is called off.
    var isCancelled = false
    /// What it is and where.
    var facts: EventFacts
    /// Where it stands.
    var place: SourcePlace
}

/// What an event says besides when it is.
struct EventFacts: Hashable {
    /// What it is called, without a word that it is called off.
    var title = ""
    /// The text, in Markdown.
    var body = ""
    /// The categories.
    var themes: [String] = []
    /// The language of the title, an ISO 639-1 code; empty where it does not say.
    var language = ""
    /// Where it is described.
    var url: String?
    /// Where it is given.
    var location = EventLocation()
    /// Where that lies.
    var coordinate: Coordinate?
    /// Who gives it, as far as that is no person; empty where it does not say.
    var provider = ""
    /// What a calendar of ours says of it besides.
    var extensions: [CalendarExtension: [String]] = [:]

    /// The text of a property of ours, where it is there.
    func said(_ property: CalendarExtension) -> String? {
        extensions[property]?.joined(separator: ",")
    }
}

/// Where an event is given.
struct EventLocation: Hashable {
    /// The town where it is known, nil when online, else empty.
    var place: String? = ""
    /// The rest of what is known.
    var venue: String?

    /// Makes a location.
    init(place: String? = "", venue: String? = nil) {
        self.place = place
        self.venue = venue
    }

    /// Reads a text for people: online where it says nothing else, or is nothing but the address of a meeting on the web; a
    /// town where one stands behind a postcode.
    init(_ text: String) {
        let text = PlainText.line(text)
        guard !text.isEmpty else { return }
        let isAddress = text.contains("://")
        let parts = text.lowercased().split { !isAddress && ",;|()/".contains($0) }
            .map { PlainText.line(String($0)) }.filter { !$0.isEmpty }
        if let first = parts.first, Self.isOnline(first) {
            place = nil
        } else if text.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count == 4 }) {
            (place, venue) = DutchAddress.parts(text)
        } else {
            venue = text
        }
    }

    private static func isOnline(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        if text.hasPrefix("http") { return !text.contains(" ") && hosts.contains { text.contains($0) } }
        guard let first = words.first, onlineWords.contains(String(first)) else { return false }
        return words.allSatisfy { onlineWords.contains(String($0)) || fillers.contains(String($0)) }
    }

    private static let onlineWords: Set = [
        "online", "virtual", "virtueel", "digitaal", "webinar", "teams", "zoom", "microsoft", "ms", "google",
        "livestream",
        "webex", "via", "skype", "remote",
    ]
    private static let fillers: Set = [
        "meeting", "meet", "vergadering", "teamsvergadering", "event", "bijeenkomst", "link", "call", "only", "de",
        "het",
        "een", "a", "the", "training", "sessie", "session", "live", "in", "for", "business",
    ]
    private static let hosts = [
        "teams.microsoft.", "teams.live.com", "zoom.us", "meet.google.com", "webex.com", "whereby.com", "meet.jit.si",
        "gotomeeting.com", "bigbluebutton", "livestorm.co",
    ]
}
