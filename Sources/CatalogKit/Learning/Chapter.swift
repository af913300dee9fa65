/// A chapter of a module: what stands below a heading of the second level.
public struct Chapter: Equatable, Sendable, Identifiable {
    /// What tells it from the module's other chapters: its heading's words, numbered where two are alike.
    public let key: String
    /// The heading's words; nil for what stands before the first heading, and below one without words.
    public let title: String?
    /// What stands below the heading.
    public let text: MarkdownDocument
    /// The questions at its end.
    public let checks: [SelfCheck]
    /// How many words it has, which tells how long it takes beside the others.
    public let words: Int

    /// What tells it from the module's other chapters.
    public var id: String { key }

    /// The chapters of a course's text; empty for a text without anything in it.
    static func all(of course: Course) -> [Chapter] {
        var parts = Part.all(of: course.body)
        guard !parts.isEmpty else { return [] }
        for check in course.selfChecks {
            let named = check.afterChapter.flatMap { title in parts.firstIndex { $0.title == title } }
            parts[named ?? parts.count - 1].checks.append(check)
        }
        var seen: [String: Int] = [:]
        return parts.map { part in
            let count = seen[part.title ?? "", default: 0] + 1
            seen[part.title ?? ""] = count
            return Chapter(part, key: count == 1 ? part.title ?? "" : "\(part.title ?? "") (\(count))")
        }
    }

    /// The headings of the chapters of a text, in order.
    static func titles(in body: String) -> [String] {
        Part.all(of: body).compactMap(\.title)
    }

    private init(_ part: Part, key: String) {
        self.key = key
        title = part.title
        text = MarkdownDocument(blocks: part.blocks)
        checks = part.checks
        words = Self.words(in: text.plainText)
    }

    /// How many words a text has, with a look at each byte instead of each character: every module is counted at every start.
    private static func words(in text: String) -> Int {
        var count = 0
        var isInWord = false
        for byte in text.utf8 {
            let isLetter = byte > UInt8(ascii: " ")
            if isLetter, !isInWord { count += 1 }
            isInWord = isLetter
        }
        return count
    }
}

/// A chapter that is being put together.
private struct Part {
    var title: String?
    var blocks: [MarkdownBlock] = []
    var checks: [SelfCheck] = []

    static func all(of body: String) -> [Part] {
        var parts = [Part()]
        for block in MarkdownDocument(body).blocks {
            guard case .heading(level: 2, _) = block else {
                parts[parts.count - 1].blocks.append(block)
                continue
            }
            let title = MarkdownDocument(blocks: [block]).plainText.split(separator: " ").joined(separator: " ")
            parts.append(Part(title: title.isEmpty ? nil : title))
        }
        return parts[0].blocks.isEmpty ? Array(parts.dropFirst()) : parts
    }
}
