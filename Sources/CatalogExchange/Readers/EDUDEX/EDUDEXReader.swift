package import CatalogKit
import Foundation

/// Reads EDU-DEX: a provider's directory, what it tells of itself, and its programmes.
///
/// A directory names its programmes by their addresses; nothing is fetched, but a file with the last part of such an
/// address that stands beside the directory is read. Programmes can also be named alone, or stand in one file together.
/// The rules are those of the technical manual (edudex.nl/edudox) and of the description of the EDU-DEX data API.
package enum EDUDEXReader: SourceReader {
    /// The elements that are read as wholes: programmes, what a provider tells of itself, and what a directory refers to.
    private static let records: Set<String> = [
        "program", "instituteData", "programResource", "instituteDataResource", "subDirectory",
    ]
    private static let roots: Set<String> = ["program", "programs", "instituteData", "edudexDirectory"]

    /// A file to which a directory refers.
    private struct Reference {
        let name: String
        let programID: String?
        let isInstitute: Bool
        let place: SourcePlace
    }

    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        var shelf = EDUDEXShelf(today: today)
        var queue = files
        var known = Set(files.map { URL(filePath: $0.path).standardizedFileURL.path })
        var references: [Reference] = []
        var isAny = false
        var index = 0
        while index < queue.count {
            let file = queue[index]
            index += 1
            var found: [Reference] = []
            let root = try XMLRecords.read(file, named: records, into: &intake) { record, intake in
                switch record.name {
                case "program": shelf.add(record, into: &intake)
                case "instituteData": shelf.addInstitute(record)
                default: if let reference = reference(record) { found.append(reference) }
                }
            }
            guard let root, roots.contains(root.name) || !found.isEmpty else {
                if root != nil { intake.skip(.notOfThisFormat, at: SourcePlace(file: file.name)) }
                continue
            }
            isAny = true
            for reference in found {
                let beside = URL(filePath: file.path).deletingLastPathComponent().appending(path: reference.name)
                if FileManager.default.fileExists(atPath: beside.path),
                    known.insert(beside.standardizedFileURL.path).inserted
                {
                    queue.append(file.beside(reference.name))
                }
                if !known.contains(beside.standardizedFileURL.path) { references.append(reference) }
            }
        }
        guard isAny else {
            throw ImportFailure.notOfThisFormat(SourcePlace(file: files.first?.name ?? ""), detail: "edudex")
        }
        for reference in references {
            if reference.isInstitute ? shelf.hasInstitute : reference.programID.map(shelf.has) ?? false { continue }
            intake.note(.missingReference(reference.name), at: reference.place)
        }
        shelf.handOver(to: &intake)
    }

    private static func reference(_ record: XMLElement) -> Reference? {
        let address = record.text("resourceUrl") ?? record.text("directoryUrl") ?? record.text
        let path = address.split { $0 == "?" || $0 == "#" }.first ?? ""
        let name = String(path.split(separator: "/").last ?? "").removingPercentEncoding ?? ""
        guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.utf8.contains(0) else { return nil }
        return Reference(
            name: name, programID: record.text("programId"), isInstitute: record.name == "instituteDataResource",
            place: record.place)
    }
}
