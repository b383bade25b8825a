/* Who is asking: check in with Telegram's word once, then our own short session in every request. */
(() => {
  "use strict";
  const { savdo } = window;
  const KEPT = "savdo.session";
  const page = document.documentElement.dataset;
  const launch = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
  let renewing = null;
  let refused = false; // the same word is not offered twice: whoever asks next hears no at once

  const read = () => { try { return JSON.parse(sessionStorage.getItem(KEPT)) || {}; } catch { return memory; } };
  let memory = {};
  const write = (session) => {
    memory = session;
    try { sessionStorage.setItem(KEPT, JSON.stringify(session)); } catch { /* then until the page is left */ }
  };

  const inTelegram = () => Boolean(launch || window.Telegram?.WebApp?.initData);
  async function initData() {
    if (launch) return launch;
    await savdo.telegramReady();
    return window.Telegram?.WebApp?.initData || "";
  }
  const markOf = (raw) => new URLSearchParams(raw).get("hash") || raw;

  /* One word from Telegram, one session. Answers {token, room}, or null when this is not Telegram or it is not believed. */
  async function checkIn() {
    const raw = await initData();
    const at = page.checkIn || read().at;
    if (!raw || !at || refused) return null;
    const response = await fetch(at, { method: "POST", headers: { Authorization: "tma " + raw }, credentials: "same-origin" });
    if (response.status >= 500) throw new Error("check-in: " + response.status);
    refused = !response.ok;
    if (refused) return null;
    const { token, room } = await response.json();
    const session = { token, room, at, mark: markOf(raw) };
    write(session);
    return session;
  }

  const renew = () => (renewing ??= checkIn().catch(() => null).finally(() => { renewing = null; }));

  /* The session of this very launch, if the page was only loaded again. */
  async function current() {
    const kept = read();
    const raw = await initData();
    const same = kept.token && (!page.checkIn || kept.at === page.checkIn) && (!raw || kept.mark === markOf(raw));
    return same ? kept : checkIn();
  }

  const headers = () => { const { token } = read(); return token ? { Authorization: "Bearer " + token } : {}; };

  /* fetch with our session; when it has run out, check in again once and ask again. */
  async function authorised(url, request) {
    Object.assign(request.headers, headers());
    const response = await fetch(url, request);
    if (response.status !== 401) return response;
    if (!(await renew())) {
      savdo.banner("ended");
      return response;
    }
    Object.assign(request.headers, headers());
    return fetch(url, request);
  }

  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => { ctx.fetch = authorised; });

  Object.assign(savdo, { session: { current, renew, headers, inTelegram, kept: () => Boolean(read().token) } });
})();
