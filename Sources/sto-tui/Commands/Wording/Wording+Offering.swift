import CatalogKit
import CatalogScreens

// MARK: - Help about running an offering

extension Wording {
    var aboutOffering: String {
        pick("Volg, verander of cancel een uitvoering.", "Follow, change or cancel an offering.")
    }
    var aboutOfferingDetail: String {
        pick("Voorbeeld: sto-tui offering list --alerts", "Example: sto-tui offering list --alerts")
    }
    var aboutOfferingList: String {
        pick("Toon wat komt en wat net geweest is.", "Show what is to come and what is just over.")
    }
    var aboutOfferingListDetail: String {
        pick(
            "Per uitvoering: bezette plekken + plekken voor genodigden / alle plekken, wie wacht, en wat je aandacht vraagt.",
            "Per offering: places taken + places for those invited / all places, who waits, and what asks for attention."
        )
    }
    var helpAlerts: String { pick("Alleen wat je aandacht vraagt.", "Only what asks for attention.") }
    var aboutOfferingChange: String {
        pick("Geef een uitvoering een andere tijd of andere plekken.", "Give an offering another time or other places.")
    }
    var aboutOfferingChangeDetail: String {
        pick(
            """
            Iedereen die meedoet, wacht of uitgenodigd is, krijgt één bericht als het verschuift. Kan iemand dan niet, dan \
            noemt het programma dat eerst.

            Voorbeeld:
              sto-tui offering change lasersnijden-basis@2027-03-11 --date 2027-03-18 --start 14:00 --end 17:00
            """,
            """
            Everybody who takes part, waits or is invited gets one message when it moves. Where somebody is elsewhere then, \
            the program says so first.

            Example:
              sto-tui offering change lasersnijden-basis@2027-03-11 --date 2027-03-18 --start 14:00 --end 17:00
            """)
    }
    var helpOffering: String { pick("De id van een uitvoering.", "The id of an offering.") }
    var helpCapacity: String { pick("Hoeveel mensen er passen.", "How many people fit.") }
    var helpDate: String { pick("De dag.", "The day.") }
    var helpStart: String { pick("Wanneer het begint.", "When it starts.") }
    var helpEnd: String { pick("Wanneer het eindigt.", "When it ends.") }
    var helpMeeting: String { pick("Welke bijeenkomst, vanaf 1.", "Which meeting, from 1.") }
    var helpEnrolBy: String { pick("De laatste dag om je aan te melden.", "The last day to sign up.") }
    var helpYesClashes: String {
        pick("Ook als iemand dan niet kan.", "Also when somebody is elsewhere then.")
    }
    var helpDryRun: String { pick("Zeg wat er zou gebeuren, en doe niets.", "Say what would happen, and do nothing.") }
    var aboutFollowUp: String {
        pick(
            "Bewaar een verslag en bericht wie erbij was.", "Keep a report and tell those who were there.")
    }
    var aboutFollowUpDetail: String {
        pick(
            "Voorbeeld: sto-tui offering follow-up lasersnijden-basis@2027-03-11 verslag.md",
            "Example: sto-tui offering follow-up lasersnijden-basis@2027-03-11 report.md")
    }
    var helpMarkdownFile: String { pick("Een Markdown-bestand.", "A Markdown file.") }
}

// MARK: - What these commands say

extension Wording {
    func whichOffering(_ ids: [String]) -> String {
        pick("Noem een uitvoering van deze cursus: ", "Name an offering of this course: ")
            + (ids.isEmpty ? pick("er is er nog geen.", "there is none yet.") : ids.joined(separator: ", ") + ".")
    }
    func badClock(_ option: String, _ text: String) -> String {
        pick(
            "‘\(text)’ bij \(option) is geen tijd; schrijf uur:minuut, bijvoorbeeld 15:30.",
            "‘\(text)’ at \(option) is not a time; write hour:minute, for example 15:30.")
    }
    func unknownSchool(_ name: String, suggestion: String?) -> String {
        pick("Er is geen school ‘\(name)’.", "There is no school ‘\(name)’.")
            + (suggestion.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") } ?? "")
    }
    func endsBeforeItStarts(_ meeting: Meeting) -> String {
        pick(
            "Het eind (\(meeting.end.clock)) ligt niet na het begin (\(meeting.start.clock)).",
            "The end (\(meeting.end.clock)) is not after the start (\(meeting.start.clock)).")
    }
    func notPutBack(_ path: String, _ reason: String) -> String {
        pick(
            "\(reason) Het bestand \(path) is al veranderd en kon niet worden teruggezet; geef de opdracht opnieuw.",
            "\(reason) The file \(path) has been changed and could not be put back; give the command again.")
    }

    func whichMeeting(_ number: Int) -> String {
        pick(
            "Er zijn \(number) bijeenkomsten; zeg welke met --meeting.",
            "There are \(number) meetings; say which with --meeting.")
    }
    var nothingToChange: String {
        pick(
            "Zeg wat er verandert: --capacity, --date, --start, --end of --enrol-by.",
            "Say what changes: --capacity, --date, --start, --end or --enrol-by.")
    }
    func clashesNeedYes(_ clashes: [Clash]) -> String {
        let people = count(
            Set(clashes.map(\.person)).count, ("mens heeft", "mensen hebben"), ("person is", "people are"))
        return pick(
            "\(people) dan iets anders; er is niets veranderd. Geef --yes als het toch moet.",
            "\(people) elsewhere then; nothing has changed. Give --yes to do it all the same.")
    }
    func offeringChanged(
        _ course: Course, _ offering: Offering, told: Int, promoted: Int, isDryRun: Bool
    ) -> String {
        let seats = offering.capacity.map { ", " + count($0, ("plek", "plekken"), ("place", "places")) } ?? ""
        let state = "\(course.title): \(span(offering.start, offering.meetings[0].end))\(seats)."
        guard !isDryRun else {
            return state + " " + toldWouldBe(told) + pick(" Er is niets veranderd.", " Nothing has changed.")
        }
        let up =
            promoted == 0
            ? ""
            : " " + count(promoted, ("mens schuift", "mensen schuiven"), ("person moves", "people move"))
                + pick(" door naar een plek.", " up to a place.")
        return state + (told == 0 ? "" : " " + messagesGo(to: told)) + up
    }
    private func toldWouldBe(_ number: Int) -> String {
        count(number, ("mens zou", "mensen zouden"), ("person", "people"))
            + pick(" bericht krijgen.", " would be told.")
    }

    func notGivenYet(_ offering: Offering) -> String {
        pick(
            "Dit begint pas op \(day(offering.start.day)); een terugblik komt daarna.",
            "This starts on \(day(offering.start.day)); look back on it after that.")
    }
    func cannotRead(_ file: String) -> String {
        pick("‘\(file)’ kan niet worden gelezen.", "‘\(file)’ cannot be read.")
    }
    func sentence(for failure: FollowUpFile.Failure, file: String) -> String {
        switch failure {
        case .empty: pick("‘\(file)’ is leeg.", "‘\(file)’ is empty.")
        case .unsound(let line, let problem): "\(file), \(pick("regel", "line")) \(line): \(sentence(for: problem))"
        case .unreadable(let problem): pick("De map follow-up: ", "The folder follow-up: ") + sentence(for: problem)
        case .unwritable(let code):
            pick(
                "De terugblik kan niet in de catalogus worden geschreven (systeemfout \(code)).",
                "The follow-up cannot be written to the catalogue (system error \(code)).")
        }
    }
    func followUpKept(_ title: String, path: String, told: Int, unattended: Int) -> String {
        let kept = pick("De terugblik op \(title) staat in \(path).", "The look back on \(title) is in \(path).")
        let missing =
            unattended == 0
            ? ""
            : " "
                + pick(
                    "Van \(unattended) is de aanwezigheid nog niet ingevuld; vul die in en geef de opdracht opnieuw.",
                    "Attendance of \(unattended) is missing; enter it and give the command again.")
        return "\(kept) \(messagesGo(to: told))\(missing)"
    }
}

// MARK: - The board as lines

extension Wording {
    var noOfferings: String { pick("Er staat nu niets op het programma.", "There is nothing on the programme now.") }
    var noAlerts: String { pick("Niets vraagt nu je aandacht.", "Nothing asks for your attention now.") }

    /// An offering on one line: when, what, how full, how many it takes, the deadline, and its id.
    func boardLine(_ row: OfferingBoard.Row) -> String {
        let offering = row.offering
        let standing = row.standing
        let seats =
            "\(standing.taken)\(standing.held == 0 ? "" : "+\(standing.held)")/\(offering.capacity.map(String.init) ?? "∞")"
        let facts = [
            offering.place ?? online, seats,
            standing.waiting == 0 ? nil : waiting(standing.waiting),
            row.minimum.map { "min. \($0)" },
            offering.enrolBy.map { pick("t/m \(shortDay($0))", "until \(shortDay($0))") },
            offering.isCancelled ? calledOff : nil,
        ].compactMap(\.self).joined(separator: ", ")
        let when = TextWidth.pad("\(day(offering.start.day)) \(offering.start.clock)", to: 21)
        return "\(when)  \(row.course.title)  (\(facts))  \(offering.id)"
    }

    /// What asks for attention, and what to do about it.
    func sentence(for alert: OfferingBoard.Alert, in catalog: Catalog) -> String {
        switch alert {
        case .minimumNotMet(let taken, let minimum):
            pick(
                "\(taken) van de minstens \(minimum) deelnemers: gaat het door?",
                "\(taken) of at least \(minimum) participants: does it go on?")
        case .oneSchool(let id, let taken, let capacity, let waiting):
            pick(
                "\(catalog.school(id)?.name ?? id) heeft \(taken) van de \(capacity) plekken",
                "\(catalog.school(id)?.name ?? id) has \(taken) of the \(capacity) places")
                + (waiting == 0 ? "." : pick(", en ", ", and ") + self.waiting(waiting) + ".")
        case .attendanceMissing(let people):
            pick(
                "Van \(people) is de aanwezigheid nog niet ingevuld.",
                "Attendance of \(people) has not been entered yet.")
        case .secondRun(let waiting):
            self.waiting(waiting) + pick(": genoeg om het nog eens te geven.", ": enough to give it again.")
        case .cancelledUntold(let people):
            pick(
                "Afgelast in het bestand, maar wie erin zit (\(people)) weet het niet; geef ‘sto-tui offering cancel’.",
                "Called off in the file, but those in it (\(people)) were not told; give ‘sto-tui offering cancel’.")
        }
    }

    /// How many wait.
    func waiting(_ number: Int) -> String {
        count(number, ("wacht", "wachten"), ("waiting", "waiting"))
    }
}
