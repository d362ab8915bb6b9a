/*
 * Puts the items of a list in another order by dragging. Each item keeps its own buttons, which do the same by keyboard and without
 * script; dropping presses nothing but fills the hidden field that the list names (ids, comma-separated) and sends its form.
 *
 *   <ol data-reorder="order"> <li data-id="7" draggable="true"> … </ol>  with  <input type="hidden" id="order"/>
 */
for (const list of document.querySelectorAll('[data-reorder]')) {
  const field = document.getElementById(list.dataset.reorder);
  if (field) {
    arrange(list, field);
  }
}

function arrange(list, field) {
  let dragged;
  list.addEventListener('dragstart', (event) => {
    dragged = event.target.closest('[data-id]');
    event.dataTransfer.effectAllowed = 'move';
    dragged?.classList.add('moving');
  });
  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('[data-id]');
    if (!dragged || !over) {
      return;
    }
    event.preventDefault();
    if (over !== dragged) {
      const box = over.getBoundingClientRect();
      over.before(dragged);
      if (event.clientY > box.top + box.height / 2) {
        over.after(dragged);
      }
    }
  });
  list.addEventListener('drop', (event) => event.preventDefault());
  list.addEventListener('dragend', () => {
    dragged?.classList.remove('moving');
    dragged = undefined;
    const order = [...list.querySelectorAll('[data-id]')].map((item) => item.dataset.id).join(',');
    if (order !== field.value) {
      field.value = order;
      field.form.requestSubmit(field.form.querySelector('[data-reorder-save]') ?? undefined);
    }
  });
}
