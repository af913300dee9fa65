/// When the changes of an order were asked for and answered, for questions about many at once.
struct Times {
    /// Answers in order of time, each with the highest position answered until then.
    private var answers: [(time: Int, highest: Int)] = []
    /// Questions in order of time, each with the lowest position asked from then on.
    private var questions: [(time: Int, lowest: Int)] = []

    /// Takes the operations in the order of their changes, with nil where nobody knows it; positions count from 1.
    init(_ operations: [Call?]) {
        for (index, operation) in operations.enumerated() {
            guard let operation else { continue }
            if let answered = operation.answered { answers.append((answered, index + 1)) }
            questions.append((operation.invoked, index + 1))
        }
        answers.sort { $0.time < $1.time }
        questions.sort { $0.time < $1.time }
        for index in answers.indices.dropFirst() {
            answers[index].highest = max(answers[index].highest, answers[index - 1].highest)
        }
        for index in questions.indices.dropLast().reversed() {
            questions[index].lowest = min(questions[index].lowest, questions[index + 1].lowest)
        }
    }

    /// The highest position whose answer came before a moment; 0 for none.
    func lastAnswered(before time: Int) -> Int {
        let count = Times.count(answers.count) { answers[$0].time < time }
        return count == 0 ? 0 : answers[count - 1].highest
    }

    /// The lowest position that was asked for after a moment; beyond all for none.
    func firstAsked(after time: Int) -> Int {
        let count = Times.count(questions.count) { questions[$0].time <= time }
        return count == questions.count ? .max : questions[count].lowest
    }

    /// How many of the first hold, where all that hold come first.
    private static func count(_ total: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, total)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
