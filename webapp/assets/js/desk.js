/*
 * The writing desk: the card follows what is written, drafts are kept, and the keyboard is enough. The buttons do the same. Words that
 * could not be sent stay in this browser, for this note alone, until they are.
 */
import { fitting } from './fit.js';

const WAIT = 400;
const AGAIN = 10_000;
const form = document.getElementById('desk');
const card = document.getElementById('card');
const problems = document.getElementById('card-problems');
const saving = document.getElementById('saving');
const facts = document.getElementById('facts');
const address = form?.closest('[data-draft]').dataset.draft;
const kept = `desk ${address}`;
const NOT_OF_THE_CARD = ['mode', 'hand', 'reason', 'words', 'fact', 'warningsAreMeant'];

let timer;
let asked;
let sent = false;
let unsaved = false;

fitting(document.getElementById('picture'));
if (facts && matchMedia('(max-width: 48rem)').matches) {
  facts.open = false;
}

if (form && card) {
  bringBack();
  form.addEventListener('input', (event) => {
    if (!NOT_OF_THE_CARD.includes(event.target.id)) {
      changed(WAIT);
    }
  });
  form.addEventListener('click', (event) => {
    if (event.target.dataset.opening) {
      event.preventDefault();
      begin(event.target);
    }
  });
  form.addEventListener('submit', () => {
    sent = true;
    clearTimeout(timer);
    asked?.abort();
  });
  // The line on what to remember and the reason have buttons of their own.
  form.addEventListener('keydown', (event) => {
    const button = { fact: 'remember', words: 'skip' }[event.target.id];
    if (event.key === 'Enter' && button) {
      event.preventDefault();
      document.getElementById(button).click();
    }
  });
  addEventListener('pageshow', () => {
    sent = false;
  });
  addEventListener('pagehide', () => {
    if (unsaved && !sent) {
      store();
      send(undefined, true).catch(() => {});
    }
  });
}

function changed(wait) {
  unsaved = true;
  say(saving.dataset.writing);
  clearTimeout(timer);
  timer = setTimeout(keep, wait);
}

async function keep() {
  asked?.abort();
  asked = new AbortController();
  const mine = asked;
  try {
    await draw(mine.signal);
  } catch (problem) {
    if (problem.name === 'AbortError') {
      return;
    }
    lost(saving.dataset.lost);
  }
}

function lost(words) {
  store();
  say(words, true);
  clearTimeout(timer);
  timer = setTimeout(keep, AGAIN);
}

function typed() {
  const field = (name) => form.elements[name];
  return {
    name: field('name').value,
    nameIsRight: field('nameIsRight').checked,
    template: field('template').value ? Number(field('template').value) : null,
    sentence: field('sentence').value,
    opening: field('opening').value,
  };
}

function send(signal, last = false) {
  return fetch(address, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-Inglenook-Token': form.elements.token.value },
    body: JSON.stringify(typed()),
    keepalive: last,
    signal,
  });
}

async function draw(signal) {
  const words = JSON.stringify(typed());
  const answer = await send(signal);
  if (answer.status === 401 || answer.status === 403) {
    lost(saving.dataset.signedOut);
    return;
  }
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  const drawn = await answer.json();
  if (words === JSON.stringify(typed())) {
    unsaved = false;
    localStorage.removeItem(kept);
    say(saving.dataset.saved);
  }
  // Drawn by our own server from outlines and numbers; no text of anybody's is in it.
  card.querySelector('svg').outerHTML = drawn.svg;
  card.querySelector('figcaption').textContent = drawn.text;
  problems.replaceChildren(...sentences(drawn));
  document.getElementById('warnings').hidden = drawn.warnings.length === 0;
  document.getElementById('warnings-list').replaceChildren(...drawn.warnings.map((warning) => line(warning.sentence, '', 'li')));
  document.getElementById('approve').disabled = drawn.problems.length > 0;
}

function sentences(drawn) {
  if (drawn.problems.length === 0) {
    return [line(problems.dataset.fits, 'small soft')];
  }
  return drawn.problems.map((problem) => line(problem.sentence, 'stuck'));
}

function line(text, look, kind = 'p') {
  const paragraph = document.createElement(kind);
  paragraph.className = look;
  paragraph.textContent = text;
  return paragraph;
}

function say(words, bad = false) {
  saving.textContent = words;
  saving.classList.toggle('stuck', bad);
}

function store() {
  try {
    localStorage.setItem(kept, JSON.stringify(typed()));
  } catch {
    // A browser that keeps nothing: the sentence on the page says that nothing is saved.
  }
}

/** Words that didn't reach the server the last time this note was open. */
function bringBack() {
  let words;
  try {
    words = JSON.parse(localStorage.getItem(kept));
  } catch {
    return;
  }
  if (!words || words.sentence === form.elements.sentence.value) {
    return;
  }
  form.elements.sentence.value = words.sentence;
  form.elements.opening.value = words.opening ?? '';
  changed(WAIT);
  say(saving.dataset.back);
}

/** Begins the sentence with an offer, in the place of another that was there. */
function begin(offer) {
  const field = form.elements.sentence;
  let rest = field.value.trim();
  for (const other of form.querySelectorAll('[data-opening]')) {
    if (rest.startsWith(other.value)) {
      rest = rest.slice(other.value.length).trim();
    }
  }
  field.value = `${offer.value} ${rest}`;
  form.elements.opening.value = offer.dataset.opening;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  changed(0);
}

/** What was mended a moment ago is looked at first: the button may still be off. From the form's fields the page presses it. */
async function approve(from) {
  const button = document.getElementById('approve');
  if (button?.disabled) {
    clearTimeout(timer);
    await keep();
    button.click();
  } else if (from !== form) {
    button?.click();
  }
}

const KEYS = {
  j: () => document.querySelector('.walk a[rel="next"]')?.click(),
  k: () => document.querySelector('.walk a[rel="prev"]')?.click(),
  e: () => form?.elements.sentence.focus(),
  l: () => document.getElementById('later')?.click(),
  s: () => unfold('skipping', 'reason'),
  u: () => document.getElementById('undo')?.click(),
  '?': () => unfold('keys'),
};

function unfold(id, field) {
  const details = document.getElementById(id);
  if (details) {
    details.open = true;
    details.querySelector(field ? `#${field}` : 'summary').focus();
  }
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    document.activeElement?.blur();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
    approve(event.target.form);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=submit]), textarea, select')) {
    return;
  }
  const does = KEYS[event.key.toLowerCase()];
  if (does) {
    event.preventDefault();
    does();
  }
});
