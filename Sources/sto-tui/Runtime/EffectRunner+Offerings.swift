import CatalogKit
import CatalogScreens
import Dispatch

// Changes to the catalogue's files, each with what the ledger has to say to it.
extension EffectRunner {
    /// Does what a coordinator wants, and reads the catalogue again when a file is another one.
    func grant(_ wish: OfferingWish) {
        coordination.async { [self] in
            guard let catalog = library?.catalog, let coordinator = person else { return }
            do throws(CommandFailure) {
                guard !settings.isHosted else { throw CommandFailure(.refused, wording.catalogueIsFixed) }
                let answer =
                    switch wish {
                    case .open(let offering, let course, let hours):
                        try open(offering, of: course, holdHours: hours, catalog, by: coordinator)
                    case .change(let id, let changes, let isSure):
                        try change(id, changes, isSure: isSure, catalog, by: coordinator)
                    case .callOff(let id, let reason):
                        try callOff(id, reason: reason, catalog, by: coordinator)
                    }
                if case .clashing = answer {} else { loadCatalogue() }
                mailbox.post(.coordination(.wished(answer)))
            } catch {
                mailbox.post(.coordination(.wished(.refused(error.sentence))))
            }
        }
    }

    private func open(
        _ offering: Offering, of course: Course, holdHours: Int, _ catalog: Catalog, by coordinator: Person
    ) throws(CommandFailure) -> OfferingAnswer {
        var file = try CourseFileChange(course.id, in: catalog, settings)
        let known = try look { (ledger) throws(LedgerError) in try ledger.offerings(of: course.id) }
        let opened = try file.add(offering, besides: known)
        let terms = OfferingTerms(course: course, offering: opened, region: catalog.region)
        let outcome = try file.carryOut { (ledger) throws(LedgerError) in
            try ledger.openVariant(terms, holdHours: holdHours, by: coordinator.email)
        }
        return .opened(course.title, outcome)
    }

    private func change(
        _ id: String, _ changes: [OfferingChange], isSure: Bool, _ catalog: Catalog, by coordinator: Person
    ) throws(CommandFailure) -> OfferingAnswer {
        let (course, offering) = try known(id, in: catalog)
        var file = try CourseFileChange(course.id, in: catalog, settings)
        try file.edit { (editor) throws(CourseEditError) in try editor.change(id, changes) }
        guard let changed = file.editor.course.offerings.first(where: { $0.id == id }) else {
            throw CommandFailure(LedgerError.noSuchOffering, wording)
        }
        let isMoved = changed.meetings != offering.meetings
        let (concerned, clashes, names) = try look { (ledger) throws(LedgerError) in
            let concerned = isMoved ? try ledger.concerned(by: id) : []
            let names = try ledger.participants(in: id).map { ($0.person.email, $0.person.name) }
            return (
                concerned,
                catalog.clashes(
                    of: concerned, with: changed.meetings, in: id, engagements: try ledger.engagements()),
                Dictionary(names) { first, _ in first }
            )
        }
        guard isSure || clashes.isEmpty else {
            return .clashing(.change(id, changes, isSure: false), clashes, names: names)
        }
        if let capacity = changed.capacity, capacity != offering.capacity {
            let seats = try look { (ledger) throws(LedgerError) in try ledger.standings()[id] } ?? OfferingStanding()
            guard capacity >= seats.taken + seats.held else {
                throw CommandFailure(.refused, wording.capacityBelow(seats))
            }
        }
        let terms = OfferingTerms(course: course, offering: changed, region: catalog.region)
        let promoted = try file.carryOut { (ledger) throws(LedgerError) in
            try ledger.refresh(terms, by: coordinator.email).count
        }
        return .changed(told: concerned.count, promoted: promoted)
    }

    private func callOff(
        _ id: String, reason: String, _ catalog: Catalog, by coordinator: Person
    ) throws(CommandFailure) -> OfferingAnswer {
        let (course, offering) = try known(id, in: catalog)
        let told = try look { (ledger) throws(LedgerError) in try ledger.concerned(by: id).count }
        var file = try CourseFileChange(course.id, in: catalog, settings)
        try file.edit { (editor) throws(CourseEditError) in try editor.change(id, [.cancelled]) }
        let terms = OfferingTerms(course: course, offering: offering, region: catalog.region)
        _ = try file.carryOut { (ledger) throws(LedgerError) in
            try ledger.cancelOffering(id, terms: terms, reason: reason, by: coordinator.email)
        }
        return .calledOff(course.title, offering, told: told)
    }

    private func known(_ id: String, in catalog: Catalog) throws(CommandFailure) -> (Course, Offering) {
        guard let (course, offering) = catalog.offering(id) else {
            throw CommandFailure(LedgerError.noSuchOffering, wording)
        }
        return (course, offering)
    }

    private func look<Value>(_ work: (Ledger) throws(LedgerError) -> Value) throws(CommandFailure) -> Value {
        do throws(LedgerError) {
            return try work(readableLedger())
        } catch {
            throw CommandFailure(error, wording)
        }
    }

    private var wording: Wording { Wording(settings.language) }
}
