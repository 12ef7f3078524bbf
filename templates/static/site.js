// Niceties only: every page works without this file.
(() => {
  "use strict";
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => document.querySelectorAll(selector);
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const box = one("#q");

  // The browser may refuse to keep anything.
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem("medina." + key));
    } catch {
      return null;
    }
  };
  const keep = (key, value) => {
    try {
      localStorage.setItem("medina." + key, JSON.stringify(value));
    } catch {}
  };

  // "/" goes to the search box, unless switched off (WCAG 2.1.4).
  const shortcuts = () => read("shortcuts") !== "off";
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input,select,textarea");
    if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey && shortcuts()) {
      event.preventDefault();
      box.select();
    }
  });
  const toggle = one("[data-shortcuts]");
  if (toggle) {
    toggle.closest("[hidden]").hidden = false;
    toggle.checked = shortcuts();
    toggle.onchange = () => keep("shortcuts", toggle.checked ? "on" : "off");
  }

  // Completions: a combobox after the ARIA authoring practices.
  if (box) {
    const list = make("ul", { id: "completions", role: "listbox", ariaLabel: box.labels[0].textContent });
    let asked, timer, at;
    Object.assign(box, { role: "combobox", ariaAutoComplete: "list" });
    box.setAttribute("aria-controls", list.id);
    box.after(list);
    const point = (to) => {
      at = to;
      [...list.children].forEach((item, index) => (item.ariaSelected = index === at));
      box.setAttribute("aria-activedescendant", list.children[at]?.id ?? "");
    };
    const show = (options) => {
      list.replaceChildren(...options);
      list.hidden = !options.length;
      box.ariaExpanded = !list.hidden;
      point(-1);
    };
    const take = (text) => {
      box.value = text;
      show([]);
      box.form.requestSubmit();
    };
    const option = ({ text }, index) => {
      const item = make("li", { id: "completion-" + index, role: "option" });
      item.append(make("bdi", { textContent: text }));
      item.onmousedown = (event) => event.preventDefault();
      item.onclick = () => take(text);
      return item;
    };
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const query = new URLSearchParams({ q: box.value, ui: document.documentElement.lang });
      try {
        const answer = await fetch("/api/suggest?" + query, asked);
        show(box.value.trim() ? (await answer.json()).suggestions.slice(0, 8).map(option) : []);
      } catch {}
    };
    box.oninput = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    };
    box.onblur = () => show([]);
    box.onkeydown = (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const many = list.children.length;
      if (event.key === "Escape" && many) show([]);
      else if (event.key === "Enter" && at >= 0) take(list.children[at].textContent);
      else if (step && many) point((Math.max(at, step > 0 ? -1 : 0) + step + many) % many);
      else return step && ask();
      event.preventDefault();
    };
    show([]);
  }

  const sort = one("#sort");
  if (sort) sort.onchange = () => sort.form.requestSubmit();

  // Long lists narrow as one types.
  const filter = one("[data-filter]");
  if (filter) {
    const low = (text) => text.trim().toLocaleLowerCase();
    filter.oninput = () => {
      for (const row of all("[data-row]"))
        row.hidden = !low(row.textContent).includes(low(filter.value));
    };
  }

  const searches = () =>
    [read("searches") ?? []].flat().filter(({ href }) => /^\/search/.test(href));
  const save = one("[data-save]");
  if (save) {
    const address = new URL(location);
    address.searchParams.delete("ui");
    const href = address.pathname + address.search;
    save.hidden = searches().some((kept) => kept.href === href);
    save.onclick = () => {
      const chips = [...all(".chips li bdi")].map((chip) => chip.textContent);
      const name = [document.title.replace(/ · [^·]*$/, ""), ...chips].join(", ");
      keep("searches", [{ href, name }, ...searches()].slice(0, 100));
      save.hidden = true;
    };
  }

  const saved = one("[data-saved]");
  const show = () => {
    saved.hidden = !searches().length;
    one("[data-saved-none]").hidden = !saved.hidden;
    saved.replaceChildren(
      ...searches().map(({ href, name }) => {
        const item = make("li");
        const remove = make("button", { type: "button", className: "quiet", textContent: saved.dataset.remove });
        remove.onclick = () => {
          keep("searches", searches().filter((other) => other.href !== href));
          show();
        };
        item.append(make("a", { href, dir: "auto", textContent: name }), " ", remove);
        return item;
      }),
    );
  };
  if (saved) show();
})();
