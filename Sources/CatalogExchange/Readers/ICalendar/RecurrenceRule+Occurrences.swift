import CatalogKit

extension RecurrenceRule {
    /// When something recurs.
    struct Occurrences: Hashable {
        /// The starts in order, in seconds of the wall clock since 1970-01-01T00:00.
        var starts: [Int] = []
        /// Whether there were more before the last than ``most``, or more to look at than there was work left for.
        var isCut = false
    }

    /// The most occurrences that are taken; of more, the last.
    static let most = 1000
    /// The most days and moments that are looked at for one rule.
    private static let mostSteps = 200_000
    /// What it costs to take an occurrence, where to look at a moment costs one.
    private static let costOfOccurrence = 200

    /// The occurrences of the rule.
    ///
    /// Every part of the rule that speaks of days is a question to a day, whether the table of section 3.3.10 says that it
    /// expands or that it limits: what is left out follows from the start. The moments of the days that pass make a
    /// period's set, from which BYSETPOS picks.
    ///
    /// - Parameters:
    ///   - start: the start of the first, in seconds of the wall clock.
    ///   - isDate: whether it has no time of day.
    ///   - last: no occurrence starts later than this, as the rule's UNTIL says or the reader wants.
    ///   - work: how much may be done yet for all rules of a source together, so that no source is more work than its size
    ///     is worth.
    /// - Returns: the occurrences at and after `start`.
    func occurrences(from start: Int, isDate: Bool, through last: Int, work: inout Int) -> Occurrences {
        var found = Occurrences()
        guard start <= last else { return found }
        let days = DayTest(self, start: Day(number: start.floorDivided(by: 86_400)))
        let clock = ClockTest(self, start: start, isDate: isDate)
        let mostSteps = min(work, Self.mostSteps)
        var steps = mostSteps
        var count = 0
        let most: Int = if case .count(let number) = end { number } else { .max }
        // Takes a period's moments in; answers whether to go on.
        func take(_ moments: [Int]) -> Bool {
            steps -= moments.count
            for moment in picked(moments) where moment >= start {
                guard moment <= last, count < most else { return false }
                count += 1
                found.starts.append(moment)
            }
            if found.starts.count > 4 * Self.most {
                found.starts.removeFirst(found.starts.count - Self.most)
                found.isCut = true
            }
            return true
        }
        var periods = PeriodSequence(self, start: start, days: days)
        while let period = periods.next() {
            steps -= max(1, period.days.count)
            guard steps > 0 else {
                found.isCut = true
                break
            }
            guard period.start <= last else { break }
            if let moment = period.moment {
                guard days.passes(Day(number: moment.floorDivided(by: 86_400))) else {
                    periods.skip(to: (moment.floorDivided(by: 86_400) + 1) * 86_400)
                    continue
                }
                guard clock.passesHour(moment) else {
                    periods.skip(to: (moment.floorDivided(by: 3600) + 1) * 3600)
                    continue
                }
                guard take(clock.moments(within: moment)) else { break }
            } else {
                let passing = period.days.filter { days.passes(Day(number: $0)) }
                guard take(passing.flatMap { day in clock.seconds.map { day * 86_400 + $0 } }) else { break }
            }
        }
        if found.starts.count > Self.most {
            found.starts.removeFirst(found.starts.count - Self.most)
            found.isCut = true
        }
        work -= mostSteps - max(0, steps) + found.starts.count * Self.costOfOccurrence
        return found
    }

    /// The moments that BYSETPOS picks from a period's, which are in order.
    private func picked(_ moments: [Int]) -> [Int] {
        guard let positions = numbers["BYSETPOS"] else { return moments }
        let indices = positions.map { $0 > 0 ? $0 - 1 : moments.count + $0 }.filter(moments.indices.contains)
        return Set(indices).sorted().map { moments[$0] }
    }
}

/// The periods that a rule looks at, one after the other.
private struct PeriodSequence {
    /// A period: days for frequencies of a day and longer, else the moment that it starts at.
    struct Period {
        var days: Range<Int> = 0..<0
        var moment: Int?
        var start: Int { moment ?? days.lowerBound * 86_400 }
    }

    private let rule: RecurrenceRule
    /// The next period: the number of its year, month, week or day, or its first second.
    private var position: Int
    private let step: Int

    init(_ rule: RecurrenceRule, start: Int, days: DayTest) {
        self.rule = rule
        let day = Day(number: start.floorDivided(by: 86_400))
        let (year, month, _) = day.components
        switch rule.frequency {
        case .yearly:
            // By weeks the years are those of weeks, which start and end some days from the others.
            position = rule.numbers["BYWEEKNO"] == nil ? year : Week(of: day, weekStart: rule.weekStart).year
            step = rule.interval
        case .monthly: (position, step) = (year * 12 + month - 1, rule.interval)
        case .weekly: (position, step) = (Week.start(of: day, weekStart: rule.weekStart), 7 * rule.interval)
        case .daily: (position, step) = (day.number, rule.interval)
        case .hourly: (position, step) = (start.floorDivided(by: 3600) * 3600, 3600 * rule.interval)
        case .minutely: (position, step) = (start.floorDivided(by: 60) * 60, 60 * rule.interval)
        case .secondly: (position, step) = (start, rule.interval)
        }
        // A year of weeks that lasts some days of January yet is not the first when nothing of it is left.
        if rule.frequency == .yearly, position < year, let rest = period(position)?.days.suffix(from: day.number),
            !rest.contains(where: { days.passes(Day(number: $0)) })
        {
            position = year
        }
    }

    mutating func next() -> Period? {
        defer { position += step }
        return period(position)
    }

    private func period(_ position: Int) -> Period? {
        switch rule.frequency {
        case .yearly:
            guard let first = start(ofYear: position), let end = start(ofYear: position + 1) else { return nil }
            return Period(days: first..<end)
        case .monthly:
            guard let first = Day(year: position / 12, month: position % 12 + 1, day: 1) else { return nil }
            return Period(
                days: first.number..<first.number + Day.length(ofMonth: position % 12 + 1, year: position / 12))
        case .weekly: return Period(days: position..<position + 7)
        case .daily: return Period(days: position..<position + 1)
        case .hourly, .minutely, .secondly: return Period(moment: position)
        }
    }

    /// Goes on with the first period that starts at `moment` or later.
    mutating func skip(to moment: Int) {
        if moment > position { position += (moment - position + step - 1) / step * step }
    }

    private func start(ofYear year: Int) -> Int? {
        guard rule.numbers["BYWEEKNO"] == nil else {
            // The fourth of January is always in the first week.
            return Day(year: year, month: 1, day: 4).map { Week.start(of: $0, weekStart: rule.weekStart) }
        }
        return Day(year: year, month: 1, day: 1)?.number
    }
}
