/// What the words of generated listings are made of.
enum WordParts {
    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// The small words that every sentence has, the commonest first.
    static let small = words(
        """
        de en van het een in je voor met op te is aan om die zijn bij dat ook naar wie er uit of als door over dan maar \
        nog hoe wat deze tot na al zelf waar samen onder tussen zonder tijdens per elke alle meer
        """)

    /// Nouns that stand alone and in compounds.
    static let nouns = words(
        """
        les school vak leerling docent team plan lokaal werk praktijk techniek groep toets project machine las hout \
        metaal steen verf water lucht licht stroom kabel motor band wiel fiets auto brug dak muur vloer deur raam gevel \
        tuin plant boom dier zorg klant winkel markt geld boek tekst beeld film klank kleur vorm stof draad naad kern \
        veiligheid gezondheid voeding keuken brood deeg bakker hand hoofd oog stem taal reken meet teken bouw weg spoor \
        haven schip lading vracht magazijn voorraad rooster agenda gesprek vraag antwoord bedrijf stage loopbaan beroep \
        keuze toekomst energie zon wind warmte pomp ketel leiding buis klep sensor robot printer laser scherm toestel \
        netwerk code data model kaart spel sport bal zaal podium feest gast hotel kamer bed pand huis straat stad dorp \
        regio grens land zee duin bos veld oogst graan melk kaas kas bodem lamp schakelaar zekering meter schaal maat \
        gewicht kracht druk snelheid tijd week dag avond jaar kwartaal dossier formulier protocol norm regel wet recht
        """)

    /// Verbs, as stems.
    static let verbs = words(
        """
        leer werk maak bouw teken meet las zaag boor vijl schuur verf plak knip naai bak kook proef snijd meng pomp \
        draai frees pers buig stuur rem laad stapel tel weeg schrijf lees spreek luister vraag zoek deel help leid begeleid \
        toets beoordeel plan voer test print scan bewaak bescherm verzorg verkoop presenteer ontdek verken versterk
        """)

    /// Adjectives.
    static let adjectives = words(
        """
        nieuw groot klein sterk zwaar licht veilig gezond digitaal praktisch technisch creatief sociaal slim snel open \
        gericht actief warm koud droog nat hard zacht recht rond breed smal diep hoog laag duurzaam lokaal regionaal \
        landelijk persoonlijk zelfstandig helder stevig kort lang jong oud vrij
        """)

    /// Words with accents, as people write them and seldom type them.
    static let accented = words(
        """
        coördinatie financiële ideeën categorieën reünie scène café privé crème hygiëne patiënt cliënt coöperatie \
        geïntegreerd beëindigen ruïne industrieën theorieën strategieën initiërend zoölogie egoïst naïef façade \
        enquête volière première procédé één vóór financiën geüpload intuïtief reëel ingrediënten oriëntatie
        """)

    /// What follows a noun when there are more, or one small one.
    static let endings = ["en", "s", "je", "jes"]

    /// What stands between the parts of a compound.
    static let links = ["", "", "", "s", "en"]

    /// Pieces of words that nobody knows: how a syllable begins, sounds and ends.
    static let onsets = words("b br d dr f fl g gl gr h j k kl kr kw l m n p pl pr r s sch sl sn st str t tr v w z zw")
    static let vowels = words("a aa e ee i ie o oo u uu ei ij oe ui eu ou")
    static let codas = words("k l lf ls m mp n nd ng nk ns p r rk rm rs rt s st t ts")

    /// Names of towns: what they begin with and what they end with.
    static let townStarts = words(
        "Aarde Broek Diep Eike Grave Hazel Kamper Linde Molen Nieuw Ooster Papen Rijn Schelde Terp Veen Wester Zand Zuider Elsen"
    )
    static let townEnds = words("beek berg broek dal donk drecht hoven kerke laar lo meer monde rade stede voort")

    /// Names of those who give courses: who, and what kind of house.
    static let providerNames = words(
        """
        Aldenhof Brandsma Coenders Dekkerij Elzinga Fonteyn Gerritse Hoekman Iepenburg Jonkers Kuipersteen Lommer \
        Mertens Noordhoek Oostveen Palmstra Quist Rietveen Slangen Terpstra
        """)
    static let providerKinds = words(
        """
        Academie Atelier Collectief College Coöperatie Expertise Fabriek Gilde Groep Hub Instituut Kring Lab Leerhuis \
        Opleidingen Partners Praktijkschool Studio Vakcentrum Werkplaats
        """)

    /// What courses are about: their themes.
    static let themes = words(
        """
        lassen robotica houtbouw elektro duurzaamheid zorgtechniek voeding groen logistiek maritiem mode media design \
        programmeren taal rekenen lob burgerschap veiligheid ondernemen toerisme sport installatie infra schilderen \
        metselen voertuigen fietstechniek verkoop bakkerij chemie drones textiel grafisch audio dierzorg energie water \
        toetsing mentoraat
        """)
    static let formats = words(
        "training workshop webinar netwerkbijeenkomst festival studiereis bedrijfsbezoek e-learning lezing")
    static let profiles = words("bwi pie mt mvi eo hbr zw groen mat dp")
    static let sectors = words("vmbo mbo po pro bedrijf")
    static let languages = words("nl en de fr")
}
