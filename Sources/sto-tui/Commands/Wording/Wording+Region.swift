import CatalogScreens

/// The words of the command `region`.
extension Wording {
    var aboutRegion: String {
        pick("Laat regio’s één database op een server delen.", "Let regions share one database on a server.")
    }
    var aboutRegionDetail: String {
        pick(
            """
            Geef met --ledger het adres waarmee je de database beheert. Elke regio krijgt een eigen rol en ziet alleen haar \
            eigen gegevens; de server let daarop.
            """,
            """
            Give the address by which you look after the database with --ledger. Each region gets a role of its own and sees \
            nothing but its own data; the server sees to that.
            """)
    }
    var aboutRegionAdd: String {
        pick(
            "Voeg een regio toe, en maak de tabellen of werk ze bij.",
            "Add a region, and make the tables or bring them up to date.")
    }
    var aboutRegionList: String { pick("Toon de regio’s.", "Show the regions.") }
    var helpRegion: String {
        pick("De naam: kleine letters, cijfers en streepjes.", "The name: lower-case letters, digits and hyphens.")
    }

    func regionAdded(_ name: String, isNew: Bool, place: String) -> String {
        let first =
            isNew
            ? pick("Regio \(name) doet mee.", "Region \(name) takes part.")
            : pick("Regio \(name) deed al mee.", "Region \(name) took part already.")
        return pick(
            """
            \(first)
            Geef haar in psql een wachtwoord: \\password \(name)
            Daarna is dit haar grootboek: --ledger \(place)
            """,
            """
            \(first)
            Give it a password in psql: \\password \(name)
            Then this is its ledger: --ledger \(place)
            """)
    }

    func badRegion(_ name: String) -> String {
        pick(
            "‘\(name)’ kan niet de naam van een regio zijn. Gebruik kleine letters, cijfers en streepjes, zoals zuid-limburg.",
            "‘\(name)’ cannot be a region’s name. Use lower-case letters, digits and hyphens, like zuid-limburg.")
    }

    func regionTooPowerful(_ name: String) -> String {
        pick(
            "De rol ‘\(name)’ mag meer dan een regio mag. Kies een andere naam, of neem haar rechten als beheerder af.",
            "The role ‘\(name)’ may do more than a region may. Choose another name, or take its administrator’s rights away."
        )
    }

    var noRegions: String {
        pick(
            "Er zijn nog geen regio’s. Voeg er een toe met ‘sto-tui region add NAAM’.",
            "There are no regions yet. Add one with ‘sto-tui region add NAME’.")
    }

    var regionsNeedServer: String {
        pick(
            "Regio’s delen een database op een server. Geef haar adres: --ledger postgresql://BEHEERDER@SERVER/DATABASE.",
            "Regions share a database on a server. Give its address: --ledger postgresql://OPERATOR@SERVER/DATABASE.")
    }
}
