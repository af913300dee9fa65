import Foundation
import Testing

@testable import CatalogKit

@Suite("Putting new contents in the place of a file")
struct FileReplacementTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
    }

    @Test("what a kill left beside the file is gone with the next replacement, and none of it gets in")
    func leftover() throws {
        let path = "\(scratch.folder)/course.md"
        try FileReplacement.replace(path, with: Array("old".utf8))
        try Data("half of something much longer".utf8).write(to: URL(filePath: "\(scratch.folder)/.course.md.new"))
        try FileReplacement.replace(path, with: Array("new".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
        #expect(try files() == ["course.md"])
    }

    @Test("a link that lies there is not followed")
    func link() throws {
        let (path, other) = ("\(scratch.folder)/course.md", "\(scratch.folder)/other")
        try Data("other".utf8).write(to: URL(filePath: other))
        symlink(other, "\(scratch.folder)/.course.md.new")
        try FileReplacement.replace(path, with: Array("new".utf8))
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "other")
        #expect(try files() == ["course.md", "other"])
    }

    @Test("many at once leave one of the contents, whole, and nothing beside it")
    func atOnce() async throws {
        let path = "\(scratch.folder)/course.md"
        let contents = (0..<8).map { String(repeating: "\($0)", count: 10_000 * ($0 + 1)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for text in contents + contents + contents {
                group.addTask { try FileReplacement.replace(path, with: Array(text.utf8)) }
            }
            try await group.waitForAll()
        }
        #expect(try contents.contains(String(contentsOfFile: path, encoding: .utf8)))
        #expect(try files() == ["course.md"])
    }
}
