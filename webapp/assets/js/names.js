/*
 * Offers names while one is typed after an @. The field stays an ordinary one: arrows move within the list, Enter and Tab take a name,
 * Escape closes it, and whoever goes on typing is not disturbed.
 *
 *   <div data-mentions="/our/api/v1/mentions?topic=12" data-names="Names" data-count="Names: {0}"> around a text area
 */
const PATIENCE = 120;
const BEGUN = /(?:^|[^\p{L}\p{N}/@.&=#%+$_\\])@([\p{L}\p{N}\p{M}-]{0,40})$/u;
const COPIED = ['font', 'letterSpacing', 'lineHeight', 'padding', 'border', 'boxSizing', 'inlineSize', 'direction', 'textAlign'];

for (const place of document.querySelectorAll('[data-mentions]')) {
  offer(place, place.querySelector('textarea'));
}

function offer(place, area) {
  const list = made('ul', { id: 'names', className: 'names', hidden: true, role: 'listbox', ariaLabel: place.dataset.names });
  const told = made('p', { className: 'unseen', role: 'status' });
  const known = new Map();
  let timer;
  let start = -1;
  let at = -1;
  area.setAttribute('aria-autocomplete', 'list');
  area.setAttribute('aria-haspopup', 'listbox');
  area.setAttribute('aria-controls', list.id);
  area.after(list, told);

  area.addEventListener('input', (event) => {
    clearTimeout(timer);
    const begun = event.isComposing ? undefined : typed();
    if (begun === undefined) {
      close();
    } else {
      timer = setTimeout(() => ask(begun), PATIENCE);
    }
  });
  area.addEventListener('keydown', keys);
  area.addEventListener('blur', close);
  area.addEventListener('click', close);
  // The field keeps the focus, and with it the place where the name goes.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => take(event.target.closest('[role="option"]')));

  function typed() {
    const found = area.selectionStart === area.selectionEnd && BEGUN.exec(area.value.slice(0, area.selectionStart));
    start = found ? area.selectionStart - found[1].length : -1;
    return found ? found[1] : undefined;
  }

  async function ask(begun) {
    try {
      if (!known.has(begun)) {
        const answer = await fetch(`${place.dataset.mentions}&begins=${encodeURIComponent(begun)}`);
        known.set(begun, answer.ok ? (await answer.json()).items : []);
      }
    } catch {
      // Without names a name can still be typed.
      close();
      return;
    }
    if (document.activeElement === area && typed() === begun) {
      show(known.get(begun));
    }
  }

  function show(names) {
    if (names.length === 0) {
      close();
      return;
    }
    list.replaceChildren(
      ...names.map((person, index) => {
        const option = made('li', { id: `name-${index}`, role: 'option' });
        option.dataset.name = person.name;
        option.append(made('bdi', { textContent: person.displayName }), made('span', { textContent: `@${person.name}` }));
        return option;
      }),
    );
    list.hidden = false;
    told.textContent = place.dataset.count.replace('{0}', names.length);
    put();
    mark(0);
  }

  function close() {
    clearTimeout(timer);
    list.hidden = true;
    told.textContent = '';
    at = -1;
    area.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    const options = [...list.children];
    at = (index + options.length) % options.length;
    options.forEach((option, place_) => option.setAttribute('aria-selected', String(place_ === at)));
    area.setAttribute('aria-activedescendant', options[at].id);
  }

  function keys(event) {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      mark(at + step);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      take(list.children[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      close();
    }
  }

  /** Through the browser's own editing, so that its undo takes it back. */
  function take(option) {
    if (!option || start < 0) {
      return;
    }
    const text = `${option.dataset.name} `;
    const end = area.selectionEnd;
    area.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, text)) {
      area.setRangeText(text, start, end, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    close();
  }

  /** Under the @, which a copy of the field's text finds. */
  function put() {
    const copy = made('div', { className: 'unseen' });
    const look = getComputedStyle(area);
    COPIED.forEach((name) => (copy.style[name] = look[name]));
    Object.assign(copy.style, { blockSize: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', inlineSize: `${area.offsetWidth}px` });
    copy.append(area.value.slice(0, start - 1));
    const sign = made('span', { textContent: '@' });
    copy.append(sign);
    area.after(copy);
    const line = Number.parseFloat(look.lineHeight) || sign.offsetHeight;
    const top = area.offsetTop + Math.min(sign.offsetTop - area.scrollTop + line, area.offsetHeight);
    const left = Math.max(0, Math.min(area.offsetLeft + sign.offsetLeft, place.clientWidth - list.offsetWidth));
    copy.remove();
    Object.assign(list.style, { top: `${top}px`, left: `${left}px` });
  }
}

function made(kind, properties) {
  return Object.assign(document.createElement(kind), properties);
}
