import CatalogKit

extension CSVRow {
    /// What says which course the row is of: the source's id, or the title with the provider; nil where there is neither.
    var courseID: String? {
        if let id = value(.id) { return id }
        let title = text(.title)
        guard !title.isEmpty else { return nil }
        return value(.provider).map { "\(title) (\($0))" } ?? title
    }

    /// What the row tells of its course, without offerings.
    mutating func course(_ id: String) -> Course {
        Course(
            id: id, title: text(.title), summary: text(.summary), format: list(.format).first ?? "",
            themes: list(.themes),
            profiles: list(.profiles), sectors: list(.sectors), audience: audience(),
            provider: value(.provider) ?? "", hours: read(.hours, WrittenNumber.hours), priceCents: price(),
            language: language(), pillar: value(.pillar), contact: value(.contact).filter(WrittenWord.isRole),
            url: url(), minimum: people(.courseMinimum),
            variantCandidate: value(.variantCandidate).flatMap(WrittenWord.flag) ?? false, added: day(.added),
            body: body())
    }

    /// In words; of a list, which some systems end with `;`, with commas.
    private func audience() -> String? {
        value(.audience).map { $0.hasSuffix(";") ? list(.audience).joined(separator: ", ") : $0 }
    }

    private mutating func price() -> Int? {
        if let currency = value(.currency), !["eur", "euro", "€"].contains(currency.lowercased()) {
            if value(.price) != nil { note(.foreignCurrency(currency)) }
            return nil
        }
        let price = writtenPrice()
        if price == .otherCurrency { note(.foreignCurrency(text(.price))) }
        guard case .cents(let cents) = price else { return nil }
        return cents
    }

    private mutating func language() -> String {
        guard let text = value(.language) else { return "" }
        if let code = WrittenWord.language(text) { return code }
        note(.unknownLanguage(text))
        return ""
    }

    private mutating func url() -> String? {
        guard let text = value(.url) else { return nil }
        let address = text.lowercased().hasPrefix("www.") ? "https://\(text)" : text
        if URLText.isWebAddress(address) { return address }
        note(.invalidURL(text))
        return nil
    }

    /// The text in Markdown, with plain line ends and without control characters.
    private func body() -> String {
        let markdown = lines(.markdown)
        guard markdown.isEmpty else { return CSVRow.clean(markdown) }
        let body = lines(.body)
        return HTMLText.looksLikeHTML(body) ? HTMLText.markdown(body) : CSVRow.clean(body)
    }

    /// A text of several lines without control characters; a tab stays.
    static func clean(_ text: String) -> String {
        // Plain ASCII, with line feeds, is what most texts are.
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars {
            scalars.append(PlainText.isControl(scalar) && scalar != "\n" && scalar != "\t" ? " " : scalar)
        }
        return String(scalars)
    }
}

extension Optional {
    fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { isWanted($0) ? $0 : nil }
    }
}
