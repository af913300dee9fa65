/// A small text for each rule of CommonMark and of GitHub's tables and strikethrough, by section, in words of our own.
enum CommonMarkExamples {
    static let all: [String] =
        tabs + precedence + rules + headings + code + html + paragraphs + quotes + lists + escapes + spans + emphasis
        + links + images + autolinks + breaks + tables + unpleasant

    static let tabs = [
        "\tzagen\tboren", "  \tvijlen", "- lijm\n\n\tklem", "- lijm\n\n\t\tklem", ">\t\thout", "-\t\tstaal", "1\tmoer",
        "#\tKop", "*\t*\t*\t",
    ]
    static let precedence = ["- `een\n- twee`", "> # kop\nlui", "- a\n***\n- b", "| a |\n- b"]
    static let rules = [
        "***\n---\n___", "+++", "===", "--\n**\n__", " ***\n  ***\n   ***", "    ***", "Staal\n    ***",
        "_____________________________________", " - - -", " **  * ** * ** * **", "_ _ _ a\n\na---", "- a\n- * * *",
        "Woord\n***\nwoord",
    ]
    static let headings = [
        "# een\n## twee\n### drie\n#### vier\n##### vijf\n###### zes", "####### zeven", "#5 bout\n\n#moer", "\\## twee",
        "# a *b* \\*c\\*", "#                  ruim                     ", "    # vier",
        "## twee ##\n  ###   drie    ###",
        "# een ################", "### drie ### b", "# een#", "### drie \\###", "****\n## twee\n****", "#\n##\n### ###",
        "Kop *een*\n=========\n\nKop *twee*\n---------", "Lange\nkop\n=", "Kop\n    ---", "Kop\n= =\n\nKop\n--- -",
        "`Kop\n----\n`", "> Kop\n-----", "- Kop\n---", "\n====", "---\nKop\n---", "\\> kop\n------",
    ]
    static let code = [
        "    ingesprongen\n      verder", "  - punt\n\n    verder", "1.  een\n\n    - twee", "    <a/>\n    *b*",
        "    een\n\n    twee\n  \n \n    drie", "Woord\n    geen code", "    code\nwoord", "```\n<\n >\n```",
        "~~~\n<\n >\n~~~",
        "``\nfoo\n``", "```\naaa\n~~~\n```", "````\naaa\n```\n``````", "```", "`````\n\n```\naaa",
        "> ```\n> aaa\n\nbbb",
        "```\n\n  \n```", " ```\n aaa\naaa\n```", "   ```\n   aaa\n    aaa\n  aaa\n   ```",
        "```ruby\ndef foo(x)\n  3\nend\n```",
        "~~~~    ruby startline=3 $%@#$\ndef\n~~~~~~~", "````;\n````", "``` aa ```\nfoo", "~~~ aa ``` ~~~\nfoo\n~~~",
        "```\n``` aaa\n```", "woord\n```\ncode\n```\nwoord",
    ]
    static let html = [
        "<table>\n  <tr>\n    <td>\n           hoi\n    </td>\n  </tr>\n</table>\n\noké.",
        " <div>\n  *hoi*\n         <b><a>",
        "</div>\n*b*", "<div>\n\n*Nadruk*\n\n</div>", "<script type=\"x\">\n// a\n\nb\n</script>\noké",
        "<!-- Weg\n\nmet dit -->\noké",
        "<?php\n  echo '>';\n?>\noké", "<!DOCTYPE html>", "<a><b2/>", "voor <i>tussen</i> na", "<33> <__>",
        "voor <!-- a --> na",
        "<pre>\nregel\n\nregel\n</pre>",
    ]
    static let paragraphs = [
        "aaa\n\nbbb", "aaa\nbbb\n\nccc\nddd", "aaa\n\n\nbbb", "  aaa\n bbb", "aaa\n             bbb\n      ccc",
        "aaa     \nbbb     ", "  \n\naaa\n  \n\n# aaa\n\n  ",
    ]
    static let quotes = [
        "> # Kop\n> een\n> twee", "># Kop\n>een\n> twee", "   > # Kop\n   > een\n > twee", "    > geen citaat",
        "> a\nb\n> c",
        "> a\n---", "> - a\n- b", ">     code\n    code", "> ```\ncode\n```", ">", ">\n>  \n> ", ">\n> a\n>  ",
        "> a\n\n> b",
        "> a\n>\n> b", "woord\n> citaat", "> aaa\n***\n> bbb", "> a\n\nb", "> > > a\nb", ">>> a\n> b\n>>c",
    ]
    static let lists = [
        "Een alinea\nvan twee regels.\n\n1.  Een punt\n\n        code\n\n    > Een citaat.", "- een\n\n twee",
        "- een\n\n  twee",
        " -    een\n\n     twee", "   > > 1.  een\n>>\n>>     twee", "-een\n\n2.twee", "- a\n\n\n  b", "123456789. ok",
        "1234567890. te lang",
        "0. nul", "003. drie", "-1. min", "- a\n\n      code", "1.     code\n\n   woord\n\n       code", "- a\n-\n- b",
        "*", "a\n*\n\na\n1.",
        "- a\n  - b\n    - c\n      - d", "- a\n - b\n  - c\n   - d", "10) a\n    - b", "- - a", "1. - 2. a",
        "- # Kop\n- Kop\n  ---\n  b", "- a\n- b\n+ c", "1. a\n2. b\n3) c", "Woord\n- a\n- b", "Woord met\n14. bouten",
        "- a\n\n- b\n\n\n- c",
        "- a\n- b\n\n<!-- -->\n\n- c", "* a\n\n  > b\n  ```\n  c\n  ```\n- d", "1. ```\n   a\n   ```\n\n   b",
        "- [ ] niet\n- [x] wel",
    ]
    static let escapes = [
        #"\!\"\#\$\%\&\'\(\)\*\+\,\-\.\/\:\;\<\=\>\?\@\[\\\]\^\_\`\{\|\}\~"#, #"\a\ \3\φ\«"#, #"\*geen nadruk*"#,
        #"\\*nadruk*"#, "a\\\nb",
        #"`` \[\` ``"#, "    \\[\\]", #"<https://a.example?b=\*>"#, "&nbsp; &amp; &copy; &AElig; &frac34;",
        "&#35; &#1234; &#992; &#0;",
        "&#X22; &#XD06;", "&nbsp &x; &#; &#x;", "&copy", "&#42;a&#42;", "a&#10;&#10;b", "&#9;a",
    ]
    static let spans = [
        "`code`", "`` a ` b ``", "` `` `", "`  ``  `", "` a`", "` `\n`  `", "``\na \nb  \nc\n``", "`a   b \nc`",
        "`a\\`b`", "*a`*`",
        "[geen `link](/a`)", "```a``", "`a", "`a``b``",
    ]
    static let emphasis = [
        "*nadruk*", "a * b*", "a*\"b\"*", "* a *", "a*b*c", "_nadruk_", "_ a_", "a_\"b\"_", "a_b_c", "a-_(b)_",
        "**vet**", "** a**", "a**b**",
        "__vet__", "a__b__", "*a **b** c*", "*a**b**c*", "***a** b*", "*a **b***", "*a [b](/c)*", "** is leeg **",
        "a ***", "a *\\**", "*a `*`*",
        "**a<https://b.example/?q=**>", "*(**a**)*", "_(_a_)_", "***een*** twee ***drie***", "~~weg~~", "~~a\n\nb~~",
        "~een~ ~~~drie~~~",
    ]
    static let links = [
        "[een](/twee \"drie\")", "[een](/twee)", "[een]()", "[een](<>)", "[een](/a b)", "[een](</a b>)", "[een](a\nb)",
        "[a](<b)c>)", "[een](\\(a\\))",
        "[een](a(en(b)))", "[a](#b)\n\n[a](https://a.example#b)", "[een](/a \"b\")\n[een](/a 'b')\n[een](/a (b))",
        "[een] (/a)",
        "[een [twee [drie]]](/a)", "[een] twee](/a)", "[een [twee](/a)", "[een *twee **drie** `vier`*](/a)",
        "[![maan](m.jpg)](/a)",
        "[a [b](/c)](/d)", "*[a*](/b)", "[a *b](c*)", "[a][b]\n\n[b]: /c \"d\"", "[B][a]\n\n[a]: /c",
        "[a][]\n\n[a]: /b", "[a]\n\n[a]: /b 'c\nd'",
        "[weg]: /nergens", "[a]: <b c> \"d\" e", "[geen][definitie]", "[a]\n\n[a]: \n/b", "[ΑΓΩ]: /φ\n\n[αγω]",
    ]
    static let images = [
        "![plaat](/a \"b\")", "![plaat *van* hout][]\n\n[plaat *van* hout]: a.jpg", "![a ![b](/c)](/d)",
        "![a [b](/c)](/d)", "![](/a)",
        "Mijn ![hand en zaag](/pad/a.jpg \"b\"   )", "![a]\n\n[a]: /b", "!\\[a]", "\\![a]\n\n[a]: /b",
    ]
    static let autolinks = [
        "<https://a.example/b?c=d&e=f>", "<MAILTO:A@B.EXAMPLE>", "<a+b+c:d>", "<https://../>",
        "<https://a.example/b c>", "<a@b.example>", "<a\\+@b.example>",
        "<>", "< https://a.example >", "<m:abc>", "<a.b.c>", "https://a.example", "a@b.example", "www.a.example/b_(c).",
        "https://a.example),",
    ]
    static let breaks = [
        "a  \nb", "a\\\nb", "a       \n     b", "*a  \nb*", "`code  \nspan`", "a\\", "a  ", "### a\\", "a \n b",
        "hallo $.;'dag", "Foo χρῆν",
        "Meer     blanks",
    ]
    static let tables = [
        "| a | b |\n| --- | --- |\n| c | d |", "| abc | defghi |\n:-: | -----------:\nbar | baz",
        "| a\\|b |\n| ------ |\n| c `\\|` d |",
        "| a | b |\n| --- | --- |\n| c | d |\n> e", "| a | b |\n| --- |\n| c |",
        "| a | b |\n| --- | --- |\n| c |\n| d | e | f |",
        "| kop |\n|---|", "| a | | c |\n|:--|:-:|--:|\n| | d | |",
        "| Een erg lange kop boven een kolom | b |\n|---|---|\n| woord | eenheelerglangwoorddatnergenspast |",
    ]
    static let unpleasant = [
        "", " ", "\n\n\n", "\u{0}", "a\u{1B}[31mb", "日本語の文章をここに", "e\u{301}\u{302}n twee\u{300}", "👩‍🏫 🇧🇪 👍🏽",
        "\u{200B}\u{FEFF}a\u{202E}b",
        String(repeating: "> ", count: 60) + "diep", String(repeating: "- ", count: 60) + "diep",
        String(repeating: "*a ", count: 80),
        String(repeating: "[", count: 200) + "a", String(repeating: "W", count: 500), "a\u{A0}b\u{2028}c\u{2029}d",
        "a\r\nb\rc",
    ]
}
