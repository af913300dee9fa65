/// Addresses of the web.
package enum URLText {
    /// Whether a text on one line is an address that starts with http:// or https:// and names a host.
    package static func isWebAddress(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
        let rest = text.dropFirst(scheme.count)
        return !rest.contains(" ") && rest.first.map { !"/?#".contains($0) } ?? false
    }
}
