/// A course file of another region's catalogue: one of ours, with words that we may not have.
package struct ForeignCourseFile {
    /// The course; nil when it cannot be used.
    package let course: Course?
    /// What is wrong in the file.
    package let diagnostics: [Diagnostic]

    /// Whether front matter is that of a course file: it has a title, a format and a provider, and no key besides ours.
    package static func isOne(_ root: YAMLNode) -> Bool {
        guard case .mapping(let entries) = root.content else { return false }
        let keys = Set(entries.map(\.key))
        return keys.isSuperset(of: ["title", "format", "provider"]) && keys.isSubset(of: CourseFile.keys)
    }

    /// Reads a file; its words for themes, towns and the like are taken as they are.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - path: its path, whose last part without `.md` is the course's id.
    package init(_ bytes: [UInt8], path: String) {
        let findings = Findings(file: PlainText.line(path), bytes: bytes)
        let open = Lexicon(terms: [:], places: nil)
        course = CourseFile(path: path, bytes: bytes, lexicon: open, findings)?.course
        diagnostics = findings.diagnostics
    }

    /// The offering that a file in a catalogue's `follow-up` folder is about; nil for another file.
    package static func offering(ofFollowUp path: String) -> String? {
        let parts = path.split(separator: "/")
        guard parts.count > 1, parts[parts.count - 2] == "follow-up", let name = parts.last, name.hasSuffix(".md"),
            Slug.isValidOfferingID(String(name.dropLast(3)))
        else { return nil }
        return String(name.dropLast(3))
    }
}
