import Foundation

/// A public key by which a host knows a person, as OpenSSH writes it: its type and its bytes, without a comment.
public struct LoginKey: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The type and the key in base 64, with a blank between them.
    public let description: String

    /// The types that are taken (sshd(8), AUTHORIZED_KEYS FILE FORMAT); DSA is broken, and certificates have other rules.
    private static let types: Set<Substring> = [
        "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa",
    ]

    /// Reads a key from a line of a `.pub` file. Options before the type are refused, a comment behind it is left out.
    ///
    /// - Throws: ``LedgerError/invalidKey``.
    public init(_ line: String) throws(LedgerError) {
        let words = line.split(whereSeparator: \.isWhitespace)
        // 16 kilobits of RSA are under 3,000 letters.
        guard words.count >= 2, LoginKey.types.contains(words[0]), words[1].utf8.count <= 4096,
            let bytes = Data(base64Encoded: String(words[1]))
        else { throw .invalidKey }
        // The bytes begin with the type's length in four bytes and the type (RFC 4253, section 6.6).
        let type = Array(words[0].utf8)
        guard bytes.starts(with: [0, 0, 0, UInt8(type.count)] + type), bytes.count >= type.count + 36 else {
            throw .invalidKey
        }
        description = "\(words[0]) \(words[1])"
    }

    /// A key that was checked on its way in.
    init(known text: String) {
        description = text
    }
}

/// Somebody who is known to the host, with all that lets them in.
public struct Account: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// The roles that were given, the teacher's that everybody has left out.
    public let grants: [Grant]
    /// The keys, oldest first.
    public let keys: [LoginKey]
    /// Whether the person has left, and so is not let in.
    public let hasLeft: Bool
}
