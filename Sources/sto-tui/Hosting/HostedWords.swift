import CatalogKit
import CatalogScreens

/// What somebody asks of a host without a terminal, `ssh host agenda`: a few commands that only read, with their options.
struct HostedWords {
    /// The words, of which every one is allowed.
    let words: [String]

    /// Why words are refused.
    enum Refusal: Error, Equatable {
        /// There are none.
        case nothing
        /// The command is none of the few.
        case command(String)
        /// The command does not take the option here.
        case option(String)
        /// Too long, or with quotes that do not end.
        case unreadable
    }

    /// The commands, the words that may follow them to say what, and their options.
    static let commands: [(words: [String], options: Set<String>)] = [
        (["search"], filters.union(["--limit", "--sort", "--facets", "--explain"])),
        (["show"], []),
        (["agenda"], ["--month", "--ics"]),
        (["discover"], []),
        (["learning", "list"], []),
        (["interest", "list"], []),
        (["history"], []),
    ]

    private static let filters: Set<String> = [
        "--theme", "--format", "--profile", "--sector", "--provider", "--place", "--language", "--price", "--near",
        "--within", "--from", "--to", "--free-places",
    ]
    private static let everywhere: Set<String> = ["--json", "--lang"]

    /// Reads what a client asks for.
    ///
    /// - Throws: ``Refusal``.
    init(_ text: String) throws(Refusal) {
        let words = try HostedWords.split(text)
        guard !words.isEmpty else { throw .nothing }
        guard let (name, options) = HostedWords.commands.first(where: { words.starts(with: $0.words) }) else {
            throw .command(words[0])
        }
        let rest = words.dropFirst(name.count)
        for (index, word) in zip(rest.indices, rest) where word.hasPrefix("-") {
            // Words behind it would no longer be told from options.
            let option = String(word.prefix { $0 != "=" })
            guard options.union(HostedWords.everywhere).contains(option) else {
                // A filter's value may be negative or begin with a dash: nothing that is looked for does.
                if word == "-", index > rest.startIndex, rest[index - 1] == "--ics" { continue }
                throw .option(word)
            }
            // A calendar goes to the screen, never to a file of the host.
            if option == "--ics", word != "--ics=-", rest.dropFirst(index - rest.startIndex + 1).first != "-" {
                throw .option(word)
            }
        }
        self.words = words
    }

    /// The words of a text, split at blanks, with both kinds of quotes; nothing else means anything.
    static func split(_ text: String) throws(Refusal) -> [String] {
        guard text.utf8.count <= 1000 else { throw .unreadable }
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            switch character {
            case quote: quote = nil
            case "'" where quote == nil, "\"" where quote == nil: (quote, word) = (character, word ?? "")
            case _ where character.isWhitespace && quote == nil:
                if let done = word { words.append(done) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw .unreadable }
        return word.map { words + [$0] } ?? words
    }
}
