import CatalogKit

/// The keys as they are unless somebody chose others.
enum KeyTable {
    /// Where one looks around: every place but those where something is asked.
    static let lists: Set<Context> = [
        .shelves, .results, .facets, .course, .agenda, .demand, .demandCourse, .proposals, .offerings, .participants,
        .questions, .question, .ideas, .idea, .report, .outbox, .letter, .learning, .module, .player, .contents, .check,
        .calendar,
    ]
    private static let offers: Set<Context> = [.results, .course]
    /// The list of the tab Agenda, and its week and month.
    private static let agendas: Set<Context> = [.agenda, .calendar]
    /// The views of the tab Coördinatie whose rows open, and all of them.
    private static let boards: Set<Context> = [.demand, .offerings, .questions, .ideas, .outbox]
    private static let views: Set<Context> = boards.union([.report])
    private static let tables: Set<Context> = views.union([.participants])
    static let pages: Set<Context> = [
        .course, .demandCourse, .proposals, .participants, .question, .idea, .letter, .module,
    ]
    /// Where something is read, and where one says that it is done.
    private static let reading: Set<Context> = [.player, .contents]
    private static let finishing: Set<Context> = reading.union([.learning, .module])
    private static let asking: Set<Context> = [.questions, .question]
    private static let ideas: Set<Context> = [.ideas, .idea]

    /// Every binding, in the order of the footer and the help.
    static let bindings =
        usual + Theme.allCases.map { theme in bind([], .theme(theme), lists) { $0.chooseTheme(theme) } }
        + Language.allCases.map { language in bind([], .speak(language), lists) { $0.speak(language) } }

    private static let usual: [Binding] = [
        bind(
            [.enter], .open,
            boards.union(agendas).union([.shelves, .results, .proposals, .question, .learning, .contents]),
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
        bind([.character("m")], .agendaView, agendas, footer: true) { $0.keyView },
        bind([.character("w")], .saveCalendar, agendas, footer: true) { $0.keySaveCalendar },
        bind([.character("[")], .earlier, [.report, .calendar], footer: true) { $0.keyEarlier },
        bind([.character("]")], .later, [.report, .calendar], footer: true) { $0.keyLater },
        bind([.character("T")], .today, [.calendar], footer: true) { $0.keyToday },
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
        bind([.character("x")], .cancel, offers.union(agendas), footer: true) { $0.keyCancel },
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
        bind([.escape], .back, views.union(agendas).union([.shelves, .results, .learning])) { $0.keyBack },
        bind([.character("?")], .help, lists) { $0.keyHelp },
        bind(
            [.character("q")], .quit, views.union(agendas).union([.shelves, .results, .facets, .learning]), footer: true
        ) {
            $0.keyQuit
        },
        bind([.character("c")], .become, ideas, footer: true) { $0.keyBecome },
        bind([.character("X")], .closeIdea, ideas, footer: true) { $0.keyCloseIdea },
        bind([.character("v")], .ask, lists.subtracting([.questions]), footer: true) { $0.keyAsk },
        bind([.down, .character("j")], .down, lists.union([.grid, .choice, .help])) { $0.keyDown },
        bind([.up, .character("k")], .up, lists.union([.grid, .choice, .help])) { $0.keyUp },
        bind([.right, .character("l")], .right, [.shelves, .grid, .proposals, .participants, .calendar]) {
            $0.keyRight
        },
        bind([.left, .character("h")], .left, [.shelves, .grid, .proposals, .participants, .calendar]) { $0.keyLeft },
        bind([.down], .down, [.searchField, .completing, .form]) { $0.keyDown },
        bind([.up], .up, [.completing, .form]) { $0.keyUp },
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
        bind([.character("b")], .saveSearch, [.results, .facets]) { $0.keySaveSearch },
        bind([.character("B")], .savedSearches, [.results, .facets, .shelves]) { $0.keySavedSearches },
        bind([.character("y")], .copy, agendas.union([.results, .course, .module])) { $0.keyCopy },
        bind([.enter], .open, [.palette], footer: true) { $0.keyDoIt },
        bind([.enter], .open, [.saved], footer: true) { $0.keyOpen },
        bind([.character("x"), .delete], .removeSearch, [.saved], footer: true) { $0.keyRemove },
        bind([.character("u")], .undo, [.saved], footer: true) { $0.keyUndo },
        bind([.enter, .character(" "), .right, .character("l")], .onward, [.tour], footer: true) { $0.keyNextStep },
        bind([.left, .character("h")], .left, [.tour], footer: true) { $0.keyPreviousStep },
        bind([.escape], .back, [.palette], footer: true) { $0.keyBack },
        bind([.escape, .character("q")], .back, [.saved, .tour], footer: true) { $0.keyBack },
        bind([.down, .tab], .down, [.palette]) { $0.keyDown },
        bind([.up, .backTab], .up, [.palette]) { $0.keyUp },
        bind([.pageDown], .pageDown, [.palette]) { $0.keyPageDown },
        bind([.pageUp], .pageUp, [.palette]) { $0.keyPageUp },
        bind([.down, .character("j")], .down, [.saved]) { $0.keyDown },
        bind([.up, .character("k")], .up, [.saved]) { $0.keyUp },
        bind([.character(":")], .palette, lists) { $0.keyPalette },
        bind([], .profile, lists) { $0.editProfile },
        bind([], .tour, lists) { $0.showTour },
    ]

    private static func bind(
        _ keys: [Key], _ action: Action, _ contexts: Set<Context>, footer: Bool = false,
        label: @escaping @Sendable (Wording) -> String
    ) -> Binding {
        Binding(keys: keys, action: action, contexts: contexts, inFooter: footer, label: label)
    }
}
