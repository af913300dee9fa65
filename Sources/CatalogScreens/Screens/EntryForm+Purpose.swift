import CatalogKit

extension EntryForm {
    /// What a form is for.
    enum Purpose: Equatable, Sendable {
        case enrol(offering: String)
        case open(Course)
        case change(Offering)
        case callOff(offering: String)
        case minutes(Person)
        case ask
        case answer(question: Int)
        case connect(question: Int)
        case propose
        case become(idea: Int)
        case invite(offering: String)
        case travel(offering: String)
    }
}

extension AppModel {
    /// Does what a form is for.
    mutating func submit(_ form: EntryForm) throws(EntryForm.Problem) -> [Effect] {
        switch form.purpose {
        case .enrol(let offering): try submitEnrolment(form, in: offering)
        case .open(let course): try submitOpening(form, of: course)
        case .change(let offering): try submitChange(form, of: offering)
        case .callOff(let offering): try submitCallingOff(form, of: offering)
        case .minutes(let person): try submitMinutes(form, of: person)
        case .ask: try submitQuestion(form)
        case .answer(let question): try submitAnswer(form, to: question)
        case .connect(let question): try submitConnecting(form, question)
        case .propose: try submitIdea(form)
        case .become(let idea): try submitBecoming(form, idea)
        case .invite(let offering): try submitInvitation(form, to: offering)
        case .travel(let offering): try submitTravel(form, to: offering)
        }
    }
}

extension EntryForm {
    /// The whole number in a field, at least `least`; nil where nothing is filled in.
    func number(_ field: Int, atLeast least: Int, _ wording: Wording) throws(Problem) -> Int? {
        let text = answer(field)
        if text.isEmpty { return nil }
        guard let number = Int(text), number >= least else {
            throw Problem(field: field, sentence: wording.badNumber(text, atLeast: least))
        }
        return number
    }

    /// The day in a field; nil where nothing is filled in.
    func day(_ field: Int, _ wording: Wording) throws(Problem) -> Day? {
        let text = answer(field)
        if text.isEmpty { return nil }
        guard let day = Typed.day(text) else { throw Problem(field: field, sentence: wording.unknownDay(text)) }
        return day
    }

    /// The time of day in a field, in minutes since midnight.
    func minute(_ field: Int, _ wording: Wording) throws(Problem) -> Int {
        let text = answer(field)
        guard let time = LocalTime("2000-01-01 \(text)") else {
            throw Problem(field: field, sentence: wording.badTime(text))
        }
        return time.minute
    }

    /// The person in three fields: name, address and school.
    func person(name: Int, email: Int, school: Int, _ wording: Wording) throws(Problem) -> Person {
        do throws(LedgerError) {
            return try Person(email: answer(email), name: answer(name), school: answer(school))
        } catch {
            let field = if case .emptyName = error { name } else { email }
            throw Problem(field: field, sentence: wording.sentence(for: error))
        }
    }
}
