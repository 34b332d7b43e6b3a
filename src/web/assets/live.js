// @ts-check
/** Shows changes of the page's records without a reload. An event is a hint; the page is fetched anew and its content exchanged. */
const topics = document.body.dataset['live'];

/** Whether exchanging the content would take away what somebody is doing. */
const busy = () => {
  const active = document.activeElement;
  return (
    document.querySelector('form[data-dirty], dialog[open]') !== null ||
    (active instanceof HTMLElement && active.closest('main') !== null && active.matches('input, textarea, select')) ||
    document.querySelector('main details[data-menu][open]') !== null
  );
};

const exchange = async () => {
  const reply = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!reply.ok || reply.redirected) return;
  const next = new DOMParser().parseFromString(await reply.text(), 'text/html');
  if (busy()) {
    showNotice();
    return;
  }
  for (const part of ['main', '.top-end']) {
    const [now, then] = [document.querySelector(part), next.querySelector(part)];
    if (!now || !then || now.innerHTML === then.innerHTML) continue;
    const open = [...now.querySelectorAll('details[open]')].map((one) => one.querySelector('summary')?.textContent);
    const focused = document.activeElement?.id;
    now.innerHTML = then.innerHTML;
    for (const one of now.querySelectorAll('details'))
      if (open.includes(one.querySelector('summary')?.textContent)) one.setAttribute('open', '');
    if (focused) document.getElementById(focused)?.focus();
  }
  document.dispatchEvent(new CustomEvent('carecure:exchanged'));
};

const showNotice = () => {
  const notice = document.querySelector('[data-changed]');
  if (notice instanceof HTMLElement) notice.hidden = false;
};

if (topics) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  let opened = false;
  const heard = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      // A form that came back with its faults isn't taken away again; who sends it anew hears of changes then.
      if (document.querySelector('[data-focus]')) return;
      if (busy()) showNotice();
      else exchange().catch(() => undefined);
    }, 150);
  };
  const source = new EventSource(`/live?of=${encodeURIComponent(topics)}`);
  source.addEventListener('change', heard);
  source.addEventListener('anew', heard);
  source.addEventListener('open', () => {
    document.body.dataset['listening'] = 'true';
    // After a break nobody knows what was missed.
    if (opened) heard();
    opened = true;
  });
  addEventListener('pagehide', () => source.close());
}
document.addEventListener('input', (event) => {
  if (event.target instanceof Element) event.target.closest('form[data-keep]')?.setAttribute('data-dirty', '');
});
