/// An HTML text that grows at random, and the words that it shows.
struct HTMLSample {
    private(set) var html = ""
    private(set) var words: [String] = []

    private static let nasty = [
        "les", "robot", "3D-printen", "#", "-", "+", "1.", "2)", "*", "**a**", "_b_", "c_d", "<b>", "&amp;", "[x](y)",
        "`z`", "|", "---", "===", ">", "~~~", "!", "\\", "a\\*b", "(zie)", "é.", "\"'", "https://a.nl/b_c", "&copy;",
        "$5",
        "***", "|-|", ":-:", "__", "<!--", "]", "[", "*(", ")*", "#5", "x#",
    ]

    /// Adds some elements and words.
    mutating func grow(depth: Int, using random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            switch Int.random(in: 0..<9, using: &random) {
            case 0 where depth < 4: element(["ul", "ol"], "li", depth, &random)
            case 1 where depth < 4: element(["table"], "tr", depth, &random)
            case 2 where depth < 5: block(["div", "blockquote", "section", "p"], depth, &random)
            case 3: inline("h\(Int.random(in: 1...6, using: &random))", &random)
            case 4:
                html +=
                    ["<br>", "<br><br>", "<!-- weg -->", "<script>weg()</script>"].randomElement(using: &random) ?? ""
            default: inline("p", &random)
            }
        }
    }

    private mutating func block(_ names: [String], _ depth: Int, _ random: inout SeededRandom) {
        let name = names.randomElement(using: &random) ?? "div"
        html += "<\(name)>"
        grow(depth: depth + 1, using: &random)
        if name != "p" { html += "</\(name)>" }
    }

    private mutating func element(_ names: [String], _ part: String, _ depth: Int, _ random: inout SeededRandom) {
        let name = names.randomElement(using: &random) ?? "ul"
        html += "<\(name)>"
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            html += "<\(part)>"
            if part == "tr" {
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    html += "<td>"
                    if Bool.random(using: &random) { text(&random) } else { grow(depth: depth + 1, using: &random) }
                    html += "</td>"
                }
            } else {
                grow(depth: depth + 1, using: &random)
            }
            html += "</\(part)>"
        }
        html += "</\(name)>"
    }

    private mutating func inline(_ name: String, _ random: inout SeededRandom) {
        html += "<\(name)>"
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let style = ["b", "i", "a href='https://a.nl'", "s", "span", "b"].randomElement(using: &random) ?? "b"
            html += " <\(style)>"
            text(&random)
            html += "</\(style.prefix { $0 != " " })> "
            if Bool.random(using: &random) { text(&random) }
        }
        html += "</\(name)>"
    }

    private mutating func text(_ random: inout SeededRandom) {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let word = Self.nasty.randomElement(using: &random) ?? ""
            words.append(word)
            html += word.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + " "
        }
    }
}
