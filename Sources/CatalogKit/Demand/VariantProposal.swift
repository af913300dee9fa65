/// A place and time for a regional variant, with what speaks for it.
///
/// Kilometres are great-circle distances, to the metre, of the way there only.
public struct VariantProposal: Hashable, Sendable {
    /// Where it would be given.
    public let host: PlanRequest.Host
    /// When it would be given.
    public let meeting: Meeting
    /// Who could come and has a seat, in order of interest.
    public let comes: [String]
    /// Who could come but finds every seat taken, in order of interest.
    public let waits: [String]
    /// Who could not come, and why, in order of interest.
    public let absent: [Absence]
    /// How far those with a seat travel together; who lives nobody knows where counts for nothing.
    public let totalKm: Double
    /// How far the one with the longest way travels.
    public let worstKm: Double
    /// What those with a seat save together against the national place; negative when that is nearer to them, nil
    /// where nobody knows it.
    public let kmSaved: Double?

    /// Makes a proposal.
    public init(
        host: PlanRequest.Host, meeting: Meeting, comes: [String], waits: [String] = [], absent: [Absence] = [],
        totalKm: Double, worstKm: Double, kmSaved: Double? = nil
    ) {
        self.host = host
        self.meeting = meeting
        self.comes = comes
        self.waits = waits
        self.absent = absent
        self.totalKm = totalKm
        self.worstKm = worstKm
        self.kmSaved = kmSaved
    }

    /// Somebody who could not come.
    public struct Absence: Hashable, Sendable {
        /// The person's address.
        public let person: String
        /// The first reason that holds, in the order in which ``Reason`` lists them.
        public let reason: Reason

        /// Makes an absence.
        public init(person: String, reason: Reason) {
            self.person = person
            self.reason = reason
        }
    }

    /// Why somebody could not come.
    public enum Reason: Hashable, Sendable {
        /// It is before the day from which the person could come.
        case tooEarly(earliest: Day)
        /// It is in a part of the week that does not suit.
        case daypart(Daypart)
        /// The person is somewhere else then.
        case busy(Meeting)
    }
}
