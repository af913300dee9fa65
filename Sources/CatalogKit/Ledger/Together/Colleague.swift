/// Somebody of one's own school who agreed that colleagues see where they go; without an address.
public struct Colleague: Hashable, Sendable, Identifiable {
    /// A number that tells them apart from others, in the whole ledger.
    public let id: Int
    /// The name, as the person writes it.
    public let name: String
    /// The school's name or id, as the person gives it.
    public let school: String
    /// Where they go or wait for a seat, by the offering's id: what is not over yet.
    public var offerings: [String: EnrolmentState]

    /// Makes a colleague.
    public init(id: Int, name: String, school: String, offerings: [String: EnrolmentState] = [:]) {
        self.id = id
        self.name = name
        self.school = school
        self.offerings = offerings
    }
}

/// Whether colleagues may see where somebody goes; nobody may until the person says so.
enum Visibility: String {
    /// Colleagues of the same school and whoever goes to the same may see it.
    case visible
    /// Nobody may.
    case hidden
}
