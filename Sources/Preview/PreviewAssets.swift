/// The script and the style sheet that the preview adds to pages; a published site has neither.
enum PreviewAssets {
  static let eventsPath = "/.phanit/events"

  /// Asks for the page again after each change: where only style sheets are others, these are exchanged; else the page is loaded
  /// again, at the place to which it was scrolled.
  static let script = """
    const version = document.getElementById("phanit-preview").dataset.version;
    const key = "phanit-scroll:" + location.pathname;
    const place = sessionStorage.getItem(key);
    if (place !== null) { sessionStorage.removeItem(key); scrollTo(0, Number(place)); }

    const sheets = (page) => [...page.querySelectorAll("head link[rel=stylesheet]")];

    const exchange = (fresh) => Promise.all(sheets(fresh).map((sheet, index) => new Promise((done) => {
      const [old, href] = [sheets(document)[index], sheet.getAttribute("href")];
      if (!old || old.getAttribute("href") === href) return done();
      const link = old.cloneNode();
      link.setAttribute("href", href);
      for (const end of ["load", "error"]) link.addEventListener(end, () => { old.remove(); done(); });
      old.after(link);
    })));

    async function refresh() {
      const answer = await fetch(location.pathname, { cache: "no-store" });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = fresh.getElementById("phanit-preview")?.dataset.version;
      if (now === version) return exchange(fresh);
      sessionStorage.setItem(key, String(scrollY));
      location.reload();
    }

    const events = new EventSource("\(eventsPath)");
    let turn = Promise.resolve();
    const next = () => { turn = turn.then(refresh).catch(() => {}); };
    events.addEventListener("change", next);
    // What changed before the first event could come, or while there was no connection.
    events.addEventListener("open", next);

    """

  /// In the colours of the page, which says whether it is light or dark.
  static let style = """
    .phanit-label, .phanit-problems {
      --phanit-ink: light-dark(#1d1d1f, #f2f2f4); --phanit-quiet: light-dark(#55555c, #b9b9c2);
      --phanit-ground: light-dark(#fff, #1c1c20); --phanit-well: light-dark(#f4f4f6, #2b2b31);
      --phanit-notice: light-dark(#fff4d6, #3a2f12); --phanit-line: light-dark(#d0d0d6, #4a4a52);
      --phanit-red: light-dark(#b3261e, #f2857d); --phanit-amber: light-dark(#b57a00, #e0a93b);
      position: fixed; z-index: 1000; inset-inline: 0; margin: 0; padding: .5rem 1rem;
      font: 1rem/1.6 system-ui, "Noto Sans Thai", sans-serif; color: var(--phanit-ink); background: var(--phanit-notice);
    }
    .phanit-label { position: sticky; bottom: 0; text-align: center; border-block-start: 2px solid var(--phanit-amber); }
    .phanit-problems { bottom: 0; max-height: 70vh; overflow: auto; border-block-start: 4px solid var(--phanit-amber); }
    .phanit-errors {
      background: var(--phanit-ground); border-color: var(--phanit-red); box-shadow: 0 0 0 100vmax rgb(0 0 0 / 40%);
    }
    .phanit-errors:not([open]) { box-shadow: none; }
    .phanit-problems summary { font-weight: 700; cursor: pointer; }
    .phanit-problems article {
      margin: .75rem 0; padding: .5rem .75rem; border: 1px solid var(--phanit-line); border-radius: .5rem;
    }
    .phanit-problems .phanit-error { border-inline-start: 6px solid var(--phanit-red); }
    .phanit-problems .phanit-warning { border-inline-start: 6px solid var(--phanit-amber); }
    .phanit-problems p { margin: .25rem 0; max-width: none; }
    .phanit-message { font-weight: 700; }
    .phanit-place, .phanit-code {
      font-family: ui-monospace, monospace; font-size: .875rem; color: var(--phanit-quiet); overflow-wrap: anywhere;
    }
    .phanit-problems pre {
      overflow-x: auto; margin: .25rem 0; padding: .5rem; background: var(--phanit-well); color: inherit; font-size: .875rem;
    }
    .phanit-hint::before { content: "→ "; }
    @media print { .phanit-label, .phanit-problems { display: none; } }

    """
}
