import CatalogKit
import CatalogScreens

// MARK: - Who is let in on a host

extension Wording {
    var aboutPeople: String {
        pick("Wie er op de host mag, en met welke rol.", "Who is let in on a host, and as what.")
    }
    var aboutPeopleDetail: String {
        pick(
            "Iedereen is docent. Een coördinator, schoolcoördinator of beheerder krijgt die rol met ‘people give’.",
            "Everybody is a teacher. A coordinator, school coordinator or operator gets that role with ‘people give’.")
    }
    var aboutPeopleAdd: String { pick("Voeg iemand toe, met een sleutel.", "Add somebody, with a key.") }
    var aboutPeopleList: String { pick("Toon wie een rol of sleutel heeft.", "Show who has a role or a key.") }
    var aboutPeopleGive: String { pick("Geef iemand een rol.", "Give somebody a role.") }
    var aboutPeopleTake: String { pick("Neem een rol terug.", "Take a role back.") }
    var aboutPeopleInvite: String {
        pick("Maak een code voor iemands eerste bezoek.", "Make a code for somebody's first visit.")
    }
    var aboutPeopleRemoveKey: String { pick("Laat een sleutel niet meer toe.", "Let a key in no more.") }
    var aboutPeopleRoles: String { pick("Toon wie wat mag.", "Show who may do what.") }
    var aboutPeopleKeys: String {
        pick("Vertel sshd welke sleutel van wie is.", "Tell sshd whose key is whose.")
    }
    var aboutPeopleKeysDetail: String {
        pick(
            "Voor AuthorizedKeysCommand: ‘people keys --welcome %t %k’. Zonder sleutel: alle regels, voor een authorized_keys-bestand.",
            "For AuthorizedKeysCommand: ‘people keys --welcome %t %k’. Without a key: all lines, for an authorized_keys file."
        )
    }
    var helpLoginKey: String { pick("Een publieke sleutel, of het bestand ervan.", "A public key, or its file.") }
    var helpKeysOf: String { pick("Het soort sleutel, en de sleutel.", "The key's type, and the key.") }
    var helpKeysWelcome: String {
        pick("Laat onbekende sleutels een code intypen.", "Let unknown keys type a code.")
    }
    var helpRole: String { "school-coordinator, coordinator, operator" }
    var helpRoleSchool: String {
        pick("De school van een schoolcoördinator.", "The school of a school coordinator.")
    }

    func personAdded(_ person: Person, keys: Int) -> String {
        switch keys {
        case 0:
            pick(
                "\(person.name) <\(person.email)> is bekend. Met ‘people invite’ maak je een code voor een eerste bezoek.",
                "\(person.name) <\(person.email)> is known. ‘people invite’ makes a code for a first visit.")
        case 1:
            pick(
                "\(person.name) <\(person.email)> mag naar binnen met deze sleutel.",
                "\(person.name) <\(person.email)> is let in with this key.")
        default:
            pick(
                "\(person.name) <\(person.email)> mag naar binnen met deze \(keys) sleutels.",
                "\(person.name) <\(person.email)> is let in with these \(keys) keys.")
        }
    }

    var nobodyLetIn: String { pick("Nog niemand heeft een rol of een sleutel.", "Nobody has a role or a key yet.") }

    func line(for account: Account) -> String {
        let roles = account.grants.map(words(for:))
        let keys =
            account.keys.count == 1
            ? pick("1 sleutel", "1 key") : pick("\(account.keys.count) sleutels", "\(account.keys.count) keys")
        let gone = account.hasLeft ? [pick("vertrokken", "left")] : []
        return (["\(account.person.name) <\(account.person.email)>"] + gone + roles + [keys]).joined(separator: " · ")
    }

    private func words(for grant: Grant) -> String {
        name(of: grant.role) + (grant.school.isEmpty ? "" : " (\(grant.school))")
    }

    func roleGiven(_ grant: Grant, to email: String, isNew: Bool) -> String {
        isNew
            ? pick("\(email) is nu \(words(for: grant)).", "\(email) is \(words(for: grant)) now.")
            : pick("\(email) was al \(words(for: grant)).", "\(email) was \(words(for: grant)) already.")
    }

    func roleTaken(_ grant: Grant, from email: String) -> String {
        pick("\(email) is geen \(words(for: grant)) meer.", "\(email) is no \(words(for: grant)) any more.")
    }

    func roleNotHeld(_ grant: Grant, by email: String) -> String {
        pick("\(email) was geen \(words(for: grant)).", "\(email) was no \(words(for: grant)).")
    }

    func noSuchRole(_ name: String) -> String {
        pick("‘\(name)’ is geen rol. Kies uit: \(helpRole).", "‘\(name)’ is no role. Choose from: \(helpRole).")
    }

    var roleNeedsSchool: String {
        pick(
            "Een schoolcoördinator heeft een school nodig (--school), de andere rollen niet.",
            "A school coordinator needs a school (--school), the other roles do not.")
    }

    func codeMade(_ code: String, for person: Person) -> String {
        pick(
            "Code voor \(person.name): \(code). Hij werkt één keer, twee weken lang, en is niet opnieuw op te vragen.",
            "Code for \(person.name): \(code). It works once, for two weeks, and cannot be shown again.")
    }

    var keyUnknown: String { pick("Deze sleutel is van niemand.", "This key is nobody's.") }
    func keyRemoved(from email: String) -> String {
        pick("\(email) komt er met deze sleutel niet meer in.", "\(email) is not let in with this key any more.")
    }
}
