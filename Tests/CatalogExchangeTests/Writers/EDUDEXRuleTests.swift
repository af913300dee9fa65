import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

@Suite("What is written as EDU-DEX keeps the rules of EDU-DEX")
struct EDUDEXRuleTests {
    @Test("in the region's catalogue, in random courses and in one with everything", arguments: rules)
    func keeps(rule: EDUDEXRule) throws {
        for feed in try Self.feeds.get() { #expect(rule.check(feed).prefix(5) == []) }
    }

    private static let feeds = Result {
        try [
            EDUDEXFeed(RegionCatalog.offer()), EDUDEXFeed(RandomCourses.offer(RandomCourses.make(200))),
            EDUDEXFeed(RandomCourses.offer([RandomCourses.full, odd])),
        ]
    }

    /// A course whose every text is too long or too strange.
    private static let odd = Course(
        id: String(repeating: "heel-lang-", count: 20) + "é", title: String(repeating: "Lang woord ", count: 60),
        summary: String(repeating: "Lang woord ", count: 60), format: "iets-anders", provider: "",
        hours: 1.25, priceCents: 5, language: "papiaments", url: "geen adres",
        offerings: [
            Offering(
                id: "één id@2027-03-11 met van alles/" + String(repeating: "x", count: 80),
                meetings: [RandomCourses.meeting("2027-03-11 20:00", "2027-03-14 02:00")], place: "",
                venue: String(repeating: "Zaal ", count: 60))
        ], body: String(repeating: "Een alinea & meer.\n\n", count: 200))

    private static let text200 = "(?s).{1,200}"
    private static let localized = [
        "programName", "programSummaryText", "programDescriptionText", "webLink", "locationName",
    ]

    // "API": the description of the EDU-DEX data API (restruct/edudex-api-client, openapi-edudex-spec.json), the schema of
    // PUT /suppliers/{orgUnitId}/programs/{programId}/{clientId} and of …/metadata. "Manual": edudex.nl/edudox and
    // edudex.presendata.nl. "Order": the order of published feeds that validate.
    private static let rules = [
        // API: program, required; Order.
        EDUDEXRule("A programme has what it must have, in order") { feed in
            feed.programs.filter {
                !$0.holds(
                    """
                    editor! expires format! generator! lastEdited! programAdmission! programClassification! \
                    programCompetences programContacts! programCurriculum! programDescriptions! \
                    programExternalAcknowledgements programSchedule! programFree
                    """)
            }.map { "\($0.place)" }
        },
        // API: programAdmission, required and properties.
        EDUDEXRule("programAdmission", each: "programAdmission") {
            $0.holds(
                """
                applicationOpen! applicationType! maxNumberOfParticipants minNumberOfParticipants paymentDue! \
                requiredLevel startDateDetermination! studyChoiceCheck
                """)
        },
        // API: programClassification, required and properties.
        EDUDEXRule("programClassification", each: "programClassification") {
            $0.holds(
                """
                applicationRequirement credits degree! fullyOnline offeredSince offeredUntil orgUnitId! priceCategory \
                programDuration! programForm! programId! programLevel! programLocation! programType! startingYear theme
                """)
        },
        // API: programDescriptions, required; Order.
        EDUDEXRule("programDescriptions", each: "programDescriptions") {
            $0.holds("programName! programSummaryText! programDescriptionText! webLink")
        },
        // API: contactData, required: contactName, role.
        EDUDEXRule("contactData", each: "contactData") { $0.holds("contactName! email role! telephone") },
        // API: instructionLanguage, required.
        EDUDEXRule("instructionLanguage", each: "instructionLanguage") { $0.holds("languageCode! percentage!") },
        // API: programRun, required: id, status, startDate, endDate; Order.
        EDUDEXRule("programRun", each: "programRun") {
            $0.holds(
                """
                id! status! startDate! endDate! applicationDeadline contactHoursPartOfDay cost courseDay fullyOnline \
                location maxNumberOfParticipants minNumberOfParticipants module
                """)
        },
        // API: courseDay, required: date, id; Order.
        EDUDEXRule("courseDay", each: "courseDay") { $0.holds("id! date! startTime endTime location") },
        // API: cost, required: amount, amountIsFinal, costType, currency, id, isRequiredCost; Order.
        EDUDEXRule("cost", each: "cost") {
            $0.holds("id! amount! amountIsFinal! costType! currency! isRequiredCost!")
        },
        // API: location, properties.
        EDUDEXRule("location", each: "location") { $0.holds("address city country geoCode id locationName zipcode") },

        // API: orgUnitId, minLength 1, maxLength 64, pattern.
        EDUDEXRule("An orgUnitId", text: "orgUnitId", matches: "[-+a-z0-9_.{}/&]{1,64}"),
        // API: programId, maxLength 64; Manual, dos and don'ts: only a-z, A-Z, 0-9, - and _ in ids.
        EDUDEXRule("An id", text: "programId", "id", matches: "[-a-zA-Z0-9_]{1,64}"),
        // API: editor, required; Manual, editor: "shall contain a valid email address"; API: email, pattern.
        EDUDEXRule(
            "An address", text: "editor", "email",
            matches: "[a-zA-Z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-zA-Z0-9.-]+\\.[a-zA-Z0-9-]{2,}"),
        // API: format date; Manual, programRun: xs:date.
        EDUDEXRule(
            "A date", text: "expires", "startDate", "endDate", "date", "applicationDeadline",
            matches: "\\d{4}-\\d\\d-\\d\\d"),
        // API: format time; xs:time.
        EDUDEXRule("A time", text: "startTime", "endTime", matches: "([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"),
        // API: lastEdited, format date-time.
        EDUDEXRule("A moment", text: "lastEdited", matches: "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"),
        // API: applicationOpen, fullyOnline, amountIsFinal, isRequiredCost: boolean.
        EDUDEXRule(
            "Yes or no", text: "applicationOpen", "fullyOnline", "amountIsFinal", "isRequiredCost",
            matches: "true|false"),
        // API: applicationType, enum.
        EDUDEXRule("applicationType", text: "applicationType", matches: "individual|group"),
        // API: paymentDue, enum.
        EDUDEXRule("paymentDue", text: "paymentDue", matches: "up-front|afterwards|installments"),
        // API: startDateDetermination, enum.
        EDUDEXRule(
            "startDateDetermination", text: "startDateDetermination",
            matches: "fixed starting date|agreed starting date|direct start"),
        // API: degree and programLevel, enum.
        EDUDEXRule("A degree and a level", text: "degree", "programLevel", matches: "none"),
        // API: programForm, enum.
        EDUDEXRule(
            "programForm", text: "programForm",
            matches: "dual|full-time|part-time|evening education|distance learning|e-learning|virtual classroom"),
        // API: programType, enum.
        EDUDEXRule(
            "programType", text: "programType",
            matches: """
                regular|coaching|conference|educational|exam|internship|research|self study|traineeship|training|\
                virtual classroom|webinar|workshop|document|lecture|master class|mbo module
                """),
        // API: theme, enum.
        EDUDEXRule("theme", text: "theme", matches: "training and education|coaching|personal development"),
        // API: status, enum.
        EDUDEXRule("status", text: "status", matches: "application opened|application closed|canceled"),
        // API: costType, enum, and currency, three capitals.
        EDUDEXRule("costType", text: "costType", matches: "tuition fee"),
        EDUDEXRule("currency", text: "currency", matches: "[A-Z]{3}"),
        // API: monetaryAmount, pattern.
        EDUDEXRule("amount", text: "amount", matches: "[-+]?[0-9]+(\\.[0-9]{2})?"),
        // API: percentage, 0 to 100; max and min of participants, integers from 0.
        EDUDEXRule("percentage", text: "percentage", matches: "100|\\d?\\d"),
        EDUDEXRule("participants", text: "maxNumberOfParticipants", "minNumberOfParticipants", matches: "\\d+"),
        // API: languageCode, pattern.
        EDUDEXRule("languageCode", text: "languageCode", matches: "[a-z][a-z]"),
        // API: DurationType: a whole number of years, months, weeks, days or hours.
        EDUDEXRule("programDuration", each: "programDuration") {
            $0.matches("\\d+") && ["year", "month", "week", "day", "hour"].contains($0.attributes["unit"] ?? "")
        },
        // API: localizedSet200, localizedSet1200: maxLength; minProperties 1, so never empty.
        EDUDEXRule("Short texts", text: "programName", "programSummaryText", "locationName", matches: text200),
        EDUDEXRule("The long text", text: "programDescriptionText", matches: "(?s).{1,1200}"),
        // API: programLocation, minItems 1, description.
        EDUDEXRule("programLocation", text: "programLocation", matches: "(?s).+"),
        // API: webLinkType, format uri.
        EDUDEXRule("webLink", text: "webLink", matches: "https?://\\S+"),
        // API: localizedSet, patternProperties ^[a-z][a-z]$; Manual: xml:lang.
        EDUDEXRule("Texts for people say their language") { feed in
            feed.programs.flatMap { program in localized.flatMap { program.descendants($0) } }
                .filter { $0.attributes["lang"]?.range(of: "^[a-z]{2}$", options: .regularExpression) == nil }
                .map { "\($0.place)" }
        },
        // API: startDate and endDate, required isFinal.
        EDUDEXRule("First and last days are final or not") { feed in
            feed.programs.flatMap { $0.descendants("startDate") + $0.descendants("endDate") }
                .filter { !["true", "false"].contains($0.attributes["isFinal"]) }.map { "\($0.place)" }
        },
        // Manual, dos and don'ts: no attributes that the schema does not define, and no xsi:type.
        EDUDEXRule("No other attributes") { feed in
            func odd(_ element: XMLElement) -> [String] {
                element.attributes.keys.filter { !["lang", "unit", "isFinal"].contains($0) }.map {
                    "\(element.place) \($0)"
                }
                    + element.children.flatMap(odd)
            }
            return (feed.programs + [feed.directory, feed.institute]).flatMap(odd)
        },
        // Manual, dos and don'ts: no DOCTYPE.
        EDUDEXRule("No document type") { feed in feed.texts.filter { $0.contains("<!") } },
        // Manual, dos and don'ts: identifiers are unique within the provider, not only within a programme.
        EDUDEXRule("Ids are unique") { feed in
            ["programId", "id"].flatMap { name -> [String] in
                let ids = feed.programs.flatMap { $0.descendants(name) }.map(\.text)
                return ids.count == Set(ids).count ? [] : [name]
            }
        },
        // Manual, expires: a span of at least two days, or it is never shown.
        EDUDEXRule("It holds for two days or more") { feed in
            feed.programs.filter { program in
                guard let edited = Day(program.text("lastEdited")?.prefix(10) ?? ""),
                    let expires = Day(program.text("expires") ?? "")
                else { return true }
                return expires.number - edited.number < 2
            }.map { "\($0.place)" }
        },
        // "Locatie bij distance learning" (edudex.nl): a location is one on the ground.
        EDUDEXRule("No location online", each: "programRun") {
            $0.text("fullyOnline") == "false" || $0.first("location") == nil
        },
        // The schema's namespaces, as in the technical manual, "XML headers".
        EDUDEXRule("Each file has its namespace") { feed in
            zip(
                [feed.directory, feed.institute] + feed.programs,
                ["directory", "institute"] + feed.programs.map { _ in "program" }
            ).filter { $0.namespace != "http://studieData.nl/schema/edudex/\($1)" }.map { "\($0.0.place)" }
        },
        // Schema of the directory: editor, generator and version, then what it names; API: orgUnitId.
        EDUDEXRule("The directory has what it must have, in order, and names what is there") { feed in
            let isRight = feed.directory.holds(
                """
                editor! generator! version! lastEdited instituteDataResource orgUnitId! subDirectory \
                clientDiscountResource programResource
                """)
            let named = feed.directory.all("programResource")
            let ids = feed.programs.compactMap { $0.first(at: "programClassification", "programId")?.text }
            return (isRight ? [] : ["order"])
                + (named.allSatisfy { $0.holds("clientId lastEdited programId! resourceUrl!") } ? [] : ["resources"])
                + (named.compactMap { $0.text("programId") } == ids ? [] : ["ids"])
        },
        // API: metadata, required: editor, format, generator, instituteName, lastEdited, orgUnitId; order of its schema.
        EDUDEXRule("What the provider tells has what it must have, in order") { feed in
            let isRight = feed.institute.holds(
                """
                editor! expires format! generator! orgUnitId! includeInCatalog lastEdited! accreditation contactData \
                instituteDescriptionText instituteFoundingDate instituteKvK instituteLocation instituteName! \
                instituteSummaryText media webLink instituteDataFree
                """)
            let contact = feed.institute.first("contactData")?.holds("contactName! email! role! telephone") ?? true
            let name = feed.institute.all("instituteName").allSatisfy { $0.matches(text200) && $0.language != nil }
            return isRight && contact && name ? [] : [feed.institute.text]
        },
    ]
}
