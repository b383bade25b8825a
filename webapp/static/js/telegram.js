/* Telegram around us: its script, theme, header, back button, haptics, closing confirmation. All of it may be missing. */
(() => {
  "use strict";
  const { savdo } = window;
  const root = document.documentElement;
  const STATE = "__telegram__initParams"; // Telegram's script keeps its launch here across a reload
  let ready = null;
  let steps = 0;

  const opened = () => {
    if (root.hasAttribute("data-shell") || location.hash.includes("tgWebApp") || window.TelegramWebviewProxy) return true;
    try { return Boolean(sessionStorage.getItem(STATE)); } catch { return false; }
  };
  const app = () => window.Telegram?.WebApp;
  const since = (version) => Boolean(app()?.isVersionAtLeast?.(version));

  /* Settles when Telegram's script has run, or will not: a plain browser, a dead network. Never rejects. */
  function telegramReady() {
    return (ready ??= new Promise((done) => {
      if (app() || !opened()) return done();
      const script = document.createElement("script");
      script.src = root.dataset.telegramScript;
      script.async = true;
      script.onload = script.onerror = done;
      setTimeout(done, 8000);
      document.head.append(script);
    }).then(begin));
  }

  function begin() {
    const tg = app();
    if (!tg?.initData) return;
    root.classList.add("in-telegram");
    tg.ready?.();
    tg.expand?.();
    tg.onEvent?.("themeChanged", dress);
    tg.onEvent?.("backButtonClicked", back);
    dress();
    showBack();
  }

  function dress() {
    const tg = app();
    if (tg.themeParams?.bg_color) {
      savdo.keepTheme(tg.themeParams);
      savdo.theme(tg.themeParams);
    }
    if (since("6.1")) {
      tg.setHeaderColor?.("secondary_bg_color");
      tg.setBackgroundColor?.("secondary_bg_color");
    }
    if (since("7.10")) tg.setBottomBarColor?.("bottom_bar_bg_color");
  }

  /* One button for all ways back: the open sheet, then the room before, then the room above. */
  function back() {
    const sheet = [...document.querySelectorAll("dialog[open]")].pop();
    if (sheet) sheet.close();
    else if (steps > 0) history.back();
    else document.querySelector("#main [data-back]")?.click();
  }

  function showBack() {
    const button = since("6.1") && app()?.BackButton;
    if (!button) return;
    if (document.querySelector("#main [data-back], dialog[open]")) button.show();
    else button.hide();
  }

  const haptic = (kind) => { if (since("6.1")) app().HapticFeedback?.notificationOccurred?.(kind); };
  const holdOpen = (held) => {
    if (!since("6.2")) return;
    if (held) app().enableClosingConfirmation?.();
    else app().disableClosingConfirmation?.();
  };

  document.addEventListener("htmx:before:history:update", ({ detail }) => {
    if (opened() && !app()) detail.history.path += location.hash; // its script still has to read its launch there
  });
  document.addEventListener("htmx:after:history:push", () => { steps += 1; });
  window.addEventListener("popstate", () => { steps = Math.max(0, steps - 1); });
  document.addEventListener("htmx:after:swap", showBack);

  Object.assign(savdo, { telegramReady, showBack, haptic, holdOpen });
})();
