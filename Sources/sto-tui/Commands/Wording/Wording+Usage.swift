import CatalogKit
import CatalogScreens

// MARK: - The argument parser's own words

extension Wording {
    /// The parser's message in our words: its page of help, or why it refuses the arguments.
    func usage(_ message: String) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.map(usageLine).joined(separator: "\n")
    }

    private func usageLine(_ line: String) -> String {
        if line.hasPrefix("Error: ") { return "sto-tui: " + refusal(String(line.dropFirst("Error: ".count))) }
        if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst("OVERVIEW: ".count)) }
        guard language == .dutch else { return line }
        for (english, dutch) in Self.headings where line.hasPrefix(english) {
            return dutch + line.dropFirst(english.count)
        }
        return Self.phrases.reduce(line) { $0.replacing($1.english, with: $1.dutch) }
    }

    private static let headings = [
        ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "ARGUMENTEN:"), ("OPTIONS:", "OPTIES:"),
        ("SUBCOMMANDS:", "OPDRACHTEN:"), ("Usage: ", "Gebruik: "), ("Help:  ", "Uitleg: "),
    ]

    private static let phrases: [(english: String, dutch: String)] = [
        ("Show help information.", "Toon deze uitleg."), ("Show the version.", "Toon de versie."),
        ("Show subcommand help information.", "Toon uitleg bij een opdracht."), ("(values:", "(waarden:"),
        ("; default:", "; standaard:"),
        ("  See 'sto-tui", "  Zie 'sto-tui"), ("' for more information.", "' voor meer uitleg."),
        ("<subcommand>' for detailed help.", "OPDRACHT' voor meer uitleg."),
    ]

    /// Why the parser refuses; in the parser's English where a sentence of ours is missing.
    private func refusal(_ text: String) -> String {
        if let match = text.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
            return pick("Optie ‘\(match.1)’ bestaat niet.", "There is no option ‘\(match.1)’.")
                + (match.2.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") } ?? "")
        }
        if let match = text.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/) {
            return pick("‘\(match.1)’ hoort hier niet.", "‘\(match.1)’ does not belong here.")
        }
        if let match = text.wholeMatch(of: /Missing value for '(.*)'/) {
            return pick("Achter ‘\(match.1)’ ontbreekt een waarde.", "A value is missing after ‘\(match.1)’.")
        }
        if let match = text.wholeMatch(of: /Missing expected argument '(.*)'/) {
            return pick("‘\(match.1)’ ontbreekt.", "‘\(match.1)’ is missing.")
        }
        if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.*?)'.*/) {
            return pick("‘\(match.1)’ past niet bij \(match.2).", "‘\(match.1)’ does not fit \(match.2).")
        }
        if let match = text.wholeMatch(of: /The option '(.*?)' does not take any value.*/) {
            return pick("Achter \(match.1) hoort geen waarde.", "\(match.1) takes no value.")
        }
        return text
    }
}
