import CatalogKit
import CatalogScreens

// MARK: - Help and introductions

extension Wording {
    var aboutHelpOffer: String { pick("Bied aan om anderen te helpen.", "Offer to help others.") }
    var aboutHelpOfferDetail: String {
        pick(
            """
            Met een aanbod vind je het goed dat anderen je naam en school zien en dat de coördinator je vraagt of je met \
            iemand kennis wilt maken. Je adres krijgt niemand voordat je daar ja op zegt.
            """,
            """
            With an offer you agree that others see your name and school, and that the coordinator may ask whether you \
            want to meet somebody. Nobody gets your address before you say yes to that.
            """)
    }
    var aboutHelpOfferAdd: String { pick("Bied hulp aan.", "Offer help.") }
    var aboutHelpOfferList: String { pick("Toon wie waarmee wil helpen.", "Show who wants to help with what.") }
    var aboutHelpOfferWithdraw: String { pick("Trek je aanbod in.", "Withdraw your offer.") }
    var helpHelpText: String { pick("Wat je kunt of hebt gedaan.", "What you know or have done.") }
    var helpOfferNumber: String { pick("Het nummer van het aanbod.", "The offer's number.") }
    var themeOrCourse: String {
        pick("Geef --theme of --course, een van beide.", "Give --theme or --course, one of them.")
    }
    var noHelpers: String { pick("Er is nog geen hulpaanbod.", "Nobody offers help yet.") }

    func helpOffered(_ offer: HelpOffer, _ catalog: Catalog) -> String {
        pick(
            """
            Dank je: hulpaanbod \(offer.id), \(subject(of: offer, catalog)). Anderen zien nu je naam en school. \
            De coördinator kan je vragen om kennis te maken; je adres krijgt niemand voordat je ja zegt. \(undoWithCommand)
            """,
            """
            Thank you: offer of help \(offer.id), \(subject(of: offer, catalog)). Others now see your name and school. \
            The coordinator may ask you to meet somebody; nobody gets your address before you say yes. \(undoWithCommand)
            """)
    }

    func helpWithdrawn(_ offer: HelpOffer) -> String {
        pick("Hulpaanbod \(offer.id) is ingetrokken.", "Offer of help \(offer.id) has been withdrawn.")
    }

    /// Somebody who offers help, on one line.
    func helperLine(_ helper: Helper, _ catalog: Catalog) -> String {
        let who = helper.school.isEmpty ? helper.name : "\(helper.name), \(helper.school)"
        return "\(who): \(helper.offer.text)  (\(subject(of: helper.offer, catalog)))  "
            + "\(name(of: .helpOffer)) \(helper.id)"
    }

    private func subject(of offer: HelpOffer, _ catalog: Catalog) -> String {
        switch offer.subject {
        case .theme(let id): catalog.vocabulary.term(id, of: .theme)?.label(in: language) ?? id
        case .course(let id): catalog.course(id)?.title ?? id
        }
    }

    var aboutIntroduction: String {
        pick("Zeg of je met iemand kennis wilt maken.", "Say whether you want to meet somebody.")
    }
    var aboutIntroductionDetail: String {
        pick(
            "Pas als jullie allebei ja zeggen, krijg je elkaars naam en adres. Bedanken mag zonder reden.",
            "Only when both of you say yes do you get each other's name and address. You may decline without a reason.")
    }
    var aboutIntroductionList: String { pick("Toon wat je is voorgesteld.", "Show what was proposed to you.") }
    var aboutIntroductionAgree: String { pick("Zeg ja.", "Say yes.") }
    var aboutIntroductionDecline: String { pick("Bedank; de ander hoort geen reden.", "Decline; no reason is told.") }
    var helpIntroductionNumber: String { pick("Het nummer van de kennismaking.", "The introduction's number.") }
    var noIntroductions: String { pick("Er is je niemand voorgesteld.", "Nobody was proposed to you.") }

    func connected(_ introduction: Introduction) -> String {
        pick(
            "Kennismaking \(introduction.id) is aan beiden voorgesteld; ze hoeven alleen ja of nee te zeggen. \(undoWithCommand)",
            "Introduction \(introduction.id) was proposed to both; they need only say yes or no. \(undoWithCommand)")
    }

    /// An introduction on one line, for a coordinator.
    func introductionLine(_ introduction: Introduction) -> String {
        "  \(name(of: .introduction)) \(introduction.id): \(standing(introduction.state))"
    }

    /// An introduction on one line, for somebody who has a part in it.
    func introductionLine(_ output: IntroductionOutput) -> String {
        let introduction = output.introduction
        let other = output.other.map { ": \($0.name) <\($0.email)>" } ?? ""
        return "\(TextWidth.pad(String(introduction.id), to: 4)) \(output.text ?? "")  "
            + "(\(standing(introduction.state, for: output.side))\(other))"
    }
}
