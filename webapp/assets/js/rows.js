/*
 * Rows of a form that are added, moved and removed in the page: by their buttons (which without scripts send the form for it), with Alt and
 * the arrow keys, or by dragging the handle. A removed row stays where it was, out of the form, until the page is left, and can be put back.
 * All rows also stand as one text in a hidden field, so that they are kept with the rest of what is typed.
 *
 *   <section data-rows="parts-text"> … <div data-rows-list> <fieldset data-row="1"> … <template data-rows-new> one row with NEW for its key
 */
const FIELDS = ['id', 'when', 'title', 'detail', 'words', 'position', 'picture', 'alt', 'decorative', 'focus-x', 'focus-y'];

for (const section of document.querySelectorAll('[data-rows]')) {
  rows(section);
}

function rows(section) {
  const list = section.querySelector('[data-rows-list]');
  const pattern = section.querySelector('[data-rows-new]');
  const text = document.getElementById(section.dataset.rows);
  const status = section.querySelector('[data-rows-said]');
  const all = () => [...list.querySelectorAll('[data-row]:not(:disabled)')];
  const say = (words) => (status.textContent = words);

  section.addEventListener('click', (event) => {
    const [what, key] = event.target.closest('button[name="row"]')?.value.split('-') ?? [];
    const row = key && list.querySelector(`[data-row="${key}"]`);
    if (what === 'add') {
      event.preventDefault();
      add();
    } else if (row && what === 'remove') {
      event.preventDefault();
      remove(row);
    } else if (row && ['up', 'down'].includes(what)) {
      event.preventDefault();
      move(row, what === 'up' ? -1 : 1, event.target);
    }
  });
  section.addEventListener('keydown', (event) => {
    const row = event.target.closest('[data-row]');
    if (row && event.altKey && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      move(row, event.key === 'ArrowUp' ? -1 : 1, event.target);
    }
  });
  for (const kind of ['input', 'change']) {
    section.addEventListener(kind, write);
  }
  drag();

  function add() {
    const keys = [...list.querySelectorAll('[data-row]')].map((row) => Number(row.dataset.row));
    const copy = document.createElement('div');
    copy.innerHTML = pattern.innerHTML.replaceAll('-NEW', `-${Math.max(0, ...keys) + 1}`).replaceAll('"NEW"', `"${Math.max(0, ...keys) + 1}"`);
    const row = copy.firstElementChild;
    list.append(row);
    row.dispatchEvent(new CustomEvent('row-added', { bubbles: true }));
    changed(section.dataset.saidAdded);
    row.querySelector('input:not([type="hidden"]), textarea')?.focus();
  }

  function move(row, step, focused) {
    const order = all();
    const other = order[order.indexOf(row) + step];
    if (other) {
      other[step < 0 ? 'before' : 'after'](row);
      changed(section.dataset.saidMoved.replace('{0}', all().indexOf(row) + 1));
      focused.focus();
      row.scrollIntoView({ block: 'nearest' });
    }
  }

  function remove(row) {
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'button quiet';
    back.textContent = section.dataset.back.replace('{0}', row.querySelector('legend').textContent.replace('⠿', '').trim().replace(/\s+/g, ' '));
    back.addEventListener('click', () => {
      row.disabled = row.hidden = false;
      back.replaceWith(row);
      changed('');
      row.focus();
    });
    row.disabled = row.hidden = true;
    row.replaceWith(back);
    back.after(row);
    changed(section.dataset.saidRemoved);
    back.focus();
  }

  function changed(words) {
    all().forEach((row, index) => (row.querySelector('[data-row-number]').textContent = index + 1));
    say(words);
    section.dispatchEvent(new Event('input', { bubbles: true }));
    text.form.querySelector('input[name="parts"]')?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function write() {
    text.value = JSON.stringify(all().map(typed));
  }

  function drag() {
    let dragged;
    list.addEventListener('pointerdown', (event) => {
      const row = event.target.closest('.handle')?.closest('[data-row]');
      if (row) {
        row.draggable = true;
      }
    });
    list.addEventListener('dragstart', (event) => {
      dragged = event.target.closest?.('[data-row]');
      event.dataTransfer.effectAllowed = 'move';
      dragged?.classList.add('moving');
    });
    list.addEventListener('dragover', (event) => {
      const over = event.target.closest?.('[data-row]');
      if (dragged && over) {
        event.preventDefault();
        const box = over.getBoundingClientRect();
        if (over !== dragged) {
          over[event.clientY > box.top + box.height / 2 ? 'after' : 'before'](dragged);
        }
      }
    });
    list.addEventListener('drop', (event) => dragged && event.preventDefault());
    list.addEventListener('dragend', () => {
      if (dragged) {
        dragged.classList.remove('moving');
        dragged.draggable = false;
        changed(section.dataset.saidMoved.replace('{0}', all().indexOf(dragged) + 1));
        dragged = undefined;
      }
    });
  }
}

/** In the order and form in which the server writes it. */
function typed(row) {
  const fields = {};
  for (const name of FIELDS) {
    const field = row.querySelector(`[name="part-${row.dataset.row}-${name}"]`);
    if (field) {
      fields[name] = field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value;
    }
  }
  return fields;
}
