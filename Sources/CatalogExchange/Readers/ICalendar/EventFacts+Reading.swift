import CatalogKit
import Foundation

extension EventFacts {
    /// Reads what an event says besides when it is.
    ///
    /// - Parameters:
    ///   - event: the event.
    ///   - calendarName: what its calendar is called (X-WR-CALNAME).
    ///   - note: is told what cannot be used, and the line it stands on.
    init(_ event: RawCalendar.Event, calendarName: String?, note: (ImportProblem, Int) -> Void) {
        title = TitleText.withoutCancellation(PlainText.line(event["SUMMARY"]?.text ?? ""))
        if let line = event["SUMMARY"], title.utf8.count > Self.longestName {
            title = String(title.prefix(Self.longestName))
            note(.tooLong(limit: Self.longestName), line.number)
        }
        body = Self.body(event)
        var seen: Set<String> = []
        themes = event.all("CATEGORIES").flatMap(\.texts).map(PlainText.line).filter {
            !$0.isEmpty && seen.insert($0).inserted
        }
        // RFC 5545, section 3.2.10.
        language = event["SUMMARY"]?.parameters["LANGUAGE"].flatMap(LanguageCode.short) ?? ""
        if let line = event["URL"] {
            let text = PlainText.line(line.value)
            if URLText.isWebAddress(text) {
                url = text
            } else if !text.isEmpty {
                note(.invalidURL(text), line.number)
            }
        }
        if let line = event["LOCATION"] { location = EventLocation(line.text) }
        if location == EventLocation(), Self.conferences.contains(where: { event[$0] != nil }) { location.place = nil }
        if let line = event["GEO"] {
            coordinate = Self.coordinate(line.value)
            if coordinate == nil { note(.invalidCoordinate(PlainText.line(line.value)), line.number) }
        }
        let given = Self.provider(event["ORGANIZER"]?.parameters["CN"]) ?? Self.provider(ofCalendar: calendarName)
        provider = String((given ?? "").prefix(Self.longestName))
        for key in CalendarExtension.allCases { extensions[key] = event[key.name]?.texts }
        guard extensions[.offering] != nil else { return }
        location = EventLocation(place: said(.place), venue: said(.venue))
        // Beside the text as it was written the description is the summary, which is no HTML.
        body = BodyText.cleaned(event["DESCRIPTION"]?.text ?? "")
    }

    /// What a title or a name may have at most, for each occurrence is compared by it.
    private static let longestName = 1000

    /// A meeting on the web (RFC 7986, section 5.11, and what Google and Microsoft write).
    private static let conferences = ["CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"]

    /// The description, or the one in HTML that Outlook writes where there is no other.
    private static func body(_ event: RawCalendar.Event) -> String {
        var text = event["DESCRIPTION"]?.text ?? ""
        if text.allSatisfy(\.isWhitespace) { text = event["X-ALT-DESC"]?.text ?? "" }
        return BodyText.markdown(text)
    }

    /// `50.88;5.98` (section 3.8.1.6); nil for 0;0 and for what lies outside the earth.
    private static func coordinate(_ text: String) -> Coordinate? {
        let numbers = text.split { ";,".contains($0) }.map { Double($0.trimmingCharacters(in: .whitespaces)) }
        guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1], abs(latitude) <= 90,
            abs(longitude) <= 180, latitude != 0 || longitude != 0
        else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }

    /// The organiser's name where it is plainly that of an organisation: a person is not to be named.
    private static func provider(_ name: String?) -> String? {
        let name = PlainText.line(name ?? "")
        guard !name.isEmpty, !name.contains("@") else { return nil }
        let words = name.lowercased().split { !$0.isLetter && $0 != "." }
        let isOrganisation = words.contains { word in
            organisations.contains(String(word)) || endings.contains { word.hasSuffix($0) }
        }
        return isOrganisation ? name : nil
    }

    /// A calendar's name stands for who gives what is in it, unless it is somebody's address.
    private static func provider(ofCalendar name: String?) -> String? {
        let name = PlainText.line(name ?? "")
        return name.isEmpty || name.contains("@") ? nil : name
    }

    private static let organisations: Set = [
        "bv", "b.v.", "nv", "n.v.", "roc", "sto", "vzw", "e.v.", "gmbh", "ltd", "inc", "stichting", "vereniging",
        "gemeente",
        "provincie", "secretariaat", "team", "teams", "netwerk", "network", "foundation", "company", "group", "groep",
        "onderwijs", "opleidingen", "trainingen", "training", "academy", "academie", "bibliotheek", "lab", "club",
        "raad",
        "vo", "mbo", "hbo", "events", "evenementen", "organisatie", "regio", "centre", "center", "centrum", "institute",
        "instituut", "library", "school", "scholen", "college", "university", "universiteit", "lyceum", "office",
        "bureau",
    ]
    private static let endings = [
        "college", "school", "centrum", "instituut", "universiteit", "hogeschool", "academie", "stichting", "netwerk",
        "vereniging", "opleidingen", "trainingen", "bureau",
    ]
}
