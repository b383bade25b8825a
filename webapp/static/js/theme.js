/* Colours before the first paint: light or dark, or Telegram's own theme, corrected until everything can be read (WCAG AA). */
(() => {
  "use strict";
  const root = document.documentElement;
  const KEPT = "savdo.theme";
  const TONES = { ok: "#0f9d58", info: "#1f7ae0", warn: "#c98a00", bad: "#dd3b3b", move: "#7a5af0", calm: "#7d8894" };
  const BLACK = [0, 0, 0], WHITE = [255, 255, 255];
  const set = [];

  const read = (hex) => {
    const long = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.test(hex || "") ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
    const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long || "");
    return found ? found.slice(1).map((part) => parseInt(part, 16)) : null;
  };
  const mix = (from, to, share) => from.map((part, at) => Math.round(part + (to[at] - part) * share));
  const light = (color) => {
    const [r, g, b] = color.map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const worst = (color, grounds) => Math.min(...grounds.map((ground) => contrast(color, ground)));

  /* The colour itself where it can be read on all these grounds, else the nearest step towards black or white that can. */
  const readable = (color, grounds, wanted) => {
    const pole = worst(BLACK, grounds) > worst(WHITE, grounds) ? BLACK : WHITE;
    for (let share = 0; share < 1; share += 0.04) {
      const tried = mix(color, pole, share);
      if (worst(tried, grounds) >= wanted) return tried;
    }
    return pole;
  };

  const put = (name, color) => {
    set.push(name);
    root.style.setProperty(name, "rgb(" + color.join(",") + ")");
  };

  /* White on Telegram's blue is nearly enough: then the blue gives way and the button stays as people know it. */
  function button(params, surface) {
    const given = readable(read(params.button_color) || read(TONES.info), [surface], 3);
    const words = read(params.button_text_color) || WHITE;
    const deeper = contrast(given, words) >= 3 ? readable(given, [words], 4.6) : given;
    const ground = contrast(deeper, surface) >= 3 ? deeper : given;
    return [ground, readable(words, [ground], 4.6)];
  }

  function apply(params) {
    while (set.length) root.style.removeProperty(set.pop());
    const page = read(params && (params.secondary_bg_color || params.bg_color));
    if (!page) return plain();
    const dark = light(page) < 0.18;
    let surface = read(params.section_bg_color) || read(params.bg_color) || page;
    const pole = dark ? WHITE : BLACK;
    if (light(surface) < 0.18 !== dark) surface = mix(page, pole, 0.07); // no text can be read on black and on white
    const text = readable(read(params.text_color) || pole, [page, surface, mix(surface, pole, 0.08)], 7);
    const press = mix(surface, text, 0.07);
    const grounds = [page, surface, press];
    const [accent, onAccent] = button(params, surface);
    put("--bg", page);
    put("--surface", surface);
    put("--press", press);
    put("--text", text);
    put("--hint", readable(read(params.hint_color) || mix(text, page, 0.4), grounds, 4.6));
    put("--link", readable(read(params.link_color) || accent, grounds, 4.6));
    put("--accent", accent);
    put("--on-accent", onAccent);
    put("--line", mix(surface, text, 0.13));
    put("--edge", readable(mix(surface, text, 0.4), [page, surface], 3.1));
    for (const tone in TONES) {
      const hue = read(tone === "bad" && params.destructive_text_color ? params.destructive_text_color : TONES[tone]);
      const ground = mix(surface, hue, dark ? 0.2 : 0.14);
      put("--" + tone + "-bg", ground);
      put("--" + tone, readable(hue, [ground, surface, page, press], 4.6));
    }
    name(dark);
  }

  const night = window.matchMedia("(prefers-color-scheme: dark)");
  const name = (dark) => { root.dataset.theme = dark ? "dark" : "light"; };
  const plain = () => name(night.matches);
  const keep = (params) => { try { sessionStorage.setItem(KEPT, JSON.stringify(params)); } catch { /* storage may be closed to us */ } };
  const kept = () => { try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch { return null; } };

  /* Telegram writes its theme into the address it opens, so there is no need to wait for its script. */
  function given() {
    try { return JSON.parse(new URLSearchParams(location.hash.slice(1)).get("tgWebAppThemeParams")); } catch { return null; }
  }

  const first = given();
  if (first) keep(first);
  apply(first || kept());
  night.addEventListener?.("change", () => { if (!kept()) apply(null); });

  window.savdo = { theme: apply, keepTheme: keep, contrast, readColor: read };
})();
