/* A sign is given without leaving the page. Without scripts the same buttons send their form. */
document.addEventListener('click', (event) => {
  const button = event.target.closest('.reactions button[name="mark"]');
  if (button?.form) {
    event.preventDefault();
    if (!button.dataset.busy) {
      give(button);
    }
  }
});

async function give(button) {
  const [kind, number] = button.value.split('-');
  const back = button.getAttribute('aria-pressed') === 'true';
  button.dataset.busy = 'yes';
  try {
    const answer = await fetch(`${button.form.dataset.api}/posts/${number}/reaction`, {
      method: back ? 'DELETE' : 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Inglenook-Token': button.form.elements.token.value },
      body: back ? undefined : JSON.stringify({ kind }),
    });
    if (answer.ok) {
      show(button, (await answer.json()).reactions, back ? null : kind);
    } else {
      // The page that answers the form says what is wrong.
      button.form.requestSubmit(button);
    }
  } catch {
    button.form.requestSubmit(button);
  } finally {
    delete button.dataset.busy;
  }
}

function show(pressed, counts, mine) {
  for (const button of pressed.closest('.reactions').querySelectorAll('button[name="mark"]')) {
    const kind = button.value.split('-')[0];
    let number = button.querySelector('.num');
    button.setAttribute('aria-pressed', String(kind === mine));
    if (!counts[kind]) {
      number?.remove();
      continue;
    }
    if (!number) {
      number = document.createElement('span');
      number.className = 'num';
      button.append(' ', number);
    }
    number.textContent = counts[kind];
  }
}
