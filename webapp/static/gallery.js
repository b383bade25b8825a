/* The gallery's theme switch and its samples of things that only scripts show. */
document.addEventListener("click", ({ target }) => {
  const theme = target.closest("[data-gallery-theme]");
  if (theme) {
    const params = JSON.parse(theme.dataset.galleryTheme);
    window.savdo.theme(params.plain ? null : params);
    if (params.plain) document.documentElement.dataset.theme = params.plain;
    for (const other of document.querySelectorAll("[data-gallery-theme]")) other.setAttribute("aria-pressed", String(other === theme));
  }
  const toast = target.closest("[data-gallery-toast]");
  if (toast) window.savdo.toast(toast.textContent.trim(), toast.dataset.galleryToast);
  const asks = target.closest("[data-gallery-ask]");
  if (asks) window.savdo.ask(asks.dataset.galleryAsk, { action: asks.textContent.trim() });
});
