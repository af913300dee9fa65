import CatalogKit
import CatalogScreens

// MARK: - Attendance and quarters on the command line

extension Wording {
    /// What is wrong in the attendance list or the closed quarters of a ledger.
    func accountSentence(for finding: AuditFinding) -> String {
        switch finding {
        case .attendanceMinutes(let attendance):
            pick(
                "aanwezigheid \(attendance): de minuten passen niet bij wat er is ingevuld.",
                "attendance \(attendance): the minutes do not fit what was entered.")
        case .attendanceWithoutSeat(let attendance):
            pick(
                "aanwezigheid \(attendance) is van iemand zonder plek.",
                "attendance \(attendance) is of somebody without a place.")
        case .attendanceDiffers(let entry):
            pick(
                "aanwezigheid \(entry): het journaal zegt iets anders.",
                "attendance \(entry): the journal says otherwise.")
        case .outcomeDiffers(let ticket):
            pick(
                "aanmelding \(ticket): de aanwezigheid zegt iets anders.",
                "enrolment \(ticket): the attendance says otherwise.")
        case .quarterDiffers(let quarter):
            pick(
                "kwartaal \(quarter): het journaal zegt iets anders.", "quarter \(quarter): the journal says otherwise."
            )
        default: ""
        }
    }
}

// MARK: The attendance list

extension Wording {
    var aboutAttendance: String {
        pick("Toon of noteer wie er was.", "Show or note who was there.")
    }
    var aboutAttendanceDetail: String {
        pick(
            """
            Zonder opties zie je de lijst. Zonder --meeting noteer je de laatste bijeenkomst die is begonnen. Opnieuw noteren
            vervangt wat er stond; wat niemand noteert, blijft ‘ontbreekt’.

            Voorbeeld:
              sto-tui attendance lasersnijden-basis@2027-03-11 --person an@school.nl --minutes 90
              sto-tui attendance lasersnijden-basis@2027-03-11 --all-present
            """,
            """
            Without options you see the list. Without --meeting you note the last meeting that has begun. Noting again
            replaces what was there; what nobody notes stays ‘missing’.

            Example:
              sto-tui attendance lasersnijden-basis@2027-03-11 --person an@school.nl --minutes 90
              sto-tui attendance lasersnijden-basis@2027-03-11 --all-present
            """)
    }
    var helpAttendancePerson: String { pick("Van wie je de aanwezigheid noteert.", "Whose attendance you note.") }
    var helpPresent: String { pick("Was er helemaal.", "Was there all along.") }
    var helpAbsent: String { pick("Was er niet.", "Was not there.") }
    var helpExcused: String { pick("Was er niet en had dat gezegd.", "Was not there, and had said so.") }
    var helpMinutes: String { pick("Was er zoveel minuten.", "Was there for so many minutes.") }
    var helpWhichMeeting: String { pick("Welke bijeenkomst, vanaf 1.", "Which meeting, from 1.") }
    var helpAllPresent: String {
        pick(
            "Zet iedereen van wie nog niets is genoteerd op aanwezig.",
            "Note everybody of whom nothing was noted yet as present.")
    }
    var helpClose: String { pick("Sluit de lijst af.", "Close the list.") }
    var helpLeaveMissing: String {
        pick("Sluit af, ook als er nog iets ontbreekt.", "Close, even when something is missing.")
    }
    var oneAttendanceTask: String {
        pick(
            "Kies één ding: --person met --present, --absent, --excused of --minutes, of --all-present, of --close.",
            "Choose one thing: --person with --present, --absent, --excused or --minutes, or --all-present, or --close."
        )
    }

    func nothingBegun(_ title: String) -> String {
        pick("\(title) is nog niet begonnen.", "\(title) has not begun yet.")
    }

    func meetingHeading(_ meeting: AttendanceOutput.Meeting) -> String {
        let start = LocalTime(meeting.start).map { "\(day($0.day)) \($0.clock)" } ?? meeting.start
        return pick("Bijeenkomst", "Meeting") + " \(meeting.number), \(start)"
            + (meeting.begun ? "" : pick(" (nog niet begonnen)", " (not begun yet)"))
    }

    /// A person on the attendance list: the name, the school and what is known.
    func attendanceLine(_ entry: AttendanceOutput.Entry) -> String {
        let name = entry.seats > 1 ? "\(entry.name) (\(entry.seats))" : entry.name
        return "  \(TextWidth.pad(name, to: 28))  \(TextWidth.pad(entry.school, to: 24))  \(standing(entry))"
    }

    func entered(_ entry: AttendanceOutput.Entry, meeting: Int) -> String {
        let which = pick("bijeenkomst \(meeting)", "meeting \(meeting)")
        return "\(entry.name): \(standing(entry)), \(which)."
    }

    private func standing(_ entry: AttendanceOutput.Entry) -> String {
        let minutes = entry.minutes.map { "\($0) min" } ?? ""
        return switch AttendanceState(rawValue: entry.state) {
        case .present: pick("aanwezig (\(minutes))", "present (\(minutes))")
        case .partly: pick("deels (\(minutes))", "partly (\(minutes))")
        case .absent: pick("afwezig", "absent")
        case .excused: pick("afgemeld", "excused")
        case .missing, nil: pick("ontbreekt", "missing")
        }
    }

    func stillMissing(_ number: Int) -> String {
        pick(
            "Nog niet genoteerd of iemand er was: \(number) keer.",
            "Not noted yet whether somebody was there: \(number) times.")
    }

    func enteredAll(_ number: Int) -> String {
        number == 0
            ? pick("Van iedereen was al iets genoteerd.", "Something was noted of everybody already.")
            : pick("\(number) keer ‘aanwezig’ genoteerd.", "Noted ‘present’ \(number) times.")
    }

    func closed(_ closing: AttendanceClosing, title: String) -> String {
        let unknown = closing.unknown == 0 ? "" : pick(", \(closing.unknown) onbekend", ", \(closing.unknown) unknown")
        return pick(
            "\(title) is afgesloten: \(closing.attended) geweest, \(closing.absent) afwezig\(unknown).",
            "\(title) is closed: \(closing.attended) attended, \(closing.absent) absent\(unknown).")
    }
}

// MARK: Quarters

extension Wording {
    var aboutQuarter: String { pick("Sluit kwartalen af.", "Close quarters.") }
    var aboutQuarterDetail: String {
        pick(
            "Na het afsluiten staan de cijfers vast. Wat je later noteert, komt er apart bij als correctie.",
            "Once closed, the figures stay. What you note later stands apart, as a correction.")
    }
    var aboutQuarterClose: String { pick("Sluit een kwartaal af.", "Close a quarter.") }
    var aboutQuarterList: String { pick("Toon de afgesloten kwartalen.", "Show the closed quarters.") }
    var helpQuarterName: String { pick("Het kwartaal, zoals 2027Q1.", "The quarter, like 2027Q1.") }

    func badQuarter(_ text: String) -> String {
        pick(
            "‘\(text)’ is geen kwartaal; schrijf bijvoorbeeld 2027Q1.",
            "‘\(text)’ is not a quarter; write for example 2027Q1.")
    }

    func quarterClosed(_ quarter: Quarter, _ total: HoursReport.Row, undo: String) -> String {
        let hours = figure(.minutes(total.minutes))
        let missing =
            total.missing == 0
            ? ""
            : pick(
                " Niet genoteerd of iemand er was: \(total.missing) keer.",
                " Not noted whether somebody was there: \(total.missing) times.")
        return pick(
            "\(quarter) is afgesloten met \(hours) uur.\(missing) \(undo)",
            "\(quarter) is closed with \(hours) hours.\(missing) \(undo)")
    }

    var noQuarters: String { pick("Er is nog geen kwartaal afgesloten.", "No quarter has been closed yet.") }

    /// A closed quarter on one line: when, and its figures.
    func quarterLine(_ closing: QuarterClosing, _ total: HoursReport.Row) -> String {
        let closed = day(LocalTime(utcSeconds: closing.closedAt).day)
        let (hours, later) = (figure(.minutes(total.minutes)), figure(.minutes(total.correction)))
        return pick(
            "\(closing.quarter)  afgesloten \(closed)  \(hours) uur, correctie \(later), ontbreekt \(total.missing)",
            "\(closing.quarter)  closed \(closed)  \(hours) hours, correction \(later), missing \(total.missing)")
    }
}
