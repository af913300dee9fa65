/// A town that does not exist.
struct Town {
    let name: String
    /// Degrees north and east, in ten-thousandths.
    let latitude: Int
    let longitude: Int

    /// Three hundred towns, around a dozen larger ones, the largest first.
    static func all(seed: UInt64) -> [Town] {
        var dice = Dice(seed: seed, -2)
        let centres = (0..<12).map { _ in (dice.number(508_500...532_000), dice.number(38_000...68_000)) }
        let names = WordParts.townStarts.flatMap { start in WordParts.townEnds.map { start + $0 } }
        return dice.shuffled(names).map { name in
            let (latitude, longitude) = dice.pick(centres)
            return Town(
                name: name, latitude: latitude + dice.number(-2500...2500),
                longitude: longitude + dice.number(-4000...4000))
        }
    }
}
