import Foundation
import Testing

/// A host as people meet it.
@Suite("A session over SSH", .serialized, .enabled(if: SSHHost.isInstalled))
struct SessionTests {
    @Test("reads out what can be read without a terminal, for whom the key is, in their language")
    func words() throws {
        let host = try SSHHost()
        #expect(try host.ask("an").text.contains("lees met: search, show, agenda"))
        #expect(try host.ask("an", "search lassen").text.contains("lassen@2027-03-18"))
        #expect(try host.ask("an", "show lassen@2027-03-18").text.contains("Lassen voor beginners"))
        #expect(try host.ask("an", "agenda --ics -").text.hasPrefix("BEGIN:VCALENDAR"))
        #expect(try host.ask("an", "agenda", options: ["-o", "SetEnv=LANG=en_GB.UTF-8"]).text.contains("agenda is"))
        #expect(try host.ask("an", "sh").text.contains("‘sh’ kan hier niet"))
    }

    @Test("begins for a stranger with the code that they were given, and with nothing else")
    func code() throws {
        let host = try SSHHost()
        let text = try host.sto("people", "invite", "cas@school.example", "--name", "Cas", "--today", "2027-01-12")
        let code = try #require(text.firstMatch(of: /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/)).output.0
        let wrong = try host.ask("stranger", "agenda", typing: "0000-0000-0000-0000\nagenda\n\n")
        #expect(wrong.code == 1 && wrong.text.contains("Deze code klopt niet"), "\(wrong.text)")
        let right = try host.ask("stranger", "agenda", typing: "\(code)\n")
        #expect(right.code == 0 && right.text.contains("Welkom, Cas.") && right.text.contains("agenda is nog leeg"))
        try host.writeKeys()
        #expect(try host.ask("stranger", "agenda").text == "Je agenda is nog leeg.\n")
        #expect(try host.sto("audit").contains("klopt."))
    }

    @Test("shows a teacher everything of theirs, stops for nobody and ends with the connection")
    func terminal() throws {
        let host = try SSHHost()
        let terminal = try TmuxTerminal(home: host.home)
        try terminal.enter(host.client("an", ["-t"]).joined(separator: " ") + "; echo code=$?")
        try terminal.wait(for: "Welkom bij Netflixleren")
        try terminal.press("Escape")
        try terminal.openSearch(finding: "4 activiteiten")
        // Nobody else's: the tab of coordinators has no names in it, and a palette runs no programs.
        try terminal.press("5")
        try terminal.wait("only questions and ideas") {
            $0.contains("Vragen") && !$0.contains("Deelnemers") && !$0.contains("Post")
        }
        try terminal.press("C-z")
        try terminal.press(":")
        try terminal.type("!/bin/bash -i")
        try terminal.press("Enter", "Escape", "2")
        try terminal.wait(for: "4 activiteiten")
        try terminal.press("a")
        try terminal.wait(for: "Aanmelden")
        try terminal.press("Enter")
        try terminal.wait(for: "Je bent aangemeld")
        #expect(try host.sto("agenda", "--as", "an@school.example").contains("Lasersnijden"))
        try terminal.press("3", "w")
        try terminal.wait(for: "Haal hem op: ssh … agenda --ics -")
        try terminal.press("q")
        try terminal.wait(for: "code=0")
        #expect(try host.sto("audit").contains("klopt."))
    }

    @Test("does not become somebody else's by another address in the profile")
    func identity() throws {
        let host = try SSHHost()
        let terminal = try TmuxTerminal(home: host.home)
        try terminal.enter(host.client("an", ["-t"]).joined(separator: " "))
        try terminal.wait(for: "Welkom bij Netflixleren")
        try terminal.press("Escape")
        try terminal.wait("no introduction") { !$0.contains("Welkom bij Netflixleren") || !$0.contains("1 van 4") }
        try terminal.press(":")
        try terminal.type("mijn gegevens")
        try terminal.press("Enter")
        try terminal.wait(for: "an@school.example")
        try terminal.press("Tab", "C-u")
        try terminal.type("bo@school.example")
        try terminal.press("Enter", "Enter")
        try terminal.wait(for: "hoort je sleutel bij dit e-mailadres")
    }

    @Test("is one of a few: the next one waits for a place")
    func limit() throws {
        let host = try SSHHost()
        try host.writeKeys("--limit", "1")
        let terminal = try TmuxTerminal(home: host.home)
        try terminal.enter(host.client("an", ["-t"]).joined(separator: " ") + "; echo code=$?")
        try terminal.wait(for: "Welkom bij Netflixleren")
        #expect(try host.ask("an", "agenda").text.contains("Je hebt hier al 1 venster open"))
        #expect(try host.ask("bo", "agenda").code == 0)
        try terminal.press("Escape", "q")
        try terminal.wait(for: "code=0")
        #expect(try host.ask("an", "agenda").code == 0)
    }

    @Test("is over for who left, and lets nobody in with a removed key")
    func gone() throws {
        let host = try SSHHost()
        try host.sto("people", "remove-key", "bo.pub")
        #expect(try host.sto("people", "keys").contains("bo@school.example") == false)
        try host.sto("handover", "an@school.example", "bo@school.example")
        let outcome = try host.ask("an", "agenda")
        #expect(outcome.code == 1 && outcome.text.contains("geen toegang"), "\(outcome.text)")
    }
}
