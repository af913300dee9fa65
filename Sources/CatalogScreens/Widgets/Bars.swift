/// Numbers as bars of text.
package enum Bars {
    /// A bar per number, as high as it is beside the highest; a blank where it is 0.
    package static func spark(_ numbers: [Int]) -> String {
        let bars = Array(" ▁▂▃▄▅▆▇█")
        let highest = max(1, numbers.max() ?? 1)
        return String(numbers.map { bars[(max(0, $0) * 8 + highest - 1) / highest] })
    }

    /// How much of something there is: a bar that is full at `total`, which shows something as soon as there is something.
    static func gauge(_ number: Int, of total: Int, width: Int) -> String {
        let (width, total) = (max(0, width), max(1, total))
        let filled = min(width, (max(0, number) * width + total - 1) / total)
        return String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    }
}
