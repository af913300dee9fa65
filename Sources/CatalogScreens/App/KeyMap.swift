/// What a key can ask for.
public enum Action: Hashable, Sendable {
    case up, down, left, right, pageUp, pageDown, top, bottom
    case open, back, quit
    case searchField, filters, nextPane, previousPane
    case complete, toggle, clearFilters, near, sort, reverse
    case enrol, cancel, undo, interest, withdraw, plan
    case ask, take, answer, connect, agree, decline, withdrawQuestion, closedToo
    case propose, join, leave, become, closeIdea
    case addPerson, cancelPerson, change, callOff, attend, minutes, allPresent, conclude
    case nextReport, grouping, span, earlier, later
    case retry, drop, showSent
    case read, finish, onward, contents, find, nextMatch, previousMatch, selfCheck, links
    case tab(Tab)
    case help
    /// The first and the last card of a shelf.
    case first, last
    case inviteColleague, travelTogether, showSelf
}

/// Where a key is pressed: each place has its own keys.
public enum Context: CaseIterable, Sendable {
    /// The shelves of the tab Ontdek.
    case shelves
    case results, facets, course, agenda
    /// The board of what the region asks for, a course on it, and the proposals for a variant.
    case demand, demandCourse, proposals
    /// The board of offerings, and the people in one of them.
    case offerings, participants
    /// The list of schools' questions, and one of them.
    case questions, question
    /// The list of ideas, and one of them.
    case ideas, idea
    /// The region's account.
    case report
    /// The messages to people, and one of them.
    case outbox, letter
    /// The list of modules, and the page of one.
    case learning, module
    /// A module's text, its table of contents, and one of its questions.
    case player, contents, check
    /// The field in which one types what to look for in a module.
    case find
    /// The search box, and the same while there are ways to finish what is typed.
    case searchField, completing
    /// A field of a form.
    case form
    /// A grid of a form, in which cells are switched on and off.
    case grid
    /// A question with a yes and a no, or a list to choose from.
    case choice
    case help
}

/// A line of the key table: keys, what they do, where, and in which words.
public struct Binding: Sendable {
    /// The keys, the first of which the footer shows.
    public let keys: [Key]
    /// What they ask for.
    public let action: Action
    /// Where they work.
    public let contexts: Set<Context>
    /// Whether the footer names them; all are in the help.
    public let inFooter: Bool
    /// What they do, in the user's language.
    public let label: @Sendable (Wording) -> String
}

/// The one table that dispatch, footer and help read.
public enum KeyMap {
    /// Where one looks around: every place but those where something is asked.
    static let lists: Set<Context> = [
        .shelves, .results, .facets, .course, .agenda, .demand, .demandCourse, .proposals, .offerings, .participants,
        .questions, .question, .ideas, .idea, .report, .outbox, .letter, .learning, .module, .player, .contents, .check,
    ]
    private static let offers: Set<Context> = [.results, .course]
    /// The views of the tab Coördinatie whose rows open, and all of them.
    private static let boards: Set<Context> = [.demand, .offerings, .questions, .ideas, .outbox]
    private static let views: Set<Context> = boards.union([.report])
    private static let tables: Set<Context> = views.union([.participants])
    private static let pages: Set<Context> = [
        .course, .demandCourse, .proposals, .participants, .question, .idea, .letter, .module,
    ]
    /// Where something is read, and where one says that it is done.
    private static let reading: Set<Context> = [.player, .contents]
    private static let finishing: Set<Context> = reading.union([.learning, .module])
    private static let asking: Set<Context> = [.questions, .question]
    private static let ideas: Set<Context> = [.ideas, .idea]

    /// Every binding, in the order of the footer and the help.
    public static let bindings: [Binding] = [
        bind(
            [.enter], .open, boards.union([.shelves, .results, .agenda, .proposals, .question, .learning, .contents]),
            footer: true
        ) { $0.keyOpen },
        bind([.enter, .character("a")], .read, [.module], footer: true) { $0.keyRead },
        bind([.character(" "), .enter], .onward, [.player], footer: true) { $0.keyOnward },
        bind([.enter], .open, [.check, .find], footer: true) { $0.keyConfirm },
        bind([.character(" ")], .toggle, [.check], footer: true) { $0.keyToggle },
        bind([.escape, .character("q")], .back, reading.union([.check]), footer: true) { $0.keyBack },
        bind([.character("o"), .tab, .backTab], .contents, reading, footer: true) { $0.keyContents },
        bind([.left, .character("h")], .left, [.player]) { $0.keyPreviousChapter },
        bind([.right, .character("l")], .right, [.player], footer: true) { $0.keyNextChapter },
        bind([.character("d")], .finish, finishing, footer: true) { $0.keyFinish },
        bind([.character("/")], .find, reading, footer: true) { $0.keyFind },
        bind([.character("n")], .nextMatch, [.player]) { $0.keyNextMatch },
        bind([.character("N")], .previousMatch, [.player]) { $0.keyPreviousMatch },
        bind([.character("t")], .selfCheck, [.player]) { $0.keySelfCheck },
        bind([.character("w")], .links, [.player]) { $0.keyLinks },
        bind([.character("a"), .enter], .enrol, [.course], footer: true) { $0.keyEnrol },
        bind([.enter, .character(" ")], .toggle, [.facets], footer: true) { $0.keyToggle },
        bind([.enter], .open, [.searchField], footer: true) { $0.keyToResults },
        bind([.tab], .complete, [.completing], footer: true) { $0.keyComplete },
        bind([.enter], .open, [.completing], footer: true) { $0.keyToResults },
        bind([.enter], .open, [.choice, .form, .grid], footer: true) { $0.keyConfirm },
        bind([.character(" ")], .toggle, [.grid], footer: true) { $0.keyToggle },
        bind([.character("p"), .enter], .plan, [.demandCourse], footer: true) { $0.keyPlan },
        bind([.character("p")], .plan, [.demand], footer: true) { $0.keyPlan },
        bind([.character("t")], .take, asking, footer: true) { $0.keyTake },
        bind([.character("v")], .ask, [.questions], footer: true) { $0.keyAsk },
        bind([.character("a")], .answer, [.question], footer: true) { $0.keyAnswer },
        bind([.character("i")], .connect, [.question], footer: true) { $0.keyConnect },
        bind([.character("y")], .agree, [.question]) { $0.keyAgree },
        bind([.character("d")], .decline, [.question]) { $0.keyDecline },
        bind([.character("x")], .withdrawQuestion, [.question]) { $0.keyWithdraw },
        bind([.character("n")], .propose, ideas, footer: true) { $0.keyPropose },
        bind([.character("a")], .join, ideas, footer: true) { $0.keyJoin },
        bind([.character("x")], .leave, ideas, footer: true) { $0.keyLeave },
        bind([.character("r")], .nextReport, [.report], footer: true) { $0.keyNextReport },
        bind([.character("[")], .earlier, [.report], footer: true) { $0.keyEarlier },
        bind([.character("]")], .later, [.report], footer: true) { $0.keyLater },
        bind([.character("y")], .span, [.report], footer: true) { $0.keySpan },
        bind([.character("b")], .grouping, [.report], footer: true) { $0.keyGrouping },
        bind([.character("C")], .conclude, [.report], footer: true) { $0.keyConclude },
        bind([.character("r")], .retry, [.outbox, .letter], footer: true) { $0.keyRetry },
        bind([.character("x")], .drop, [.outbox, .letter], footer: true) { $0.keyDrop },
        bind([.character("t")], .showSent, [.outbox], footer: true) { $0.keyShowSent },
        bind([.tab], .nextPane, views, footer: true) { $0.keyNextView },
        bind([.backTab], .previousPane, views) { $0.keyPreviousView },
        bind([.character("a")], .enrol, [.shelves, .results], footer: true) { $0.keyEnrol },
        bind([.character("i")], .interest, offers.union([.shelves]), footer: true) { $0.keyInterest },
        bind([.character("a")], .addPerson, [.participants], footer: true) { $0.keyAddPerson },
        bind([.character("x")], .cancelPerson, [.participants], footer: true) { $0.keyCancel },
        bind([.character(" ")], .attend, [.participants], footer: true) { $0.keyAttend },
        bind([.character("P")], .allPresent, [.participants], footer: true) { $0.keyAllPresent },
        bind([.character("m")], .minutes, [.participants]) { $0.keyMinutes },
        bind([.character("C")], .conclude, [.participants]) { $0.keyConclude },
        bind([.character("e")], .change, [.participants], footer: true) { $0.keyChange },
        bind([.character("X")], .callOff, [.participants]) { $0.keyCallOff },
        bind([.character("x")], .cancel, offers.union([.agenda]), footer: true) { $0.keyCancel },
        bind([.character("u")], .undo, lists, footer: true) { $0.keyUndo },
        bind([.escape, .character("q")], .back, pages.union([.help]), footer: true) { $0.keyBack },
        bind([.character("s")], .sort, tables, footer: true) { $0.keySortColumn },
        bind([.character("S")], .reverse, tables, footer: true) { $0.keyReverse },
        bind([.character("f")], .closedToo, [.questions, .ideas], footer: true) { $0.keyClosedToo },
        bind([.character("c")], .inviteColleague, [.course], footer: true) { $0.keyInviteColleague },
        bind([.character("m")], .travelTogether, [.course], footer: true) { $0.keyTravelTogether },
        bind([.character("z")], .showSelf, [.course]) { $0.keyShowSelf },
        bind([.character("/")], .searchField, lists.subtracting(reading), footer: true) { $0.keySearch },
        bind([.character("f")], .filters, [.shelves, .results, .facets], footer: true) { $0.keyFilters },
        bind([.character("c")], .clearFilters, [.facets], footer: true) { $0.keyClearFilters },
        bind([.character("c")], .clearFilters, [.results]) { $0.keyClearFilters },
        bind([.character("s")], .sort, [.results], footer: true) { $0.keySort },
        bind([.character("p")], .near, [.results, .facets]) { $0.keyNear },
        bind([.tab], .nextPane, [.results, .facets, .searchField, .form, .grid, .choice]) { $0.keyNextPane },
        bind([.backTab], .previousPane, [.results, .facets, .searchField, .completing, .form, .grid, .choice]) {
            $0.keyPreviousPane
        },
        bind([.escape], .back, [.facets, .searchField, .completing, .form, .grid, .choice, .find], footer: true) {
            $0.keyBack
        },
        bind([.escape], .back, views.union([.shelves, .results, .agenda, .learning])) { $0.keyBack },
        bind([.character("?")], .help, lists) { $0.keyHelp },
        bind([.character("q")], .quit, views.union([.shelves, .results, .facets, .agenda, .learning]), footer: true) {
            $0.keyQuit
        },
        bind([.character("c")], .become, ideas, footer: true) { $0.keyBecome },
        bind([.character("X")], .closeIdea, ideas, footer: true) { $0.keyCloseIdea },
        bind([.character("v")], .ask, lists.subtracting([.questions]), footer: true) { $0.keyAsk },
        bind([.down, .character("j")], .down, lists.union([.grid, .choice, .help])) { $0.keyDown },
        bind([.up, .character("k")], .up, lists.union([.grid, .choice, .help])) { $0.keyUp },
        bind([.right, .character("l")], .right, [.shelves, .grid, .proposals, .participants]) { $0.keyRight },
        bind([.left, .character("h")], .left, [.shelves, .grid, .proposals, .participants]) { $0.keyLeft },
        bind([.down], .down, [.searchField, .completing, .form]) { $0.keyDown },
        bind([.up], .up, [.searchField, .completing, .form]) { $0.keyUp },
        bind(
            [.control("d"), .pageDown, .character(" ")], .pageDown,
            lists.subtracting([.facets, .participants, .player, .check]).union([.help])
        ) {
            $0.keyPageDown
        },
        bind([.control("d"), .pageDown], .pageDown, [.facets, .participants, .player, .check]) { $0.keyPageDown },
        bind([.control("u"), .pageUp], .pageUp, lists.union([.help])) { $0.keyPageUp },
        bind([.character("g")], .top, [.shelves]) { $0.keyTop },
        bind([.character("G")], .bottom, [.shelves]) { $0.keyBottom },
        bind([.home], .first, [.shelves]) { $0.keyFirst },
        bind([.end], .last, [.shelves]) { $0.keyLast },
        bind([.character("g"), .home], .top, lists.subtracting([.shelves]).union([.help])) { $0.keyTop },
        bind([.character("G"), .end], .bottom, lists.subtracting([.shelves]).union([.help])) { $0.keyBottom },
        bind([.character("1")], .tab(.discover), lists) { $0.tabDiscover },
        bind([.character("2")], .tab(.search), lists) { $0.tabSearch },
        bind([.character("3")], .tab(.agenda), lists) { $0.tabAgenda },
        bind([.character("4")], .tab(.learning), lists) { $0.tabLearning },
        bind([.character("5")], .tab(.coordination), lists) { $0.tabCoordination },
        bind([.control("x")], .withdraw, [.form, .grid]) { $0.keyWithdraw },
    ]

    /// What a key asks for in a place, if anything.
    public static func action(for key: Key, in context: Context) -> Action? {
        dispatch[Slot(key: key, context: context)]
    }

    /// The bindings of a place, in order.
    public static func bindings(in context: Context) -> [Binding] {
        bindings.filter { $0.contexts.contains(context) }
    }

    private struct Slot: Hashable {
        var key: Key
        var context: Context
    }

    private static let dispatch: [Slot: Action] = {
        var table: [Slot: Action] = [:]
        for binding in bindings {
            for context in binding.contexts {
                for key in binding.keys { table[Slot(key: key, context: context)] = binding.action }
            }
        }
        return table
    }()

    private static func bind(
        _ keys: [Key], _ action: Action, _ contexts: Set<Context>, footer: Bool = false,
        label: @escaping @Sendable (Wording) -> String
    ) -> Binding {
        Binding(keys: keys, action: action, contexts: contexts, inFooter: footer, label: label)
    }
}
