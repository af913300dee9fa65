public import CatalogKit

/// Everything that the interface shows: a value that ``update(_:)`` changes and ``view()`` draws.
public struct AppModel: Equatable, Sendable {
    /// Columns and rows of the terminal.
    public var size: Size
    /// The user's language.
    public var wording: Wording
    /// The wall clock, to the minute.
    public var now: LocalTime
    /// The catalogue with its search engine; nil while it loads.
    public var library: Library?
    /// Seats taken and held for others, and people waiting, by offering.
    public var seats: [String: SeatCount] = [:]
    /// The offerings in which a seat is held for the user, by id.
    public var invitedTo: Set<String> = []
    /// Seats left, numbered as the library's engine numbers its listings.
    public var availability: Availability?
    /// Who uses the program; nil until somebody signs up for the first time.
    public var profile: Person?
    /// What a host knows of the user; nil where they sit at their own computer.
    public let host: HostedUser?
    /// The user's own enrolments, by offering; cancelled ones are left out.
    public var enrolments: [String: Enrolment] = [:]

    /// What the user is or was interested in, the latest of each course; withdrawn ones are left out.
    public var interests: [String: Interest] = [:]
    /// How many are interested, by course.
    public var demand: [String: InterestCount] = [:]

    /// Whether the user agreed that colleagues see where they go.
    var isVisible = false
    /// The colleagues of the user's school who agreed to that, and where they go.
    public var colleagues: [Colleague] = []

    /// What the shelves of the tab Ontdek are made of besides the catalogue.
    var facts: DiscoveryFacts

    /// The tab in front.
    public var tab: Tab = .discover
    /// What the user set to their liking.
    public internal(set) var preferences: Preferences
    /// What is remembered of the user from one time to the next.
    var remembered: Remembered
    /// What the saved searches find, by their number.
    var savedAnswers: [Int: SavedSearch.Answer] = [:]
    /// The last change that is no change of the ledger, to undo it.
    var lastOwnChange: OwnChange?
    /// Whether the keys of the place are shown, because one was pressed that does nothing.
    var showsHints = false

    /// The state of the tab Ontdek.
    public var discover = DiscoverState()
    /// The state of the tab Zoeken.
    public var search: SearchState
    /// The state of the tab Agenda.
    public var agenda = AgendaState()
    /// The state of the tab Coördinatie.
    public var coordination = CoordinationState()
    /// The state of the tab Mijn leren.
    public var learning = LearningState()
    /// The module that is read, on top of the tab and of a course's page.
    public var player: Player?
    /// The course page on top of the tab, if one is open.
    public var page: CoursePage?
    /// What lies on top of everything and takes all keys.
    public var dialog: Dialog?
    /// A question that was typed and not asked, because somebody went to look at a match.
    var unasked: EntryForm?
    /// What the message line says.
    public var notice: Notice?

    /// Makes the model of a program that has just started.
    ///
    /// - Parameters:
    ///   - size: Columns and rows of the terminal.
    ///   - language: The user's language.
    ///   - now: The wall clock.
    ///   - profile: Who uses the program, where somebody knows.
    ///   - preferences: What the user set to their liking.
    ///   - host: What a host knows of them, where they reach the program through one.
    ///   - remembered: What is remembered of them; who has not seen the introduction and has no profile is shown it.
    public init(
        size: Size, language: Language, now: LocalTime, profile: Person? = nil,
        preferences: Preferences = Preferences(), host: HostedUser? = nil,
        remembered: Remembered = Remembered(hasSeenTour: true)
    ) {
        self.size = size
        self.host = host
        self.preferences = preferences
        self.remembered = remembered
        wording = Wording(language, keyMap: preferences.keyMap)
        self.now = now
        self.profile = profile
        search = SearchState(today: now.day)
        facts = DiscoveryFacts(school: profile?.school ?? "")
        coordination.view = coordinationViews.first ?? .questions
        if !remembered.hasSeenTour, profile == nil || host != nil { dialog = .tour(step: 0) }
    }

    /// The keys.
    var keyMap: KeyMap { preferences.keyMap }

    /// Today.
    var today: Day { now.day }

    /// The place where keys go.
    var context: Context {
        switch dialog {
        case .help: .help
        case .profile, .place, .entry, .ask: .form
        case .enrol, .cancel, .confirm, .link, .day: .choice
        case .palette: .palette
        case .saved: .saved
        case .tour: .tour
        case .interest(let form): form.part == .dayparts ? .grid : .form
        case nil: place
        }
    }

    /// The place where keys go when nothing lies on top of everything.
    var place: Context {
        if let player { return player.context }
        if let page { return page.isModule ? .module : .course }
        return switch (tab, search.focus) {
        case (.discover, _): .shelves
        case (.agenda, _): agenda.view == .list ? .agenda : .calendar
        case (.learning, _): .learning
        case (.coordination, _): coordination.context
        case (.search, .field): completions.isEmpty ? .searchField : .completing
        case (.search, .results): .results
        case (.search, .facets): .facets
        }
    }
}

/// The tabs, in order, each with the digit that opens it for good.
public enum Tab: Int, CaseIterable, Sendable {
    case discover = 1
    case search = 2
    case agenda = 3
    case learning = 4
    case coordination = 5
}

/// A sentence in the message line.
public struct Notice: Equatable, Sendable {
    /// What kind of sentence it is.
    ///
    /// Progress goes away by itself when what it tells of is done.
    public enum Kind: Equatable, Sendable { case information, success, warning, error, progress }

    /// What kind of sentence it is.
    public var kind: Kind
    /// The sentence.
    public var text: String
}

/// What lies on top of everything and takes all keys.
public enum Dialog: Equatable, Sendable {
    case help(scroll: Int)
    case profile(ProfileForm)
    case place(PlaceForm)
    case enrol(EnrolDialog)
    case interest(InterestForm)
    case entry(EntryForm)
    case ask(AskForm)
    case confirm(Confirmation)
    case link(LinkDialog)
    case palette(CommandPalette)
    case saved(SavedSearches)
    case tour(step: Int)
    /// Asks whether to cancel the enrolment in an offering.
    case cancel(offering: String)
    /// Asks which of a day's meetings to open.
    case day(DayChoice)
}
