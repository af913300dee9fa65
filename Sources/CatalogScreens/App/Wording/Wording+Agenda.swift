package import CatalogKit

// MARK: - The agenda as a calendar

extension Wording {
    var keyView: String { pick("weergave", "view") }
    var keyToday: String { pick("vandaag", "today") }
    var keySaveCalendar: String { pick("bewaar als .ics", "save as .ics") }

    /// The days of the week in two letters, Monday first; three in English.
    package var weekdayNames: [String] {
        // 4 January 2027 was a Monday.
        (0..<7).map { number in
            let day = Day(year: 2027, month: 1, day: 4 + number) ?? Day(number: number)
            return String(shortDay(day).prefix { $0 != " " })
        }
    }

    /// What stands above the numbers of weeks.
    package var weekLabel: String { pick("wk", "wk") }

    /// A month in three letters.
    func shortMonth(_ month: Month) -> String {
        String(shortDay(month.days.lowerBound).split(separator: " ")[2])
    }

    /// Why there is no agenda to keep.
    var noAgendaYet: String {
        pick(
            "Je agenda is nog leeg: meld je eerst ergens voor aan.",
            "Your agenda is still empty: sign up for something first.")
    }

    /// That it is the last day to sign up, in few columns.
    var signUpUntilToday: String { pick("aanmelden", "sign up") }

    /// A week with its number and its days: "week 10 · 8 mrt – 14 mrt 2027".
    func week(_ week: Week) -> String {
        let dates = [week.days[0], week.days[6]].map { day in String(shortDay(day).drop { $0 != " " }.dropFirst()) }
        return pick("week ", "week ") + "\(week.number) · \(dates[0]) – \(dates[1]) \(week.days[6].components.year)"
    }

    /// A day with its year, and that it is today.
    func agendaDay(_ day: Day, today: Day) -> String {
        self.day(day) + (day == today ? pick(" · vandaag", " · today") : "")
    }

    /// What stands for a meeting in a calendar, without colour: a seat, or the waiting list.
    package func mark(_ item: AgendaCalendar.Item) -> String { item.isWaiting ? "…" : "✓" }
    /// What stands for the last day to sign up.
    package var deadlineMark: String { "!" }
    /// What stands for a day on which schools are closed.
    package var holidayMark: String { "~" }

    /// What the marks mean.
    package func agendaMarks(_ calendar: AgendaCalendar) -> [String] {
        let marks = [
            pick("✓ aangemeld", "✓ signed up"), pick("… wachtlijst", "… waiting list"),
            pick("! laatste dag om je aan te melden", "! last day to sign up"), pick("~ vrij", "~ free"),
        ]
        return calendar.knowsColleagues ? marks + [pick("+1 een collega weg", "+1 a colleague away")] : marks
    }

    /// How many colleagues are away on a day, and who: "2 collega’s weg: Bo, Cor".
    package func away(_ colleagues: [Colleague]) -> String {
        "+" + count(colleagues.count, ("collega", "collega’s"), ("colleague", "colleagues")) + pick(" weg: ", " away: ")
            + colleagues.map(\.name).joined(separator: ", ")
    }

    /// A meeting on a day: mark, times and title.
    package func agendaItem(_ item: AgendaCalendar.Item) -> String {
        "\(mark(item)) \(clocks(item.meeting)) \(item.entry.course?.title ?? item.entry.id)"
    }

    /// Where a meeting is, and the place in the queue of who waits.
    package func agendaItemPlace(_ item: AgendaCalendar.Item) -> String {
        let place = [item.entry.offering?.place ?? online, item.entry.offering?.venue].compactMap(\.self)
            .joined(separator: ", ")
        let position = item.entry.enrolment.position
        return place + (position.map { pick(" · wachtlijst, plaats \($0)", " · waiting list, number \($0)") } ?? "")
    }

    /// When on its day a meeting is, with the day on which it ends where that is another.
    func clocks(_ meeting: Meeting) -> String {
        meeting.days.count == 1
            ? "\(meeting.start.clock)–\(meeting.end.clock)"
            : "\(meeting.start.clock) – \(shortDay(meeting.end.day)) \(meeting.end.clock)"
    }

    /// That it is the last day to sign up for something.
    package func deadline(_ deadline: AgendaCalendar.Deadline) -> String {
        "\(deadlineMark) " + pick("laatste dag om je aan te melden: ", "last day to sign up: ")
            + "\(deadline.course.title) (\(shortDay(deadline.offering.start.day)))"
    }

    /// A holiday with its days: "~ Voorjaarsvakantie, za 6 mrt – zo 14 mrt".
    package func holiday(_ holiday: Holiday) -> String {
        let (first, last) = (holiday.days.lowerBound, holiday.days.upperBound)
        return "\(holidayMark) \(holiday.name), "
            + (first == last ? shortDay(first) : "\(shortDay(first)) – \(shortDay(last))")
    }

    /// That a day holds nothing.
    package var nothingThatDay: String { pick("Deze dag heb je niets.", "There is nothing on this day.") }
    /// That a month holds nothing.
    package var nothingThatMonth: String { pick("Deze maand heb je niets.", "There is nothing in this month.") }
    /// What is asked where a day holds more than one thing.
    var whichToOpen: String { pick("Wat wil je openen?", "What do you want to open?") }
}

// MARK: - Before signing up

extension Wording {
    /// That something else is at the same time.
    package func clash(_ clash: Agenda.Clash) -> String {
        let when = span(clash.meeting.start, clash.meeting.end)
        return clash.entry.enrolment.state == .waiting
            ? pick(
                "Let op: dan wacht je ook op een plek bij ‘\(clash.title)’ (\(when)).",
                "Mind: you also wait for a place in ‘\(clash.title)’ then (\(when)).")
            : pick(
                "Let op: dan heb je ook ‘\(clash.title)’ (\(when)).",
                "Mind: you also have ‘\(clash.title)’ then (\(when)).")
    }

    /// That colleagues are away on a day already.
    func alsoAway(_ plan: AgendaCalendar.Plan) -> String {
        let names = plan.away.map(\.name).joined(separator: ", ")
        return pick(
            "Let op: \(shortDay(plan.day)) zijn al \(plan.away.count) collega’s weg (\(names)).",
            "Mind: \(plan.away.count) colleagues are away on \(shortDay(plan.day)) already (\(names)).")
    }

    /// That schools are closed on a day of a meeting.
    package func holiday(_ closed: Offering.ClosedDay) -> String {
        pick(
            "Let op: \(shortDay(closed.day)) is een vrije dag (\(closed.holiday.name)).",
            "Mind: schools are closed on \(shortDay(closed.day)) (\(closed.holiday.name)).")
    }
}

// MARK: - The calendar file

extension Wording {
    /// That the agenda is in a file, and how many activities are in it.
    package func calendarWritten(_ number: Int, _ path: String) -> String {
        pick("Je agenda staat in \(path): ", "Your agenda is in \(path): ")
            + count(number, ("activiteit", "activiteiten"), ("activity", "activities")) + "."
    }
}
