import CatalogKit

/// Looking for a text in a module.
struct TextSearch: Equatable, Sendable {
    /// Where something was found.
    struct Match: Equatable, Sendable {
        /// The chapter, counted from 0.
        let chapter: Int
        /// Its letters.
        let letters: Range<Int>
    }

    /// What somebody types; nil while nobody does.
    var field: TextField?
    /// What was looked for last.
    private(set) var text = ""
    /// Where it was found, in the order of the text.
    private(set) var matches: [Match] = []
    /// Which of them the reader is at.
    var current: Int?

    /// Looks for a text; case and accents do not count.
    mutating func find(_ text: String, in module: Module) {
        self.text = text
        current = nil
        matches = module.chapters.enumerated().flatMap { number, chapter in
            FoldedText(chapter.text).ranges(of: text).map { Match(chapter: number, letters: $0) }
        }
    }

    /// The match at a place or after it, else the first of all; nil where nothing was found.
    func first(from position: Int, in chapter: Int) -> Int? {
        let next = matches.firstIndex {
            $0.chapter > chapter || $0.chapter == chapter && $0.letters.lowerBound >= position
        }
        return next ?? (matches.isEmpty ? nil : 0)
    }
}

/// A text as it is compared: without case and accents, one blank between words, each sign with the number of its letter.
struct FoldedText {
    private var signs: [Unicode.Scalar] = []
    private var letters: [Int] = []

    init(_ document: MarkdownDocument) {
        var letter = 1
        for span in MarkdownText.running(document.blocks) {
            for scalar in span.unicodeScalars {
                if Letters.isLetter(scalar) {
                    add(scalar, letter)
                    letter += 1
                } else {
                    addBlank(letter)
                }
            }
        }
    }

    private init(_ text: String) {
        for scalar in text.unicodeScalars {
            if Letters.isLetter(scalar) { add(scalar, 0) } else { addBlank(0) }
        }
        if signs.last == " " { signs.removeLast() }
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ letter: Int) {
        for folded in Self.folded(scalar) {
            signs.append(folded)
            letters.append(letter)
        }
    }

    private mutating func addBlank(_ letter: Int) {
        guard let last = signs.last, last != " " else { return }
        signs.append(" ")
        letters.append(letter)
    }

    /// Where a text stands, as letters; matches do not overlap.
    func ranges(of text: String) -> [Range<Int>] {
        let wanted = FoldedText(text).signs
        guard !wanted.isEmpty else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while start + wanted.count <= signs.count {
            if signs[start..<start + wanted.count].elementsEqual(wanted) {
                found.append(letters[start]..<letters[start + wanted.count - 1] + 1)
                start += wanted.count
            } else {
                start += 1
            }
        }
        return found
    }

    private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let text = scalar.isASCII ? scalar.properties.lowercaseMapping : Analyzer.fold(String(scalar))
        return Array(text.unicodeScalars)
    }
}

extension MarkdownText {
    /// The running text of parts, a piece for each that stands on lines of its own: what letters are counted in.
    static func running(_ blocks: [MarkdownBlock]) -> [String] {
        func text(_ inlines: [MarkdownInline]) -> String { spans(inlines).map(\.text).joined() + " " }
        return blocks.flatMap { block -> [String] in
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): [text(inlines)]
            case .list(_, _, let items): items.flatMap { running($0) }
            case .quote(let blocks): running(blocks)
            case .code(_, let code): [code + " "]
            case .table(let table): ([table.header] + table.rows).joined().map(text)
            case .rule: []
            }
        }
    }
}
