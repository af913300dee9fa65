import CatalogKit

/// Times of XCRI-CAP: in the attribute `dtf` where it is there, for then the text is meant for people.
enum XCRITime {
    /// The time of an element; nil where there is none, or none that names a day.
    static func time(_ element: XMLElement?, into intake: inout Intake) -> ISOTime? {
        guard let element else { return nil }
        let text = element.attributes["dtf"].map(PlainText.line) ?? element.text
        guard !text.isEmpty else { return nil }
        guard let time = ISOTime(text) else {
            intake.note(.invalidTime(field: element.name, value: String(text.prefix(80))), at: element.place)
            return nil
        }
        return time
    }

    /// From start to end within a day, or else the start and the end: what lies between is not known.
    static func meetings(of presentation: XMLElement, into intake: inout Intake) -> [Meeting] {
        guard let start = time(presentation.first("start"), into: &intake) else { return [] }
        let end = time(presentation.first("end"), into: &intake)
        guard let end, end.day > start.day else {
            let meeting = SourceMeeting.meeting(from: start, to: end, at: presentation.place, into: &intake)
            return meeting.map { [$0] } ?? []
        }
        let last: ISOTime =
            switch end {
            case .day: end
            case .time(let time): .time(time.advanced(byMinutes: -60))
            }
        return [start, last].compactMap {
            SourceMeeting.meeting(from: $0, to: nil, at: presentation.place, into: &intake)
        }
    }
}
