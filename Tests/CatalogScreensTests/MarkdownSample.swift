/// A course's text with every construct of Markdown in it.
enum MarkdownSample {
    static let prose = #"""
        Lasersnijden, *van tekening* tot product
        ===
        Je leert **veilig werken** met de laser,
        van ***eerste schets*** tot `snijden.svg`.\
        Daarna: ~~tweehonderd~~ honderd euro.

        ## Wat neem je mee?

        - een laptop met [Inkscape **en** Python](https://inkscape.org/release/)
        - goede zin
          1. voor de ochtend
          2. voor de middag

        9. eerst kijken

           > Meten is weten,
           > zei de meester.
           >
           > - en zagen is vragen

        10. dan doen

        ***

        ```python
        def snijden(lijn):
            return [punt for punt in lijn if punt.is_zichtbaar_voor_de_laser()]

        print("klaar")
        ```

        ![Een lasersnijder aan het werk](laser.png) Vragen? Mail <techlab@school.example> of zie www.techlab.example;
        日本語もOK, caf&eacute; ook, en <abbr>SVG</abbr> evenzeer.

        <div class="noot">
        Letterlijke tekst
        </div>
        """#

    static let table = """
        | Niveau | Wat je *na afloop* kunt | Uren |
        |:-------|:-----------------------:|-----:|
        | basis | een tekening maken en die zonder hulp snijden | 6 |
        | gevorderd | `graveren` in hout en leer | 12 |
        | expert | | 120 |
        """

    static let all = prose + "\n\n" + table
}
