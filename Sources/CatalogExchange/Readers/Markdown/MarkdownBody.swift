/// Markdown of other sites, made to stand by itself.
enum MarkdownBody {
    /// The text without what only their own site understands: shortcodes of Hugo (`{{< … >}}`), tags of Liquid (`{% … %}`,
    /// `{{ … }}`) and attributes of kramdown (`{: … }`). Links and pictures to places within their site become their text.
    ///
    /// Code stays as it is.
    static func plain(_ markdown: String) -> String {
        var writer = Writer(bytes: Array(BodyText.cleaned(markdown).utf8))
        return writer.text
    }

    private struct Writer {
        let bytes: [UInt8]
        private var index = 0
        private var output: [UInt8] = []
        /// The sign that fences the code that is being read, or 0.
        private var fence: UInt8 = 0

        /// Where the texts of links start in the output.
        private var openings: [Int] = []
        /// Up to where there is no mark of a kind.
        private var searched: [[UInt8]: Int] = [:]

        /// Longer tags and targets than these are text.
        private static let longest = 2000

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        var text: String {
            mutating get {
                while index < bytes.count { line() }
                return BodyText.cleaned(String(decoding: output, as: UTF8.self))
            }
        }

        private mutating func line() {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let start = bytes[index..<end].drop { $0 == UInt8(ascii: " ") }
            let isFence = start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8)
            if isFence, fence == 0 || fence == start.first { fence = fence == 0 ? start.first ?? 0 : 0 }
            if isFence || fence != 0 {
                output += bytes[index..<end]
                index = end
            } else {
                let before = output.count
                while index < end || (index < bytes.count && bytes[index] != UInt8(ascii: "\n")) { inline() }
                // A line of nothing but tags leaves none, and no second blank line.
                let isBlank = output[before...].allSatisfy { $0 == UInt8(ascii: " ") }
                if isBlank { output.removeSubrange(before...) }
                if isBlank, output.suffix(2).elementsEqual("\n\n".utf8) {
                    index += 1
                    return
                }
            }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\n") else { return }
            output.append(UInt8(ascii: "\n"))
            index += 1
        }

        /// Takes what is at the index: code, a tag, the end of a link's text, or a byte.
        private mutating func inline() {
            let rest = bytes[index...]
            if bytes[index] == UInt8(ascii: "`"), let end = close("`", after: index + 1),
                !bytes[index..<end].contains(0x0A)
            {
                output += bytes[index..<end]
                index = end
            } else if rest.starts(with: "{{".utf8), let end = close("}}", after: index + 2) {
                index = end
            } else if rest.starts(with: "{%".utf8), let end = close("%}", after: index + 2) {
                index = end
            } else if rest.starts(with: "{:".utf8), let end = close("}", after: index + 2),
                !bytes[index..<end].contains(0x0A)
            {
                index = end
            } else if rest.starts(with: "](".utf8) {
                link()
            } else {
                if bytes[index] == UInt8(ascii: "[") { openings.append(output.count) }
                output.append(bytes[index])
                index += 1
            }
        }

        /// Takes the end of a link's text and its target: of one within their site the text alone.
        private mutating func link() {
            let opening = openings.popLast() ?? -1
            guard let end = linkEnd(from: index + 2), isWithinTheirSite(index + 2..<end - 1),
                output.indices.contains(opening), output.count - opening <= Writer.longest
            else {
                output += "](".utf8
                index += 2
                return
            }
            let isPicture = opening > 0 && output[opening - 1] == UInt8(ascii: "!")
            output.remove(at: opening)
            if isPicture { output.remove(at: opening - 1) }
            index = end
        }

        /// The index after a mark, if it is not too far off.
        private mutating func close(_ mark: String, after start: Int) -> Int? {
            let mark = Array(mark.utf8)
            let end = min(bytes.count, start + Writer.longest)
            // What was looked through before need not be again.
            var at = max(start, searched[mark] ?? 0)
            while at + mark.count <= end {
                if bytes[at..<at + mark.count].elementsEqual(mark) { return at + mark.count }
                at += 1
            }
            searched[mark] = at
            return nil
        }

        /// The index after the parenthesis that ends a link's target, with those within it in pairs.
        private func linkEnd(from start: Int) -> Int? {
            var depth = 1
            for at in start..<min(bytes.count, start + Writer.longest) {
                switch bytes[at] {
                // The end of another link's text.
                case UInt8(ascii: "(") where bytes[at - 1] == UInt8(ascii: "]"): return nil
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"): depth -= 1
                case UInt8(ascii: "\n"): return nil
                default: break
                }
                if depth == 0 { return at + 1 }
            }
            return nil
        }

        /// Whether a link's target has no scheme, or one that a tag of theirs makes.
        private func isWithinTheirSite(_ range: Range<Int>) -> Bool {
            let target = String(decoding: bytes[range], as: UTF8.self).drop { $0 == " " || $0 == "<" }
            return !["https://", "http://", "mailto:", "tel:", "//"].contains { target.lowercased().hasPrefix($0) }
        }
    }
}
