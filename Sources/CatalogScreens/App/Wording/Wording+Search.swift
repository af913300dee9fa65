package import CatalogKit

// What there is to say of a search: its filters, what was typed, and what to try where nothing was found.
extension Wording {
    var keyComplete: String { pick("vul aan", "complete") }

    /// What people call a class of prices.
    package func price(_ price: PriceClass) -> String {
        switch price {
        case .free: pick("gratis", "free")
        case .upTo50: pick("tot € 50", "up to €50")
        case .upTo250: pick("tot € 250", "up to €250")
        case .upTo1000: pick("tot € 1000", "up to €1000")
        case .more: pick("meer dan € 1000", "over €1000")
        }
    }

    /// What people call a value of a facet.
    package func label(_ value: String, of facet: Query.Facet, in vocabulary: Vocabulary?) -> String {
        switch facet {
        case .month: Month(value).map(month) ?? value
        case .language: languageName(value)
        case .price: PriceClass(rawValue: value).map(price) ?? value
        case .place: value
        case .theme, .format, .profile, .sector, .provider:
            vocabulary?.term(value, of: facet)?.label(in: language) ?? value
        }
    }

    /// The first and the last day.
    func dates(from: Day?, to: Day?) -> String {
        let first = from.map { pick("vanaf \(day($0))", "from \(day($0))") }
        let last = to.map { pick("tot en met \(day($0))", "until \(day($0))") }
        return [first, last].compactMap(\.self).joined(separator: " ")
    }

    // MARK: - Nothing found

    /// Other words that do find something.
    package func didYouMean(_ text: String) -> String { pick("Bedoelde je ‘\(text)’?", "Did you mean ‘\(text)’?") }

    /// A search without some of a query's filters.
    package func lifting(_ lifting: SearchSuggestions.Lifting, of query: Query, in vocabulary: Vocabulary?) -> String {
        guard lifting.filters.count == 1, let kind = lifting.filters.first else {
            return pick("Zonder filters", "Without filters")
        }
        if kind == .upcoming { return pick("Ook wat voorbij is", "Also what is past") }
        return pick("Zonder ", "Without ") + name(of: kind, in: query, vocabulary)
    }

    private func name(of kind: FilterKind, in query: Query, _ vocabulary: Vocabulary?) -> String {
        switch kind {
        case .facet(let facet):
            let values = (query.filters[facet] ?? []).sorted().map { label($0, of: facet, in: vocabulary) }
            return "\(self.facet(facet).lowercased()) \(values.joined(separator: ", "))"
        case .near:
            guard let near = query.near, let within = near.within else { return "" }
            return withinOf(within, near.name)
        case .dates: return dates(from: query.from, to: query.to)
        case .upcoming: return ""
        case .freePlaces: return pick("‘met vrije plekken’", "‘with free places’")
        }
    }

    /// The words that were found as others.
    package func replaced(_ replaced: [SearchResult.Replacement]) -> String {
        guard replaced.count > 1 else {
            let typed = replaced.first?.typed ?? ""
            let found = replaced.flatMap(\.found).joined(separator: ", ")
            return pick(
                "Niets gevonden voor ‘\(typed)’; dit lijkt erop: \(found).",
                "Nothing found for ‘\(typed)’; this looks like it: \(found).")
        }
        let found = replaced.map { "‘\($0.typed)’ → \($0.found.joined(separator: ", "))" }.joined(separator: "; ")
        return pick(
            "Niets gevonden voor deze woorden samen; dit lijkt erop: \(found).",
            "Nothing found for these words together; this looks like it: \(found).")
    }

    // MARK: - What was typed

    /// What of the typed text was not understood, or read as something else.
    package func note(_ note: TypedQuery.Note, in vocabulary: Vocabulary?) -> String {
        switch note.kind {
        case .unknown(let field, let text): unknown(field, text)
        case .corrected(let field, let text, let value):
            correctedValue(field, text, field.facet.map { label(value, of: $0, in: vocabulary) } ?? value)
        case .empty(let field):
            pick(
                "Zet achter \(name(field)): waarop je filtert.",
                "Put what to filter on behind \(name(field)):.")
        case .withinNowhere:
            pick(
                "Zet bij binnen: ook plaats: met een plaats.", "Put place: with a town beside within:.")
        case .unlocated(let place):
            pick("Waar \(place) ligt is niet bekend.", "Nobody knows where \(place) lies.")
        case .onlyPlace(let place):
            pick("Afstanden tellen vanaf één plaats: \(place).", "Distances count from one town: \(place).")
        case .roundedPrice(let text, let last):
            pick(
                "‘\(text)’ is gelezen als \(price(last)).", "‘\(text)’ was read as \(price(last)).")
        case .unknownField(let text, let field):
            pick("‘\(text):’ is geen filter. ", "‘\(text):’ is no filter. ") + didYouMean("\(name(field)):")
        case .excludedField(let field):
            pick(
                "Een min werkt bij woorden, niet bij \(name(field)):.",
                "A minus works with words, not with \(name(field)):.")
        }
    }

    private func name(_ field: SearchField) -> String { field.name(in: language) }

    private func correctedValue(_ field: SearchField, _ text: String, _ label: String) -> String {
        pick(
            "‘\(text)’ is geen \(name(field)). Bedoelde je \(label)? Daarop is gezocht.",
            "‘\(text)’ is no \(name(field)). Did you mean \(label)? That was searched for.")
    }

    private func unknown(_ field: SearchField, _ text: String) -> String {
        switch field {
        case .within:
            pick(
                "‘\(text)’ is geen afstand; schrijf bijvoorbeeld binnen:15km.",
                "‘\(text)’ is no distance; write for example within:15km.")
        case .from, .until:
            pick(
                "‘\(text)’ is geen datum; schrijf bijvoorbeeld \(name(field)):2027-01 of \(name(field)):2027-01-31.",
                "‘\(text)’ is no date; write for example \(name(field)):2027-01 or \(name(field)):2027-01-31.")
        case .price:
            pick(
                "‘\(text)’ is geen prijs; schrijf prijs:gratis of bijvoorbeeld prijs:50.",
                "‘\(text)’ is no price; write price:free or for example price:50.")
        case .free: pick("Schrijf vrij:ja of vrij:nee.", "Write free:yes or free:no.")
        case .theme, .place, .format, .profile, .sector, .provider, .language:
            pick(
                "‘\(text)’ is geen bekende waarde voor \(name(field)):, daarop is niet gefilterd.",
                "‘\(text)’ is no known value of \(name(field)):, so it filters nothing.")
        }
    }
}
