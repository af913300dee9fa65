public import CatalogKit

/// What a user set to their liking: colours, language, keys, and whether anything is drawn besides text.
public struct Preferences: Equatable, Sendable {
    /// The colours.
    public var theme = Theme.terminal
    /// The language; nil for the locale's.
    public var language: Language?
    /// Whether screens are plain text in one column, for who listens to them.
    public var isPlain = false
    /// The keys.
    public var keyMap = KeyMap.standard

    /// The keys that stand under no other.
    static let settings = ["theme", "language", "plain", "keys"]

    /// What everybody starts with.
    public init() {}

    /// Reads a settings file; what is wrong in it changes nothing.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - problems: What is wrong is added to these, in the order of the file.
    public init(_ file: SettingsFile, _ problems: inout [PreferenceProblem]) {
        for entry in file.entries {
            do throws(PreferenceProblem.Kind) {
                try take(entry)
            } catch {
                problems.append(PreferenceProblem(kind: error, line: entry.line, column: entry.column))
            }
        }
    }

    private mutating func take(_ entry: SettingsFile.Entry) throws(PreferenceProblem.Kind) {
        let key = entry.path[0]
        switch (key, entry.path.count) {
        case ("theme", 1):
            theme = try choice(entry, Theme.init(rawValue:), among: Theme.allCases.map(\.rawValue))
        case ("language", 1):
            language = try choice(entry, Language.init(rawValue:), among: Language.allCases.map(\.rawValue))
        case ("plain", 1):
            isPlain = try choice(entry, Bool.init, among: ["true", "false"])
        case ("keys", 2):
            try chooseKeys(entry)
        case ("keys", 1) where entry.values.isEmpty:
            break
        default:
            throw .unknownSetting(key, suggestion: Spelling.nearest(to: key, among: Self.settings))
        }
    }

    private func choice<Value>(
        _ entry: SettingsFile.Entry, _ read: (String) -> Value?, among words: [String]
    ) throws(PreferenceProblem.Kind) -> Value {
        let text = entry.values.joined(separator: ", ")
        guard entry.values.count == 1, let value = read(text) else {
            throw .unknownValue(entry.path[0], text, choices: words)
        }
        return value
    }

    private mutating func chooseKeys(_ entry: SettingsFile.Entry) throws(PreferenceProblem.Kind) {
        let name = entry.path[1]
        guard let action = KeyMap.actions[name] else {
            throw .unknownAction(name, suggestion: Spelling.nearest(to: name, among: KeyMap.actions.keys.sorted()))
        }
        var keys: [Key] = []
        for value in entry.values {
            guard let key = Key(value) else { throw .unknownKey(value) }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw .noKey(name) }
        do throws(KeyMap.Clash) {
            keyMap = try keyMap.choosing(keys, for: action)
        } catch {
            throw .taken(error)
        }
    }
}

/// Something in a settings file that cannot be.
public struct PreferenceProblem: Equatable, Sendable {
    /// What it is.
    public let kind: Kind
    /// Its line, from 1.
    public let line: Int
    /// Its column, from 1.
    public let column: Int

    /// What cannot be.
    public enum Kind: Error, Equatable, Sendable {
        /// No setting has this name.
        case unknownSetting(String, suggestion: String?)
        /// A setting has a value that is none of its choices.
        case unknownValue(String, String, choices: [String])
        /// Nothing that a key can do has this name.
        case unknownAction(String, suggestion: String?)
        /// No key has this name.
        case unknownKey(String)
        /// No key stands behind the name.
        case noKey(String)
        /// The key does something else already.
        case taken(KeyMap.Clash)
    }
}
