public import CatalogKit

// MARK: - Dates, places and money

extension Wording {
    private var weekdays: [String] { Self.weekdays[language] }
    private var months: [String] { Self.months[language] }
    private var longMonths: [String] { Self.longMonths[language] }

    /// Words in both languages, made once: a list of hits has some on every row.
    private struct Words {
        let dutch: [String]
        let english: [String]

        subscript(language: Language) -> [String] { language == .dutch ? dutch : english }
    }

    private static let weekdays = Words(
        dutch: ["ma", "di", "wo", "do", "vr", "za", "zo"],
        english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    private static let months = Words(
        dutch: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
        english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    private static let longMonths = Words(
        dutch: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november", "december",
        ],
        english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ])

    /// A day without its year, "do 11 mrt".
    public func shortDay(_ day: Day) -> String {
        let (_, month, number) = day.components
        return "\(weekdays[day.weekday - 1]) \(number) \(months[month - 1])"
    }

    /// A day with its year, "do 11 mrt 2027".
    public func day(_ day: Day) -> String {
        "\(shortDay(day)) \(day.components.year)"
    }

    /// A part of a day of the week, "ma ochtend".
    public func daypart(_ daypart: Daypart) -> String {
        let part =
            switch daypart.part {
            case .morning: pick("ochtend", "morning")
            case .afternoon: pick("middag", "afternoon")
            case .evening: pick("avond", "evening")
            }
        return "\(weekdays[daypart.weekday - 1]) \(part)"
    }

    /// A month with its year, "maart 2027".
    public func month(_ month: Month) -> String {
        "\(longMonths[month.month - 1]) \(month.year)"
    }

    /// How many columns ``compactStart(_:today:)`` takes at most.
    var startColumns: Int { language == .dutch ? 15 : 16 }

    /// When something starts, in ``startColumns``: the clock when it is near, the year when it is far away.
    func compactStart(_ start: LocalTime, today: Day) -> String {
        isNear(start.day, today) ? "\(shortDay(start.day)) \(start.clock)" : day(start.day)
    }

    /// A day in at most 10 columns: the day of the week when it is near, the year when it is far away.
    func compactDay(_ day: Day, today: Day) -> String {
        let (year, month, number) = day.components
        return isNear(day, today) ? shortDay(day) : "\(number) \(months[month - 1]) ’\(year % 100)"
    }

    /// Whether a day without its year can mean only one thing to somebody today.
    private func isNear(_ day: Day, _ today: Day) -> Bool {
        (today.number - 60...today.number + 300).contains(day.number)
    }

    /// When a meeting is: "do 11 mrt 2027, 15:30–18:00", with both days when it runs over midnight.
    public func span(_ start: LocalTime, _ end: LocalTime) -> String {
        start.day == end.day
            ? "\(day(start.day)), \(start.clock)–\(end.clock)"
            : "\(day(start.day)) \(start.clock) – \(day(end.day)) \(end.clock)"
    }

    /// Hours in words, minutes when shorter: "2½ uur", "35 minuten".
    public func duration(hours: Double) -> String {
        let minutes = Int((hours * 60).rounded())
        if minutes < 60 || minutes % 30 != 0 && minutes < 120 {
            return count(minutes, ("minuut", "minuten"), ("minute", "minutes"))
        }
        let whole = minutes / 60
        let fraction = [0: "", 15: "¼", 30: "½", 45: "¾"][minutes % 60] ?? " \(minutes % 60) min"
        return language == .dutch
            ? "\(whole)\(fraction) uur" : "\(whole)\(fraction) \(minutes == 60 ? "hour" : "hours")"
    }

    /// What it costs: "gratis", "€ 195", "€ 12,50".
    public func price(cents: Int) -> String {
        if cents == 0 { return pick("gratis", "free of charge") }
        if cents % 100 == 0 { return "€ \(cents / 100)" }
        let rest = cents % 100
        return "€ \(cents / 100)\(pick(",", "."))\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A distance, rounded to whole kilometres.
    public func kilometres(_ kilometres: Double) -> String {
        kilometres < 1 ? "< 1 km" : "\(Int(kilometres.rounded())) km"
    }

    /// A distance, with the place that it counts from.
    func kilometres(_ kilometres: Double, from place: String) -> String {
        self.kilometres(kilometres) + pick(" van ", " from ") + place
    }

    package var online: String { pick("online", "online") }
    var alwaysAvailable: String { pick("wanneer je wilt", "whenever you like") }
    var noDatesYet: String { pick("nog geen data", "no dates yet") }
}
