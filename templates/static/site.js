// Niceties only: every page works without this file.
(() => {
  "use strict";
  const box = document.getElementById("q");
  const store = {
    key: "medina.searches",
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(this.key));
        return Array.isArray(kept) ? kept : [];
      } catch {
        return [];
      }
    },
    write(kept) {
      try {
        localStorage.setItem(this.key, JSON.stringify(kept.slice(0, 100)));
        return true;
      } catch {
        return false;
      }
    },
  };

  // "/" goes to the search box, unless switched off on the help page (WCAG 2.1.4).
  const shortcuts = () => {
    try {
      return localStorage.getItem("medina.shortcuts") !== "off";
    } catch {
      return true;
    }
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey && shortcuts()) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  const toggle = document.querySelector("[data-shortcuts]");
  if (toggle) {
    toggle.closest("[hidden]")?.removeAttribute("hidden");
    toggle.checked = shortcuts();
    toggle.addEventListener("change", () =>
      localStorage.setItem("medina.shortcuts", toggle.checked ? "on" : "off"));
  }

  // The order of results applies at once.
  const sort = document.getElementById("sort");
  if (sort) sort.addEventListener("change", () => sort.form.requestSubmit());

  // Long lists narrow as one types; without script the form asks the server.
  const filter = document.querySelector("[data-filter]");
  if (filter) {
    const rows = [...document.querySelectorAll("[data-row]")];
    filter.addEventListener("input", () => {
      const wanted = filter.value.trim().toLocaleLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
    });
  }

  const save = document.querySelector("[data-save]");
  if (save) {
    const here = location.pathname + location.search.replace(/([?&])ui=..(&|$)/, "$1").replace(/[?&]$/, "");
    const known = () => store.read().some((kept) => kept.href === here);
    save.hidden = known();
    save.addEventListener("click", () => {
      const named = document.title.replace(/ · [^·]*$/, "");
      const chips = [...document.querySelectorAll(".chips li bdi")].map((chip) => chip.textContent);
      store.write([{ href: here, name: [named, ...chips].join(", ") }, ...store.read()]);
      save.hidden = true;
    });
  }

  const list = document.querySelector("[data-saved]");
  if (list) {
    const show = () => {
      const kept = store.read();
      list.hidden = kept.length === 0;
      document.querySelector("[data-saved-none]").hidden = kept.length > 0;
      list.replaceChildren(
        ...kept.map((search) => {
          const item = document.createElement("li");
          const link = document.createElement("a");
          const remove = document.createElement("button");
          link.href = search.href.startsWith("/search") ? search.href : "/search";
          link.dir = "auto";
          link.textContent = search.name;
          remove.type = "button";
          remove.className = "quiet";
          remove.textContent = list.dataset.remove;
          remove.addEventListener("click", () => {
            store.write(store.read().filter((other) => other.href !== search.href));
            show();
          });
          item.append(link, " ", remove);
          return item;
        }),
      );
    };
    show();
  }
})();
