import CatalogKit
import CatalogScreens
import Dispatch
import Foundation
import Synchronization

// Schools' questions and people's ideas.
extension EffectRunner {
    func perform(_ effect: QuestionsEffect) {
        switch effect {
        case .load(let viewer):
            workOut { (ledger) throws(LedgerError) in .questions(.loaded(try QuestionsAnswer(ledger, for: viewer))) }
        case .match(let question, let library, let circle, let today):
            // Of what somebody types only the newest counts.
            let isTyped = question.id == 0
            if isTyped { typedQuestion.withLock { $0 = question } }
            suggestions.async { [self] in
                guard !isTyped || typedQuestion.withLock({ $0 == question }) else { return }
                let matches = QuestionMatches(
                    for: question, in: library.catalog, library.engine, circle: circle, today: today)
                mailbox.post(.coordination(.questions(.matched(question, matches))))
            }
        case .change(let change):
            inLedger { (ledger, person) throws(LedgerError) in
                let outcome = try change.carryOut(in: ledger, by: person, key: UUID().uuidString)
                return .coordination(.questions(.changed(outcome)))
            }
        case .loadIdeas(let viewer, let library):
            workOut { (ledger) throws(LedgerError) in
                .questions(.ideas(try IdeasAnswer(ledger, for: viewer, in: library.catalog)))
            }
        case .changeIdea(let change):
            inLedger { (ledger, person) throws(LedgerError) in
                .coordination(.questions(.ideaChanged(try change.carryOut(in: ledger, by: person))))
            }
        }
    }
}
