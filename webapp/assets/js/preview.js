/* While someone writes, shows the text as it will look. The same is to be had from the form's own preview button. */
const WAIT = 350;

for (const area of document.querySelectorAll('textarea[data-preview]')) {
  const place = document.getElementById(area.dataset.preview);
  if (place) {
    watch(area, place);
  }
}

function watch(area, place) {
  let timer;
  let asked;
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        await show(area, place, asked.signal);
      } catch (problem) {
        if (problem.name !== 'AbortError') {
          place.hidden = true;
        }
      }
    }, WAIT);
  });
}

async function show(area, place, signal) {
  if (!area.value.trim()) {
    place.hidden = true;
    return;
  }
  const answer = await fetch(place.dataset.source, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Inglenook-Token': area.form.elements.token?.value ?? '' },
    body: JSON.stringify({ markdown: area.value }),
    signal,
  });
  place.hidden = !answer.ok;
  if (answer.ok) {
    // Made and cleaned by our own server, with the sanitiser that made the page.
    place.innerHTML = (await answer.json()).html;
  }
}
