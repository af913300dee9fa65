internal import CNcurses
import CatalogScreens
import Foundation

/// The real terminal: the only place that knows ncurses.
///
/// It shows a ``Canvas`` and reads keys. What changed since the frame before is handed to ncurses, which finds how to write it.
final class Terminal {
    /// Why a terminal cannot be used.
    enum Failure: Error {
        /// Standard input or output is not a terminal.
        case notATerminal
        /// The terminal cannot move its cursor, or nothing is known about it.
        case tooSimple(name: String)
    }

    private var palette: Palette
    private var pairs: [Palette.Look: Int32] = [:]
    /// What the styles of this theme came to; they are few.
    private var styles: [(style: Style, attributes: attr_t, pair: Int32)] = []
    private let speaksUTF8: Bool
    private var isOpen = true
    private let output: FrameOutput
    /// What one run of cells becomes, with letters of ASCII alone and with others; kept for their room.
    private var plainLetters: [chtype] = []
    private var letters: [SIMD4<UInt32>] = []
    /// What ncurses holds now; nil when it must take over every row again.
    private var shown: Canvas?
    /// Whether the terminal took the last frame whole.
    private var isWhole = true

    /// Takes the terminal into use.
    init(environment: [String: String]) throws(Failure) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        speaksUTF8 = Terminal.setLocale(environment)
        let name = environment["TERM"] ?? ""
        var status: Int32 = 0
        // Asked first, because newterm ends the program for a terminal that it does not know.
        guard !name.isEmpty, setupterm(nil, STDOUT_FILENO, &status) == OK, Terminal.can("cup"), Terminal.can("clear"),
            let output = FrameOutput(memory: sto_memory_file("frame"), lead: sto_lead),
            sto_new_terminal(output.descriptor) != nil
        else { throw .tooSimple(name: name) }
        self.output = output
        palette = Palette(colours: environment["NO_COLOR", default: ""].isEmpty ? Terminal.startColours() : 0)
        cbreak()
        noecho()
        nonl()
        ignoreStops()
        set_escdelay(25)
        keypad(sto_screen(), true)
        nodelay(sto_screen(), true)
        intrflush(sto_screen(), false)
        // A frame is drawn to its end: keys that wait were read before it.
        typeahead(-1)
        mouseinterval(0)
        mousemask(STO_CLICK | STO_WHEEL_UP | STO_WHEEL_DOWN, nil)
        define_key("\u{1B}[200~", STO_PASTE_START)
        define_key("\u{1B}[201~", STO_PASTE_END)
        bracketPaste(true)
    }

    deinit {
        release()
    }

    /// Shows the next frame, and all after it, in the colours of a theme.
    func use(_ theme: Theme) {
        guard palette.theme != theme else { return }
        palette.theme = theme
        styles = []
        // What no frame covers has the theme's ground too.
        let (attributes, pair) = attributes(of: .text)
        sto_ground(attributes, pair)
        shown = nil
    }

    /// Puts a text on the clipboard of the computer that the terminal runs on, over SSH too (OSC 52 of xterm's control
    /// sequences); a terminal that does not know how ignores it.
    func copy(_ text: String) {
        send("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}")
    }

    /// Gives the terminal back as it was, for good or until ``retake()``.
    func release() {
        guard isOpen else { return }
        isOpen = false
        if !isWhole { output.giveUp() }
        bracketPaste(false)
        endwin()
    }

    /// Takes the terminal into use again after somebody else had it; the next frame is drawn in full.
    func retake() {
        // Whoever had it may have left it in any state, so it is set up from the start.
        release()
        isOpen = true
        reset_prog_mode()
        bracketPaste(true)
        clearok(sto_screen(), true)
        shown = nil
        refit()
    }

    /// Columns and rows.
    var size: Size { Size(Int(sto_columns()), Int(sto_rows())) }

    /// Takes over the window's size after it changed.
    func refit() {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return }
        resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        shown = nil
    }

    // MARK: - Showing

    /// Whether a frame is still wanting that the terminal did not take, and would take now.
    var takesLostFrame: Bool { !isWhole && output.takesMore(within: 0) }

    /// Shows a frame; one that the terminal does not take is lost, and the next is shown in full.
    func show(_ canvas: Canvas) {
        if !isWhole {
            clearok(sto_screen(), true)
            shown = nil
        }
        let size = size
        canvas.changes(since: shown) { cells, style, row, column in
            guard row < size.height, column < size.width else { return }
            put(cells.prefix(size.width - column), style, row, column)
        }
        shown = canvas
        isWhole = output.gather {
            if let cursor = canvas.cursor, cursor.x < size.width, cursor.y < size.height {
                curs_set(1)
                wmove(sto_screen(), Int32(cursor.y), Int32(cursor.x))
            } else {
                curs_set(0)
            }
            wrefresh(sto_screen())
        }
    }

    /// Hands ncurses a part of a row that is of one style.
    private func put(_ cells: ArraySlice<Cell>, _ style: Style, _ row: Int, _ column: Int) {
        sto_distrust(Int32(row), Int32(column), Int32(cells.count))
        let (attributes, pair) = attributes(of: style)
        let plain = pair < 256 ? Terminal.plain(cells, attributes | chtype(COLOR_PAIR(pair)), &plainLetters) : 0
        if plain > 0 { mvwaddchnstr(sto_screen(), Int32(row), Int32(column), plainLetters, Int32(plain)) }
        if plain == cells.count { return }
        letters.removeAll(keepingCapacity: true)
        Terminal.append(cells.dropFirst(plain), to: &letters, isUTF8: speaksUTF8)
        sto_put(Int32(row), Int32(column + plain), letters, Int32(letters.count), attributes, pair)
    }

    /// How many cells from the first on are of ASCII; the first of `letters` become theirs. A letter of one byte fits with its style
    /// in a number, and ncurses does not ask for the width of each.
    private static func plain(_ cells: ArraySlice<Cell>, _ style: chtype, _ letters: inout [chtype]) -> Int {
        if letters.count < cells.count { letters = Array(repeating: 0, count: cells.count) }
        var room = letters.mutableSpan
        var count = 0
        for cell in cells {
            guard let letter = cell.ascii else { break }
            room[count] = chtype(letter) | style
            count += 1
        }
        return count
    }

    /// Adds the letters of cells with their marks, as a terminal can show them.
    private static func append(_ cells: ArraySlice<Cell>, to letters: inout [SIMD4<UInt32>], isUTF8: Bool) {
        for cell in cells where !cell.isRightHalf {
            let known = cell.ascii != nil ? 4 : isUTF8 ? known(of: cell) : 0
            if known == 4 {
                letters.append(cell.scalars)
            } else if known > 0 {
                letters.append(cell.scalars.replacing(with: 0, where: SIMD4(0, 1, 2, 3) .>= UInt32(known)))
            } else {
                let text = isUTF8 ? String(repeating: "?", count: cell.width) : PlainLetters.ascii(cell.text)
                for letter in text.unicodeScalars { letters.append(SIMD4(letter.value, 0, 0, 0)) }
            }
        }
    }

    /// How many of a cell's letter and marks come before one that the C library, by which ncurses goes, gives other columns.
    private static func known(of cell: Cell) -> Int {
        cell.scalars.indices.prefix { place in
            let scalar = cell.scalars[place]
            return scalar <= 0xFF || Int(wcwidth(wchar_t(scalar))) == (place == 0 ? cell.width : 0)
        }.count
    }

    // MARK: - Locale and capabilities

    /// Takes over the user's locale for letters and says whether it speaks UTF-8.
    ///
    /// Where the locale is unknown here, or none is set at all, UTF-8 is taken: only one that names another set of letters
    /// (C, POSIX, ISO-8859-1) is believed to mean it.
    private static func setLocale(_ environment: [String: String]) -> Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.filter { !$0.isEmpty }
        if setlocale(LC_ALL, "") == nil || names.isEmpty {
            let letters = names.first?.split(separator: ".").dropFirst().first?.lowercased()
            setlocale(LC_ALL, letters.map { $0.hasPrefix("utf") } ?? true ? "C.UTF-8" : "C")
        }
        return String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
    }

    private static func can(_ capability: String) -> Bool {
        // tigetstr answers −1 for what is no capability and nil for what this terminal lacks.
        guard let text = tigetstr(capability) else { return false }
        return Int(bitPattern: text) != -1
    }

    /// Makes Ctrl-S and Ctrl-Q keys like others: who presses the one, as in other programs, to save, is not to find the screen
    /// standing still.
    private func ignoreStops() {
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
        modes.c_iflag &= ~tcflag_t(IXON)
        guard tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0 else { return }
        def_prog_mode()
    }

    /// Asks the terminal to say where a pasted text begins and ends; one that does not know how ignores it.
    private func bracketPaste(_ isOn: Bool) {
        send(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
    }

    /// Writes what ncurses knows nothing of.
    private func send(_ request: String) {
        if !output.send(Array(request.utf8)[...]) { isWhole = false }
    }

    /// How many colours the terminal has; 0 for none.
    private static func startColours() -> Int {
        guard has_colors(), start_color() == OK else { return 0 }
        use_default_colors()
        return Int(sto_colours())
    }

    /// The attributes and the colour pair of a style.
    private func attributes(of style: Style) -> (attr_t, Int32) {
        if let known = styles.first(where: { $0.style == style }) { return (known.attributes, known.pair) }
        let look = palette.look(of: style)
        var attributes: attr_t = 0
        if look.isBold { attributes |= STO_BOLD }
        if look.isDim { attributes |= STO_DIM }
        if look.isReversed { attributes |= STO_REVERSE }
        if look.isUnderlined { attributes |= STO_UNDERLINE }
        let pair = pair(text: look.text, ground: look.ground)
        styles.append((style, attributes, pair))
        return (attributes, pair)
    }

    /// The number of a colour pair, made at its first use.
    private func pair(text: Int32, ground: Int32) -> Int32 {
        if text == -1, ground == -1 { return 0 }
        let wanted = Palette.Look(text: text, ground: ground)
        if let known = pairs[wanted] { return known }
        let number = Int32(pairs.count + 1)
        guard number < sto_colour_pairs(), init_extended_pair(number, text, ground) == OK else { return 0 }
        pairs[wanted] = number
        return number
    }

    // MARK: - Reading

    /// What was typed, clicked or pasted since the last call; never waits.
    func read() -> [Message] {
        var messages: [Message] = []
        while let code = nextCode() {
            if code.isFunction, code.value == STO_PASTE_START {
                messages.append(.paste(pasted()))
            } else if code.isFunction, code.value == KEY_MOUSE {
                if let mouse = mouse() { messages.append(.mouse(mouse)) }
            } else if let key = code.isFunction ? functionKey(code.value) : letter(code.value) {
                messages.append(.key(key))
            }
        }
        return messages
    }

    private func nextCode() -> (value: Int32, isFunction: Bool)? {
        var code = wint_t()
        switch wget_wch(sto_screen(), &code) {
        case OK: return (Int32(bitPattern: code), false)
        case KEY_CODE_YES: return (Int32(bitPattern: code), true)
        default: return nil
        }
    }

    /// The text up to the end of a paste; what does not come within a tenth of a second is no part of it.
    private func pasted() -> String {
        var text = String.UnicodeScalarView()
        wtimeout(sto_screen(), 100)
        defer { nodelay(sto_screen(), true) }
        while let code = nextCode(), !(code.isFunction && code.value == STO_PASTE_END) {
            if !code.isFunction, let scalar = Unicode.Scalar(UInt32(bitPattern: code.value)) { text.append(scalar) }
        }
        return String(text)
    }

    private func mouse() -> Mouse? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let point = Point(Int(event.x), Int(event.y))
        if event.bstate & STO_CLICK != 0 { return .click(point) }
        if event.bstate & STO_WHEEL_UP != 0 { return .wheel(point, lines: -3) }
        if event.bstate & STO_WHEEL_DOWN != 0 { return .wheel(point, lines: 3) }
        return nil
    }

    private func letter(_ code: Int32) -> Key? {
        switch code {
        case 13, 10: return .enter
        case 27: return .escape
        case 9: return .tab
        case 8, 127: return .backspace
        case 1...26: return Unicode.Scalar(UInt32(code + 96)).map { .control(Character($0)) }
        case 0..<32: return nil
        default: return Unicode.Scalar(UInt32(bitPattern: code)).map { .character(Character($0)) }
        }
    }

    private func functionKey(_ code: Int32) -> Key? {
        switch code {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_BTAB: .backTab
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_ENTER: .enter
        default: nil
        }
    }
}
