public import CatalogKit

/// What a key can ask for.
public enum Action: Hashable, Sendable {
    case up, down, left, right, pageUp, pageDown, top, bottom
    case open, back, quit
    case searchField, filters, nextPane, previousPane
    case complete, toggle, clearFilters, near, sort, reverse
    case enrol, cancel, undo, interest, withdraw, plan
    case ask, take, answer, connect, agree, decline, withdrawQuestion, closedToo
    case propose, join, leave, become, closeIdea
    case addPerson, cancelPerson, change, callOff, attend, minutes, allPresent, conclude
    case nextReport, grouping, span, earlier, later
    case retry, drop, showSent
    case read, finish, onward, contents, find, nextMatch, previousMatch, selfCheck, links
    case tab(Tab)
    case help
    /// The first and the last card of a shelf.
    case first, last
    /// Another way to look at the agenda, the day of today in it, and a file of it.
    case agendaView, today, saveCalendar
    /// Everything that can be done here, by name.
    case palette
    /// Puts what is selected on the clipboard.
    case copy
    case saveSearch, savedSearches, removeSearch
    case profile, tour
    /// Bringing a colleague, travelling together, and whether colleagues see where one goes.
    case inviteColleague, travelTogether, showSelf
    case theme(Theme)
    case speak(Language)

    /// The name by which a settings file knows it: the case's own in lower case with hyphens, `page-down`, `tab-agenda`.
    public var name: String {
        switch self {
        case .tab(let tab): "tab-\(tab)"
        case .theme(let theme): "theme-\(theme.rawValue)"
        case .speak(let language): "language-\(language.rawValue)"
        default:
            "\(self)".reduce(into: "") { name, letter in
                name += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
            }
        }
    }

    /// Whether it moves to another row, card or page, which nobody looks up by name.
    var isMovement: Bool {
        switch self {
        case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .first, .last, .nextPane, .previousPane: true
        default: false
        }
    }
}
