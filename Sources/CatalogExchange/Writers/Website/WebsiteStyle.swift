/// How the website looks: the reader's own fonts, few colours, room to read.
enum WebsiteStyle {
    /// The style sheet. Every pair of colours has a contrast of at least 4.5 to 1, by day and by night (WCAG 2.2, 1.4.3), and
    /// what is in focus has a ring of 3 to 1 (2.4.13).
    static let text = """
        :root {
          color-scheme: light dark;
          --paper: #fdfdfb; --ink: #1d2327; --soft: #566068; --line: #d9dcd8; --link: #0b5a7a; --wash: #eef3f2;
          --alarm: #9a2b1e;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #14181b; --ink: #e9ebe8; --soft: #a9b2b8; --line: #363d42; --link: #7cc7e6; --wash: #1f2629;
            --alarm: #ff9d8a;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
        body { margin: 0 auto; max-width: 50rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); }
        h1, h2, h3, p, li, dd, summary { overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; }
        h1 { margin: 1.5rem 0 .75rem; font-size: clamp(1.7rem, 5vw, 2.5rem); letter-spacing: -.015em; }
        h2 { margin: 2.75rem 0 .75rem; font-size: 1.3rem; }
        h3 { margin: 0; font-size: 1.1rem; }
        p { margin: 0 0 .75rem; }
        a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: from-font; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
        main:focus { outline: none; }
        [hidden] { display: none !important; }
        .skip { position: absolute; left: -100vw; padding: .6rem 1rem; background: var(--paper); }
        .skip:focus { left: 1rem; top: .5rem; z-index: 1; }

        header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 1.25rem 0 .75rem; border-bottom: 1px solid var(--line); }
        header p { margin: 0; font-weight: 600; }
        header p a { color: inherit; text-decoration: none; }
        .lead { max-width: 38rem; font-size: 1.15rem; color: var(--soft); }
        .kind { color: var(--soft); }

        form {
          display: grid; gap: .9rem 1rem; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr));
          align-items: end; margin: 1.75rem 0 1rem; padding: 1.1rem; background: var(--wash); border-radius: .5rem;
        }
        form .search { grid-column: 1 / -1; }
        label { display: block; margin-bottom: .2rem; font-size: .9rem; color: var(--soft); }
        input, select, button {
          width: 100%; min-height: 2.75rem; padding: .45rem .7rem; border: 1px solid var(--soft); border-radius: .35rem;
          background: var(--paper); color: var(--ink); font: inherit;
        }
        button { justify-self: start; width: auto; padding: 0; border: 0; background: none; color: var(--link); text-decoration: underline; cursor: pointer; }

        nav { display: grid; gap: .25rem 1.5rem; margin: 1.5rem 0; padding: .35rem 1.1rem; background: var(--wash); border-radius: .5rem; }
        details + details { border-top: 1px solid var(--line); }
        summary { padding: .6rem 0; cursor: pointer; font-weight: 600; }
        details ul { columns: 13rem; column-gap: 1.5rem; margin: 0; padding: 0 0 1rem; list-style: none; }
        details li { break-inside: avoid; padding: .2rem 0; }
        details a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
        .count { color: var(--soft); font-size: .9rem; }

        [role=status] { color: var(--soft); }
        .list, .dates { margin: 0; padding: 0; list-style: none; }
        .list > li { display: grid; grid-template-columns: 7.5rem 1fr; gap: .25rem 1.25rem; padding: 1.1rem 0; border-top: 1px solid var(--line); }
        .list p { margin: .3rem 0 0; }
        .list .when { margin: 0; line-height: 1.35; color: var(--soft); font-variant-numeric: tabular-nums; }
        .when .day { color: var(--ink); font-size: 1.35rem; font-weight: 600; }
        .when .clock { display: block; font-size: .9rem; }
        .list .facts, .facts { color: var(--soft); font-size: .95rem; }
        .badge { display: inline-block; margin: .3rem 0; padding: .05rem .5rem; border: 1px solid; border-radius: .3rem; color: var(--alarm); font-weight: 600; }
        .list .badge { margin-top: .4rem; }
        .off h3 a, .off .times { text-decoration: line-through; }

        .dates > li { margin: 0 0 .9rem; padding: .9rem 1.1rem; background: var(--wash); border-radius: .5rem; }
        .dates p { margin: 0; }
        .times { font-weight: 600; text-wrap: balance; }
        dl { margin: 0; }
        dl div { display: grid; grid-template-columns: 9rem 1fr; gap: .1rem 1rem; padding: .5rem 0; border-top: 1px solid var(--line); }
        dt { color: var(--soft); }
        dd { margin: 0; }
        .inhoud-cursus { max-width: 40rem; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        .center { text-align: center; }
        .trailing { text-align: right; }
        pre { padding: .8rem 1rem; background: var(--wash); border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }

        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
        footer ul { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 0 0 .75rem; padding: 0; list-style: none; }

        @media (max-width: 34rem) {
          .list > li, dl div { grid-template-columns: 1fr; }
          .when .day, .when .clock { display: inline; font-size: 1rem; }
        }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --link: #000; --wash: #fff; --alarm: #000; }
          .skip, nav, form, footer ul { display: none; }
          body { max-width: none; padding: 0; }
          .list > li, .dates > li { break-inside: avoid; }
        }

        """
}
