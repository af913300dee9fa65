import CatalogKit

/// Asks a day whether a rule of recurrence lets it pass.
struct DayTest {
    private let rule: RecurrenceRule
    private let months, monthDays, yearDays, weeks: Set<Int>?
    private let weekdays: Set<RecurrenceRule.Weekday>

    /// Fills in what the rule leaves out from the day that it starts on.
    init(_ rule: RecurrenceRule, start: Day) {
        self.rule = rule
        let (_, month, dayOfMonth) = start.components
        yearDays = rule.numbers["BYYEARDAY"]
        weeks = rule.numbers["BYWEEKNO"]
        let saysDay = rule.numbers["BYMONTHDAY"] != nil || yearDays != nil || !rule.weekdays.isEmpty
        let followsDate = (rule.frequency == .yearly && weeks == nil || rule.frequency == .monthly) && !saysDay
        monthDays = rule.numbers["BYMONTHDAY"] ?? (followsDate ? [dayOfMonth] : nil)
        // Of days of the month alone the RFC leaves open in which; libical takes the month of the start.
        let followsMonth = yearDays == nil && weeks == nil && rule.weekdays.isEmpty && rule.frequency == .yearly
        months = rule.numbers["BYMONTH"] ?? (followsMonth ? [month] : nil)
        let followsWeekday = rule.frequency == .weekly && rule.weekdays.isEmpty || weeks != nil && !saysDay
        weekdays = followsWeekday ? [RecurrenceRule.Weekday(ordinal: 0, weekday: start.weekday)] : rule.weekdays
    }

    func passes(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.components
        if let months, !months.contains(month) { return false }
        let monthLength = Day.length(ofMonth: month, year: year)
        if let monthDays, !monthDays.contains(dayOfMonth), !monthDays.contains(dayOfMonth - monthLength - 1) {
            return false
        }
        guard yearDays != nil || weeks != nil || !weekdays.isEmpty else { return true }
        let yearLength = Day.length(ofMonth: 2, year: year) == 29 ? 366 : 365
        let yearDay = day.number - (Day(year: year, month: 1, day: 1) ?? day).number + 1
        if let yearDays, !yearDays.contains(yearDay), !yearDays.contains(yearDay - yearLength - 1) { return false }
        if let weeks {
            let week = Week(of: day, weekStart: rule.weekStart)
            guard weeks.contains(week.number) || weeks.contains(week.number - week.weeksOfYear - 1) else {
                return false
            }
        }
        guard !weekdays.isEmpty else { return true }
        let weekday = day.weekday
        let isOfMonth = rule.frequency == .monthly || rule.numbers["BYMONTH"] != nil
        let (position, length) = isOfMonth ? (dayOfMonth, monthLength) : (yearDay, yearLength)
        return weekdays.contains { wanted in
            guard wanted.weekday == weekday else { return false }
            return wanted.ordinal == 0 || wanted.ordinal == (position - 1) / 7 + 1
                || wanted.ordinal == -((length - position) / 7 + 1)
        }
    }
}

/// Asks moments whether a rule of recurrence lets their time of day pass.
struct ClockTest {
    /// The seconds of the day at which occurrences start, in order, for frequencies of a day and longer.
    private(set) var seconds: [Int] = [0]
    private let rule: RecurrenceRule
    private let start: Int

    init(_ rule: RecurrenceRule, start: Int, isDate: Bool) {
        self.rule = rule
        self.start = start
        guard !isDate else { return }
        let (hour, minute, second) = (start.modulo(86_400) / 3600, start.modulo(3600) / 60, start.modulo(60))
        let minutes = list("BYMINUTE", or: minute)
        let ofMinute = list("BYSECOND", or: second)
        seconds = list("BYHOUR", or: hour).flatMap { hour in
            minutes.flatMap { minute in ofMinute.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    func passesHour(_ moment: Int) -> Bool {
        rule.numbers["BYHOUR"]?.contains(moment.modulo(86_400) / 3600) ?? true
    }

    /// The moments of a period shorter than a day that starts at `moment`, in order.
    func moments(within moment: Int) -> [Int] {
        switch rule.frequency {
        case .hourly:
            let ofMinute = list("BYSECOND", or: start.modulo(60))
            return list("BYMINUTE", or: start.modulo(3600) / 60).flatMap { minute in
                ofMinute.map { moment + minute * 60 + $0 }
            }
        case .minutely:
            guard passes("BYMINUTE", moment.modulo(3600) / 60) else { return [] }
            return list("BYSECOND", or: start.modulo(60)).map { moment + $0 }
        default:
            return passes("BYMINUTE", moment.modulo(3600) / 60) && passes("BYSECOND", moment.modulo(60)) ? [moment] : []
        }
    }

    private func passes(_ part: String, _ number: Int) -> Bool {
        rule.numbers[part]?.contains(number) ?? true
    }

    /// The numbers of a part; a leap second counts as the one before it, which clocks of minutes cannot tell apart.
    private func list(_ part: String, or number: Int) -> [Int] {
        guard let numbers = rule.numbers[part] else { return [number] }
        return Set(numbers.map { part == "BYSECOND" ? min($0, 59) : $0 }).sorted()
    }
}
