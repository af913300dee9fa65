import Testing

@Suite("The manual page of sto-tui")
struct CommandManualTests {
    private let page: ManualPage
    private let tree: CommandTree.Command

    init() throws {
        page = try ManualPage("sto-tui.1")
        tree = try ProgramRunner().run(["--experimental-dump-help"]).json(CommandTree.self).command
    }

    @Test("explains the global options, and no others")
    func globals() {
        #expect(page.options(under: "GLOBAL OPTIONS") == tree.options)
    }

    @Test("has a heading for every command, with the options of that command and no others")
    func commands() {
        let leaves = tree.leaves()
        #expect(leaves.count > 50)
        for (name, options) in leaves where name != "help" {
            #expect(page.sections[name] != nil, "no heading for \(name)")
            let own = options.filter { !tree.options.contains($0) }
            #expect(page.options(under: name) == own, "options of \(name)")
        }
    }

    @Test("has no heading for a command that does not exist")
    func headings() {
        let names = Set(tree.leaves().map(\.name))
        #expect(page.sections.keys.filter { $0.contains { $0.isLowercase } && !names.contains($0) } == [])
    }
}
