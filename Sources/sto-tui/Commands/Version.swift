/// Which version of the program this is; the Makefile reads it here for the package.
enum Version {
    /// Major, minor and patch: Semantic Versioning 2.0.0.
    static let number = "0.5.0"
}
