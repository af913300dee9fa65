import CatalogExchange
import CatalogKit
import CatalogScreens

// The website that an offer is written as.
extension Wording {
    /// The words of a website in this language.
    var website: WebsiteWords {
        WebsiteWords(
            language: language,
            weekdays: language == .dutch
                ? ["ma", "di", "wo", "do", "vr", "za", "zo"] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            months: language == .dutch
                ? [
                    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                    "november", "december",
                ]
                : [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                    "November", "December",
                ],
            languages: [
                "nl": pick("Nederlands", "Dutch"), "en": pick("Engels", "English"), "de": pick("Duits", "German"),
                "fr": pick("Frans", "French"),
            ],
            calendar: calendarWords()
        ) { [self] word in website(word) }
    }

    private func website(_ word: WebsiteWord) -> String {
        switch word {
        case .offerOf: pick("Aanbod van", "On offer from")
        case .introduction:
            pick(
                "Trainingen, bijeenkomsten en meer voor iedereen in het technisch onderwijs. Kies wat bij je past.",
                "Trainings, meetings and more for everybody in technical education. Choose what suits you.")
        case .skip: pick("Naar de inhoud", "Skip to content")
        case .all: pick("Het hele aanbod", "Everything on offer")
        case .search: pick("Zoek op een woord", "Search for a word")
        case .choose: pick("Kies uit het aanbod", "Choose from the offer")
        case .clear: pick("Wis je keuze", "Clear your choice")
        case .any: pick("alle", "all")
        case .theme: pick("Thema", "Theme")
        case .format: pick("Vorm", "Kind")
        case .place: pick("Plaats", "Place")
        case .month: pick("Maand", "Month")
        case .activity: pick("activiteit", "activity")
        case .activities: pick("activiteiten", "activities")
        case .nothingFound:
            pick(
                "Niets gevonden. Kies iets minder precies, of wis je keuze.",
                "Nothing found. Choose less precisely, or clear your choice.")
        case .withoutDate: pick("Zonder vaste datum", "Without a fixed date")
        case .always: pick("Wanneer je wilt", "Whenever you like")
        case .noDate: pick("Nog geen datum", "No date yet")
        case .online: online
        case .cancelled: pick("Gaat niet door", "Cancelled")
        case .free: pick("gratis", "free of charge")
        case .decimalSign: pick(",", ".")
        case .hour: pick("uur", "hour")
        case .hours: pick("uur", "hours")
        case .minute: pick("minuut", "minute")
        case .minutes: pick("minuten", "minutes")
        case .seat: pick("plek", "place")
        case .seats: pick("plekken", "places")
        case .minimum: pick("gaat door vanaf", "goes ahead from")
        case .enrolBy: pick("aanmelden tot en met", "sign up until")
        case .dates: pick("Wanneer en waar", "When and where")
        case .about: pick("Waar het over gaat", "What it is about")
        case .signUp: pick("Aanmelden", "Signing up")
        case .facts: pick("In het kort", "In short")
        case .signUpAt: pick("Lees meer of meld je aan op", "Read more or sign up at")
        case .signUpByMail: pick("Meld je aan met een mail naar", "Sign up by mail to")
        case .signUpNowhere: pick("Meld je aan bij je coördinator.", "Sign up with your coordinator.")
        case .contact: pick("Vragen aan:", "Questions to:")
        case .provider: pick("Door", "By")
        case .audience: pick("Voor wie", "For whom")
        case .profiles: pick("Profielen", "Profiles")
        case .sectors: pick("Onderwijs", "Education")
        case .duration: pick("Duur", "Duration")
        case .price: pick("Prijs", "Price")
        case .taughtIn: pick("Taal", "Language")
        case .table: pick("Tabel", "Table")
        case .calendar: pick("Zet in je agenda", "Add to your calendar")
        case .calendarOfAll: pick("Alle data voor je agenda", "All dates for your calendar")
        case .feed: pick("Nieuw in het aanbod (RSS)", "New on offer (RSS)")
        case .updated: pick("Bijgewerkt op", "Updated on")
        }
    }
}
