/* From room to room: the first one, waiting, coming back, what went wrong, and the stream of news. */
(() => {
  "use strict";
  const { savdo } = window;
  const root = document.documentElement;
  const main = () => document.getElementById("main");
  const places = new Map(); // address → how far down it was read
  let outline = 0;
  let returning = false;

  const show = (address, more) =>
    htmx.ajax("GET", address, { source: "#main", target: "#main", swap: "innerHTML show:none", ...more });

  /* Only a room of ours: an address from outside must not take the page elsewhere. */
  const ours = (address) => (/^\/(?!\/)[^\\]*$/.test(address || "") ? address : null);

  /* The shell holds nothing: whoever opened it checks in and is shown the first room. */
  async function enter() {
    const session = await savdo.session.current().catch(() => undefined);
    if (session === undefined) return refuse("no-net");
    const wished = ours(root.dataset.room);
    if (session) return show(wished || ours(session.room), { replace: "true" });
    if (wished && root.dataset.checkIn && !savdo.session.inTelegram()) return location.replace(wished); // a cookie may let us in
    return refuse(savdo.session.inTelegram() ? "refused" : "elsewhere");
  }
  function refuse(why) {
    document.getElementById("room").replaceChildren(document.getElementById("entry-" + why).content.cloneNode(true));
  }

  history.scrollRestoration = "manual";
  const toRoom = (ctx) => ctx.target === main() || ctx.target === "#main"; // the latter by HX-Retarget
  function wait(ctx) {
    if (!toRoom(ctx)) return;
    if (!returning) places.set(location.pathname + location.search, window.scrollY);
    main().setAttribute("aria-busy", "true");
    clearTimeout(outline);
    outline = setTimeout(() => main().classList.add("is-waiting"), 90);
    const tapped = ctx.sourceElement.closest?.(".dock a");
    if (!tapped) return;
    for (const link of document.querySelectorAll(".dock a")) link.removeAttribute("aria-current");
    tapped.setAttribute("aria-current", "page");
  }
  function arrive() {
    clearTimeout(outline);
    main().removeAttribute("aria-busy");
    main().classList.remove("is-waiting");
  }
  function arrived(ctx) {
    document.body.classList.toggle("has-dock", Boolean(document.querySelector("#main > .dock")));
    if (!toRoom(ctx)) return;
    window.scrollTo(0, (returning && places.get(location.pathname + location.search)) || 0);
    returning = false;
    main().querySelector("h1")?.focus({ preventScroll: true });
    listen();
  }

  /* A refusal inside a room says so in a toast; only a form with its reasons (422) or a fresher state (409) is put in place. */
  function wentWrong({ detail: { ctx } }) {
    const { status } = ctx.response;
    if (isStream(ctx.sourceElement)) return again(status === 401 ? 0 : 5000);
    if (status === 401) ctx.swap = "none";
    else if (!toRoom(ctx) && status !== 422 && status !== 409) {
      ctx.swap = "none";
      if (!ctx.hx.trigger && !ctx.hx.retarget) savdo.say(status === 404 ? "gone" : "failed", "bad");
    }
    if (ctx.sourceElement) savdo.haptic("error");
  }
  function noAnswer({ detail: { ctx } }) {
    if (!ctx) return;
    arrive();
    if (isStream(ctx.sourceElement)) again(5000);
    else savdo.say("no_answer", "bad");
  }

  /* The stream. Its reconnect would repeat the old session's headers for ever, so on a 401 it is made anew. */
  const isStream = (element) => element?.id === "stream";
  function listen() {
    const wanted = main().querySelector("[data-stream]")?.dataset.stream;
    const stream = document.getElementById("stream");
    if (wanted && stream.getAttribute("hx-sse:connect") !== wanted) connect(wanted);
  }
  function connect(address) {
    const old = document.getElementById("stream");
    const fresh = document.createElement("div");
    fresh.id = "stream";
    fresh.hidden = true;
    fresh.setAttribute("hx-swap", "none");
    fresh.setAttribute("hx-sse:connect", address);
    old.remove();
    document.body.append(fresh);
    htmx.process(fresh);
  }
  let retry = 0;
  function again(pause) {
    clearTimeout(retry);
    retry = setTimeout(async () => {
      const address = document.getElementById("stream").getAttribute("hx-sse:connect");
      if (pause || (await savdo.session.renew())) connect(address);
    }, pause);
  }
  let broken = false;
  document.addEventListener("htmx:sse:error", ({ detail }) => {
    broken = true;
    if (detail.status === 401) again(0);
  });
  document.addEventListener("htmx:sse:after:connection", () => {
    if (broken) htmx.trigger(document.body, "missed"); // lists that live on the stream ask once for what they slept through
    broken = false;
  });

  /* News does not pull a menu or a field from under the thumb: what lives on the stream asks once the hand is off. */
  let late = false;
  const inHand = (list) => list.querySelector(".menu[open]") || (list.contains(document.activeElement) && document.activeElement.matches("input, textarea, select"));
  function held(event) {
    const { sourceElement } = event.detail.ctx;
    if (!sourceElement.matches?.("[data-live]") || !inHand(sourceElement)) return false;
    event.preventDefault();
    return (late = true);
  }
  const handsOff = () => setTimeout(() => {
    if (!late) return;
    late = false;
    htmx.trigger(document.body, "missed");
  });
  document.addEventListener("toggle", ({ target }) => { if (!target.open) handsOff(); }, true);
  document.addEventListener("focusout", handsOff);

  document.addEventListener("htmx:before:request", (event) => {
    const { ctx } = event.detail;
    if (!held(event)) wait(ctx);
  });
  document.addEventListener("htmx:before:swap", held); // it may have come into the hand while the news was on its way
  /* What is wrong in a form that came back is in sight and under the hand, however long the form is. */
  function toWrong(ctx) {
    if (ctx.response?.status !== 422) return;
    const wrong = document.querySelector("dialog[open] .is-wrong") || main().querySelector(".is-wrong");
    wrong?.scrollIntoView({ block: "center" });
    wrong?.querySelector("[aria-invalid]")?.focus({ preventScroll: true });
  }
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => { arrived(ctx); toWrong(ctx); });
  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => { if (toRoom(ctx)) arrive(); });
  document.addEventListener("htmx:response:error", wentWrong);
  document.addEventListener("htmx:error", noAnswer);
  document.addEventListener("htmx:before:history:restore", (event) => {
    event.preventDefault(); // the room alone, with our session, instead of a whole page without it
    returning = true;
    show(event.detail.path);
  });
  document.addEventListener("DOMContentLoaded", () => {
    savdo.telegramReady();
    if (root.hasAttribute("data-shell")) setTimeout(enter);
    else listen();
  });
})();
