import Foundation
import Testing

@Suite("The table of who may do what")
struct RolesTableTests {
    @Test("in the operator's guide is the program's own")
    func guide() throws {
        let table = try ProgramRunner().run(["people", "roles", "--lang", "en"]).output
        #expect(table.split(separator: "\n").count > 30)
        let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
        #expect(try String(contentsOfFile: "\(root)/docs/operator.md", encoding: .utf8).contains(table))
    }
}
