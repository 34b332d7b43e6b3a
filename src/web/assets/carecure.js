// @ts-check
import './forms.js';
import './reading.js';
import './live.js';
import './board.js';

// What a page says first: the faults of a form, or the conflict.
const first = document.querySelector('[data-focus]');
if (first instanceof HTMLElement) first.focus();

// A message about what was done is said once, not again after a reload.
const url = new URL(location.href);
if (url.searchParams.has('done')) {
  url.searchParams.delete('done');
  history.replaceState(null, '', url);
}

/** @type {(except?: EventTarget | null) => void} */
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]'))
    if (!(except instanceof Node && menu.contains(except))) menu.removeAttribute('open');
};
document.addEventListener('click', (event) => closeMenus(event.target));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const opened = document.activeElement?.closest('details[data-menu][open]');
    closeMenus();
    opened?.querySelector('summary')?.focus();
  }
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
    const search = document.querySelector('[data-search]');
    if (search instanceof HTMLElement) {
      event.preventDefault();
      search.focus();
    }
  }
});
