import Foundation

/// A manual page of the repository: what stands under each of its headings.
struct ManualPage {
    /// The page's file.
    let path: String
    /// What stands under a heading (`.Sh` or `.Ss`), line by line, by the heading's words.
    private(set) var sections: [String: [Substring]] = [:]

    init(_ name: String) throws {
        path = ProgramRunner.regionCatalog.replacing(/catalog$/, with: "man/\(name)")
        var heading = ""
        for line in String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix(".Ss ") || line.hasPrefix(".Sh ") {
                heading = String(line.dropFirst(4))
                sections[heading] = []
            } else {
                sections[heading, default: []].append(line)
            }
        }
    }

    /// The options that a section explains: `help` for `.It Fl h , Fl -help`.
    func options(under heading: String) -> [String] {
        items(under: heading).flatMap { $0.matches(of: /Fl -([a-z-]+)/).map { String($0.1) } }.sorted()
    }

    /// The words that a section explains: `title` for `.It Cm title`.
    func words(under heading: String) -> [String] {
        items(under: heading).flatMap { $0.matches(of: /Cm (\S+)/).map { String($0.1) } }.sorted()
    }

    private func items(under heading: String) -> [Substring] {
        sections[heading, default: []].filter { $0.hasPrefix(".It ") }
    }
}
