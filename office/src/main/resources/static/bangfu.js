// Small comforts; every page works without them.
document.addEventListener('click', event => {
  const target = event.target.closest('[data-print], [data-back]');
  if (!target) return;
  event.preventDefault();
  if (target.matches('[data-print]')) window.print();
  else if (history.length > 1) history.back();
  else location.href = '/';
});

// The form that comes back with errors says so first.
document.querySelector('[data-focus]')?.focus();

// A second click does nothing while the first is on its way; the server guards it again.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method !== 'post') return;
  form.dataset.sent = 'yes';
  setTimeout(() => form.querySelectorAll('button').forEach(button => { button.disabled = true; }), 0);
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
  delete form.dataset.sent;
  form.querySelectorAll('button').forEach(button => { button.disabled = false; });
}));

// A form that saves itself says so when it could not: no network, no login any more.
['htmx:sendError', 'htmx:responseError', 'htmx:beforeSwap'].forEach(name => document.addEventListener(name, event => {
  const form = event.target.closest('form');
  const place = form?.querySelector('[data-unsaved]');
  if (!place) return;
  const answered = event.detail.xhr?.responseURL;
  if (name === 'htmx:beforeSwap' && answered && new URL(answered).pathname === new URL(form.action).pathname) return;
  event.detail.shouldSwap = false;
  place.textContent = place.dataset.unsaved;
}));
