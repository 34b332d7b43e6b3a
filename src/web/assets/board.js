// @ts-check
/** Keys and dragging on the board. Everything also works by the cards' own links, menus and boxes. */

/** @type {(event: Event) => HTMLElement | null} */
const cardOf = (event) => (event.target instanceof Element ? event.target.closest('[data-card]') : null);

/** @type {(found: Element | null | undefined) => void} */
const focusOn = (found) => {
  if (found instanceof HTMLElement) found.focus();
};
/** @type {(card: Element | null | undefined) => void} */
const focusCard = (card) => focusOn(card?.querySelector('[data-card-link]'));

/** Up and down within the column, left and right to the column beside it that has cards. */
/** @type {(card: HTMLElement, key: string) => void} */
const goFrom = (card, key) => {
  const column = card.closest('[data-column]');
  const cards = [...(column?.querySelectorAll('[data-card]') ?? [])];
  const place = cards.indexOf(card);
  if (key === 'ArrowUp' || key === 'ArrowDown') return focusCard(cards[place + (key === 'ArrowDown' ? 1 : -1)]);
  const columns = [...document.querySelectorAll('[data-column]')].filter((one) => one.querySelector('[data-card]'));
  const beside = column && columns[columns.indexOf(column) + (key === 'ArrowRight' ? 1 : -1)];
  const others = beside ? [...beside.querySelectorAll('[data-card]')] : [];
  focusCard(others[Math.min(place, others.length - 1)]);
};

/** @type {(menu: Element, key: string) => void} */
const goInMenu = (menu, key) => {
  const entries = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll('.menu-panel a, .menu-panel button')]);
  const place = entries.findIndex((one) => one === document.activeElement);
  entries[(place + (key === 'ArrowDown' ? 1 : -1) + entries.length) % entries.length]?.focus();
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  if (event.target.closest('textarea, select, input:not([type="checkbox"]), [contenteditable]')) return;
  const way = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
  if (way instanceof HTMLElement) return way.click();
  const menu = event.target.closest('[data-board] details[data-menu][open]');
  const card = cardOf(event);
  if (menu && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    goInMenu(menu, event.key);
  } else if (card && event.key.startsWith('Arrow')) {
    event.preventDefault();
    goFrom(card, event.key);
  } else if (card && event.key === 'm') {
    const opened = card.querySelector('details[data-menu]');
    opened?.setAttribute('open', '');
    focusOn(opened?.querySelector('.menu-panel a, .menu-panel button'));
  } else if (card && event.key === 'x') {
    const box = card.querySelector('[data-select]');
    if (box instanceof HTMLElement) box.click();
  }
});

/** How many needs are selected; the form that acts on them opens with the first. */
document.addEventListener('change', (event) => {
  if (!(event.target instanceof Element) || !event.target.matches('[data-select]')) return;
  const count = document.querySelectorAll('[data-select]:checked').length;
  const said = document.querySelector('[data-selected]');
  if (said instanceof HTMLElement)
    said.textContent = count > 0 ? (said.dataset['words'] ?? '').replace('%s', String(count)) : '';
  const form = document.getElementById('bulk');
  form?.toggleAttribute('data-dirty', count > 0);
  if (count > 0) form?.closest('details')?.setAttribute('open', '');
});

/** @type {HTMLElement | null} */
let dragged = null;
/** @type {(column: Element | null) => HTMLElement | null} */
const moveTo = (column) =>
  column instanceof HTMLElement ? (dragged?.querySelector(`[data-to="${column.dataset['column']}"]`) ?? null) : null;

document.addEventListener('dragstart', (event) => {
  dragged = cardOf(event);
  if (!dragged || !event.dataTransfer) return;
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', dragged.dataset['reference'] ?? '');
  for (const column of document.querySelectorAll('[data-column]'))
    column.classList.toggle('board-open', moveTo(column) !== null);
});
document.addEventListener('dragover', (event) => {
  if (event.target instanceof Element && moveTo(event.target.closest('[data-column]'))) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const move = event.target instanceof Element ? moveTo(event.target.closest('[data-column]')) : null;
  if (!move) return;
  event.preventDefault();
  (move instanceof HTMLAnchorElement ? move : move.querySelector('button'))?.click();
});
document.addEventListener('dragend', () => {
  dragged = null;
  for (const column of document.querySelectorAll('.board-open')) column.classList.remove('board-open');
});
