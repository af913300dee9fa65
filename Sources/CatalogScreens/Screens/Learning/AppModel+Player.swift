import CatalogKit

// Reading a module.
extension AppModel {
    /// Opens a module where the user was in it; one that is read elsewhere is shown there.
    mutating func openModule(_ id: String) -> [Effect] {
        guard let course = library?.catalog.course(id) else { return refuse(wording.goneFromCatalogue) }
        guard let module = Module(course) else {
            return course.url.map { [.learning(.openLink($0))] } ?? refuse(wording.nothingToRead)
        }
        player = Player(module, marks: learning.progress[id] ?? [:])
        if profile == nil { notice = Notice(kind: .information, text: wording.readingNotKept) }
        return []
    }

    /// Lays the chapter out anew where the window or the chapter changed.
    mutating func layOutPlayer() {
        guard var player else { return }
        player.lay(out: playerLayout.text.width, wording)
        self.player = player
    }

    mutating func perform(_ action: Action, in player: Player) -> [Effect] {
        switch player.focus {
        case .text: performInText(action, player)
        case .contents: performInContents(action, player)
        case .find: performInFind(action, player)
        case .check: performInCheck(action, player)
        }
    }

    // MARK: - The text

    private mutating func performInText(_ action: Action, _ opened: Player) -> [Effect] {
        var player = opened
        let height = playerLayout.text.height
        switch action {
        case .back: return closePlayer()
        case .onward:
            if !player.text.showsEnd(at: player.mark.position, height: height) {
                player.move(.pageDown, height: height, now: now.utcSeconds)
                break
            }
            return goOn(player)
        case .right: return turn(player, to: player.chapter + 1)
        case .left: return turn(player, to: player.chapter - 1)
        case .contents, .nextPane, .previousPane:
            player.focus = .contents
        case .find:
            player.search.field = TextField()
            player.focus = .find
        case .nextMatch: go(by: 1, in: &player)
        case .previousMatch: go(by: -1, in: &player)
        case .selfCheck:
            guard !player.current.checks.isEmpty else { return refuse(wording.noChecksHere) }
            ask(0, in: &player)
        case .links: return chooseLink(player)
        case .finish: return finish(player.module.course.id)
        case .up, .down, .pageUp, .pageDown, .top, .bottom:
            player.move(action, height: height, now: now.utcSeconds)
        default: return []
        }
        return keep(player, isUrgent: player.isAllRead && !opened.isAllRead)
    }

    /// At the end of a chapter: to its questions, else to the next chapter, else to the end of the module.
    private mutating func goOn(_ opened: Player) -> [Effect] {
        var player = opened
        player.read(height: playerLayout.text.height, now: now.utcSeconds)
        if !player.asked.contains(player.chapter),
            let next = player.current.checks.indices.first(where: { !player.mark.answered.contains($0 + 1) })
        {
            ask(next, in: &player)
            return keep(player, isUrgent: true)
        }
        if !player.isLast { return turn(player, to: player.chapter + 1) }
        let effects = keep(player, isUrgent: true)
        if isFinished(player) {
            notice = Notice(kind: .success, text: wording.readToTheEnd)
        } else if let unread = player.module.chapters.first(where: { player.marks[$0.key]?.doneAt == nil }) {
            notice = Notice(
                kind: .information, text: wording.stillToRead(wording.title(of: unread, in: player.module)))
        } else if opened.isAllRead || profile == nil {
            // The ledger notes by itself only that the last chapter was just read.
            return effects + finish(player.module.course.id)
        }
        return effects
    }

    /// Turns to a chapter of the module; what was read of the one before is kept.
    mutating func turn(_ player: Player, to number: Int) -> [Effect] {
        guard player.module.chapters.indices.contains(number) else {
            return refuse(number < 0 ? wording.firstChapter : wording.lastChapter)
        }
        var player = player
        let height = playerLayout.text.height
        if number > player.chapter, player.text.showsEnd(at: player.mark.position, height: height) {
            player.read(height: height, now: now.utcSeconds)
        }
        let effects = keep(player, isUrgent: true)
        self.player?.turn(to: number, now: now.utcSeconds)
        return effects
    }

    private mutating func go(by step: Int, in player: inout Player) {
        let count = player.search.matches.count
        guard count > 0 else {
            notice = Notice(kind: .warning, text: wording.notFound(player.search.text))
            return
        }
        let next =
            player.search.current.map { ($0 + step + count) % count }
            ?? player.search.first(from: player.mark.position, in: player.chapter) ?? 0
        let found = player.search.matches[next]
        player.search.current = next
        if found.chapter != player.chapter { player.turn(to: found.chapter, now: now.utcSeconds) }
        player.lay(out: playerLayout.text.width, wording)
        player.show(found.letters.lowerBound, height: playerLayout.text.height)
        notice = Notice(kind: .information, text: wording.match(next + 1, of: count, player.search.text))
    }

    // MARK: - Contents and search

    private mutating func performInContents(_ action: Action, _ player: Player) -> [Effect] {
        var player = player
        switch action {
        case .back, .contents, .nextPane, .previousPane:
            player.focus = .text
            player.selected = player.chapter
        case .open: return turn(player, to: player.selected)
        case .finish: return finish(player.module.course.id)
        case .find:
            player.search.field = TextField()
            player.focus = .find
        default:
            player.selected = List.move(
                player.selected, by: action, count: player.module.chapters.count, page: playerLayout.text.height)
        }
        self.player = player
        return []
    }

    private mutating func performInFind(_ action: Action, _ player: Player) -> [Effect] {
        var player = player
        switch action {
        case .open:
            player.search.find(player.search.field?.text ?? "", in: player.module)
            fallthrough
        case .back:
            player.search.field = nil
            player.focus = .text
        default: return []
        }
        if action == .open, !player.search.text.isEmpty { go(by: 1, in: &player) }
        return keep(player, isUrgent: false)
    }

    // MARK: - Keeping and finishing

    /// Closes the player; what was read is kept.
    mutating func closePlayer() -> [Effect] {
        guard let player else { return [] }
        let effects = keep(player, isUrgent: true)
        self.player = nil
        select(module: player.module.course.id)
        return effects + refreshReading()
    }

    /// Remembers where the user is, and lets the ledger remember it once it knows the user.
    mutating func keep(_ player: Player, isUrgent: Bool) -> [Effect] {
        var player = player
        let marks = player.takeChanged()
        let isWaiting = player.isWaiting
        player.isWaiting = !isUrgent && (isWaiting || !marks.isEmpty)
        self.player = player
        for mark in marks { learning.progress[mark.course, default: [:]][mark.chapter] = mark }
        // What waits to be kept is kept when it is urgent, though nothing was added.
        guard profile != nil, !marks.isEmpty || isUrgent && isWaiting else { return [] }
        return [.learning(.keep(marks, of: player.module.terms, isUrgent: isUrgent))]
    }

    private func isFinished(_ player: Player) -> Bool {
        learning.completions.contains { $0.course == player.module.course.id }
    }

    /// Says that a module is done; asks who the user is first, where nobody knows.
    mutating func finish(_ id: String) -> [Effect] {
        guard let course = library?.catalog.course(id), let terms = ModuleTerms(course) else {
            return refuse(wording.noModule)
        }
        if let earlier = learning.completions.last(where: { $0.course == id }) {
            return refuse(wording.sentence(for: .moduleDone(earlier.doneAt)))
        }
        guard profile != nil else {
            dialog = .profile(ProfileForm(for: .finish(course: id)))
            return []
        }
        let marks = (learning.progress[id] ?? [:]).values.filter { $0.at > 0 }
        return [.learning(.complete(terms, keeping: marks.sorted { $0.at < $1.at }))]
    }
}
