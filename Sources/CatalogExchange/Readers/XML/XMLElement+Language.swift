import CatalogKit

extension XMLElement {
    /// The text of the element of a name in the language that readers prefer, on one line; nil where there is none.
    func preferredText(_ name: String) -> String? {
        preferred(name)?.text
    }

    /// The element of a name in the language that readers prefer, among those with text.
    func preferred(_ name: String) -> XMLElement? {
        let texts = all(name).map { (language: $0.language, text: $0) }.filter { !$0.text.text.isEmpty }
        return LanguageCode.preferred(texts)?.text
    }

    /// The element's text as Markdown: of the HTML within it or written out in it, or with its lines as they are.
    var markdown: String {
        if !children.isEmpty { return HTMLText.markdown(html) }
        let raw = rawText
        if HTMLText.looksLikeHTML(raw) { return HTMLText.markdown(raw) }
        let lines = raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            PlainText.line(String($0))
        }
        var result: [String] = []
        for line in lines where !(line.isEmpty && result.last?.isEmpty ?? true) { result.append(line) }
        if result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n")
    }

    /// The element's words on one line, without the tags of HTML that is written out in it.
    var plainText: String {
        HTMLText.looksLikeHTML(text) ? HTMLText.words(rawText) : text
    }

    /// A whole number that is an element's text; nil where there is none, or none that can be.
    func number(_ name: String, into intake: inout Intake) -> Int? {
        guard let element = first(name), !element.text.isEmpty else { return nil }
        guard let number = Int(element.text), (0...1_000_000).contains(number) else {
            intake.note(.invalidNumber(field: name, value: String(element.text.prefix(80))), at: element.place)
            return nil
        }
        return number
    }

    /// The first of some elements that is an address of the web.
    static func address(among elements: [XMLElement], into intake: inout Intake) -> String? {
        for element in elements where !element.text.isEmpty {
            let address = element.text
            if WebAddress.isSound(address) { return address }
            intake.note(.invalidURL(String(address.prefix(200))), at: element.place)
        }
        return nil
    }
}

/// Addresses of the web.
enum WebAddress {
    /// Whether it begins as one and has no blanks.
    static func isSound(_ address: String) -> Bool {
        let lower = address.lowercased()
        return (lower.hasPrefix("https://") || lower.hasPrefix("http://")) && !address.contains(" ")
            && address.utf8.count <= 2000 && address.utf8.count > 10
    }
}
