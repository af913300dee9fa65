import CatalogKit
import CatalogScreens
import Dispatch

/// Keeps what the user chose and what is remembered of them in their own files.
struct Keeper: Sendable {
    let configFile: ConfigFile
    let stateFile: StateFile

    init(environment: [String: String]) {
        configFile = ConfigFile(environment: environment)
        stateFile = StateFile(environment: environment)
    }

    /// Remembers something, and tells the path where that did not work.
    func remember(_ remembered: Remembered) -> String? {
        do {
            try stateFile.write(remembered)
            return nil
        } catch {
            return stateFile.path ?? "state.json"
        }
    }

    /// Puts a setting in the settings file, and tells the path where that did not work.
    func set(_ key: String, to value: String) -> String? {
        do {
            try configFile.set(key, to: value)
            return nil
        } catch {
            return configFile.path ?? "config.yaml"
        }
    }
}

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
