/// The colours that somebody likes; a terminal without colours shows all alike.
public enum Theme: String, CaseIterable, Sendable {
    /// Colours that can be read on the terminal's own ground, dark or light.
    case terminal
    /// Light letters on a dark ground.
    case dark
    /// Dark letters on a light ground.
    case light
    /// White and yellow on black, with nothing faint.
    case highContrast = "high-contrast"
}
