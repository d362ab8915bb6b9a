/* The writing desk: the card follows what is written, drafts are kept, and the keyboard is enough. The buttons do the same. */
const WAIT = 400;
const form = document.getElementById('desk');
const card = document.getElementById('card');
const problems = document.getElementById('card-problems');

if (form && card) {
  let timer;
  let asked;
  form.addEventListener('input', (event) => {
    if (['reason', 'words'].includes(event.target.id)) {
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        await draw(asked.signal);
      } catch (problem) {
        if (problem.name !== 'AbortError') {
          throw problem;
        }
      }
    }, WAIT);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    asked?.abort();
  });
}

async function draw(signal) {
  const field = (name) => form.elements[name];
  const answer = await fetch(form.closest('[data-draft]').dataset.draft, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Inglenook-Token': field('token').value },
    body: JSON.stringify({
      name: field('name').value,
      nameIsRight: field('nameIsRight').checked,
      template: field('template').value ? Number(field('template').value) : null,
      sentence: field('sentence').value,
    }),
    signal,
  });
  if (!answer.ok) {
    return;
  }
  const drawn = await answer.json();
  // Drawn by our own server from outlines and numbers; no text of anybody's is in it.
  card.querySelector('svg').outerHTML = drawn.svg;
  card.querySelector('figcaption').textContent = drawn.text;
  problems.replaceChildren(...sentences(drawn));
}

function sentences(drawn) {
  if (drawn.problems.length === 0) {
    const saved = drawn.saved ? `${problems.dataset.saved} · ` : '';
    return [line(saved + problems.dataset.fits, 'small soft')];
  }
  return drawn.problems.map((problem) => line(problem.sentence, 'stuck'));
}

function line(text, look) {
  const paragraph = document.createElement('p');
  paragraph.className = look;
  paragraph.textContent = text;
  return paragraph;
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    document.activeElement?.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') {
    document.querySelector(`.walk a[rel="${key === 'j' ? 'next' : 'prev'}"]`)?.click();
  } else if (key === 's') {
    event.preventDefault();
    form?.elements.sentence.focus();
  }
});
