package import CatalogKit

/// Reads courses from files of Markdown with front matter: those of another region's catalogue, which are like ours, and
/// those of other training catalogues (Hugo, Jekyll and the like), an event a file.
///
/// Which key of theirs is which field, the mapping says; where it is silent, usual names do (``MarkdownFacts``). Of a
/// catalogue like ours a folder may be read whole: what remained of an offering comes from its `follow-up` folder. A file
/// without front matter is passed over, and so is a page that says nothing of a course but its title.
package enum MarkdownReader: SourceReader {
    /// Reads the files whose names end in `.md` or `.markdown`, and passes the others over.
    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        let pages = files.filter { file in [".md", ".markdown"].contains { file.name.lowercased().hasSuffix($0) } }
        guard !pages.isEmpty else {
            throw ImportFailure.notOfThisFormat(SourcePlace(file: files.first?.name ?? ""), detail: ".md")
        }
        var followUps: [String: String] = [:]
        var own: [SourceCourse] = []
        for file in pages {
            let contents = try file.contents(limit: largest)
            if let offering = ForeignCourseFile.offering(ofFollowUp: file.path) {
                followUps[offering] = BodyText.cleaned(TextBytes.text(contents).text)
            } else if let course = read(contents, file, mapping, into: &intake) {
                own.append(course)
            }
        }
        for var source in own {
            for index in source.course.offerings.indices {
                let offering = source.course.offerings[index]
                source.course.offerings[index].followUp = followUps[offering.id] ?? offering.followUp
            }
            intake.take(source)
        }
    }

    /// More than any page of a course.
    private static let largest = 1 << 24

    private static func read(
        _ contents: [UInt8], _ file: SourceFile, _ mapping: ImportMapping, into intake: inout Intake
    ) -> SourceCourse? {
        var contents = contents
        if String(validating: contents, as: UTF8.self) == nil {
            intake.note(.readAsWindows1252, at: SourcePlace(file: file.name))
            contents = Array(TextBytes.text(contents).text.utf8)
        }
        let document: YAMLDocument
        do throws(YAMLDocument.Failure) {
            document = try YAMLDocument(frontMatterOf: contents, file: file.name)
        } catch {
            intake.skip(.frontMatter(error.diagnostic.problem), at: place(of: error.diagnostic, file))
            return nil
        }
        guard ForeignCourseFile.isOne(document.root), mapping.fields.isEmpty else {
            return MarkdownCourse(MarkdownFacts(document.root, mapping), document, file).read(into: &intake)
        }
        let foreign = ForeignCourseFile(contents, path: file.path)
        for diagnostic in foreign.diagnostics {
            let problem = ImportProblem.frontMatter(diagnostic.problem)
            if diagnostic.severity == .error {
                intake.skip(problem, at: place(of: diagnostic, file))
            } else {
                intake.note(problem, at: place(of: diagnostic, file))
            }
        }
        return foreign.course.map { SourceCourse($0, at: SourcePlace(file: file.name, line: 1)) }
    }

    private static func place(of diagnostic: Diagnostic, _ file: SourceFile) -> SourcePlace {
        SourcePlace(file: file.name, line: diagnostic.line, column: diagnostic.column)
    }
}
