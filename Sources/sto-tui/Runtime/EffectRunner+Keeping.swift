import CatalogKit
import CatalogScreens
import Dispatch

// What is kept in the user's own files, and what saved searches find.
extension EffectRunner {
    /// Says that a file could not be written, if one could not.
    func report(_ path: String?) {
        if let path { mailbox.post(.notKept(Wording(settings.language).settingNotSaved(path))) }
    }

    /// Finds out what saved searches find, after the search that somebody waits for.
    func lookUp(_ saved: [SavedSearch], in library: Library, today: Day) {
        discoveries.async { [mailbox] in
            let answers = saved.compactMap { try? $0.answer(library.catalog, library.engine, today: today) }
            mailbox.post(.lookedUp(answers))
        }
    }
}
