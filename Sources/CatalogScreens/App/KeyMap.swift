/// A line of the key table: keys, what they do, where, and in which words.
public struct Binding: Sendable {
    /// The keys, the first of which the footer shows; none for what is only to be found by name.
    public var keys: [Key]
    /// What they ask for.
    public let action: Action
    /// Where they work.
    public let contexts: Set<Context>
    /// Whether the footer names them; all are in the help.
    public let inFooter: Bool
    /// What they do, in the user's language.
    public let label: @Sendable (Wording) -> String
}

/// The one table that dispatch, footer, help and the command palette read.
public struct KeyMap: Sendable {
    /// Every binding, in the order of the footer and the help.
    public private(set) var bindings: [Binding]
    /// The keys that somebody chose, by what they ask for.
    public private(set) var chosen: [Action: [Key]] = [:]
    private var dispatch: [Slot: Action]

    /// The keys as they are unless somebody chose others.
    public static let standard = KeyMap(KeyTable.bindings)

    /// Everything that a key can be chosen for, by its name in a settings file.
    public static let actions = Dictionary(KeyTable.bindings.map { ($0.action.name, $0.action) }) { first, _ in first }

    private struct Slot: Hashable {
        var key: Key
        var context: Context
    }

    private init(_ bindings: [Binding]) {
        self.bindings = bindings
        dispatch = Dictionary(minimumCapacity: bindings.reduce(0) { $0 + $1.keys.count * $1.contexts.count })
        for binding in bindings {
            for context in binding.contexts {
                for key in binding.keys { dispatch[Slot(key: key, context: context)] = binding.action }
            }
        }
    }

    /// What a key asks for in a place, if anything.
    public func action(for key: Key, in context: Context) -> Action? {
        dispatch[Slot(key: key, context: context)]
    }

    /// The bindings of a place that have keys, in order.
    public func bindings(in context: Context) -> [Binding] {
        bindings.filter { !$0.keys.isEmpty && $0.contexts.contains(context) }
    }

    /// Where two things want the same key.
    public struct Clash: Error, Equatable {
        /// The key.
        public let key: Key
        /// What it does already.
        public let action: Action
        /// Where.
        public let context: Context
    }

    /// The table with other keys for an action, wherever it works.
    ///
    /// Where letters are typed a letter cannot be a key, and the action keeps the keys that it has there.
    ///
    /// - Parameters:
    ///   - keys: The keys, at least one; the first is the one that the footer shows.
    ///   - action: What the keys are to ask for.
    /// - Returns: The table with those keys.
    /// - Throws: ``Clash`` when one of them does something else in one of the places.
    public func choosing(_ keys: [Key], for action: Action) throws(Clash) -> KeyMap {
        var bindings = bindings
        for (number, binding) in bindings.enumerated() where binding.action == action {
            let wanted = binding.contexts.isDisjoint(with: Context.typing) ? keys : keys.filter { !$0.isTyped }
            if !wanted.isEmpty { bindings[number].keys = wanted }
        }
        for binding in bindings where binding.action == action {
            for context in Context.allCases where binding.contexts.contains(context) {
                for other in bindings where other.action != action && other.contexts.contains(context) {
                    if let key = binding.keys.first(where: other.keys.contains) {
                        throw Clash(key: key, action: other.action, context: context)
                    }
                }
            }
        }
        var map = KeyMap(bindings)
        map.chosen = chosen
        map.chosen[action] = keys
        return map
    }
}

extension KeyMap: Hashable {
    /// Whether the same keys were chosen.
    public static func == (left: KeyMap, right: KeyMap) -> Bool {
        left.chosen == right.chosen
    }

    /// Hashes the keys that were chosen.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(chosen)
    }
}
