// @ts-check
/** Shows what is read in a form while it is being typed: posts it where its button would, and exchanges the part with the answer. */
for (const button of document.querySelectorAll('button[data-reads]')) {
  if (!(button instanceof HTMLButtonElement) || !button.form) continue;
  const { form } = button;
  const part = button.dataset['reads'] ?? '';
  /** @type {AbortController | undefined} */
  let asking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const read = async () => {
    asking?.abort();
    asking = new AbortController();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    const headers = { Accept: 'text/html' };
    const reply = await fetch(button.formAction, { method: 'POST', headers, body, signal: asking.signal });
    if (!reply.ok) return;
    const next = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById(part);
    const now = document.getElementById(part);
    if (next && now && next.innerHTML !== now.innerHTML) now.innerHTML = next.innerHTML;
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void read().catch(() => undefined), 350);
  });
  button.addEventListener('click', (event) => {
    event.preventDefault();
    void read()
      .then(() => document.getElementById(part)?.focus())
      .catch(() => undefined);
  });
}
