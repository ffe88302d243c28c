// Progressive enhancement: every page works without this script.
"use strict";

// Submit the form when a choice changes; the button is needed only without JavaScript.
for (const select of document.querySelectorAll("select[data-submit]")) {
  const button = (select.closest(".language") ?? select.form).querySelector("button");
  if (button) button.hidden = true;
  const submit = () => select.form.requestSubmit(button);
  // Arrow keys pass through other choices: by keyboard, submit on Enter or when the field loses focus.
  const before = select.value;
  let byKey = false;
  select.addEventListener("keydown", () => { byKey = true; });
  select.addEventListener("pointerdown", () => { byKey = false; });
  select.addEventListener("change", () => { if (!byKey) submit(); });
  select.addEventListener("keyup", event => { if (event.key === "Enter") submit(); });
  select.addEventListener("blur", () => { if (byKey && select.value !== before) submit(); });
}

// Move the focus to the error summary.
document.querySelector("[data-focus]")?.focus();

// Warn before leaving a form with unsaved changes.
for (const form of document.querySelectorAll("form[data-guard]")) {
  const before = form.dataset.guard ? "" : new URLSearchParams(new FormData(form)).toString();
  let sent = false;
  form.addEventListener("submit", () => { sent = true; });
  addEventListener("beforeunload", event => {
    if (!sent && new URLSearchParams(new FormData(form)).toString() !== before) event.preventDefault();
  });
}

// Send again what was kept while its sender signed in.
document.querySelector("form[data-resend]")?.requestSubmit();
