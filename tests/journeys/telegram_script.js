/* A double of Telegram's script: reads the launch out of the address, keeps it for a reload, and notes what it is told. */
(() => {
  "use strict";
  const KEPT = "__telegram__initParams";
  const read = (text) => Object.fromEntries(new URLSearchParams(text));
  const here = read(location.hash.slice(1));
  const launch = here.tgWebAppData ? here : JSON.parse(sessionStorage.getItem(KEPT) || "{}");
  sessionStorage.setItem(KEPT, JSON.stringify(launch));
  const told = [];
  const heard = {};
  const tell = (name) => (...args) => { told.push([name, ...args].join(" ")); };
  window.Telegram = { WebApp: {
    told,
    initData: launch.tgWebAppData || "",
    platform: launch.tgWebAppPlatform || "unknown",
    version: launch.tgWebAppVersion || "6.0",
    themeParams: JSON.parse(launch.tgWebAppThemeParams || "{}"),
    isVersionAtLeast: (wanted) => Number(launch.tgWebAppVersion || 6) >= Number(wanted),
    ready: tell("ready"),
    expand: tell("expand"),
    setHeaderColor: tell("header"),
    setBackgroundColor: tell("background"),
    setBottomBarColor: tell("bottom bar"),
    enableClosingConfirmation: tell("held"),
    disableClosingConfirmation: tell("let go"),
    onEvent: (name, act) => { heard[name] = act; },
    emit: (name) => heard[name](),
    BackButton: { show: tell("back shown"), hide: tell("back hidden") },
    HapticFeedback: { notificationOccurred: tell("haptic") },
  } };
})();
