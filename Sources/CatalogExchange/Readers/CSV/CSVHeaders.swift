import CatalogKit

/// Tells from a header what its column holds, in Dutch and English.
enum CSVHeaders {
    /// The field that a header names, or nil.
    ///
    /// Case, marks and signs do not count. A header of more words than are known counts by its first one: `Prijs (incl.
    /// btw)`.
    static func field(_ header: String) -> CSVField? {
        guard let folded = Slug.of(header) else { return nil }
        return byHeader[folded] ?? folded.split(separator: "-").first.flatMap { byFirstWord[String($0)] }
    }

    /// The header under which our own tables have a field, as a Dutch coordinator would write it.
    static func dutch(_ field: CSVField) -> String {
        names[field]?.first ?? field.rawValue
    }

    /// Whether a header of a place can as well be one of a building: `Locatie`.
    static func isLoosePlace(_ header: String) -> Bool {
        ["locatie", "location", "waar", "where"].contains(ImportMapping.folded(header))
    }

    private static let byHeader: [String: CSVField] = {
        let pairs = CSVField.allCases.flatMap { field in
            ([field.rawValue] + (names[field] ?? [])).map { (Slug.of($0) ?? $0, field) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()

    private static let byFirstWord: [String: CSVField] = [
        "titel": .title, "title": .title, "cursus": .title, "cursusnaam": .title, "datum": .date, "date": .date,
        "startdatum": .date, "begindatum": .date, "starttijd": .start, "begintijd": .start, "aanvang": .start,
        "einddatum": .endDate, "eindtijd": .end, "plaats": .place, "stad": .place, "locatie": .place, "zaal": .venue,
        "adres": .venue, "prijs": .price, "price": .price, "deelnameprijs": .price, "uren": .hours, "duur": .hours,
        "duration": .hours, "thema": .themes, "themas": .themes, "onderwerp": .themes, "onderwerpen": .themes,
        "aanbieder": .provider, "organisatie": .provider, "max": .capacity, "maximaal": .capacity, "maximum": .capacity,
        "min": .minimum, "minimaal": .minimum, "minimum": .minimum, "aanmelden": .enrolBy, "inschrijven": .enrolBy,
        "deadline": .enrolBy, "omschrijving": .body, "beschrijving": .body, "description": .body, "website": .url,
        "link": .url, "url": .url, "profiel": .profiles, "profielen": .profiles, "sector": .sectors,
        "sectoren": .sectors, "doelgroep": .audience, "taal": .language, "language": .language,
    ]

    /// What columns are called, by field: first what our own tables call them.
    private static let names: [CSVField: [String]] = [
        .id: [
            "Cursus-id", "ID", "Code", "Nummer", "Cursuscode", "Cursusnummer", "Nr", "Course ID", "Identifier", "UID",
        ],
        .title: ["Titel", "Title", "Naam", "Name", "Cursus", "Cursusnaam", "Cursustitel", "Course", "Activiteit"],
        .summary: ["Samenvatting", "Summary", "Subtitle", "Ondertitel", "Korte omschrijving", "Intro", "Inleiding"],
        .body: ["Omschrijving", "Beschrijving", "Description", "Inhoud", "Toelichting", "Tekst", "Content"],
        .markdown: ["Omschrijving (Markdown)"],
        .format: ["Vorm", "Soort", "Type", "Types", "Werkvorm", "Format", "Event type"],
        .themes: [
            "Thema’s", "Thema", "Themas", "Thema('s)", "Onderwerp", "Onderwerpen", "Categorie", "Categorieën",
            "Trefwoorden", "Topic", "Topics", "Category", "Categories", "Keywords", "Tags", "Theme",
        ],
        .profiles: ["Profielen", "Profiel", "Vmbo-profiel", "Profile"],
        .sectors: ["Sectoren", "Sector", "Onderwijssoort", "Schooltype"],
        .audience: ["Doelgroep", "Voor wie", "Audience", "Audiences", "Target audience"],
        .provider: [
            "Aanbieder", "Organisatie", "Organisator", "Provider", "Organizer", "Organiser", "Organisation",
            "Organization", "Instelling", "Opleider",
        ],
        .hours: ["Uren", "Duur", "Tijdsduur", "Duration", "Hours", "Studielast", "Aantal uren"],
        .price: ["Prijs", "Kosten", "Price", "Cost", "Costs", "Deelnameprijs", "Tarief", "Bedrag", "Fee"],
        .currency: ["Valuta", "Currency", "Munteenheid"],
        .language: ["Taal", "Language", "Voertaal"],
        .pillar: ["Pijler"],
        .contact: ["Contact", "Contactadres", "Contact email"],
        .url: ["Website", "Link", "URL", "Webadres", "Webpagina", "Meer informatie", "Aanmeldlink", "Inschrijflink"],
        .courseMinimum: ["Standaardminimum"],
        .variantCandidate: ["Landelijk", "Variant mogelijk"],
        .added: ["Toegevoegd", "Added", "Aangemaakt", "Created"],
        .offering: ["Uitvoering-id", "Uitvoering", "Uitvoeringscode", "Groep", "Event ID", "Offering ID", "Offering"],
        .date: ["Datum", "Startdatum", "Begindatum", "Date", "Start date", "Dag", "Wanneer", "When"],
        .start: [
            "Begintijd", "Start", "Aanvang", "Starttijd", "Begin", "Tijd", "Tijden", "Tijdstip", "Van", "Aanvangstijd",
            "Start time", "Time", "Starts at", "From",
        ],
        .endDate: ["Einddatum", "End date", "Tot en met", "t/m"],
        .end: ["Eindtijd", "Eind", "Einde", "End", "Tot", "End time", "Ends at", "Until"],
        .timeZone: ["Tijdzone", "Timezone", "Time zone"],
        .place: ["Plaats", "Stad", "Plaatsnaam", "Locatie", "City", "Town", "Location", "Waar", "Where"],
        .venue: ["Zaal", "Adres", "Gebouw", "Ruimte", "Venue", "Room", "Address", "Lokaal", "Straat"],
        .online: ["Online", "Is online"],
        .latitude: ["Breedtegraad", "Latitude", "Lat"],
        .longitude: ["Lengtegraad", "Longitude", "Lon", "Lng", "Long"],
        .capacity: [
            "Max. deelnemers", "Max", "Maximum", "Capaciteit", "Plaatsen", "Capacity", "Aantal plaatsen",
            "Maximum aantal deelnemers", "Seats", "Places",
        ],
        .minimum: ["Min. deelnemers", "Min", "Minimum", "Minimum aantal deelnemers"],
        .taken: ["Bezet", "Bezette plaatsen", "Inschrijvingen", "Aantal inschrijvingen", "Aanmeldingen", "Taken"],
        .enrolBy: [
            "Aanmelden t/m", "Aanmelden voor", "Deadline", "Aanmelden tot", "Aanmeldtermijn", "Uiterste aanmelddatum",
            "Inschrijven voor", "Inschrijfdeadline", "Sluitingsdatum", "Enrol by", "Registration deadline",
        ],
        .status: ["Status", "State"],
        .cost: ["Kosten regio"],
        .followUp: ["Terugblik", "Verslag"],
    ]
}
