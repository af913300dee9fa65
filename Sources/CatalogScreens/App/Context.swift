/// Where a key is pressed: each place has its own keys.
public enum Context: CaseIterable, Sendable {
    /// The shelves of the tab Ontdek.
    case shelves
    case results, facets, course, agenda
    /// The agenda as a week or a month.
    case calendar
    /// The board of what the region asks for, a course on it, and the proposals for a variant.
    case demand, demandCourse, proposals
    /// The board of offerings, and the people in one of them.
    case offerings, participants
    /// The list of schools' questions, and one of them.
    case questions, question
    /// The list of ideas, and one of them.
    case ideas, idea
    /// The region's account.
    case report
    /// The messages to people, and one of them.
    case outbox, letter
    /// The list of modules, and the page of one.
    case learning, module
    /// A module's text, its table of contents, and one of its questions.
    case player, contents, check
    /// The field in which one types what to look for in a module.
    case find
    /// The search box, and the same while there are ways to finish what is typed.
    case searchField, completing
    /// A field of a form.
    case form
    /// A grid of a form, in which cells are switched on and off.
    case grid
    /// A question with a yes and a no, or a list to choose from.
    case choice
    case help
    /// The list of everything that can be done, with a field to look it up in.
    case palette
    /// The list of saved searches.
    case saved
    /// The introduction for who is new.
    case tour

    /// Where what is typed goes into a field, so that no letter is a key.
    static let typing: Set<Context> = [.searchField, .completing, .form, .find, .palette]
}
