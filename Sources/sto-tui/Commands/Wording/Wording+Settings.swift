import CatalogScreens

// MARK: - The user's own settings

extension Wording {
    var helpPlain: String {
        pick(
            "Alleen tekst, in één kolom: voor een schermlezer of brailleregel.",
            "Text only, in one column: for a screen reader or a braille display.")
    }
    var aboutSettings: String {
        pick("Toon je instellingen en waar ze staan.", "Show your settings and where they are.")
    }
    var aboutSettingsDetail: String {
        pick(
            """
            Kleuren, taal en toetsen staan in config.yaml in de configuratiemap. Wat daarin niet klopt, staat hieronder met regel \
            en kolom. Voorbeeld: theme: light, of onder keys: enrol: [a, Ctrl-a].
            """,
            """
            Colours, language and keys are in config.yaml in the configuration folder. What is wrong in it stands below with \
            line and column. Example: theme: light, or under keys: enrol: [a, Ctrl-a].
            """)
    }
    var helpSettingsKeys: String {
        pick("Toon waarvoor je een toets kunt kiezen.", "Show what keys can be chosen for.")
    }

    /// Where the settings are and what they say.
    func settings(_ path: String?, _ theme: Theme, _ isPlain: Bool) -> String {
        [
            pick("bestand  ", "file     ") + (path ?? pick("geen plaats ervoor", "no place for it")),
            pick("kleuren  ", "colours  ") + name(of: theme),
            pick("taal     ", "language ") + pick("Nederlands", "English"),
            pick("platte tekst: ", "plain text: ") + (isPlain ? pick("ja", "yes") : pick("nee", "no")),
        ].joined(separator: "\n")
    }

    func settingNotSaved(_ path: String) -> String {
        pick("Dit kon niet worden bewaard in \(path).", "This could not be kept in \(path).")
    }
}
