/// What the ledger answers when it does not do what was asked.
///
/// There are two families. A refusal (``isRefusal``) is a rule at work: the ledger is sound and nothing changed. The
/// others say that the record itself cannot be reached or trusted.
public enum LedgerError: Error, Hashable, Sendable {
    /// The text is no plausible e-mail address.
    case invalidEmail(String)
    /// A person needs a name.
    case emptyName
    /// Signing up closed at this instant, in UTC seconds.
    case deadlinePassed(Int)
    /// The offering started at this instant, in UTC seconds.
    case started(Int)
    /// The chosen session of a round has no room.
    case sessionFull(round: String, session: String)
    /// The offering has no such session in that round.
    case unknownSession(round: String, session: String)
    /// The person neither takes part nor waits.
    case noSuchEnrolment
    /// The person is not interested in the course.
    case noSuchInterest
    /// The person has made no change that is still standing.
    case nothingToUndo
    /// The person's last change is older than ``Ledger/undoWindow``.
    case undoTooLate
    /// Something happened to the enrolment or the interest after the person's last change, a promotion for instance.
    case undoSuperseded
    /// The key belongs to an earlier, different request.
    case keyReused
    /// The offering has been opened for those who asked already.
    case variantOpenedBefore
    /// No seat in the offering is held for the person.
    case noSuchInvitation
    /// The seat that was held for the person is no longer to be had.
    case heldSeatGone
    /// The person is in the offering already, in another way.
    case enrolledOtherwise
    /// The person has no group in the offering.
    case noSuchGroup
    /// A group has at least one seat and at most ``Enrolment/largestGroup``.
    case invalidGroup(seats: Int)
    /// The offering never has room for such a group.
    case groupTooLarge(capacity: Int)
    /// A group cannot grow: the seats are not free, or others wait for them.
    case noRoomToGrow
    /// The ledger knows no such offering.
    case noSuchOffering
    /// The offering was called off at this instant, in UTC seconds.
    case offeringCancelled(Int)
    /// The offering ended at this instant, in UTC seconds.
    case offeringOver(Int)
    /// The person has no seat in the offering.
    case noSeat
    /// Nobody ever signed up for the offering.
    case nobodyHere
    /// The offering has fewer meetings than this.
    case noSuchMeeting(Int, count: Int)
    /// The meeting begins at this instant, in UTC seconds.
    case notBegun(Int)
    /// The offering ends at this instant, in UTC seconds.
    case notEnded(Int)
    /// Somebody cannot be there for this part of a meeting of `length` minutes.
    case minutesOutOfRange(Int, length: Int)
    /// It is not known this many times whether somebody was at a meeting.
    case attendanceMissing(Int)
    /// The quarter is not over.
    case quarterNotEnded(Quarter)
    /// The quarter was closed before.
    case quarterClosed(Quarter)
    /// The outbox holds no message with this number.
    case noSuchMessage(Int)
    /// The message is in a state in which that cannot be done.
    case messageIs(Int, OutboxState)
    /// A question, an offer of help or an idea needs words.
    case emptyText
    /// The ledger has no such thing.
    case noSuch(LedgerThing, Int)
    /// The thing is no longer open.
    case notOpen(LedgerThing, Int)
    /// Only somebody else may do this to the thing.
    case notYours(LedgerThing, Int)
    /// The question was taken by the person with this address.
    case takenBy(String)
    /// The person with this address does not offer help.
    case offersNoHelp(String)
    /// The two have been brought together already, or one of them declined.
    case introducedBefore
    /// Both know each other's address by now.
    case introductionMade
    /// The asker and the person with this address have not been introduced.
    case notIntroduced(String)
    /// Whoever has an idea takes part in it anyway.
    case ownIdea(Int)
    /// The person has not joined the idea.
    case notJoined(Int)
    /// The ledger does not know the person with this address.
    case unknownPerson(String)
    /// The person with this address has left.
    case hasLeft(String)
    /// Nobody can hand over to themself.
    case handoverToSelf

    /// Only who agreed to be visible to colleagues can do this.
    case notVisible
    /// Only who has a seat can say that they would travel together.
    case travelNeedsSeat
    /// The person said already that they would travel together, from this town.
    case travelsFrom(String)
    /// The person did not say that they would travel together.
    case travelsAlone
    /// The colleague has been invited to the offering already, by this person or another.
    case invitedBefore
    /// Nobody invites themself.
    case invitesSelf
    /// The person has invited so many colleagues within a day, and can invite no more for now.
    case tooManyInvitations(Int)
    /// The invitation is on its way, or has gone.
    case invitationSent
    /// No visible colleague has this number.
    case noSuchColleague(Int)
    /// The person finished the module before, at an instant in UTC seconds.
    case moduleDone(Int)
    /// A file stands at this path already.
    case fileExists(path: String)
    /// A backup cannot be the ledger itself.
    case isTheLedger(path: String)
    /// There is no ledger yet.
    case nothingKept
    /// The ledger is on a server, whose own tools make and restore backups.
    case keptByServer
    /// So many things are wrong in the backup that it was not restored.
    case unsoundBackup(Int)
    /// The person with this address is responsible for so many things, which somebody else must take over first.
    case stillResponsible(String, Int)

    /// Whoever uses the ledger has no role that allows this.
    case notAllowed(Act)
    /// The key is in use by the person with this address.
    case keyInUse(String)
    /// The text is no public key as OpenSSH writes it.
    case invalidKey
    /// No such code stands: it never did, was used, has run out, or was tried too often.
    case noSuchCode

    /// The location is meant to be a PostgreSQL database's, and cannot be read as one.
    case invalidAddress
    /// A library that a location needs is not installed.
    case missingLibrary(String)
    /// The database's server cannot be reached, or has no place; nothing has changed.
    case unavailable(server: String, detail: String)
    /// The server was lost while it confirmed a change, and did not come back to say whether it took effect.
    case outcomeUnknown(server: String)
    /// The server knows no such user, password, database or schema, by its SQLSTATE.
    case accessRefused(server: String, code: String)
    /// The server lets us in, but not as a region of this ledger.
    case hostRefused(HostProblem, role: String, server: String)
    /// The location names a kind of database that is not supported.
    case unsupportedLocation(String)
    /// Another process kept the ledger locked for longer than we are willing to wait.
    case locked
    /// The ledger, or the folder it lies in, cannot be written to.
    case readOnly
    /// There is no room on the disk.
    case diskFull
    /// The file is damaged, or is no database at all.
    case corrupt(path: String)
    /// The file is a sound database that holds something other than a ledger.
    case notALedger(path: String)
    /// A newer version of the program made this ledger.
    case newerSchema(found: Int, known: Int)
    /// The file cannot be opened.
    case unreadable(path: String, detail: String)
    /// Anything else that the database reports, in its own words.
    case storage(String)

    /// Whether a rule said no (exit code 1); false when the ledger is out of order (exit code 3).
    public var isRefusal: Bool {
        switch self {
        case .invalidEmail, .emptyName, .deadlinePassed, .started, .sessionFull, .unknownSession, .noSuchEnrolment,
            .noSuchInterest, .nothingToUndo, .undoTooLate, .undoSuperseded, .keyReused,
            .variantOpenedBefore, .noSuchInvitation, .heldSeatGone, .enrolledOtherwise, .noSuchGroup, .invalidGroup,
            .groupTooLarge, .noRoomToGrow, .noSuchOffering, .offeringCancelled, .offeringOver, .noSeat, .nobodyHere,
            .noSuchMeeting, .notBegun, .notEnded, .minutesOutOfRange, .attendanceMissing, .quarterNotEnded,
            .quarterClosed, .noSuchMessage, .messageIs, .emptyText, .noSuch, .notOpen,
            .notYours, .takenBy, .offersNoHelp, .introducedBefore, .introductionMade, .notIntroduced, .ownIdea,
            .notJoined, .unknownPerson, .hasLeft, .handoverToSelf, .moduleDone, .notVisible, .travelNeedsSeat,
            .travelsFrom, .travelsAlone, .invitedBefore, .invitesSelf, .tooManyInvitations, .invitationSent,
            .noSuchColleague, .notAllowed, .keyInUse, .invalidKey, .noSuchCode, .fileExists, .isTheLedger,
            .nothingKept, .keptByServer, .unsoundBackup, .stillResponsible:
            true
        case .invalidAddress, .missingLibrary, .unavailable, .outcomeUnknown, .accessRefused, .hostRefused,
            .unsupportedLocation,
            .locked, .readOnly, .diskFull, .corrupt, .notALedger, .newerSchema, .unreadable,
            .storage:
            false
        }
    }
}

/// Why a role on a PostgreSQL server keeps no region's ledger.
public enum HostProblem: Hashable, Sendable {
    /// No policy holds for it (a superuser, or BYPASSRLS), so it would see and mix every region's rows.
    case bypassesPolicies
    /// The tables are there, and it has no part in them.
    case noRegion
    /// The tables are not there, or of an earlier version, and it may not make or change them.
    case tablesOutdated
    /// It may make no roles for others.
    case mayMakeNoRoles
    /// Every role may make functions beside the tables, and it may not put an end to that.
    case schemaIsOpen
}

/// A thing that people name by its number.
public enum LedgerThing: String, Hashable, Sendable {
    /// A school's question.
    case question
    /// An offer of help.
    case helpOffer = "help-offer"
    /// An introduction.
    case introduction
    /// An idea for an activity.
    case idea
}
