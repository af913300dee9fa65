public import CatalogKit

/// Something that happened, to which the model answers in ``AppModel/update(_:)``.
public enum Message: Sendable {
    case key(Key)
    case mouse(Mouse)
    /// A text was pasted.
    case paste(String)
    case resized(Size)
    /// The wall clock reached another minute.
    case tick(LocalTime)
    /// The catalogue was read, or read again; with what the ledger holds now, where that could be told in no time.
    case loaded(Library, LedgerView? = nil)
    /// An index of the catalogue is being built, and has so many listings so far.
    case indexing(Int)
    /// The catalogue could not be read; the sentence says why.
    case loadFailed(String)
    /// The answer to ``Effect/search(_:in:availability:generation:)``.
    case found(SearchResult, generation: Int)
    /// The answer to ``Effect/suggest(_:in:availability:generation:)``.
    case suggested(SearchSuggestions, generation: Int)
    /// The answer to ``Effect/lookUp(_:in:today:)``.
    case lookedUp([SavedSearch.Answer])
    /// What the ledger holds now.
    case ledger(LedgerView)
    /// The answer to ``Effect/discover(_:in:availability:now:)``.
    case discovered(Discovery)
    /// The answer to ``Effect/enrol(offering:choices:)``.
    case enrolled(EnrolOutcome)
    /// The answer to ``Effect/cancel(offering:)``.
    case cancelled(CancelOutcome)
    /// The answer to ``Effect/undo``.
    case undone(UndoOutcome)
    /// The answer to ``Effect/declareInterest(course:wishes:)``.
    case interested(InterestOutcome)
    /// The answer to ``Effect/withdrawInterest(course:)``: the interest, withdrawn.
    case interestWithdrawn(Interest)
    /// An answer for the tab Coördinatie.
    case coordination(CoordinationAnswer)
    /// An answer about colleagues.
    case together(TogetherAnswer)
    /// An answer for the tab Mijn leren.
    case learning(LearningAnswer)
    /// The ledger said no, or could not be reached.
    case refused(LedgerError)
    /// The answer to ``Effect/loadSessions(offering:)``: seats taken by session.
    case sessions(offering: String, taken: [SessionKey: Int])
    /// Something that was to be kept could not be; the sentence says what.
    case notKept(String)
    /// There is something to know about how the program was set up.
    case advice(String)
    /// The answer to ``Effect/writeCalendar``: where it is, and how many activities are in it.
    case calendarWritten(path: String, activities: Int)
}

extension Message {
    /// Whether it tells of a change that the user made in the ledger.
    var changedLedger: Bool {
        switch self {
        case .enrolled, .cancelled, .interested, .interestWithdrawn, .undone: true
        case .coordination(.changed), .coordination(.wished): true
        case .learning(.completed): true
        case .together(.company): false
        case .together: true
        default: false
        }
    }
}

/// When and from where somebody would come, and why.
public struct InterestWishes: Equatable, Sendable {
    /// The town that the person would travel from; nil where nobody knows.
    public var place: String?
    /// When the person could come; empty for any time.
    public var dayparts: Set<Daypart>
    /// The first day on which the person could come.
    public var earliest: Day?
    /// Why; may be empty.
    public var reason: String
}

/// Something that the model asks the world to do; the answer comes back as a ``Message``.
public enum Effect: Equatable, Sendable {
    /// Answer a query; a newer generation makes an older answer worthless.
    case search(Query, in: Library, availability: Availability, generation: Int)
    /// Find what to try in the place of a query that found nothing.
    case suggest(Query, in: Library, availability: Availability, generation: Int)
    /// Build the index anew, for a part of it is damaged.
    case buildIndex
    /// Work out the shelves of the tab Ontdek.
    case discover(DiscoveryFacts, in: Library, availability: Availability, now: LocalTime)
    /// Sign the profile's person up.
    case enrol(offering: String, choices: [String: String])
    /// Cancel the enrolment of the profile's person.
    case cancel(offering: String)
    /// Note that the profile's person would come to a course.
    case declareInterest(course: String, wishes: InterestWishes)
    /// Take back the interest of the profile's person in a course.
    case withdrawInterest(course: String)
    /// Something for the tab Coördinatie.
    case coordination(CoordinationEffect)
    /// Something about colleagues.
    case together(TogetherEffect)
    /// Something for the tab Mijn leren.
    case learning(LearningEffect)
    /// Undo the person's last change.
    case undo
    /// Read the ledger again.
    case readLedger
    /// Read how full an offering's sessions are.
    case loadSessions(offering: String)
    /// Keep the profile for next time.
    case saveProfile(Person)
    /// Find out what saved searches find now.
    case lookUp([SavedSearch], in: Library, today: Day)
    /// Remember something for next time.
    case remember(Remembered)
    /// Put a setting and its value in the settings file.
    case saveSetting(String, String)
    /// Put a text on the terminal's clipboard.
    case copy(String)
    /// Write the agenda of the profile's person as a calendar.
    case writeCalendar
    /// End the program; with a sentence when it cannot go on.
    case quit(because: String?)
}
