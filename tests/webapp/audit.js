/* What a tool or a person would hold against the page as it stands: text too faint, targets too small, things without a name. */
() => {
  const shown = (element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && element.getClientRects().length > 0;
  const say = (element) => `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""}.${[...element.classList].join(".")} “${(element.textContent || "").trim().slice(0, 40)}”`;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
  const hiddenToEye = (element) => Boolean(element.closest(".only-read, .skip"));

  const color = (text) => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = color(getComputedStyle(at).backgroundColor);
      if (alpha === 1) return rgb;
      if (alpha > 0) throw new Error("a half-transparent ground: " + say(at));
    }
    return color(getComputedStyle(document.documentElement).backgroundColor).rgb;
  };

  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !shown(element) || hiddenToEye(element) || element.closest("option, script, template, noscript")) continue;
    const style = getComputedStyle(element);
    const ratio = contrast(color(style.color).rgb, ground(element));
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${say(element)}`);
  }

  const named = (element) => Boolean(
    (element.textContent || "").trim() || element.getAttribute("aria-label") || element.labels?.length || element.title);
  const inText = (element) => element.tagName === "A" && element.closest("p");
  const targets = all("a[href], button, input:not([type=hidden]), select, textarea, summary").filter((e) => !hiddenToEye(e) && !inText(e));
  const small = targets.filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width < 43.9 || height < 43.9;
  });

  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (getComputedStyle(at).overflowX !== "visible") return true;
    return false;
  };
  const wide = all("body *").filter((e) => {
    const { left, right } = e.getBoundingClientRect();
    return (right > width + 1 || left < -1) && !scrolls(e) && getComputedStyle(e).position !== "fixed" && !hiddenToEye(e);
  });
  if (document.documentElement.scrollWidth > width) wide.push(document.documentElement);

  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  const references = [...document.querySelectorAll("[aria-describedby], [aria-labelledby], [for]")].filter((element) =>
    ["aria-describedby", "aria-labelledby", "for"].some((name) =>
      (element.getAttribute(name) || "").split(/\s+/).filter(Boolean).some((id) => !document.getElementById(id))));
  const levels = all("h1, h2, h3, h4").map((e) => Number(e.tagName[1]));

  return {
    faint,
    small: small.map((e) => `${Math.round(e.getBoundingClientRect().width)}×${Math.round(e.getBoundingClientRect().height)} ${say(e)}`),
    wide: wide.map(say),
    nameless: targets.filter((e) => !named(e)).concat(all("nav, dialog, table").filter((e) => !e.hasAttribute("aria-label") && !e.hasAttribute("aria-labelledby"))).map(say),
    "without alt": [...document.querySelectorAll("img:not([alt])")].map(say),
    "same id": ids.filter((id, at) => ids.indexOf(id) !== at),
    "points nowhere": references.map(say),
    headings: all("h1").length === 1 && levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1) ? [] : [String(levels)],
    "loose item": all("li").filter((e) => !["UL", "OL"].includes(e.parentElement.tagName)).map(say),
    language: document.documentElement.lang ? [] : ["none"],
  };
}
