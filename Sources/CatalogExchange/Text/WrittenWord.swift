import CatalogKit

/// Reads words that stand for something else: yes and no, languages, being called off, being online.
package enum WrittenWord {
    /// Yes or no; nil for anything else.
    package static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "ja", "j", "yes", "y", "true", "waar", "1", "x", "✓": true
        case "nee", "n", "no", "false", "onwaar", "0": false
        default: nil
        }
    }

    /// The code (ISO 639-1) of a language that is given as a code, with a country perhaps, or by name; nil for another.
    package static func language(_ text: String) -> String? {
        let word = text.lowercased()
        if let code = languages.first(where: { $0.value.contains(word) })?.key { return code }
        let code = word.prefix { $0 != "-" && $0 != "_" }
        return code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? String(code) : nil
    }

    /// Whether a status says that something was called off.
    package static func isCancelled(_ text: String) -> Bool {
        let words = text.lowercased()
        return ["geannuleerd", "afgelast", "vervallen", "vervalt", "gaat niet door", "cancelled", "canceled"].contains {
            words.contains($0)
        }
    }

    /// Whether a place says that something is online.
    package static func isOnline(_ text: String) -> Bool {
        let words = text.lowercased()
        if words.hasPrefix("online") || bare.contains(words) { return true }
        // An address, or a name of two words, has one of these signs.
        guard words.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }) else { return false }
        return hosts.contains { words.contains($0) }
    }

    /// Whether whom to ask is clearly a role or an organisation's general address, and no person.
    package static func isRole(_ text: String) -> Bool {
        let words = text.lowercased().prefix { $0 != "@" }.split { !$0.isLetter }
        return words.contains { word in roles.contains { word.hasPrefix($0) } }
    }

    private static let bare: Set<String> = ["digitaal", "teams", "zoom", "virtueel", "virtual", "webinar"]
    private static let hosts = [
        "teams.microsoft.com", "zoom.us", "meet.google.com", "microsoft teams", "ms teams",
    ]
    private static let languages: [String: [String]] = [
        "nl": ["nl", "nederlands", "dutch", "nld", "dut"], "en": ["en", "engels", "english", "eng"],
        "de": ["de", "duits", "german", "deu", "deutsch"], "fr": ["fr", "frans", "french", "fra", "français"],
    ]
    private static let roles = [
        "info", "training", "cursus", "scholing", "event", "support", "contact", "office", "secretariaat", "aanmeld",
        "inschrijv", "administratie", "helpdesk", "servicedesk", "coördinator", "coordinator", "projectleider",
        "programmaleider", "team", "afdeling", "bureau", "balie", "academie", "academy", "opleiding", "samenleren",
        "adviseur", "accounthouder", "medewerker", "lector", "beheerder", "redactie",
        "programma", "project", "projekt", "hoofd", "directie",
    ]
}
