import CatalogKit
import CatalogScreens
import Dispatch
import Foundation
import Synchronization

/// Does what the model asks of the world, off the loop's thread, and posts the answers.
///
/// Searches, the ledger and what coordinators look at each have a queue of their own, so that a slow disk never holds up
/// the typing. Of the searches that pile up only the newest is run. A small catalogue is searched while the loop waits.
final class EffectRunner: Sendable {
    let settings: Settings
    private let profileFile: ProfileFile
    private let keeper: Keeper
    let mailbox: Mailbox
    private let searches = DispatchQueue(label: "search", qos: .userInteractive)
    /// What may help whoever types, once the search itself is answered.
    let suggestions = DispatchQueue(label: "suggestions", qos: .userInitiated)
    let ledgerWork = DispatchQueue(label: "ledger", qos: .userInitiated)
    /// Boards and plans: they take a while, and a sign-up does not wait for them.
    let coordination = DispatchQueue(label: "coordination", qos: .utility)
    /// Reading and indexing the catalogue, while the one from before can still be searched.
    private let loading = DispatchQueue(label: "loading", qos: .userInitiated)
    /// The shelves of Ontdek, which are not to wait for a search or a board.
    let discoveries = DispatchQueue(label: "discoveries", qos: .userInitiated)
    /// Everything that is asked for is done on one of these.
    var queues: [DispatchQueue] { [searches, suggestions, ledgerWork, coordination, loading, discoveries] }
    private let newestSearch = Atomic(0)
    /// Up to how many listings a search is done sooner (a tenth of a millisecond) than another thread would begin with it.
    private static let mostSearchedAtOnce = 20_000
    /// What somebody is typing in the form for a question.
    let typedQuestion = Mutex<Question?>(nil)
    /// What was read and is not kept yet.
    let unkept = Mutex(UnkeptReading())
    /// What it knows of the world.
    let state: Mutex<State>

    struct State {
        var person: Person?
        var library: Library?
        /// What the last shelves were made of.
        var open: OpenOffers?
        /// Open for looking once there is a ledger, for writing once something was changed.
        var ledger: Ledger?
        var isWritable = false
        /// Whether the catalogue is to be read again shortly.
        var isReloading = false
        var changeToken: Int?
        /// Until when not to look what others changed.
        var rest = ContinuousClock.now
        /// What was read of the ledger without the catalogue, of whom, at which instant, and the ledger's token then.
        var read: (view: LedgerView, person: Person?, at: Int, token: Int)?
        /// Why the ledger cannot be read; said once.
        var outage: LedgerError?
        /// Why the calendar that is kept in step is not; said once.
        var calendarFailure: String?
    }

    init(settings: Settings, profileFile: ProfileFile, keeper: Keeper, person: Person?, mailbox: Mailbox) {
        self.settings = settings
        self.keeper = keeper
        self.profileFile = profileFile
        self.mailbox = mailbox
        state = Mutex(State(person: person))
    }

    /// Reads of the ledger what needs no catalogue, which is not posted: it is there when the catalogue is.
    func readAhead() {
        ledgerWork.async { [self] in
            // What goes wrong is told when the model asks.
            if settings.ledger.isThere, let ledger = try? readableLedger(), let token = try? ledger.changeToken() {
                _ = try? view(of: ledger, token)
            }
        }
    }

    /// Reads the catalogue again soon: an editor or an import may write several files.
    func reloadCatalogue() {
        let isFirst = state.withLock { state in
            defer { state.isReloading = true }
            return !state.isReloading
        }
        guard isFirst else { return }
        loading.asyncAfter(deadline: .now() + 0.2) { [self] in
            state.withLock { $0.isReloading = false }
            loadCatalogue()
        }
    }

    /// Reads the catalogue.
    func loadCatalogue() {
        loading.async { [self] in
            do throws(CatalogReaderError) {
                let library = try settings.library { [mailbox] in mailbox.post(.indexing($0)) }
                state.withLock { $0.library = library }
                let view = viewOfLedgerSoon()
                let school = state.withLock { $0.person?.school ?? "" }
                // What is damaged of the index is told when the shelves are asked for.
                _ = try? openOffers(in: library, school: school, now: LocalTime(utcSeconds: settings.now))
                mailbox.post(.loaded(library, view.wait(until: .now() + .milliseconds(50)) ?? nil))
            } catch {
                mailbox.post(.loadFailed(Wording(settings.language).sentence(for: error)))
            }
        }
    }

    /// Builds the index anew, for a part of it is damaged.
    private func buildIndex() {
        settings.dropIndex()
        loadCatalogue()
    }

    /// What is open to somebody of a school at a moment; worked out anew unless that was done for the last shelves.
    private func openOffers(
        in library: Library, school: String, now: LocalTime
    ) throws(IndexDamage) -> OpenOffers {
        if let open = state.withLock({ $0.open }), open.are(of: library.engine, to: school, at: now) { return open }
        let open = try OpenOffers(library.catalog, library.engine, school: school, now: now)
        state.withLock { $0.open = open }
        return open
    }

    /// Reads the ledger again if anybody changed it.
    ///
    /// Following others takes a tenth of the time at most: on a host that hundreds sign up on at once, whoever looks must
    /// not hold up whoever signs up.
    func refreshLedger() {
        ledgerWork.async { [self] in
            let (ledger, known, rest) = state.withLock { ($0.ledger, $0.changeToken, $0.rest) }
            guard ContinuousClock.now >= rest else { return }
            guard let ledger else {
                if settings.ledger.isThere { readLedger() }
                return
            }
            do throws(LedgerError) {
                let token = try ledger.changeToken()
                guard token != known else { return }
                let length = ContinuousClock().measure { readLedger() }
                state.withLock { $0.rest = ContinuousClock.now + min(length * 10, .seconds(5)) }
            } catch {
                // When it is back, it is read.
                state.withLock { $0.changeToken = nil }
                tell(error)
            }
        }
    }

    /// Does one thing, for everything but ending the program.
    func perform(_ effect: Effect) {
        switch effect {
        case .search(let query, let library, let availability, let generation):
            newestSearch.store(generation, ordering: .relaxed)
            let search: @Sendable () -> Void = { [self] in
                guard newestSearch.load(ordering: .relaxed) == generation else { return }
                do throws(IndexDamage) {
                    let result = try library.engine.search(query, availability: availability)
                    mailbox.post(.found(result, generation: generation))
                } catch {
                    // The new one is searched as soon as it is there.
                    buildIndex()
                }
            }
            if library.engine.count <= Self.mostSearchedAtOnce {
                searches.sync(execute: search)
            } else {
                searches.async(execute: search)
            }
        case .suggest(let query, let library, let availability, let generation):
            suggestions.async { [self] in
                guard newestSearch.load(ordering: .relaxed) == generation else { return }
                guard let found = try? library.engine.suggestions(for: query, availability: availability) else {
                    return
                }
                mailbox.post(.suggested(found, generation: generation))
            }
        case .discover(let facts, let library, let availability, let now):
            discoveries.async { [self] in
                do throws(IndexDamage) {
                    let open = try openOffers(in: library, school: facts.school, now: now)
                    mailbox.post(.discovered(try Discovery(open, availability, facts)))
                } catch {
                    buildIndex()
                }
            }
        case .buildIndex: buildIndex()
        case .saveProfile(let person):
            state.withLock { $0.person = person }
            if settings.isHosted {
                renew(person)
            } else {
                save(person)
            }
        case .lookUp(let searches, let library, let today):
            lookUp(searches, in: library, today: today)
        case .remember(let remembered):
            ledgerWork.async { [self] in report(keeper.remember(remembered)) }
        case .saveSetting(let key, let value):
            ledgerWork.async { [self] in report(keeper.set(key, to: value)) }
        case .readLedger:
            ledgerWork.async { self.readLedger() }
        case .loadSessions(let offering):
            inLedger { (ledger, _) throws(LedgerError) in
                .sessions(offering: offering, taken: try ledger.sessionSeats(of: offering))
            }
        case .enrol(let offering, let choices):
            inLedger { [self] (ledger, person) throws(LedgerError) in
                guard let terms = terms(of: offering) else { throw .noSuchEnrolment }
                return .enrolled(try ledger.enrol(person, in: terms, choices: choices, key: UUID().uuidString))
            }
        case .cancel(let offering):
            inLedger { (ledger, person) throws(LedgerError) in
                .cancelled(try ledger.cancel(person.email, from: offering, key: UUID().uuidString))
            }
        case .declareInterest(let course, let wishes):
            inLedger { (ledger, person) throws(LedgerError) in
                .interested(
                    try ledger.declareInterest(
                        person, in: course, place: wishes.place, dayparts: wishes.dayparts, earliest: wishes.earliest,
                        reason: wishes.reason, key: UUID().uuidString))
            }
        case .withdrawInterest(let course):
            inLedger { (ledger, person) throws(LedgerError) in
                .interestWithdrawn(try ledger.withdrawInterest(person.email, in: course, key: UUID().uuidString))
            }
        case .writeCalendar: writeCalendar()
        case .coordination(let effect): perform(effect)
        case .learning(let effect): perform(effect)
        case .together(let effect): perform(effect)
        case .undo:
            inLedger { (ledger, person) throws(LedgerError) in .undone(try ledger.undo(person.email)) }
        case .quit, .copy:
            break
        }
    }

    /// Waits until everything asked for has been done, but not past a deadline.
    ///
    /// What is cut off then has not been acknowledged on the screen, and the ledger forgets it as a whole.
    func finish(by deadline: DispatchTime) {
        let done = DispatchSemaphore(value: 0)
        keepReading()
        ledgerWork.async { done.signal() }
        _ = done.wait(timeout: deadline)
    }

    /// Says why the calendar that is kept in step is not, unless that was said already; nil once it is again.
    func noteCalendar(_ failure: String?) {
        let isNew = state.withLock { state in
            defer { state.calendarFailure = failure }
            return state.calendarFailure != failure
        }
        if isNew, let failure { mailbox.post(.notKept(failure)) }
    }

    /// Who uses the program, once somebody said so.
    var person: Person? { state.withLock { $0.person } }

    /// The catalogue as it was read last.
    var library: Library? { state.withLock { $0.library } }

    func terms(of offering: String) -> OfferingTerms? {
        guard let catalog = library?.catalog, let found = catalog.offering(offering) else {
            return nil
        }
        return OfferingTerms(course: found.course, offering: found.offering, region: catalog.region)
    }

    /// Keeps a name and a school where a host keeps them.
    private func renew(_ person: Person) {
        ledgerWork.async { [self] in
            do throws(LedgerError) {
                try writableLedger().renew(person)
            } catch {
                mailbox.post(.refused(error))
            }
        }
    }

    private func save(_ person: Person) {
        do {
            try profileFile.write(person)
        } catch {
            mailbox.post(.notKept(Wording(settings.language).profileNotSaved(profileFile.path)))
        }
    }
}
