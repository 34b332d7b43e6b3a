// @ts-check
const language = document.documentElement.lang;

/** Characters left, shown when few are. */
for (const field of document.querySelectorAll('[data-max]')) {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue;
  const most = Number(field.dataset['max']);
  const left = document.createElement('span');
  left.className = 'left';
  left.setAttribute('aria-live', 'polite');
  field.after(left);
  const words = { nl: 'nog %s tekens', de: 'noch %s Zeichen' }[language] ?? '%s characters left';
  const tell = () => {
    const rest = most - field.value.length;
    left.textContent = rest < most * 0.2 ? words.replace('%s', String(rest)) : '';
  };
  field.addEventListener('input', tell);
  tell();
}

/** Questions that are asked only after certain answers. */
for (const asked of document.querySelectorAll('[data-when]')) {
  const form = asked.closest('form');
  if (!(asked instanceof HTMLElement) || !form) continue;
  const { when = '', whenIs = '' } = asked.dataset;
  const wanted = whenIs.split('|');
  const look = () => {
    const values = new FormData(form).getAll(when);
    asked.hidden = !values.some((value) => typeof value === 'string' && wanted.includes(value));
  };
  form.addEventListener('change', look);
  look();
}

/** A form that is being sent isn't sent again by an impatient click. */
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.hasAttribute('data-sending')) event.preventDefault();
    form.setAttribute('data-sending', '');
    setTimeout(() => form.removeAttribute('data-sending'), 4_000);
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-sending]')) form.removeAttribute('data-sending');
});

/** What was typed, as a form sends it; files aside. @param {HTMLFormElement} form */
function typedIn(form) {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value);
  return typed;
}

/** The version that a form is made from; a form that had none gets it. @param {HTMLFormElement} form */
function versionOf(form) {
  const known = form.querySelector('[name="_version"]');
  if (known instanceof HTMLInputElement) return known;
  const made = document.createElement('input');
  made.type = 'hidden';
  made.name = '_version';
  form.append(made);
  return made;
}

/** Says something beside a form, or nothing any more. @param {HTMLFormElement} form @param {string} name @param {unknown} text */
function showNote(form, name, text) {
  const note = form.querySelector(`[data-note="${name}"]`);
  if (!(note instanceof HTMLElement) || typeof text !== 'string') return;
  note.hidden = text === '';
  for (const input of note.querySelectorAll('input')) input.disabled = text === '';
  const place = note.querySelector('[data-note-text]');
  if (place && place.textContent !== text) place.textContent = text;
}

/** Saves what is typed a moment after the last key, one save after another, and says when. */
for (const form of document.querySelectorAll('form[data-autosave]')) {
  if (!(form instanceof HTMLFormElement)) continue;
  const said = form.querySelector('[data-saved]');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let running = Promise.resolve();
  let saving = 0;
  const save = async () => {
    const body = typedIn(form);
    const headers = { Accept: 'application/json' };
    const reply = await fetch(form.dataset['autosave'] ?? '', { method: 'POST', headers, body });
    const told = await reply.json();
    if (reply.ok && typeof told.version === 'number') versionOf(form).value = String(told.version);
    if (reply.ok && typeof told.to === 'string') {
      form.action = told.to;
      form.dataset['autosave'] = `${told.to}/save`;
      history.replaceState(null, '', told.to);
    }
    if (said && typeof told.said === 'string') said.textContent = told.said;
    for (const [name, text] of Object.entries(told.notes ?? {})) showNote(form, name, text);
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      saving += 1;
      running = running
        .then(save)
        .catch(() => undefined)
        .finally(() => (saving -= 1));
    }, 1_200);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    if (saving === 0) return;
    // What is being saved raises the version: send after it, with the version that it gives.
    event.preventDefault();
    const { submitter } = event;
    const send = () => {
      form.removeAttribute('data-sending');
      form.requestSubmit(submitter);
    };
    running.then(send).catch(() => undefined);
  });
}
