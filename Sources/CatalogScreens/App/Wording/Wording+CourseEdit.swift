public import CatalogKit

// MARK: - Why a course's file is not changed

extension Wording {
    /// Why a course's file is as it was, and what to do about it.
    public func sentence(for error: CourseEditError) -> String {
        switch error {
        case .courseMissing(let id):
            pick(
                "‘\(id)’ heeft geen eigen bestand in de catalogus; alleen zulke cursussen kun je hier veranderen.",
                "‘\(id)’ has no file of its own in the catalogue; only such courses can be changed here.")
        case .unreadable(let problem): pick("Het bestand: ", "The file: ") + sentence(for: problem)
        case .unsound(let diagnostics):
            pick(
                "In het bestand van deze cursus zit een fout; verbeter die eerst (sto-tui check).",
                "There is a mistake in this course's file; mend it first (sto-tui check).") + first(of: diagnostics)
        case .offeringMissing(let id):
            pick(
                "‘\(id)’ staat niet in het bestand van de cursus.", "‘\(id)’ is not in the course's file.")
        case .meetingMissing(let number):
            pick(
                "Er is geen bijeenkomst \(number + 1).", "There is no meeting \(number + 1).")
        case .idTaken(let id): pick("‘\(id)’ bestaat al.", "‘\(id)’ exists already.")
        case .refused(let diagnostics):
            pick("Dat kan niet.", "That cannot be.") + first(of: diagnostics)
        case .unknownLayout(let line):
            pick(
                "Regel \(line) van het bestand is zo geschreven dat het programma er niet aan komt; pas die zelf aan.",
                "Line \(line) of the file is written in a way that the program leaves alone; change it yourself.")
        case .notAsIntended:
            pick(
                "Het bestand zou iets anders gaan zeggen dan de bedoeling is; pas het zelf aan.",
                "The file would say something else than was intended; change it yourself.")
        case .changedMeanwhile:
            pick(
                "Iemand anders heeft het bestand intussen veranderd; probeer het nog eens.",
                "Somebody else has changed the file meanwhile; try again.")
        case .unwritable(let code):
            pick(
                "Het bestand kan niet worden geschreven (systeemfout \(code)); controleer de rechten en de schijf.",
                "The file cannot be written (system error \(code)); check its permissions and the disk.")
        }
    }

    private func first(of diagnostics: [Diagnostic]) -> String {
        diagnostics.first.map { " " + pick("Regel", "Line") + " \($0.line): " + sentence(for: $0.problem) } ?? ""
    }
}
