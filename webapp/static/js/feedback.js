/* What the page says back: toasts, banners, sheets, questions, menus. */
(() => {
  "use strict";
  const { savdo } = window;
  const $ = (selector) => document.querySelector(selector);
  const template = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  function toast(text, tone = "ok") {
    const shown = template("toast-" + tone);
    shown.querySelector(".what").textContent = text;
    $("#toasts").append(shown);
    savdo.haptic(tone === "bad" ? "error" : "success");
    setTimeout(() => shown.remove(), 2500 + 60 * text.length);
  }
  const say = (name, tone) => toast(savdo.text(name), tone);

  /* One lasting line above the room: "offline" or "ended". Null takes it away. */
  function banner(name) {
    const shown = name ? template("banner-" + name) : null;
    $("#banner").replaceChildren(...(shown ? [shown] : []));
  }

  /* A question before something that cannot be undone. Resolves to true or false. */
  function ask(question, { action, tone } = {}) {
    const dialog = $("#question");
    dialog.querySelector("h2").textContent = question;
    const yes = dialog.querySelector("[value=yes]");
    yes.textContent = action || savdo.text("yes");
    yes.classList.toggle("bad", tone !== "calm");
    dialog.returnValue = "";
    open(dialog);
    return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true }));
  }

  function open(dialog) {
    dialog.showModal();
    savdo.showBack();
  }

  function menusClose(but) {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== but) menu.open = false;
  }

  document.addEventListener("click", ({ target }) => {
    const opens = target.closest("[data-opens]");
    if (opens) open(document.getElementById(opens.dataset.opens));
    if (target.closest("[data-closes]") || target.matches("dialog.sheet")) target.closest("dialog").close();
    if (target.closest("[data-again]")) location.reload();
    menusClose(target.closest("summary")?.parentElement);
    const copies = target.closest("[data-copy]");
    if (copies) navigator.clipboard?.writeText(copies.dataset.copy).then(() => say("copied"), () => say("failed", "bad"));
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    const menu = $("details.menu[open]");
    menusClose();
    menu?.querySelector("summary").focus();
  });
  document.addEventListener("close", () => savdo.showBack(), true);

  document.addEventListener("htmx:confirm", (event) => {
    event.preventDefault();
    const { ctx, issueRequest, dropRequest } = event.detail;
    const { confirmAction: action, confirmTone: tone } = ctx.sourceElement.dataset;
    ask(ctx.confirm, { action, tone }).then((yes) => (yes ? issueRequest() : dropRequest()));
  });
  /* A sheet that the server sends into #sheets stands open; once its work is "done" it goes. */
  const sheets = () => document.getElementById("sheets");
  document.addEventListener("htmx:after:swap", () => {
    const fresh = sheets()?.querySelector("dialog:not([open])");
    if (fresh) open(fresh);
  });
  document.addEventListener("done", () => { for (const sheet of document.querySelectorAll("dialog[open]")) sheet.close(); });
  document.addEventListener("close", ({ target }) => { if (target.parentElement === sheets()) target.remove(); }, true);

  document.addEventListener("toast", ({ detail }) => toast(detail.text, detail.tone));

  window.addEventListener("offline", () => banner("offline"));
  window.addEventListener("online", () => banner(null));
  document.addEventListener("DOMContentLoaded", () => { if (navigator.onLine === false) banner("offline"); });

  const texts = () => JSON.parse($("#texts").textContent);
  Object.assign(savdo, { toast, say, banner, ask, text: (name) => texts()[name] });
})();
