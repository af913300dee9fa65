import Foundation

/// What remained of an offering, one Markdown file each: `follow-up/<offering's id>.md` in the catalogue's folder.
public enum FollowUpFile {
    /// Why a follow-up is not kept.
    public enum Failure: Error, Hashable, Sendable {
        /// There is nothing in it but blanks.
        case empty
        /// The text is not fit to be kept: not UTF-8, too large, or with control characters in it.
        case unsound(line: Int, Problem)
        /// The folder cannot be used.
        case unreadable(Problem)
        /// The file cannot be written; `code` is the system's `errno`.
        case unwritable(code: Int32)
    }

    static let folder = "follow-up"

    /// The id in a file's name.
    static func offering(of path: String) -> String {
        String(path.dropFirst(folder.count + 1).dropLast(3))
    }

    /// What a file says; nil, with a diagnostic, when it is not UTF-8.
    static func text(_ bytes: [UInt8], _ findings: Findings) -> String? {
        guard SourceText.isUTF8(bytes, findings) else { return nil }
        return SourceText.cleaned(bytes[SourceText.start(of: bytes)...], firstLine: 1, findings)
    }

    /// Writes an offering's follow-up, in the place of an earlier one.
    ///
    /// The file is written aside, flushed to the disk and then put in its place.
    ///
    /// - Parameters:
    ///   - bytes: The Markdown, in UTF-8.
    ///   - offering: The id of an offering in the catalogue.
    ///   - catalog: The catalogue's folder.
    /// - Returns: The file's path, relative to the catalogue's folder.
    /// - Throws: ``Failure``; an earlier file is then as it was.
    public static func write(
        _ bytes: [UInt8], for offering: String, in catalog: String
    ) throws(Failure) -> String {
        guard bytes.count <= CatalogFolder.textLimit else {
            throw .unsound(line: 1, .tooLarge(limit: CatalogFolder.textLimit))
        }
        let findings = Findings(file: folder, bytes: bytes)
        let text = text(bytes, findings)
        if let first = findings.diagnostics.first { throw .unsound(line: first.line, first.problem) }
        guard text?.contains(where: { !$0.isWhitespace }) == true else { throw .empty }
        guard Slug.isValidOfferingID(offering) else { throw .unreadable(.badOfferingID(offering, suggestion: nil)) }
        let path = "\(folder)/\(offering).md"
        do {
            let home = try CatalogFolder(catalog)
            let own = try home.resolved(".")
            if mkdir("\(own)/\(folder)", 0o755) != 0, errno != EEXIST { throw Failure.unwritable(code: errno) }
            try FileReplacement.replace("\(try home.resolved(folder))/\(offering).md", with: bytes)
            return path
        } catch let failure as CatalogFolder.Failure {
            throw .unreadable(failure.problem)
        } catch let failure as FileReplacement.Failure {
            throw .unwritable(code: failure.code)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .unreadable(.missingFile)
        }
    }
}
