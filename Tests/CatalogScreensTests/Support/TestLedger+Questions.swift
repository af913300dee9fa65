import CatalogKit
import CatalogScreens

extension TestLedger {
    /// The answer to an effect about questions and ideas.
    func reply(to effect: QuestionsEffect, by person: Person?) throws(LedgerError) -> QuestionsReply {
        switch effect {
        case .load(let viewer): return .loaded(try QuestionsAnswer(ledger, for: viewer))
        case .match(let question, let library, let circle, let today):
            let matches = QuestionMatches(
                for: question, in: library.catalog, library.engine, circle: circle, today: today)
            return .matched(question, matches)
        case .change(let change):
            guard let person else { throw .emptyName }
            return .changed(
                try change.carryOut(in: ledger, by: person, key: "\(Int.random(in: 0 ... .max))"))
        case .loadIdeas(let viewer, let library):
            return .ideas(try IdeasAnswer(ledger, for: viewer, in: library.catalog))
        case .changeIdea(let change):
            guard let person else { throw .emptyName }
            return .ideaChanged(try change.carryOut(in: ledger, by: person))
        }
    }
}
