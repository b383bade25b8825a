/* The playground's page: says things, one after another, and keeps up with what is said there. */
(() => {
  "use strict";
  const { savdo } = window;
  const $ = (selector) => document.querySelector(selector);
  const EVERY = 2000;
  let page;
  let lane = Promise.resolve(); // one request after another, so that what is pressed twice arrives in order

  const atTheEnd = () => document.documentElement.scrollHeight - innerHeight - scrollY < 160;
  const toTheEnd = () => scrollTo({ top: document.documentElement.scrollHeight });

  /* Messages that are not here yet take their places by id. */
  function takeIn(html) {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    const thread = $("#thread");
    const known = new Set([...thread.children].map((turn) => turn.dataset.id));
    const stay = atTheEnd();
    for (const turn of [...fresh.content.children]) {
      if (known.has(turn.dataset.id)) continue;
      const after = [...thread.children].find((other) => parseInt(other.dataset.id, 10) > parseInt(turn.dataset.id, 10));
      thread.insertBefore(turn, after || null);
      window.htmx?.process(turn);
    }
    if (stay) toTheEnd();
  }

  async function ask(address, request = {}) {
    const response = await fetch(address, { credentials: "same-origin", ...request, headers: { ...savdo.session.headers(), Accept: "application/json" } });
    if (response.status === 204) return;
    if (!response.ok) {
      const { error } = await response.json().catch(() => ({}));
      savdo.toast(error?.message || savdo.text("failed"), "bad");
      return;
    }
    page.dataset.mark = response.headers.get("X-Mark");
    takeIn(await response.text());
  }

  function say(words) {
    const body = new FormData();
    for (const field of $("#composer").querySelectorAll("[type=hidden]")) body.set(field.name, field.value);
    for (const [name, value] of words) body.set(name, value);
    lane = lane.then(async () => {
      $("#thinking").hidden = false;
      toTheEnd();
      try { await ask(page.dataset.at, { method: "POST", body }); } catch { savdo.say("no_answer", "bad"); }
      $("#thinking").hidden = true;
      toTheEnd();
    });
    return lane;
  }

  function keepUp() {
    if (!document.hidden) lane = lane.then(() => ask(`${page.dataset.at}/news?mark=${page.dataset.mark}`).catch(() => {}));
    lane.finally(() => setTimeout(keepUp, EVERY));
  }

  function grow(field) {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }

  function sendWords() {
    const field = $("#words");
    if (!field.value.trim()) return;
    say([["text", field.value]]);
    field.value = "";
    grow(field);
  }

  document.addEventListener("DOMContentLoaded", () => {
    page = $(".playground");
    if (!page) return;
    $("#composer").addEventListener("submit", (event) => { event.preventDefault(); sendWords(); });
    $("#words").addEventListener("input", ({ target }) => grow(target));
    $("#words").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); sendWords(); }
    });
    document.addEventListener("submit", (event) => {
      if (!event.target.matches("[data-sends]")) return;
      event.preventDefault();
      say(new FormData(event.target));
      event.target.closest("dialog").close();
    });
    document.addEventListener("click", ({ target }) => {
      const key = target.closest("[data-press]");
      if (key) say([["press", key.dataset.press]]);
      if (target.closest("[data-send-sticker]")) say([["sticker", "1"]]);
    });
    toTheEnd();
    keepUp();
  });
})();
