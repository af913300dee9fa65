/// The region that runs the catalogue.
public struct Region: Hashable, Sendable {
    /// A lower-case slug, "zuid-limburg".
    public var id: String
    /// The name people know, "STO Zuid-Limburg".
    public var name: String
    /// The town that distances count from for someone without a school, a name from ``Vocabulary/places``.
    public var centre: String
    /// Where to ask for help: an address of a role, never of a person.
    public var contact: String?
    /// The lines of work, each with a lead and a budget.
    public var pillars: [Pillar]
    /// How many hours before the start a freed seat still goes to the first who waits.
    public var promotionCutoffHours: Int
    /// How many days before the start everybody with a seat is reminded; 0 for no reminders.
    public var reminderDays: Int
    /// The days on which schools are closed, in the order of the file.
    public var holidays: [Holiday]
    /// What schools mean to do, in the order of the file.
    public var activityPlans: [ActivityPlan]

    /// Makes a region.
    public init(
        id: String, name: String, centre: String, contact: String? = nil, pillars: [Pillar] = [],
        promotionCutoffHours: Int = 24, reminderDays: Int = 3, holidays: [Holiday] = [],
        activityPlans: [ActivityPlan] = []
    ) {
        self.id = id
        self.name = name
        self.centre = centre
        self.contact = contact
        self.pillars = pillars
        self.promotionCutoffHours = promotionCutoffHours
        self.reminderDays = reminderDays
        self.holidays = holidays
        self.activityPlans = activityPlans
    }

    /// The name that sets what the region sends into the world apart from what others send.
    var domain: String { "\(id).netflixleren" }
}

/// Days on which schools are closed: a school holiday or a public one.
public struct Holiday: Hashable, Sendable {
    /// The name people know, "Herfstvakantie".
    public let name: String
    /// From the first day to the last.
    public let days: ClosedRange<Day>

    /// Makes a holiday.
    public init(name: String, days: ClosedRange<Day>) {
        self.name = name
        self.days = days
    }
}

extension Offering {
    /// A day of a meeting on which schools are closed.
    public struct ClosedDay: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// Why they are closed.
        public let holiday: Holiday
    }

    /// The days of its meetings on which the schools of a region are closed.
    public func holidays(in region: Region) -> [ClosedDay] {
        meetings.flatMap(\.days).compactMap { day in
            region.holidays.first { $0.days.contains(day) }.map { ClosedDay(day: day, holiday: $0) }
        }
    }
}

/// A line of work of the region (pijler), with a lead and a budget.
public struct Pillar: Hashable, Sendable, Identifiable {
    /// A lower-case slug.
    public let id: String
    /// The name people know.
    public let name: String
    /// The role that leads it, never a person's name.
    public let lead: String
    /// The budget of a school year, in whole euros.
    public let budgetEuros: Int

    /// Makes a pillar.
    public init(id: String, name: String, lead: String, budgetEuros: Int) {
        self.id = id
        self.name = name
        self.lead = lead
        self.budgetEuros = budgetEuros
    }
}
