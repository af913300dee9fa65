/// The script of the filters: without it the links do the same.
enum WebsiteScript {
    /// The script. It shows the form instead of the links, hides what does not fit, says how much is left, and keeps the
    /// choice in the address, so that it can be sent to somebody.
    static let text = #"""
        "use strict";
        (() => {
          const form = document.getElementById("filter");
          const links = document.getElementById("keuze");
          const status = document.getElementById("aantal");
          const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
          const sections = [...document.querySelectorAll("main section")];
          const items = sections.flatMap((section) => [...section.querySelectorAll(".list > li")]).map((element) => ({
            element,
            text: fold(element.textContent),
          }));
          const selects = [...form.querySelectorAll("select")];
          const fits = (item, words) =>
            words.every((word) => item.text.includes(word)) &&
            selects.every(
              (select) => !select.value || (item.element.dataset[select.name] || "").split(" ").includes(select.value)
            );

          const show = () => {
            const words = fold(form.zoek.value).split(/\s+/).filter(Boolean);
            let count = 0;
            for (const item of items) {
              const isShown = fits(item, words);
              item.element.hidden = !isShown;
              if (isShown) count += 1;
            }
            for (const section of sections) section.hidden = !section.querySelector(".list > li:not([hidden])");
            const { one, many, none } = status.dataset;
            status.textContent = count === 0 ? none : `${count} ${count === 1 ? one : many}`;
          };

          const keep = () => {
            const chosen = new URLSearchParams();
            for (const field of [form.zoek, ...selects]) if (field.value) chosen.set(field.name, field.value);
            history.replaceState(null, "", "#" + chosen);
          };

          const restore = () => {
            const chosen = new URLSearchParams(location.hash.slice(1));
            for (const field of [form.zoek, ...selects]) field.value = chosen.get(field.name) || "";
            for (const select of selects) if (select.selectedIndex < 0) select.value = "";
            show();
          };

          for (const kind of ["input", "change"]) form.addEventListener(kind, () => { show(); keep(); });
          form.addEventListener("submit", (event) => event.preventDefault());
          form.addEventListener("reset", () => setTimeout(() => { show(); keep(); form.zoek.focus(); }));
          addEventListener("hashchange", () => { if (location.hash !== "#inhoud") restore(); });
          form.hidden = false;
          links.hidden = true;
          if (location.hash !== "#inhoud") restore();
        })();

        """#
}
