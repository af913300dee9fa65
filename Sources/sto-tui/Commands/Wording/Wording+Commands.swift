import CatalogKit
import CatalogScreens

// MARK: - The command line

extension Wording {
    var about: String {
        pick(
            "Netflixleren: zoek trainingen in je techniekregio en meld je aan.",
            "Netflixleren: find trainings in your technical-education region and sign up.")
    }
    var aboutDetail: String {
        pick(
            "Zonder opdracht opent het programma in de terminal.",
            "Without a command the program opens in the terminal.")
    }
    var aboutSearch: String { pick("Zoek in de catalogus.", "Search the catalogue.") }
    var aboutSearchDetail: String {
        pick(
            """
            Elk woord moet voorkomen; het laatste mag het begin van een woord zijn. Binnen een filter geldt ‘of’, tussen \
            filters ‘en’. Een datumfilter laat weg wat altijd beschikbaar is.

            Voorbeelden:
              sto-tui search lassen --near Heerlen --within 15
              sto-tui search --theme lob --theme techlab --from 2027-01-01 --free-places
              sto-tui search --format webinar --sort date --json

            \(fieldWords)
            """,
            """
            Every word must occur; the last may be the beginning of a word. Within a filter any value will do, across \
            filters all must hold. A filter on date leaves out what is always available.

            Examples:
              sto-tui search lassen --near Heerlen --within 15
              sto-tui search --theme lob --theme techlab --from 2027-01-01 --free-places
              sto-tui search --format webinar --sort date --json

            \(fieldWords)
            """)
    }
    var aboutShow: String { pick("Toon een activiteit.", "Show an activity.") }
    var aboutShowDetail: String {
        pick("Voorbeeld: sto-tui show lasersnijden-basis", "Example: sto-tui show lasersnijden-basis")
    }
    var aboutEnrol: String { pick("Meld iemand aan.", "Sign somebody up.") }
    var aboutEnrolDetail: String {
        pick(
            """
            De id van een cursus betekent de eerstvolgende uitvoering die nog open is.

            Voorbeeld:
              sto-tui enrol lasersnijden-basis --as an@school.nl \\
                --name "An Jansen" --school "Emma College"
            """,
            """
            A course's id means its next open offering.

            Example:
              sto-tui enrol lasersnijden-basis --as an@school.nl \\
                --name "An Jansen" --school "Emma College"
            """)
    }
    var aboutCancel: String { pick("Meld iemand af.", "Cancel somebody's enrolment.") }
    var aboutUndo: String {
        pick(
            "Maak ongedaan wat je het laatst deed: een aanmelding, een vraag, een overdracht … (tot een kwartier later).",
            "Undo what you did last: a sign-up, a question, a handover … (for a quarter of an hour).")
    }
    var aboutAgenda: String { pick("Toon je aanmeldingen.", "Show your enrolments.") }
    var aboutAgendaDetail: String {
        pick(
            "Voorbeeld: sto-tui agenda --month 2027-03, of sto-tui agenda --keep ~/agenda.ics",
            "Example: sto-tui agenda --month 2027-03, or sto-tui agenda --keep ~/agenda.ics")
    }
    var aboutProfile: String { pick("Toon of bewaar wie je bent.", "Show or keep who you are.") }
    var aboutProfileDetail: String {
        pick(
            "Voorbeeld: sto-tui profile --email an@school.nl --name \"An Jansen\" --school \"Emma College\"",
            "Example: sto-tui profile --email an@school.nl --name \"An Jansen\" --school \"Emma College\"")
    }
    var aboutCheck: String {
        pick("Controleer de bestanden van een catalogus.", "Check a catalogue's files.")
    }
    var aboutCheckDetail: String {
        pick(
            "Noemt elk probleem met bestand, regel, kolom en wat eraan te doen. Voorbeeld: sto-tui check catalog",
            "Names every problem with file, line, column and what to do. Example: sto-tui check catalog")
    }
    var aboutAudit: String {
        pick(
            "Controleer het grootboek: nooit te veel, nooit dubbel, niemand overgeslagen.",
            "Check the ledger: never too many, never double, nobody passed over.")
    }
    var aboutAuditDetail: String {
        pick(
            "Noemt elke rij die een regel breekt. Sluit af met 0 als alles klopt, met 2 als er iets niet klopt.",
            "Names every row that breaks a rule. Ends with 0 when all is sound, with 2 when something is not.")
    }

    var helpCatalog: String { pick("De map van de catalogus.", "The catalogue's folder.") }
    var helpLedger: String {
        pick("Het grootboek: sqlite:PAD of postgresql://….", "The ledger: sqlite:PATH or postgresql://….")
    }
    var helpAs: String { pick("Voor wie: een e-mailadres.", "For whom: an e-mail address.") }
    var helpToday: String {
        pick("Doe alsof het deze dag is (JJJJ-MM-DD).", "Act as if it is this day (YYYY-MM-DD).")
    }
    var helpLang: String { pick("De taal: nl of en.", "The language: nl or en.") }
    var helpJSON: String { pick("Antwoord in JSON.", "Answer in JSON.") }
    var helpWords: String { pick("Woorden om te zoeken.", "Words to look for.") }
    func helpFacet(_ facet: Query.Facet) -> String {
        pick(
            "Alleen \(self.facet(facet).lowercased()) …; mag vaker.",
            "Only \(self.facet(facet).lowercased()) …; may be repeated.")
    }
    var helpNear: String {
        pick("De plaats waarvandaan afstanden tellen.", "The town that distances count from.")
    }
    var helpWithin: String {
        pick("Hoogstens zoveel kilometer van --near.", "At most this many kilometres from --near.")
    }
    var helpFrom: String { pick("Begint op of na deze dag.", "Starts on or after this day.") }
    var helpTo: String { pick("Begint op of voor deze dag.", "Starts on or before this day.") }
    var helpFreePlaces: String { pick("Alleen waar nog plek is.", "Only what has room.") }
    var helpSort: String {
        pick("Volgorde: relevance, date of distance.", "Order: relevance, date or distance.")
    }
    var helpLimit: String { pick("Hoogstens zoveel resultaten.", "At most this many hits.") }
    var helpFacets: String {
        pick("Toon ook de aantallen per filterwaarde.", "Also show the counts per filter value.")
    }
    var helpID: String { pick("De id van een cursus of uitvoering.", "The id of a course or an offering.") }
    var helpName: String { pick("De naam.", "The name.") }
    var helpEmail: String { pick("Het e-mailadres.", "The e-mail address.") }
    var helpSchool: String { pick("De school.", "The school.") }
    var helpSession: String {
        pick(
            "Kies in een ronde een sessie: RONDE=SESSIE; mag vaker.",
            "Choose a session in a round: ROUND=SESSION; may be repeated.")
    }
    var helpKey: String {
        pick(
            "Een sleutel: dezelfde aanvraag nog eens verandert niets.", "A key: the same request again changes nothing."
        )
    }
    var helpICS: String {
        pick(
            "Schrijf de agenda als iCalendar in dit bestand; - is de standaarduitvoer.",
            "Write the agenda as iCalendar into this file; - is standard output.")
    }
    var helpFolder: String {
        pick("De map van de catalogus (anders die van --catalog).", "The catalogue's folder (else --catalog's).")
    }
}

// MARK: - What the commands say

extension Wording {
    func badDate(_ option: String, _ text: String) -> String {
        pick(
            "‘\(text)’ bij \(option) is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2027-03-11.",
            "‘\(text)’ at \(option) is not a date; write year-month-day, for example 2027-03-11.")
    }
    func badLanguage(_ text: String) -> String {
        pick(
            "‘\(text)’ is geen taal van dit programma; kies nl of en.",
            "This program does not speak ‘\(text)’; choose nl or en.")
    }
    var withinNeedsNear: String {
        pick("Bij --within hoort --near met een plaats.", "--within needs --near with a town.")
    }
    func notNegative(_ option: String) -> String {
        pick("\(option) kan niet kleiner dan 0 zijn.", "\(option) cannot be less than 0.")
    }
    func badSession(_ text: String) -> String {
        pick(
            "‘\(text)’ bij --session klopt niet; schrijf RONDE=SESSIE.",
            "‘\(text)’ at --session is wrong; write ROUND=SESSION.")
    }
    func nothingCalled(_ id: String, suggestion: String?) -> String {
        pick("Er is niets met de id ‘\(id)’.", "There is nothing with the id ‘\(id)’.")
            + (suggestion.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") } ?? "")
    }
    func noOpenOffering(_ title: String) -> String {
        pick(
            "‘\(title)’ heeft geen uitvoering waarvoor je je nu kunt aanmelden.",
            "‘\(title)’ has no offering that you can sign up for now.")
    }
    var whoAreYou: String {
        pick(
            "Wie ben je? Geef --as E-MAIL, of bewaar jezelf met: sto-tui profile --email … --name … --school …",
            "Who are you? Give --as EMAIL, or keep yourself with: sto-tui profile --email … --name … --school …")
    }
    func nameNeeded(_ email: String) -> String {
        pick(
            "Het grootboek kent \(email) nog niet; geef ook --name en --school.",
            "The ledger does not know \(email) yet; give --name and --school as well.")
    }
    var undoWithCommand: String {
        pick("Met ‘sto-tui undo’ maak je het ongedaan.", "‘sto-tui undo’ takes it back.")
    }
    func andMore(_ number: Int) -> String {
        pick("… en nog \(number); gebruik --limit.", "… and \(number) more; use --limit.")
    }
    var noAgenda: String { agendaEmpty }
    var noProfile: String { pick("Er is nog geen profiel bewaard.", "No profile has been kept yet.") }
    func profileNotSaved(_ path: String) -> String {
        pick("Je gegevens konden niet worden bewaard in \(path).", "Your details could not be kept in \(path).")
    }
    func checked(courses: Int, listings: Int, errors: Int, warnings: Int) -> String {
        let read = pick(
            "\(courses) cursussen, \(listings) vermeldingen gelezen", "\(courses) courses, \(listings) listings read")
        if errors + warnings == 0 { return read + pick("; geen problemen.", "; no problems.") }
        return read + "; " + count(errors, ("fout", "fouten"), ("error", "errors")) + ", "
            + count(warnings, ("waarschuwing", "waarschuwingen"), ("warning", "warnings")) + "."
    }
    var auditClean: String { pick("Het grootboek klopt.", "The ledger is sound.") }
    func auditFailed(_ number: Int) -> String {
        pick("Het grootboek klopt niet: ", "The ledger is not sound: ")
            + count(number, ("bevinding", "bevindingen"), ("finding", "findings")) + "."
    }
    func outputNotWritten(code: Int32) -> String {
        pick(
            "Niet alles kon worden afgedrukt (systeemfout \(code)).",
            "Not everything could be printed (system error \(code)).")
    }
    func notATerminal() -> String {
        pick(
            "Dit is geen terminal. Gebruik een opdracht, bijvoorbeeld: sto-tui search lassen (zie sto-tui --help).",
            "This is not a terminal. Use a command, for example: sto-tui search lassen (see sto-tui --help).")
    }
    func terminalTooSimple(_ name: String) -> String {
        let name = name.isEmpty ? pick("onbekend", "unknown") : name
        return pick(
            "Deze terminal (TERM: \(name)) kan geen schermen tonen. Gebruik een opdracht, bijvoorbeeld: sto-tui search lassen.",
            "This terminal (TERM: \(name)) cannot show screens. Use a command, for example: sto-tui search lassen.")
    }
}

extension Wording {
    /// What is wrong in a ledger.
    func sentence(for finding: AuditFinding) -> String {
        switch finding {
        case .overbooked(let offering, let taken, let limit):
            pick(
                "\(offering): \(taken) plekken bezet, er zijn er \(limit).",
                "\(offering): \(taken) places taken, there are \(limit).")
        case .countDiffers(let offering, let taken, let waiting):
            pick(
                "\(offering): de telling klopt niet, er zijn \(taken) plekken bezet en er wordt op \(waiting) gewacht.",
                "\(offering): the count is wrong, \(taken) places are taken and \(waiting) waited for.")
        case .sessionOverbooked(let offering, let session, let taken, let limit):
            pick(
                "\(offering), sessie \(session.session): \(taken) plekken bezet, er zijn er \(limit).",
                "\(offering), session \(session.session): \(taken) places taken, there are \(limit).")
        case .enrolledTwice(let person, let offering, let count):
            pick("\(person) staat \(count) keer in \(offering).", "\(person) is in \(offering) \(count) times.")
        case .idleSeat(let offering, let free, let waiting):
            pick(
                "\(offering): \(waiting) wachten terwijl er \(free) plekken vrij zijn.",
                "\(offering): \(waiting) wait while \(free) places are free.")
        case .overtaken(let journal, let ticket, let waiting):
            pick(
                "journaal \(journal): nummer \(ticket) ging voor nummer \(waiting).",
                "journal \(journal): number \(ticket) went before number \(waiting).")
        case .journalDiffers(let ticket):
            pick(
                "aanmelding \(ticket): het journaal zegt iets anders.",
                "enrolment \(ticket): the journal says otherwise.")
        case .interestedTwice(let person, let course, let count):
            pick(
                "\(person) staat \(count) keer als geïnteresseerd in \(course).",
                "\(person) is interested in \(course) \(count) times.")
        case .satisfiedByNothing(let interest):
            pick(
                "belangstelling \(interest) is vervuld, maar door geen aanmelding.",
                "interest \(interest) is satisfied, but by no enrolment.")
        case .interestDiffers(let interest):
            pick(
                "belangstelling \(interest): het journaal zegt iets anders.",
                "interest \(interest): the journal says otherwise.")
        case .journalWithoutChange(let journal):
            pick("journaal \(journal) hoort bij geen transactie.", "journal \(journal) belongs to no transaction.")
        case .changeWithoutJournal(let change):
            pick("transactie \(change) staat niet in het journaal.", "transaction \(change) is not in the journal.")
        case .messageWithoutJournal(let message):
            pick(
                "bericht \(message) hoort bij niets in het journaal.",
                "message \(message) belongs to nothing in the journal.")
        case .journalWithoutMessage(let journal):
            pick("over journaal \(journal) is niemand bericht.", "nobody was told of journal \(journal).")
        case .invitedTwice, .invitedInVain, .invitationDiffers, .calledOffWithPeople: seatSentence(for: finding)
        case .attendanceMinutes, .attendanceWithoutSeat, .attendanceDiffers, .outcomeDiffers, .quarterDiffers:
            accountSentence(for: finding)
        case .remindedTwice(let person, let offering, let count):
            pick(
                "\(person) kreeg \(count) herinneringen aan \(offering).",
                "\(person) got \(count) reminders of \(offering).")
        case .stateDiffers, .responsibleLeft, .questionAdrift, .introducedWithoutConsent, .namedWithoutConsent:
            questionSentence(for: finding)
        case .toldTwice(let person, let offering, let count):
            pick(
                "\(person) kreeg \(count) keer bericht over de terugblik op \(offering).",
                "\(person) was told \(count) times of the look back on \(offering).")
        case .completedTwice, .completionOutOfTime: learningSentence(for: finding)
        case .visibleThoughGone, .travelsUnasked, .travelPairDiffers, .namedUnasked, .guestKept:
            togetherSentence(for: finding)
        case .erasedThoughKept(let person):
            pick("\(person) is gewist, maar er staat nog iets.", "\(person) was erased, but something is left.")
        case .damaged(let detail): pick("het bestand is beschadigd: \(detail)", "the file is damaged: \(detail)")
        }
    }

    /// A listing on one line: when, what, where, how far, how full, and its id.
    func resultLine(_ listing: Listing, kilometres: Double?, count: SeatCount) -> String {
        let isModule = listing.format == "e-learning"
        let when = listing.start.map { "\(day($0.day)) \($0.clock)" } ?? (isModule ? always : noDate)
        let left = listing.placesLeft(taken: count.claimed)
        let room = listing.isCancelled ? calledOff : left.map { shortRoom($0, waiting: count.waiting) }
        let place = listing.place ?? (listing.start == nil ? nil : online)
        let facts = [place, kilometres.map(self.kilometres), listing.start == nil ? nil : room].compactMap(\.self)
        let ending = facts.isEmpty ? "" : "  (\(facts.joined(separator: ", ")))"
        return "\(TextWidth.pad(when, to: 21))  \(listing.title)\(ending)  \(listing.id)"
    }

    /// An entry of an agenda on one line.
    func agendaLine(_ entry: Agenda.Entry, now: LocalTime) -> String {
        guard let offering = entry.offering, let course = entry.course else {
            return "\(entry.id): \(goneFromCatalogue)"
        }
        let standing = offering.end <= now ? wasThere(entry.enrolment) : self.standing(entry.enrolment)
        return
            "\(span(offering.start, offering.meetings[0].end))  \(course.title)  (\(offering.place ?? online))  \(standing)"
    }
}
