import CatalogScreens

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
