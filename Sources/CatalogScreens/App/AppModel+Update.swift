import CatalogKit

extension AppModel {
    /// Takes in what happened and says what to do about it.
    public mutating func update(_ message: Message) -> [Effect] {
        defer { layOutPlayer() }
        if message.changedLedger { lastOwnChange = nil }
        return react(to: message) + loadCompany()
    }

    private mutating func react(to message: Message) -> [Effect] {
        switch message {
        case .key(let key): return press(key) + finishTyped()
        case .mouse(let mouse): return handle(mouse) + finishTyped()
        case .paste(let text): return paste(text)
        case .resized(let size):
            self.size = size
            return []
        case .tick(let now):
            return move(to: now)
        case .loaded(let library, let view):
            return take(library, view)
        case .indexing(let count):
            notice = Notice(kind: .progress, text: wording.indexing(count))
            return []
        case .loadFailed(let sentence):
            return [.quit(because: sentence)]
        case .found(let result, let generation):
            guard generation == search.generation, let library else { return [] }
            search.take(result, from: library)
            return result.total == 0 ? startSuggesting() : []
        case .suggested(let suggestions, let generation):
            if generation == search.generation { search.take(suggestions) }
            return []
        case .ledger(let view):
            return take(view)
        case .discovered(let discovery):
            return take(discovery)
        case .enrolled(let outcome):
            notice = wording.enrolled(
                outcome, title: title(ofOffering: outcome.enrolment.offering), undo: wording.undoWithKey)
            return [.readLedger]
        case .cancelled(let outcome):
            notice = wording.cancelled(
                outcome, title: title(ofOffering: outcome.enrolment.offering), undo: wording.undoWithKey)
            return [.readLedger]
        case .undone(let outcome):
            switch outcome {
            case .enrolment(let undo):
                notice = wording.undone(undo, title: title(ofOffering: undo.enrolment.offering))
            case .interest(let undo):
                notice = wording.undone(undo, title: library?.catalog.course(undo.interest.course)?.title)
            case .other(let action):
                notice = wording.undone(action)
            }
            return [.readLedger]
        case .interested(let outcome):
            let title = title(ofCourse: outcome.interest.course)
            notice = Notice(
                kind: .success, text: wording.declared(outcome.effect, title: title) + ". " + wording.undoWithKey)
            return [.readLedger]
        case .interestWithdrawn(let interest):
            let sentence = wording.interestWithdrawn(title: title(ofCourse: interest.course))
            notice = Notice(kind: .success, text: sentence + " " + wording.undoWithKey)
            return [.readLedger]
        case .coordination(let answer):
            return take(answer)
        case .learning(let answer):
            return take(answer)
        case .together(let answer):
            return take(answer)
        case .refused(let error):
            notice = Notice(kind: error.isRefusal ? .warning : .error, text: wording.sentence(for: error))
            return []
        case .sessions(let offering, let taken):
            if case .enrol(var dialog) = dialog, dialog.offering == offering {
                dialog.sessionsTaken = taken
                self.dialog = .enrol(dialog)
            }
            return []
        case .lookedUp(let answers):
            return take(answers)
        case .calendarWritten(let path, let activities):
            notice = Notice(kind: .success, text: wording.calendarWritten(activities, path))
            return []
        case .notKept(let sentence), .advice(let sentence):
            notice = Notice(kind: .warning, text: sentence)
            return []
        }
    }

    private mutating func move(to now: LocalTime) -> [Effect] {
        let isNewDay = now.day != self.now.day
        self.now = now
        guard isNewDay else { return discover.hasBegun(by: now) ? refreshDiscover() : [] }
        search.moved(to: now.day)
        return startSearch(keepingSelection: true) + refreshDiscover() + refreshCoordination()
    }

    private mutating func take(_ library: Library, _ view: LedgerView?) -> [Effect] {
        if notice?.kind == .progress { notice = nil }
        let module = selectedModule?.id
        self.library = library
        if let module { select(module: module) }
        discover.forget()
        let errors = library.errorCount
        if errors > 0 { notice = Notice(kind: .warning, text: wording.catalogueHasErrors(errors)) }
        if let view { know(view) }
        guard refreshAvailability() else { return [.buildIndex] }
        // With the catalogue the ledger can tell more, such as who is interested from which school.
        return startSearch(keepingSelection: true) + (view == nil ? [.readLedger] : []) + refreshDiscover()
            + refreshCoordination() + lookUpSaved()
    }

    private mutating func take(_ view: LedgerView) -> [Effect] {
        let (facts, seats) = (self.facts, self.seats)
        know(view)
        let hasNewSeats = seats != self.seats
        if hasNewSeats, !refreshAvailability() { return [.buildIndex] }
        return (facts != self.facts ? refreshDiscover() : []) + refreshCoordination()
            + (hasNewSeats && search.asked.freePlaces ? startSearch(keepingSelection: true) : [])
    }

    /// Notes what the ledger holds.
    private mutating func know(_ view: LedgerView) {
        enrolments = Dictionary(view.mine.map { ($0.offering, $0) }) { $0.ticket > $1.ticket ? $0 : $1 }
        interests = Dictionary(view.interests.map { ($0.course, $0) }) { $0.id > $1.id ? $0 : $1 }
        demand = view.demand
        invitedTo = view.invitedTo
        takeLearning(view)
        isVisible = view.isVisible
        colleagues = view.colleagues
        page?.companyAsked = nil
        agenda.selected = min(agenda.selected, max(0, agendaEntries.count - 1))
        seats = view.seats
        facts = DiscoveryFacts(view, school: profile?.school ?? "")
        facts.reading = reading
    }

    /// Works out what is free; false where a part of the index that it needs is damaged.
    private mutating func refreshAvailability() -> Bool {
        availability = try? library?.engine.availability(taken: seats.mapValues(\.claimed))
        return availability != nil || library == nil
    }

    // MARK: - Keys

    private mutating func press(_ key: Key) -> [Effect] {
        notice = nil
        showsHints = false
        // Nobody signs up blind: in a window too small to show anything, one can only leave.
        guard Frame.fits(size) else { return key == .character("q") ? [.quit(because: nil)] : [] }
        if let action = keyMap.action(for: key, in: context) { return perform(action) }
        return Context.typing.contains(context) ? type { $0.handle(key) } : hint(at: key)
    }

    private mutating func paste(_ text: String) -> [Effect] {
        guard Context.typing.contains(context) else { return [] }
        return type { field in
            field.insert(text)
            return true
        }
    }

    /// Lets somebody type in the field that has the cursor.
    private mutating func type(_ edit: (inout TextField) -> Bool) -> [Effect] {
        switch dialog {
        case .profile(var form):
            form.edit(edit)
            dialog = .profile(form)
        case .place(var form):
            form.edit(edit)
            dialog = .place(form)
        case .interest(var form):
            form.edit(edit)
            dialog = .interest(form)
        case .entry(var form):
            form.edit(edit)
            dialog = .entry(form)
        case .ask(var form):
            form.edit(edit)
            dialog = .ask(form)
            return matchTyped()
        case .palette(var palette):
            _ = edit(&palette.field)
            palette.selected = 0
            dialog = .palette(palette)
        case nil where player?.search.field != nil:
            if var field = player?.search.field, edit(&field) { player?.search.field = field }
        default:
            let before = search.field.text
            _ = edit(&search.field)
            if search.field.text != before {
                search.highlighted = nil
                return startSearch()
            }
        }
        return []
    }

    /// Does what a key, a click on the footer or a menu asks for.
    mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .quit: return [.quit(because: nil)]
        case .help:
            dialog = .help(scroll: 0)
            return []
        case .tab(let tab):
            let kept = closePlayer()
            let wasOpen = self.tab == tab
            self.tab = tab
            page = nil
            switch tab {
            case .discover: return kept + openDiscover()
            case .coordination: return kept + (wasOpen ? closeCoordinationPages() : openCoordination())
            case .search, .agenda, .learning: return kept
            }
        case .palette:
            dialog = .palette(CommandPalette())
            return []
        case .copy: return copy()
        case .saveSearch: return saveSearch()
        case .savedSearches:
            dialog = .saved(SavedSearches())
            return []
        case .profile:
            dialog = .profile(ProfileForm(changing: profile, isVisible: isVisible))
            return []
        case .tour:
            dialog = .tour(step: 0)
            return []
        case .theme(let theme): return choose(theme)
        case .speak(let language): return speak(language)
        case .undo:
            if let effects = undoOwnChange() { return effects }
            return profile == nil ? refuse(wording.nothingToUndo) : [.undo]
        case .enrol: return startEnrolling()
        case .cancel: return startCancelling()
        case .interest: return startInterest()
        case .ask: return startAsking()
        case .searchField:
            let kept = closePlayer()
            tab = .search
            page = nil
            search.focus = .field
            return kept
        default: break
        }
        if dialog != nil { return performInDialog(action) }
        if let player { return perform(action, in: player) }
        if page != nil { return performOnPage(action) }
        return switch tab {
        case .discover: performInDiscover(action)
        case .search: performInSearch(action)
        case .agenda: performInAgenda(action)
        case .learning: performInLearning(action)
        case .coordination: performInCoordination(action)
        }
    }

    /// Says in the message line why something is not done.
    mutating func refuse(_ sentence: String) -> [Effect] {
        notice = Notice(kind: .warning, text: sentence)
        return []
    }

    /// The title of a course, or its id where the catalogue does not have it any more.
    func title(ofCourse id: String) -> String {
        library?.catalog.course(id)?.title ?? id
    }

    /// The title of an offering's course, or its id where the catalogue does not have it any more.
    func title(ofOffering id: String) -> String {
        library?.catalog.listing(id)?.title ?? id
    }
}
