import CatalogKit
import CatalogScreens
import Foundation

/// The first contact of somebody whose key nobody knows: a code that they were given binds it to them.
struct Welcome {
    private let key: String
    private let options: GlobalOptions

    /// How often a code may be typed before the connection ends.
    private static let attempts = 3
    /// Longer than any code as people type it.
    private static let longest = 200

    init(key: String, _ options: GlobalOptions) {
        self.key = key
        self.options = options
    }

    /// Asks for the code until it is right, and tells the address of whom it was made for.
    ///
    /// - Throws: ``CommandFailure`` when it is not, or nothing more is typed.
    func email() throws(CommandFailure) -> String {
        let context = try CommandContext(options)
        let wording = context.wording
        let loginKey: LoginKey
        do throws(LedgerError) { loginKey = try LoginKey(key) } catch { throw CommandFailure(error, wording) }
        print(wording.welcomeStranger)
        for _ in 0..<Welcome.attempts {
            Output.ask(wording.askCode)
            guard let typed = readLine(), typed.utf8.count <= Welcome.longest else { break }
            do throws(LedgerError) {
                let ledger = try Ledger(context.settings.ledger, clock: context.settings.clock)
                let person = try ledger.redeem(typed, with: loginKey)
                print(wording.welcome(person.name))
                return person.email
            } catch {
                guard error.isRefusal else { throw CommandFailure(error, wording) }
                print(wording.sentence(for: error))
            }
        }
        throw CommandFailure(.refused, wording.noCode)
    }
}
