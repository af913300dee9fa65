/// The ledger's SQL as PostgreSQL wants to read it.
enum PostgreSQLText {
    /// The statement with `$1`, `$2`, … for each `?` that stands outside quotes, and the region in each key that it names.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - suffix: What follows a value's place, by its position from 0.
    /// - Returns: The statement to prepare.
    static func numbered(_ sql: String, suffix: (Int) -> String = { _ in "" }) -> String {
        var numbered = ""
        var quote: Character?
        var count = 0
        for character in sql.replacing("ON CONFLICT (", with: "ON CONFLICT (region, ") {
            switch character {
            case "?" where quote == nil:
                count += 1
                numbered += "$\(count)\(suffix(count - 1))"
                continue
            case quote: quote = nil
            case "'", "\"": if quote == nil { quote = character }
            default: break
            }
            numbered.append(character)
        }
        return numbered
    }
}
