// Small questions about the page, run by the driver. `arguments[0]` names one, the rest are its arguments.
// Elements are named by `data-testid`; those that are not displayed do not count.
const [what, name, ...more] = arguments;
const shown = (id) =>
  [...document.querySelectorAll(`[data-testid="${id}"]`)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
const pages = [
  "bank-error", "elsewhere", "conflict", "feedback", "question", "loading", "no-quiz", "result", "review", "progress-page", "interview", "custom", "home", "history",
  "settings", "shared", "shared-unreadable", "method", "accessibility", "not-found", "part-lost",
];
switch (what) {
  case "count":
    return shown(name).length;
  case "texts":
    return shown(name).map((e) => e.innerText.trim());
  case "attributes":
    return shown(name).map((e) => e.getAttribute(more[0]));
  case "checked":
    return shown(name).map((e) => (e.matches("input") ? e : e.querySelector("input"))?.checked ?? false);
  case "focused": {
    const e = document.activeElement;
    return e && e !== document.body ? `${e.tagName.toLowerCase()} ${e.dataset.testid ?? ""} ${e.innerText ?? ""}` : "";
  }
  case "focus-inside":
    return shown(name).some((e) => e.contains(document.activeElement));
  case "state": {
    const page = pages.find((id) => shown(id).length > 0) ?? "";
    const question = document.querySelector('[data-testid="question"]');
    return {
      page,
      item: question?.dataset.item ?? "",
      kind: question?.dataset.kind ?? "",
      hash: location.hash,
    };
  }
  case "covered": {
    // What the focus is on, if something else lies over its top, its middle and its bottom.
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    // A link over two lines has a middle outside itself; its first line will do.
    const box = e.getClientRects()[0] ?? e.getBoundingClientRect();
    const at = (share) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height * share);
    const hits = [0.1, 0.5, 0.9].map(at);
    const own = hits.some((hit) => e.contains(hit) || e.closest("label")?.contains(hit));
    return own ? null : `${e.outerHTML.slice(0, 120)} lies under ${hits[1]?.outerHTML.slice(0, 120) ?? "the edge of the window"}`;
  }
  case "in-sight": {
    // Whether an element can be seen without scrolling: nothing lies over its middle.
    const e = shown(name)[0];
    const box = e?.getBoundingClientRect();
    return Boolean(box) && e.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
  }
  case "said": {
    // What can be read or heard in the page's language: what is marked as another's is the bank's.
    const own = (e) => e.closest("[lang]") === document.documentElement && !e.closest("code, pre, kbd, script, style, noscript, bdi");
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const e = walker.currentNode.parentElement;
      if (e.checkVisibility({ visibilityProperty: true }) && own(e)) said.push(walker.currentNode.data.trim());
    }
    for (const e of document.body.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (e.checkVisibility() && own(e)) said.push(...["aria-label", "title", "placeholder"].map((name) => e.getAttribute(name)));
    }
    return said.filter(Boolean);
  }
  case "stored":
    return Object.keys(localStorage).filter((key) => key.startsWith(name)).sort();
  case "too-small": {
    // Controls below 24 by 24 px, but for links in a sentence (WCAG 2.2, 2.5.8). A label is part of its control.
    const inline = (e) => e.matches("a") && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const small = (e) =>
      ![e, ...(e.labels ?? [])].some((target) => {
        const box = target.getBoundingClientRect();
        return box.width >= 24 && box.height >= 24;
      });
    const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button]");
    const open = document.querySelector("dialog[open]") ?? document;
    return [...controls]
      .filter((e) => open.contains(e) && e.checkVisibility({ visibilityProperty: true }) && !inline(e) && small(e))
      .map((e) => e.outerHTML.slice(0, 120));
  }
  case "too-wide": {
    if (document.documentElement.scrollWidth <= window.innerWidth) return null;
    const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 0.5);
    return wide.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.dataset.testid ?? ""}`);
  }
}
throw new Error(`no question ${what}`);
