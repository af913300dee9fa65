import CatalogKit

/// The reader of a module, on top of everything but dialogs.
public struct Player: Equatable, Sendable {
    /// Which part has the keys.
    enum Focus: Equatable, Sendable { case text, contents, find, check }

    /// What is read.
    let module: Module
    /// The chapter in front, counted from 0.
    private(set) var chapter: Int
    /// How far the reader is, by the chapter's key.
    private(set) var marks: [String: ChapterProgress]
    /// The chapters of which that changed since it was kept.
    private var changed: Set<String> = []
    /// Whether something waits to be kept.
    var isWaiting = false
    /// Which part has the keys.
    var focus = Focus.text
    /// The chapter that is selected in the table of contents.
    var selected = 0
    /// Looking for a text.
    var search = TextSearch()
    /// The question that is asked, while one is.
    var check: CheckState?
    /// The chapters whose questions were shown, so that who leaves them can go on.
    var asked: Set<Int> = []
    /// The chapter as lines, as wide as the window leaves.
    private(set) var text = ChapterText.empty
    /// What the lines are of.
    private var laidOut: Layout?

    private struct Layout: Equatable, Sendable {
        let chapter: Int
        let width: Int
        let search: String
    }

    /// Opens a module where somebody was.
    init(_ module: Module, marks: [String: ChapterProgress]) {
        self.module = module
        self.marks = marks
        chapter = ReadingPlace.chapter(in: module.chapters.map(\.key), marks)
        selected = chapter
    }

    /// The place where keys go.
    var context: Context {
        switch focus {
        case .text: .player
        case .contents: .contents
        case .find: .find
        case .check: .check
        }
    }

    /// The chapter in front.
    var current: Chapter { module.chapters[chapter] }

    /// How far the reader is in the chapter in front.
    private(set) var mark: ChapterProgress {
        get { marks[current.key] ?? ChapterProgress(course: module.course.id, chapter: current.key, at: 0) }
        set {
            marks[current.key] = newValue
            changed.insert(current.key)
        }
    }

    /// The marks that changed since the last call.
    mutating func takeChanged() -> [ChapterProgress] {
        defer { changed = [] }
        return module.chapters.compactMap { changed.contains($0.key) ? marks[$0.key] : nil }
    }

    /// Whether there is no chapter after the one in front.
    var isLast: Bool { chapter == module.chapters.count - 1 }

    /// Whether every chapter was read to its end.
    var isAllRead: Bool { module.chapters.allSatisfy { marks[$0.key]?.doneAt != nil } }

    /// How much of the module was read, 0 to 1.
    var share: Double {
        let total = module.chapters.reduce(0) { $0 + max(1, $1.words) }
        let read = module.chapters.reduce(0.0) { $0 + (marks[$1.key]?.share ?? 0) * Double(max(1, $1.words)) }
        return read / Double(max(1, total))
    }

    /// Turns to a chapter, where the reader was in it.
    mutating func turn(to number: Int, now: Int) {
        chapter = max(0, min(number, module.chapters.count - 1))
        stamp(now)
        selected = chapter
        focus = .text
        check = nil
    }

    /// Lays the chapter out for a width.
    mutating func lay(out width: Int, _ wording: Wording) {
        let wanted = Layout(chapter: chapter, width: width, search: search.text)
        guard laidOut != wanted else { return }
        laidOut = wanted
        let marks = search.matches.filter { $0.chapter == chapter }.map(\.letters)
        var layout = MarkdownText(marks: marks)
        let lines = layout.lines(current.text, width: width)
        let title = TextWrap.lines(wording.title(of: current, in: module), width: width).map { TextLine($0, .heading) }
        let ending = TextWrap.lines(wording.ending(of: current, isLast: isLast), width: width)
        text = ChapterText(
            heading: title + [.empty], text: lines, length: layout.letter - 1,
            ending: [.empty] + ending.map { TextLine($0, .muted) })
    }

    /// Moves through the text; what comes into sight by that was read.
    mutating func move(_ action: Action, height: Int, now: Int) {
        var mark = mark
        mark.position = text.move(mark.position, by: action, height: height)
        self.mark = mark
        read(height: height, now: now)
    }

    /// Notes that what is in sight was read.
    mutating func read(height: Int, now: Int) {
        stamp(now)
        var mark = mark
        mark.length = text.length
        mark.furthest = max(mark.furthest, text.letters(at: mark.position, height: height))
        if text.showsEnd(at: mark.position, height: height) { mark.doneAt = mark.doneAt ?? now }
        self.mark = mark
    }

    /// Notes that one of the chapter's questions was answered.
    mutating func answer(_ number: Int, now: Int) {
        stamp(now)
        mark.answered.insert(number + 1)
    }

    /// Notes that this is where the reader is: the chapter that was read last is the one to go on with.
    private mutating func stamp(_ now: Int) {
        let others = marks.filter { $0.key != current.key }.values.map(\.at).max() ?? 0
        mark.at = max(now, mark.at, others + 1)
    }

    /// Brings a letter into sight, with some of what stands before it.
    mutating func show(_ letter: Int, height: Int) {
        var mark = mark
        mark.position = text.place(above: letter, height: height)
        self.mark = mark
    }
}

/// A question that is asked in the player.
struct CheckState: Equatable, Sendable {
    /// Which of the chapter's questions, counted from 0.
    let number: Int
    /// The option that the keys act on.
    var highlighted = 0
    /// The options that were chosen.
    var chosen: Set<Int> = []
    /// Whether the answer was given.
    var isAnswered = false
}
