import Testing

@testable import sto_tui

@Suite("The browser")
struct BrowserTests {
    @Test("is used only with a display, and by somebody who sits in front of it")
    func here() {
        #expect(Browser.isHere(["DISPLAY": ":0"]) && Browser.isHere(["WAYLAND_DISPLAY": "wayland-0"]))
        #expect(!Browser.isHere([:]) && !Browser.isHere(["DISPLAY": ""]))
        #expect(!Browser.isHere(["DISPLAY": ":10", "SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"]))
        #expect(!Browser.isHere(["WAYLAND_DISPLAY": "wayland-0", "SSH_TTY": "/dev/pts/3"]))
        #expect(Browser.isHere(["DISPLAY": ":0", "SSH_TTY": ""]))
    }
}
