/* Fields: amounts grouped as they are typed, photos made small before a slow net carries them, unsaved work guarded. */
(() => {
  "use strict";
  const { savdo } = window;
  const LONGEST_SIDE = 1600;
  const small = 600 * 1024;

  const plain = (typed) => typed.replace(/[\s\u00a0\u202f]/g, "");
  const grouped = (typed) => {
    const [whole, ...rest] = plain(typed).split(/(?=[.,])/);
    return whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0") + rest.join("");
  };
  function group(field) {
    const after = plain(field.value.slice(field.selectionStart)).length;
    field.value = grouped(field.value);
    let at = field.value.length;
    for (let left = after; left > 0 && at > 0; at -= 1) if (plain(field.value[at - 1])) left -= 1;
    field.setSelectionRange(at, at);
  }

  async function shrink(file) {
    if (!/^image\/(jpeg|png|webp|heic)$/.test(file.type) || file.size < small) return file;
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.86));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: blob.type }) : file;
  }

  async function photoChosen(field) {
    const [file] = field.files;
    if (!file) return;
    let ready = file;
    try { ready = await shrink(file); } catch { /* a picture that this browser cannot draw goes as it is */ }
    if (ready !== file) {
      const bag = new DataTransfer();
      bag.items.add(ready);
      field.files = bag.files;
    }
    const image = document.createElement("img");
    image.alt = "";
    image.src = URL.createObjectURL(ready);
    image.onload = () => URL.revokeObjectURL(image.src);
    const box = field.closest(".photo");
    box.querySelector(".thumb").replaceChildren(image);
    box.querySelector(".hint").textContent = file.name;
  }

  /* An amount is sent without the spaces that it is shown with. */
  function ungroup({ detail: { ctx } }) {
    const form = ctx.request.form;
    for (const field of form?.querySelectorAll?.("[data-amount]") ?? []) ctx.request.body?.set?.(field.name, plain(field.value));
  }

  const guarded = () => document.querySelector("form[data-guard][data-dirty]");
  function dirty(form, is) {
    form.toggleAttribute("data-dirty", is);
    savdo.holdOpen(Boolean(guarded()));
  }

  /* Leaving a form with unsaved work is asked about, once. Its own saving is not leaving. */
  function leaving({ detail: { ctx } }) {
    const form = guarded();
    if (form && ctx.target?.id === "main" && !form.contains(ctx.sourceElement)) {
      ctx.confirm = savdo.text("leave");
      ctx.sourceElement.dataset.confirmAction ??= savdo.text("leave_yes");
    }
  }

  document.addEventListener("input", ({ target }) => {
    if (target.matches("[data-amount]")) group(target);
    const form = target.closest("form[data-guard]");
    if (form) dirty(form, true);
  });
  document.addEventListener("change", ({ target }) => { if (target.matches(".photo input")) photoChosen(target); });
  document.addEventListener("click", ({ target }) => {
    const step = target.closest("[data-step]");
    if (!step) return;
    const field = step.parentElement.querySelector("input");
    if (step.dataset.step > 0) field.stepUp();
    else field.stepDown();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.addEventListener("reset", ({ target }) => dirty(target, false));
  document.addEventListener("htmx:config:request", (event) => { ungroup(event); leaving(event); });
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    const form = ctx.sourceElement?.closest?.("form[data-guard]");
    if (form && ctx.request.method !== "GET" && ctx.response.status < 400) dirty(form, false);
  });
  document.addEventListener("htmx:after:swap", () => savdo.holdOpen(Boolean(guarded())));
  window.addEventListener("beforeunload", (event) => { if (guarded()) event.preventDefault(); });
})();
