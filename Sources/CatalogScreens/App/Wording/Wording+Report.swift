import CatalogKit

// MARK: - The view of reports

extension Wording {
    var keyNextReport: String { pick("volgend verslag", "next report") }
    var keyGrouping: String { pick("indeling", "grouping") }
    var keyEarlier: String { pick("eerder", "earlier") }
    var keyLater: String { pick("later", "later") }
    var keySpan: String { pick("kwartaal/jaar", "quarter/year") }

    func name(of kind: ReportKind) -> String {
        switch kind {
        case .hours: pick("Uren", "Hours")
        case .participants: pick("Deelnemers", "Participants")
        case .demand: pick("Vraag", "Demand")
        case .pillars: pick("Pijlers", "Pillars")
        case .plan: pick("Plannen", "Plans")
        }
    }

    /// What a report is about, "Uren per school · 2027Q1".
    func heading(of request: ReportRequest) -> String {
        let period: String =
            switch request.period {
            case .quarter(let quarter): quarter.description
            case .schoolYear(let year): pick("schooljaar \(year)", "school year \(year)")
            case .days(let days): day(days.lowerBound) + " – " + day(days.upperBound)
            case nil: pick("alles tot nu toe", "everything until now")
            }
        let rows = request.kind.dimensions.count > 1 ? pick(" per ", " by ") + head(of: request.dimension) : ""
        return name(of: request.kind) + rows + " · " + period
    }

    /// What the rows of a report are, as a heading.
    func columnHead(of dimension: ReportDimension) -> String {
        let word = head(of: dimension)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    var running: String { pick("loopt nog", "under way") }
    var toCome: String { pick("moet nog komen", "still to come") }
    var notClosedYet: String { pick("voorbij, nog niet afgesloten", "over, not closed yet") }

    func closedOn(_ closing: QuarterClosing) -> String {
        pick("afgesloten op ", "closed on ") + day(LocalTime(utcSeconds: closing.closedAt).day)
    }

    func closedQuarters(_ closed: [QuarterClosing]) -> String {
        closed.isEmpty
            ? pick("nog geen kwartaal afgesloten", "no quarter closed yet")
            : pick("afgesloten: ", "closed: ") + closed.map(\.quarter.description).joined(separator: ", ")
    }

    var missingIsNotNought: String {
        pick(
            "Ontbreekt: zo vaak is niet genoteerd of iemand er was. Dat telt niet als 0 uur; vul het aan bij Uitvoeringen.",
            "Missing: so often nobody noted whether somebody was there. That is not 0 hours; enter it under Offerings.")
    }
    var oneGrouping: String {
        pick("Dit verslag kan maar op één manier worden ingedeeld.", "This report can be divided in one way only.")
    }
    var planIsOfAYear: String {
        pick("Een plan gaat altijd over een heel schooljaar.", "A plan is always about a whole school year.")
    }
    var noOtherPeriod: String {
        pick("Dit gaat over alles; kies met y een kwartaal.", "This is about everything; choose a quarter with y.")
    }

    // MARK: - Closing a quarter

    var closeFromHours: String {
        pick(
            "Afsluiten doe je bij het verslag Uren, van één kwartaal.",
            "You close a quarter from the report Hours, of one quarter.")
    }
    var closeQuarterTitle: String { pick("Kwartaal afsluiten", "Close the quarter") }
    var laterIsCorrection: String {
        pick(
            "Wat je later nog noteert, komt er als correctie naast te staan.",
            "What you note later stands beside it as a correction.")
    }

    func quarterStands(_ quarter: Quarter, hours: ReportTable.Value) -> String {
        if case .noMinutes = hours {
            return pick("Van \(quarter) is nog niets genoteerd.", "Nothing was noted of \(quarter) yet.")
        }
        return pick("\(quarter) telt nu \(figure(hours)) uur.", "\(quarter) counts \(figure(hours)) hours now.")
    }

    func closeQuarterQuestion(_ quarter: Quarter) -> String {
        pick("\(quarter) afsluiten?", "Close \(quarter)?")
    }

    func quarterIsClosed(_ closing: QuarterClosing) -> String {
        pick("\(closing.quarter) is afgesloten. ", "\(closing.quarter) is closed. ") + undoWithKey
    }
}
