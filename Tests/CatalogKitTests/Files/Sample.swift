import Foundation

@testable import CatalogKit

/// Files read on their own, with a small vocabulary.
enum Sample {
    static let lexicon = Lexicon(
        terms: [
            .themes: ["techlab", "lob", "maakonderwijs"], .sectors: ["po", "vmbo", "mbo"], .profiles: ["pie", "mvi"],
            .formats: ["training", "workshop", "webinar", "festival", "e-learning"],
            .providers: ["techlab-parkstad", "samen-leren-zuid-limburg", "bijscholing-vmbo"],
            .pillars: ["professionalisering", "techlabs"],
        ],
        places: ["Heerlen", "Sittard"].map { Place(name: $0, coordinate: Coordinate(latitude: 51, longitude: 6)) })

    static func course(_ path: String, _ bytes: [UInt8]) -> (course: Course?, diagnostics: [Diagnostic]) {
        let findings = Findings(file: path, bytes: bytes)
        let file = CourseFile(path: path, bytes: bytes, lexicon: lexicon, findings)
        return (file?.course, findings.diagnostics)
    }

    static func feed(_ bytes: [UInt8]) -> (listings: [Listing], diagnostics: [Diagnostic]) {
        let findings = Findings(file: "feeds/proef.jsonl", bytes: bytes)
        return (FeedFile.listings(path: findings.file, bytes: bytes, findings), findings.diagnostics)
    }
}
