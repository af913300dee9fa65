import Foundation
import Testing

@testable import CatalogKit

@Suite("Writing a course's file")
final class CourseEditorWriteTests {
    /// A copy of the sound catalogue that a test may change.
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID())").path
    let catalog: Catalog
    let course = "lasersnijden-basis"
    var file: String { "\(folder)/courses/training/\(course).md" }

    init() throws {
        try FileManager.default.copyItem(atPath: "\(Fixture.folder)/sound", toPath: folder)
        catalog = try CatalogReader(folder: folder).read().catalog
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test("puts the change in the catalogue, keeps the permissions and leaves nothing beside it")
    func write() throws {
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        let names = try files.contentsOfDirectory(atPath: "\(folder)/courses/training")
        var editor = try changed()
        try editor.write(to: folder)
        #expect([UInt8](try Data(contentsOf: URL(filePath: file))) == editor.bytes)
        #expect(try files.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
        #expect(try files.contentsOfDirectory(atPath: "\(folder)/courses/training").sorted() == names.sorted())
        let contents = try CatalogReader(folder: folder).read()
        #expect(contents.diagnostics == [])
        #expect(contents.catalog.course(course) == editor.course)
    }

    @Test("leaves a file that somebody else changed meanwhile as they left it")
    func changedMeanwhile() throws {
        var editor = try changed()
        let theirs = try Data(contentsOf: URL(filePath: file)) + Data("Nog een zin.\n".utf8)
        try theirs.write(to: URL(filePath: file))
        #expect(throws: CourseEditError.changedMeanwhile) { try editor.write(to: self.folder) }
        #expect(try Data(contentsOf: URL(filePath: file)) == theirs)
        try FileManager.default.removeItem(atPath: file)
        #expect(throws: CourseEditError.unreadable(.missingFile)) { try editor.write(to: self.folder) }
    }

    @Test("writes once: what was written is what the next writing expects")
    func twice() throws {
        var editor = try changed()
        try editor.write(to: folder)
        let id = try #require(editor.course.offerings.first).id
        try editor.change(id, [.capacity(31)])
        try editor.write(to: folder)
        #expect(try CatalogReader(folder: folder).read().catalog.offering(id)?.offering.capacity == 31)
    }

    @Test("writes the file that a link within the catalogue leads to, and keeps the link")
    func link() throws {
        let real = "\(folder)/courses/bewaard.txt"
        try FileManager.default.moveItem(atPath: file, toPath: real)
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: real)
        var editor = try changed()
        try editor.write(to: folder)
        #expect([UInt8](try Data(contentsOf: URL(filePath: real))) == editor.bytes)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file) == real)
    }

    @Test("says that there is no such course, or no such folder")
    func missing() {
        #expect(throws: CourseEditError.courseMissing("bestaat-niet")) {
            try CourseEditor(course: "bestaat-niet", in: self.catalog, folder: self.folder)
        }
        #expect(throws: CourseEditError.courseMissing("doe-dag")) {
            try CourseEditor(course: "doe-dag", in: self.catalog, folder: "\(self.folder)/nergens")
        }
    }

    private func changed() throws -> CourseEditor {
        var editor = try CourseEditor(course: course, in: catalog, folder: folder)
        let id = try #require(editor.course.offerings.first).id
        try editor.change(id, [.capacity(30)])
        return editor
    }
}
