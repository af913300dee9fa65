import CatalogScreens

// MARK: - Sessions on a host

extension Wording {
    var aboutSession: String {
        pick("De sessie van iemand die via SSH binnenkomt.", "The session of somebody who comes in over SSH.")
    }
    var aboutSessionDetail: String {
        pick(
            "sshd start dit voor een sleutel; met de hand is het zelden nodig.",
            "sshd starts this for a key; it is seldom needed by hand.")
    }
    var helpSessionPerson: String { pick("Van wie de sleutel is.", "Whose key it is.") }
    var helpSessionKey: String { pick("Een sleutel die nog van niemand is.", "A key that is nobody's yet.") }
    var helpSessionIdle: String {
        pick("Na hoeveel minuten stilte de sessie eindigt.", "After how many minutes of silence the session ends.")
    }
    var helpSessionLimit: String {
        pick("Hoeveel sessies iemand tegelijk mag hebben.", "How many sessions somebody can have at once.")
    }
    var helpSessionHome: String {
        pick(
            "Waar sessies onthouden wat ze onthouden; anders de map van het account.",
            "Where sessions remember what they do; else the account's home.")
    }
    var badSession: String {
        pick(
            "Geef --person of --new-key, --idle van 1 tot 1440 en --limit van 1 tot 100.",
            "Give --person or --new-key, --idle from 1 to 1440 and --limit from 1 to 100.")
    }
    var noLongerKnown: String {
        pick(
            "Je hebt hier geen toegang (meer). Vraag de coördinator van je regio.",
            "You have no access here (any more). Ask the coordinator of your region.")
    }
    func tooManySessions(_ limit: Int) -> String {
        pick(
            "Je hebt hier al \(count(limit, ("venster", "vensters"), ("window", "windows"))) open. Sluit er een met q en probeer het opnieuw.",
            "You have \(count(limit, ("venster", "vensters"), ("window", "windows"))) open here already. Close one with q and try again."
        )
    }
    func idleTooLong(_ minutes: Int) -> String {
        let time = count(minutes, ("minuut", "minuten"), ("minute", "minutes"))
        return pick(
            "Er is \(time) geen toets ingedrukt, dus de verbinding is gesloten. Alles wat je deed is bewaard.",
            "No key was pressed for \(time), so the connection was closed. Everything that you did is kept.")
    }
    var idleSoon: String {
        pick(
            "Ben je er nog? Over een minuut sluit dit venster; druk op een toets om te blijven.",
            "Still there? This window closes in a minute; press a key to stay.")
    }
    func hostedCommands(_ commands: [String]) -> String {
        pick(
            "Hier draait Netflixleren. Kom binnen met een venster (ssh -t), of lees met: \(commands.joined(separator: ", ")).",
            "Netflixleren runs here. Come in with a window (ssh -t), or read with: \(commands.joined(separator: ", "))."
        )
    }
    func sentence(for refusal: HostedWords.Refusal) -> String {
        let commands = HostedWords.commands.map { $0.words.joined(separator: " ") }
        return switch refusal {
        case .nothing: hostedCommands(commands)
        case .command(let word):
            pick(
                "‘\(word)’ kan hier niet. Wel: \(commands.joined(separator: ", ")).",
                "‘\(word)’ is not possible here. These are: \(commands.joined(separator: ", ")).")
        case .option(let word):
            pick("De optie ‘\(word)’ kan hier niet.", "The option ‘\(word)’ is not possible here.")
        case .unreadable:
            pick(
                "Deze opdracht is niet te lezen. Sluit elk aanhalingsteken.", "This cannot be read. Close every quote.")
        }
    }
    var welcomeStranger: String {
        pick(
            "Welkom bij Netflixleren. Deze sleutel is nog van niemand. Typ de code die je kreeg.",
            "Welcome to Netflixleren. This key is nobody's yet. Type the code that you were given.")
    }
    var askCode: String { pick("Je code:", "Your code:") }
    func welcome(_ name: String) -> String {
        pick("Welkom, \(name). Vanaf nu kom je er zo in.", "Welcome, \(name). From now on you get straight in.")
    }
    var noCode: String {
        pick(
            "Zonder code gaat het niet. Vraag er een aan je coördinator.",
            "It does not work without a code. Ask your coordinator for one.")
    }
    var nothingKeptOnHost: String {
        pick("Haal hem op: ssh … agenda --ics -", "Fetch it: ssh … agenda --ics -")
    }
    var catalogueIsFixed: String {
        pick(
            "De catalogus is op de host niet te wijzigen. Doe dit op de computer waar de catalogus wordt bijgehouden.",
            "The catalogue cannot be changed on the host. Do this on the computer where the catalogue is kept.")
    }
}
