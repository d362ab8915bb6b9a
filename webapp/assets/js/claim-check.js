/* While a claim is written, says what the checker remarks. The page says the same of what was saved. */
const WAIT = 500;

for (const place of document.querySelectorAll('[data-check]')) {
  watch(place, place.closest('form'), place.querySelector('.remarks'));
}

function watch(place, form, list) {
  let timer;
  let asked;
  let said = list.textContent;
  const look = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const remarks = await ask(place, form, asked.signal);
      const drawn = remarks.length ? remarks.map((remark) => draw(remark, place.dataset)) : [paragraph(place.dataset.none)];
      // What is said already is not said again to those who listen.
      if (drawn.map((node) => node.textContent).join() !== said) {
        list.replaceChildren(...drawn);
        said = drawn.map((node) => node.textContent).join();
      }
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        said = place.dataset.failed;
        list.replaceChildren(paragraph(said));
      }
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  });
}

async function ask(place, form, signal) {
  const field = (...names) => names.map((name) => form.elements[name]?.value).find((value) => value !== undefined) ?? '';
  const answer = await fetch(place.dataset.check, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Inglenook-Token': field('token') },
    body: JSON.stringify({
      statement: field('statement', 'title'),
      scope: field('scope', 'text'),
      saysSo: field('says') || 'WE',
      verifier: field('verifier'),
      certificateNumber: field('number'),
      evidence: place.dataset.evidence === 'yes',
      language: place.dataset.language || undefined,
    }),
    signal,
  });
  if (!answer.ok) {
    throw new Error(`The check answered ${answer.status}`);
  }
  return (await answer.json()).remarks;
}

function draw(remark, said) {
  const block = document.createElement('div');
  block.className = 'remark';
  const first = paragraph('');
  const name = document.createElement('b');
  name.textContent = remark.name;
  first.append(name, ...remark.words.flatMap((word) => [' ', marked(word)]));
  const instead = document.createElement('span');
  instead.className = 'soft';
  instead.textContent = said.instead;
  const last = paragraph('');
  last.append(instead, ` ${remark.instead}`);
  block.append(first, paragraph(remark.why), last);
  return block;
}

function marked(word) {
  const mark = document.createElement('mark');
  mark.textContent = word;
  return mark;
}

function paragraph(text) {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}
