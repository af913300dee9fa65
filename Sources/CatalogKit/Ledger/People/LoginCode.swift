import CCrypt

/// A code that binds a key to a person once: sixteen letters and digits, in four groups.
///
/// The first group finds it, the other three, 60 bits, are the secret. Letters are Crockford's base 32, without those that are
/// taken for others.
struct LoginCode: Hashable {
    /// How long a code can be used, in seconds: two weeks.
    static let lifetime = 14 * 86_400
    /// How often a wrong secret may be tried before the code is worthless.
    static let attempts = 5

    let name: String
    let secret: String

    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// Makes a new one.
    init() {
        var random = SystemRandomNumberGenerator()
        let text = (0..<16).map { _ in Self.letters[Int.random(in: 0..<32, using: &random)] }
        (name, secret) = (String(text[..<4]), String(text[4...]))
    }

    /// Reads one as people type it, in any case, with or without dashes; nil for anything else.
    init?(typed text: String) {
        let plain = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
            .map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 }
        guard plain.count == 16, plain.allSatisfy(Self.letters.contains) else { return nil }
        (name, secret) = (String(plain[..<4]), String(plain[4...]))
    }

    /// As people read it.
    var text: String {
        let letters = Array(name + secret)
        return stride(from: 0, to: 16, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// The secret's hash under a fresh salt (SHA-crypt, as in crypt(5)).
    ///
    /// - Throws: ``LedgerError/missingLibrary(_:)``.
    func hash() throws(LedgerError) -> String {
        var random = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in Self.letters[Int.random(in: 0..<32, using: &random)] }
        return try hash("$6$\(String(salt))$")
    }

    /// Whether a hash is this secret's.
    func matches(_ hash: String) throws(LedgerError) -> Bool { try self.hash(hash) == hash }

    private func hash(_ setting: String) throws(LedgerError) -> String {
        var data = crypt_data()
        guard let made = sto_crypt(secret, setting, &data) else { throw .missingLibrary("libcrypt.so.1") }
        return String(cString: made)
    }
}
