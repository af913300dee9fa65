import CatalogExchange
import CatalogKit
import Foundation
import Testing

/// Reads what was written.
enum RoundTrip {
    /// What a reader makes of files, each given by name and text.
    static func read(
        _ files: [ExportedFile], with reader: any SourceReader.Type, mapping: ImportMapping = ImportMapping()
    ) throws -> Intake {
        let folder = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let target = folder.appending(path: file.name)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target)
        }
        var intake = Intake()
        let today = try #require(Day("2027-01-12"))
        try reader.read(try SourceFile.named([folder.path]), mapping: mapping, today: today, into: &intake)
        return intake
    }

    /// What a reader makes of one text.
    static func read(_ text: String, named name: String, with reader: any SourceReader.Type) throws -> Intake {
        try read([ExportedFile(name: name, text: text)], with: reader)
    }

    /// The region's own catalogue.
    static func region() throws -> Offer {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let catalog = try CatalogReader(folder: root.appending(path: "catalog").path).read().catalog
        return Offer(
            region: catalog.region, vocabulary: catalog.vocabulary, courses: catalog.courses, now: 1_799_000_000)
    }
}

extension Course {
    /// The course without what some fields hold, named as the catalogue's files name them.
    func losing(_ fields: [String]) -> Course {
        var course = self
        for field in fields {
            switch field {
            case "format": course.format = ""
            case "summary": course.summary = ""
            case "themes": course.themes = []
            case "profiles": course.profiles = []
            case "sectors": course.sectors = []
            case "audience": course.audience = nil
            case "hours": course.hours = nil
            case "pillar": course.pillar = nil
            case "contact": course.contact = nil
            case "url": course.url = nil
            case "minimum": course.minimum = nil
            case "variant-candidate": course.variantCandidate = false
            case "added": course.added = nil
            case "questions": course.selfChecks = []
            case "offerings.minimum": course.change { $0.minimum = nil }
            case "offerings.venue": course.change { $0.venue = nil }
            case "offerings.rounds": course.change { $0.rounds = [] }
            case "offerings.follow-up": course.change { $0.followUp = nil }
            case "offerings.cost": course.change { $0.costEuros = nil }
            default: Issue.record("There is no field \(field).")
            }
        }
        return course
    }

    /// The fields that are not as in another course, with both values; those of offerings likewise.
    func differences(from other: Course) -> [String] {
        if self == other { return [] }
        let fields = Course.differences(of: self, other).filter { !$0.hasPrefix("offerings:") }
        let pairs = zip(offerings, other.offerings).flatMap { Course.differences(of: $0, $1) }
        return fields + pairs + (offerings.count == other.offerings.count ? [] : ["number of offerings"])
    }

    private static func differences(of left: Any, _ right: Any) -> [String] {
        zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children).compactMap { one, other in
            let (first, second) = ("\(one.value)", "\(other.value)")
            return first == second ? nil : "\(one.label ?? ""): \(first.prefix(300)) ≠ \(second.prefix(300))"
        }
    }

    private mutating func change(_ body: (inout Offering) -> Void) {
        for index in offerings.indices { body(&offerings[index]) }
    }
}
