import CatalogKit
import CatalogScreens

// MARK: - Attendance and quarters on the command line

extension Wording {
    /// What is wrong in the attendance list or the closed quarters of a ledger.
    func accountSentence(for finding: AuditFinding) -> String {
        switch finding {
        case .attendanceMinutes(let attendance):
            pick(
                "aanwezigheid \(attendance): de minuten passen niet bij wat er is ingevuld.",
                "attendance \(attendance): the minutes do not fit what was entered.")
        case .attendanceWithoutSeat(let attendance):
            pick(
                "aanwezigheid \(attendance) is van iemand zonder plek.",
                "attendance \(attendance) is of somebody without a place.")
        case .attendanceDiffers(let entry):
            pick(
                "aanwezigheid \(entry): het journaal zegt iets anders.",
                "attendance \(entry): the journal says otherwise.")
        case .outcomeDiffers(let ticket):
            pick(
                "aanmelding \(ticket): de aanwezigheid zegt iets anders.",
                "enrolment \(ticket): the attendance says otherwise.")
        case .quarterDiffers(let quarter):
            pick(
                "kwartaal \(quarter): het journaal zegt iets anders.", "quarter \(quarter): the journal says otherwise."
            )
        default: ""
        }
    }
}
