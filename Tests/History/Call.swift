/// Something that a client asked of a ledger, and what it was told.
package struct Call: Sendable {
    /// What was asked.
    package enum Kind: String, Sendable {
        case enrol, cancel, undo, look
    }

    /// What was told.
    package enum Answer: Equatable, Sendable {
        /// It was done, and the enrolment stands so, with so many seats taken and people waiting.
        case done(Place, taken: Int, waiting: Int)
        /// There was nothing to do, for the enrolment stands so already.
        case unchanged(Place)
        /// So many seats are taken, and so many people wait.
        case seats(taken: Int, waiting: Int)
        /// A rule forbids it.
        case refused(String)
        /// Something went wrong, and nothing was done.
        case failed
        /// Nobody can tell: the client said so, or was gone before it heard.
        case unknown
    }

    /// How an enrolment stands.
    package struct Place: Equatable, Sendable {
        /// The enrolment.
        package let ticket: Int
        /// Its state, as the ledger calls it.
        package let state: String
        /// Its place in the queue, from 1; 0 where it does not wait.
        package let position: Int

        /// Makes a place.
        package init(ticket: Int, state: String, position: Int) {
            (self.ticket, self.state, self.position) = (ticket, state, position)
        }
    }

    /// A number that no other operation has; the change that it makes bears it as its moment.
    package let stamp: Int
    /// What was asked.
    package let kind: Kind
    /// The address of whom it is about; empty for a look.
    package let person: String
    /// Of which offering; empty for an undo.
    package let offering: String
    /// When it was asked, in nanoseconds of the computer's monotonic clock.
    package let invoked: Int
    /// When the answer came; nil where none did.
    package var answered: Int?
    /// What was told.
    package var answer: Answer

    /// Makes an operation.
    package init(
        stamp: Int, kind: Kind, person: String, offering: String, invoked: Int, answered: Int? = nil,
        answer: Answer = .unknown
    ) {
        (self.stamp, self.kind, self.person, self.offering) = (stamp, kind, person, offering)
        (self.invoked, self.answered, self.answer) = (invoked, answered, answer)
    }
}
