import CatalogKit

/// A course as a programme of EDU-DEX.
struct EDUDEXProgramText {
    private let course: Course
    private let offer: Offer
    private let head: EDUDEXHead
    private let id: String
    private var language: String { LanguageCode.short(course.language) ?? "nl" }

    init(_ course: Course, in offer: Offer, _ head: EDUDEXHead) {
        (self.course, self.offer, self.head) = (course, offer, head)
        id = EDUDEXID.of(course.id)
    }

    /// The document.
    var text: String {
        var xml = XMLText()
        xml.element("program", ["xmlns": EDUDEXHead.namespace + "program"]) { xml in
            xml.leaf("editor", head.editor)
            xml.leaf("expires", head.expires)
            xml.leaf("format", EDUDEXHead.format)
            xml.leaf("generator", EDUDEXHead.generator)
            xml.leaf("lastEdited", head.edited)
            xml.element("programAdmission", [:], admission)
            xml.element("programClassification", [:], classification)
            xml.element("programContacts") { xml in
                xml.element("contactData") { xml in
                    xml.leaf("contactName", course.contact ?? offer.region.name)
                    xml.leaf("email", head.editor)
                    xml.leaf("role", "info")
                }
            }
            xml.element("programCurriculum") { xml in
                xml.element("instructionLanguage") { xml in
                    xml.leaf("languageCode", language)
                    xml.leaf("percentage", "100")
                }
            }
            xml.element("programDescriptions", [:], descriptions)
            xml.element("programSchedule") { xml in
                xml.element("genericProgramRun", [:], cost)
                for offering in course.offerings { run(offering, &xml) }
            }
            xml.element("programFree") { xml in EDUDEXExtras.write(course, &xml) }
        }
        return xml.text
    }

    // MARK: Parts

    private func admission(_ xml: inout XMLText) {
        xml.leaf("applicationOpen", "\(course.offerings.isEmpty || course.offerings.contains(where: isOpen))")
        xml.leaf("applicationType", "individual")
        xml.leaf("minNumberOfParticipants", course.minimum.map { "\($0)" })
        xml.leaf("paymentDue", "up-front")
        xml.leaf("startDateDetermination", course.offerings.isEmpty ? "direct start" : "fixed starting date")
    }

    private func classification(_ xml: inout XMLText) {
        let isOnline = course.offerings.allSatisfy { $0.place == nil }
        let towns = course.offerings.compactMap(\.place).filter { !$0.isEmpty }
        var seen: Set<String> = []
        xml.leaf("degree", "none")
        xml.leaf("fullyOnline", "\(isOnline)")
        xml.leaf("orgUnitId", head.unit)
        let duration = self.duration
        xml.leaf("programDuration", "\(duration.count)", ["unit": duration.unit])
        xml.leaf(
            "programForm", course.offerings.isEmpty ? "e-learning" : isOnline ? "virtual classroom" : "part-time")
        xml.leaf("programId", id)
        xml.leaf("programLevel", "none")
        xml.leaf(
            "programLocation",
            isOnline
                ? "online"
                : towns.isEmpty ? offer.region.name : towns.filter { seen.insert($0).inserted }.joined(separator: ", "))
        xml.leaf("programType", EDUDEXProgramText.types[course.format] ?? "training")
        // Whoever teaches is whom all of it is for.
        xml.leaf("theme", "training and education")
    }

    /// The region's kinds of course, as the kinds that EDU-DEX knows.
    private static let types = [
        "training": "training", "workshop": "workshop", "webinar": "webinar", "network-meeting": "coaching",
        "meet-and-greet": "conference", "festival": "conference", "study-trip": "educational",
        "company-visit": "educational", "e-learning": "self study",
    ]

    /// The hours, or the days on which people come together, as a whole number.
    private var duration: (count: Int, unit: String) {
        if let hours = course.hours { return (Int(hours.rounded(.up)), "hour") }
        return (max(1, course.offerings.first.map { Set($0.meetings.flatMap(\.days)).count } ?? 1), "day")
    }

    private func descriptions(_ xml: inout XMLText) {
        let summary = EDUDEXProgramText.line(course.summary, else: Summary.of(course.body), else: course.title)
        let paragraphs = course.body.split(separator: "\n\n").map { MarkdownDocument(String($0)).plainText }
        let description = paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
        xml.leaf("programName", EDUDEXHead.cut(course.title, 200), ["xml:lang": language])
        xml.leaf("programSummaryText", EDUDEXHead.cut(summary, 200), ["xml:lang": language])
        xml.leaf(
            "programDescriptionText", EDUDEXHead.cut(description.isEmpty ? summary : description, 1200),
            ["xml:lang": language])
        if let url = course.url, WebAddress.isSound(url) { xml.leaf("webLink", url, ["xml:lang": language]) }
    }

    private static func line(_ first: String, else second: String, else third: String) -> String {
        first.isEmpty ? second.isEmpty ? third : second : first
    }

    private func cost(_ xml: inout XMLText) {
        guard let cents = course.priceCents else { return }
        xml.element("cost") { xml in
            xml.leaf("id", "\(id)-price")
            xml.leaf("amount", Euros.text(cents: cents))
            xml.leaf("amountIsFinal", "true")
            xml.leaf("costType", "tuition fee")
            xml.leaf("currency", "EUR")
            xml.leaf("isRequiredCost", "true")
        }
    }

    // MARK: Runs

    private func isOpen(_ offering: Offering) -> Bool {
        !offering.isCancelled && (offering.enrolBy ?? offering.start.day) >= head.today
    }

    private func run(_ offering: Offering, _ xml: inout XMLText) {
        let id = EDUDEXID.of(offering.id)
        xml.element("programRun") { xml in
            xml.leaf("id", id)
            xml.leaf(
                "status",
                offering.isCancelled ? "canceled" : isOpen(offering) ? "application opened" : "application closed")
            xml.leaf("startDate", "\(offering.start.day)", ["isFinal": "true"])
            xml.leaf("endDate", "\(offering.end.advanced(byMinutes: -1).day)", ["isFinal": "true"])
            xml.leaf("applicationDeadline", offering.enrolBy.map { "\($0)" })
            for (index, day) in EDUDEXDays.of(offering.meetings).enumerated() {
                xml.element("courseDay") { xml in
                    xml.leaf("id", "\(id)-d\(index + 1)")
                    xml.leaf("date", "\(day.date)")
                    xml.leaf("startTime", day.start.map { "\($0):00" })
                    xml.leaf("endTime", day.end.map { "\($0):00" })
                }
            }
            xml.leaf("fullyOnline", "\(offering.place == nil)")
            location(of: offering, &xml)
            xml.leaf("maxNumberOfParticipants", offering.capacity.map { "\($0)" })
            xml.leaf("minNumberOfParticipants", offering.minimum.map { "\($0)" })
        }
    }

    /// Where it is given; nothing online, for a location is one on the ground ("Locatie bij distance learning", edudex.nl).
    private func location(of offering: Offering, _ xml: inout XMLText) {
        guard let town = offering.place, !town.isEmpty || offering.venue != nil else { return }
        xml.element("location") { xml in
            if !town.isEmpty {
                xml.leaf("city", town)
                xml.leaf("country", "nl")
            }
            xml.leaf("locationName", offering.venue.map { EDUDEXHead.cut($0, 200) }, ["xml:lang": language])
        }
    }
}
