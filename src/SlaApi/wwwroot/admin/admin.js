// Comfort only: every page works without it.
"use strict";

// A choice that needs no button.
for (const select of document.querySelectorAll("select[data-submit]")) {
  const button = select.form.querySelector("button");
  if (button) button.hidden = true;
  // By keyboard a choice passes others on its way: it is made when the field is left.
  const before = select.value;
  let byKey = false;
  select.addEventListener("keydown", () => { byKey = true; });
  select.addEventListener("pointerdown", () => { byKey = false; });
  select.addEventListener("change", () => { if (!byKey) select.form.submit(); });
  select.addEventListener("keyup", event => { if (event.key === "Enter") select.form.submit(); });
  select.addEventListener("blur", () => { if (byKey && select.value !== before) select.form.submit(); });
}

// What went wrong is read first.
document.querySelector("[data-focus]")?.focus();

// Nothing typed is lost by leaving.
for (const form of document.querySelectorAll("form[data-guard]")) {
  const before = new URLSearchParams(new FormData(form)).toString();
  let sent = form.dataset.guard === "typed";
  form.addEventListener("submit", () => { sent = true; });
  addEventListener("beforeunload", event => {
    if (!sent && new URLSearchParams(new FormData(form)).toString() !== before) event.preventDefault();
  });
}
