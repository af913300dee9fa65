public import CatalogKit

/// The state of the tab Mijn leren, and what the ledger knows of the user's reading.
public struct LearningState: Equatable, Sendable {
    /// How far the user is, by course and the chapter's key.
    var progress: [String: [String: ChapterProgress]] = [:]
    /// The modules that the user finished, in the order of finishing.
    var completions: [ModuleCompletion] = []
    /// Which entry is selected, counted over what is being read, was finished and is new.
    var selected = 0
}

/// What the tab Mijn leren and the player ask of the world; the answer comes back as a ``LearningAnswer``.
public enum LearningEffect: Equatable, Sendable {
    /// Keep how far the user is in a module: at once, or soon together with what follows.
    case keep([ChapterProgress], of: ModuleTerms, isUrgent: Bool)
    /// Note that the user finished a module.
    case complete(ModuleTerms, keeping: [ChapterProgress])
    /// Show an address in the browser.
    case openLink(String)
}

/// What the world answers to a ``LearningEffect``.
public enum LearningAnswer: Sendable {
    /// A module was finished, by reading it or by saying so.
    case completed(ModuleCompletion)
    /// The browser shows an address.
    case linkOpened(String)
    /// There is no browser to show an address.
    case noBrowser(String)
}

extension AppModel {
    /// How far the user is in modules, as Ontdek tells it.
    var reading: [String: ReadingProgress] {
        let shelf = learningShelf
        return Dictionary(
            (shelf.reading + shelf.finished).map { standing in
                let last = standing.doneAt ?? standing.lastRead ?? 0
                return (
                    standing.id,
                    ReadingProgress(share: standing.share, minutesLeft: standing.minutesLeft ?? 0, lastRead: last)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Lets Ontdek know what the user read.
    mutating func refreshReading() -> [Effect] {
        let before = facts
        facts.reading = reading
        return facts != before ? refreshDiscover() : []
    }

    /// Lets what the list shows change; the module that is selected stays so.
    private mutating func keepingSelection(of id: String?, _ change: (inout LearningState) -> Void) {
        change(&learning)
        let all = learningShelf.all
        learning.selected =
            all.firstIndex { $0.id == id } ?? min(learning.selected, max(0, all.count - 1))
    }

    /// Selects a module in the list.
    mutating func select(module id: String) {
        keepingSelection(of: id) { _ in }
    }

    /// Takes in what the ledger knows. What was just read, and is about to be kept, stays.
    mutating func takeLearning(_ view: LedgerView) {
        var progress: [String: [String: ChapterProgress]] = [:]
        for mark in view.progress { progress[mark.course, default: [:]][mark.chapter] = mark }
        if let player {
            let id = player.module.course.id
            progress[id] = (progress[id] ?? [:]).merging(player.marks) { $0.merged(with: $1) }
        }
        keepingSelection(of: selectedModule?.id) { learning in
            learning.progress = progress
            learning.completions = view.completions
        }
    }

    /// Takes in an answer.
    mutating func take(_ answer: LearningAnswer) -> [Effect] {
        switch answer {
        case .completed(let completion):
            let sentence = wording.moduleDone(completion, title: title(ofCourse: completion.course))
            notice = Notice(kind: .success, text: sentence + " " + wording.undoWithKey)
            return [.readLedger]
        case .linkOpened(let url):
            notice = Notice(kind: .success, text: wording.linkOpened(url))
        case .noBrowser(let url):
            dialog = .link(LinkDialog(url))
        }
        return []
    }
}
