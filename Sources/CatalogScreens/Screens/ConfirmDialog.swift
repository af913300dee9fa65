import CatalogKit

/// A question with a yes and a no, and what a yes does.
public struct Confirmation: Equatable, Sendable {
    let title: String
    /// What it is about, and last the question.
    let sentences: [String]
    /// What a yes does, in a word.
    let yes: String
    let effects: [Effect]
}

extension AppModel {
    mutating func perform(_ action: Action, in confirmation: Confirmation) -> [Effect] {
        guard action == .open else { return [] }
        dialog = nil
        return confirmation.effects
    }

    func drawConfirmation(_ confirmation: Confirmation, on canvas: inout Canvas) {
        var lines: [TextLine] = []
        for (number, sentence) in confirmation.sentences.enumerated() {
            let isQuestion = number == confirmation.sentences.count - 1
            if isQuestion { lines.append(.empty) }
            lines += TextWrap.lines(sentence, width: questionWidth).map { TextLine($0, isQuestion ? .strong : .text) }
        }
        drawQuestion(lines, focus: nil, title: confirmation.title, yes: confirmation.yes, on: &canvas)
    }
}
