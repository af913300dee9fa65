import CatalogKit
import CatalogScreens

/// The world behind the interface: a real ledger in memory that does what effects ask, at once, and a catalogue in memory
/// in the place of files.
struct TestLedger {
    let ledger: Ledger
    private(set) var library: Library

    init(_ ledger: Ledger, _ library: Library) {
        self.ledger = ledger
        self.library = library
    }

    /// The answers to an effect.
    mutating func answers(_ effect: Effect, by person: Person?, at now: LocalTime) -> [Message] {
        guard case .coordination(.wish(let wish)) = effect else {
            return [answer(effect, by: person, at: now)].compactMap(\.self)
        }
        do throws(LedgerError) {
            guard let person else { throw .emptyName }
            let answer = try grant(wish, by: person)
            return [.loaded(library), .coordination(.wished(answer))]
        } catch {
            return [.refused(error)]
        }
    }

    private func answer(_ effect: Effect, by person: Person?, at now: LocalTime) -> Message? {
        do throws(LedgerError) {
            switch effect {
            case .search(let query, let library, let availability, let generation):
                return (try? library.engine.search(query, availability: availability)).map {
                    .found($0, generation: generation)
                }
            case .suggest(let query, let library, let availability, let generation):
                return (try? library.engine.suggestions(for: query, availability: availability)).map {
                    .suggested($0, generation: generation)
                }
            case .discover(let facts, let library, let availability, let now):
                return (try? Discovery(library.catalog, library.engine, availability, facts, now: now))
                    .map(Message.discovered)
            case .readLedger:
                return .ledger(try LedgerView(of: ledger, for: person, in: library.catalog, at: now.utcSeconds))
            case .loadSessions(let offering):
                return .sessions(offering: offering, taken: try ledger.sessionSeats(of: offering))
            case .coordination(.change(let change)):
                guard let person else { throw .emptyName }
                return .coordination(
                    .changed(
                        try change.carryOut(
                            in: ledger, by: person, library.catalog, key: "\(Int.random(in: 0 ... .max))")))
            case .coordination(.questions(let effect)):
                return .coordination(.questions(try reply(to: effect, by: person)))
            case .together(let effect):
                return .together(try answer(effect, by: person))
            case .learning(let effect):
                return try answer(effect, by: person)
            case .coordination(let effect):
                return try answer(effect).map(Message.coordination)
            case .lookUp(let searches, let library, let today):
                return .lookedUp(
                    searches.compactMap { try? $0.answer(library.catalog, library.engine, today: today) })
            case .writeCalendar:
                // Files are the program's.
                return .calendarWritten(
                    path: "~/agenda.ics",
                    activities: try person.map { (person) throws(LedgerError) in
                        try ledger.enrolments(of: person.email).count { $0.state != .cancelled }
                    } ?? 0)
            case .buildIndex, .saveProfile, .quit, .remember, .saveSetting, .copy:
                return nil
            case .enrol, .cancel, .undo, .declareInterest, .withdrawInterest:
                guard let person else { throw .emptyName }
                return try change(effect, by: person)
            }
        } catch {
            return .refused(error)
        }
    }

    private func change(_ effect: Effect, by person: Person) throws(LedgerError) -> Message? {
        switch effect {
        case .enrol(let offering, let choices):
            guard let terms = terms(offering) else { throw .noSuchEnrolment }
            return .enrolled(try ledger.enrol(person, in: terms, choices: choices))
        case .cancel(let offering): return .cancelled(try ledger.cancel(person.email, from: offering))
        case .declareInterest(let course, let wishes):
            return .interested(
                try ledger.declareInterest(
                    person, in: course, place: wishes.place, dayparts: wishes.dayparts, earliest: wishes.earliest,
                    reason: wishes.reason))
        case .withdrawInterest(let course):
            return .interestWithdrawn(try ledger.withdrawInterest(person.email, in: course))
        case .undo: return .undone(try ledger.undo(person.email))
        default: return nil
        }
    }

    private func answer(_ effect: LearningEffect, by person: Person?) throws(LedgerError) -> Message? {
        if case .openLink(let url) = effect { return .learning(.noBrowser(url)) }
        guard let person else { throw .emptyName }
        switch effect {
        case .keep(let marks, let terms, _):
            return try ledger.keepProgress(marks, of: person, in: terms).map { .learning(.completed($0)) }
        case .complete(let terms, let marks):
            return .learning(.completed(try ledger.completeModule(terms, by: person, keeping: marks)))
        case .openLink: return nil
        }
    }

    private func answer(_ effect: TogetherEffect, by person: Person?) throws(LedgerError) -> TogetherAnswer {
        if case .load(let offering, let library) = effect {
            return .company(
                try ledger.company(in: offering, for: person?.email, in: library.catalog), in: offering)
        }
        guard let person else { throw .emptyName }
        switch effect {
        case .setVisible(let isVisible):
            return .visible(isVisible, isNew: try ledger.setVisible(isVisible, for: person))
        case .invite(let invitee, let offering, let text):
            guard let terms = terms(offering) else { throw .noSuchOffering }
            return .invited(try ledger.invite(invitee, to: terms, text: text, by: person))
        case .travel(let offering, let town):
            return .travels(with: try ledger.travelTogether(to: offering, from: town, by: person.email), from: town)
        case .travelAlone(let offering):
            try ledger.travelAlone(to: offering, by: person.email)
            return .travelsAlone
        case .load: throw .noSuchOffering
        }
    }

    private func answer(_ effect: CoordinationEffect) throws(LedgerError) -> CoordinationAnswer? {
        switch effect {
        case .loadDemand(let library, let today):
            .demand(try DemandAnswer(ledger, in: library.catalog, today: today))
        case .plan(let course, let library, let today):
            .plan(try PlanAnswer(for: course, ledger, in: library.catalog, today: today))
        case .loadOfferings(let library, let now):
            .offerings(OfferingBoard(library.catalog, try ledger.standings(), now: now))
        case .loadParticipants(let offering): .participants(try ParticipantsAnswer(of: offering, ledger))
        case .loadReport(let request, let library, let now):
            .report(try ReportAnswer(request, ledger, in: library.catalog, now: now))
        case .loadOutbox: .outbox(try OutboxAnswer(ledger))
        case .loadLetter(let message, _):
            // The words of letters are the program's.
            .letter(OutboxLetter(message: message.id, subject: "Onderwerp", body: "Dag,\n\nDe brief."))
        case .change, .wish, .questions: nil
        }
    }

    // MARK: - The catalogue

    private mutating func grant(_ wish: OfferingWish, by coordinator: Person) throws(LedgerError) -> OfferingAnswer {
        switch wish {
        case .open(let offering, let course, let hours):
            put(course.id) { $0.offerings.append(offering) }
            guard let terms = terms(offering.id) else { throw .noSuchOffering }
            return .opened(
                course.title, try ledger.openVariant(terms, holdHours: hours, by: coordinator.email))
        case .change(let id, let changes, let isSure):
            guard let (course, old) = library.catalog.offering(id) else { throw .noSuchOffering }
            var offering = old
            for change in changes {
                switch change {
                case .capacity(let capacity): offering.capacity = capacity
                case .enrolBy(let day): offering.enrolBy = day
                case .meeting(let number, let meeting): offering.meetings[number] = meeting
                case .cancelled: offering.isCancelled = true
                }
            }
            let concerned = try ledger.concerned(by: id)
            let clashes = library.catalog.clashes(
                of: concerned, with: offering.meetings, in: id, engagements: try ledger.engagements())
            guard isSure || clashes.isEmpty else { return .clashing(wish, clashes, names: [:]) }
            put(course.id) { course in
                course.offerings = course.offerings.map { $0.id == id ? offering : $0 }
            }
            guard let terms = terms(id) else { throw .noSuchOffering }
            let promoted = try ledger.refresh(terms, by: coordinator.email).count
            return .changed(told: offering.meetings == old.meetings ? 0 : concerned.count, promoted: promoted)
        case .callOff(let id, let reason):
            guard let (course, offering) = library.catalog.offering(id) else { throw .noSuchOffering }
            let told = try ledger.concerned(by: id).count
            put(course.id) { course in
                for index in course.offerings.indices where course.offerings[index].id == id {
                    course.offerings[index].isCancelled = true
                }
            }
            _ = try ledger.cancelOffering(id, terms: terms(id), reason: reason, by: coordinator.email)
            return .calledOff(course.title, offering, told: told)
        }
    }

    /// Changes a course of the catalogue.
    private mutating func put(_ id: String, _ change: (inout Course) -> Void) {
        let catalog = library.catalog
        let courses = catalog.courses.map { course in
            var course = course
            if course.id == id { change(&course) }
            return course
        }
        library = Library(
            Catalog(
                region: catalog.region, vocabulary: catalog.vocabulary, courses: courses,
                feeds: catalog.listings.filter { $0.id.contains("/") }))
    }

    /// The terms of an offering of the catalogue.
    func terms(_ id: String) -> OfferingTerms? {
        library.catalog.offering(id).map {
            OfferingTerms(course: $0.course, offering: $0.offering, region: library.catalog.region)
        }
    }
}
