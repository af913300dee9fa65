/// A value of an offering that ``CourseEditor`` can change.
public enum OfferingChange: Hashable, Sendable {
    /// How many people can take part.
    case capacity(Int)
    /// When a meeting starts and ends; `number` is its place in ``Offering/meetings``, from 0.
    case meeting(number: Int, Meeting)
    /// The last day to sign up.
    case enrolBy(Day)
    /// It is called off.
    case cancelled

    /// Makes the change to an offering, leaving its meetings in the order they have.
    func apply(to offering: inout Offering) throws(CourseEditError) {
        switch self {
        case .capacity(let capacity): offering.capacity = capacity
        case .enrolBy(let day): offering.enrolBy = day
        case .cancelled: offering.isCancelled = true
        case .meeting(let number, let meeting):
            guard offering.meetings.indices.contains(number) else { throw .meetingMissing(number) }
            offering.meetings[number] = meeting
        }
    }
}

/// Why a course's file is not changed.
public enum CourseEditError: Error, Hashable, Sendable {
    /// There is no file of a course with this id.
    case courseMissing(String)
    /// The file cannot be read.
    case unreadable(Problem)
    /// The file holds no sound course; it has to be mended first.
    case unsound([Diagnostic])
    /// The file has no sound offering with this id.
    case offeringMissing(String)
    /// The offering has no meeting with this number, counted from 0.
    case meetingMissing(Int)
    /// The file has an offering with this id already.
    case idTaken(String)
    /// The change would make something wrong, such as a deadline after the start.
    case refused([Diagnostic])
    /// What stands on this line of the file is written in a way that the editor does not change; a person can.
    case unknownLayout(line: Int)
    /// The changed file would not say exactly what was intended.
    case notAsIntended
    /// Somebody else changed the file since it was opened.
    case changedMeanwhile
    /// The file cannot be written; `code` is the system's `errno`.
    case unwritable(code: Int32)
}
