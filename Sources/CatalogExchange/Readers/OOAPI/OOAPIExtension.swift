/// What our own files of OOAPI hold besides what it has fields for, under `ext`, where others do not look.
enum OOAPIExtension {
    /// The key under `ext`, and the type of our codes (extensible enumerations take those with `x-`).
    static let key = "netflixleren"
    static let codeType = "x-netflixleren"

    /// What an object of ours holds besides; nil for an object of others.
    static func of(_ value: JSONValue) -> JSONValue? { value["ext"]?[key] }

    /// Our id for an object; nil for an object of others.
    static func id(of value: JSONValue) -> String? {
        let code = value["primaryCode"]
        return code?["codeType"]?.scalar == codeType ? code?["code"]?.line : nil
    }
}
