import CatalogKit
import CatalogScreens

// MARK: - The command `learning`

extension Wording {
    var aboutLearning: String { pick("Wat je leest, en wat je afrondde.", "What you read, and what you finished.") }
    var aboutLearningDetail: String {
        pick(
            "Lees de modules in het programma zelf (toets 4), of hier met ‘learning read’.",
            "Read the modules in the program itself (key 4), or here with ‘learning read’.")
    }
    var aboutLearningList: String {
        pick("Toon waar je mee bezig bent, wat af is en wat er nog is.", "Show what you read, finished and can begin.")
    }
    var aboutLearningRead: String { pick("Toon de tekst van een module.", "Print a module's text.") }
    var aboutLearningReadDetail: String {
        pick(
            "Voor schermlezers en scripts; wat je hier leest, telt niet als gelezen. Rond af met ‘learning done’.",
            "For screen readers and scripts; what you read here is not noted. Say it is done with ‘learning done’.")
    }
    var aboutLearningDone: String { pick("Rond een module af.", "Note that you finished a module.") }
    var aboutLearningDoneDetail: String {
        pick(
            "De duur van de module telt mee in je uren, één keer. Terugnemen kan een kwartier lang met ‘undo’.",
            "The module's length counts in your hours, once. Take it back within a quarter of an hour with ‘undo’.")
    }
    var aboutLearningForget: String {
        pick(
            "Vergeet waar je bent in alles wat je las; wat je afrondde, blijft.",
            "Forget how far you are in what you read; what you finished stays.")
    }
    var helpModule: String { pick("De id van een e-learningmodule.", "The id of an e-learning module.") }
    var helpChapter: String { pick("Alleen dit hoofdstuk, het eerste is 1.", "Only this chapter, the first is 1.") }

    var nothingRead: String { pick("Er is niets om te vergeten.", "There is nothing to forget.") }
    func forgotten(_ count: Int) -> String {
        self.count(count, ("hoofdstuk", "hoofdstukken"), ("chapter", "chapters")) + pick(" vergeten.", " forgotten.")
    }
    func noChapter(_ number: Int, of count: Int) -> String {
        pick(
            "Hoofdstuk \(number) is er niet; er zijn er \(count).", "There is no chapter \(number); there are \(count)."
        )
    }
    func readElsewhere(_ course: Course) -> String {
        course.url.map { pick("Deze module lees je op \($0).", "This module is read at \($0).") }
            ?? pick("Deze module heeft nog geen tekst.", "This module has no text yet.")
    }

    /// A module in the list: how somebody stands with it, its title and its id.
    func standingLine(_ standing: LearningShelf.Standing) -> String {
        let length = standing.minutes.map { duration(hours: Double($0) / 60) } ?? ""
        let state =
            if let doneAt = standing.doneAt {
                pick("afgerond ", "finished ") + day(LocalTime(utcSeconds: doneAt).day)
            } else if standing.lastRead != nil {
                "\(Int(standing.share * 100))%" + (standing.minutesLeft.map { ", " + minutesLeft($0) } ?? "")
            } else {
                length
            }
        return "\(TextWidth.pad(state, to: 24))  \(standing.title)  \(standing.id)"
    }

    /// What is wrong with the modules that people finished; empty for anything else.
    func learningSentence(for finding: AuditFinding) -> String {
        switch finding {
        case .completedTwice(let person, let course, let count):
            pick("\(person) rondde \(course) \(count) keer af.", "\(person) finished \(course) \(count) times.")
        case .completionOutOfTime(let completion):
            pick(
                "afronding \(completion) telt op een ander moment mee, of in een kwartaal dat al gesloten was.",
                "completion \(completion) counts at another time, or in a quarter that was closed already.")
        default: ""
        }
    }
}
