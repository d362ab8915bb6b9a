/*
 * The map on which a row's place is pointed at. Without scripts each press sends the form; here the server is asked what was pressed and
 * the page stays. The arrow keys move the mark, Enter comes closer to it, the button beside the map goes further away.
 *
 *   <div data-pointing="3"> <input type="hidden" name="part-3-map"> <button value="map-3"> <input type="image"> <button value="wider-3">
 */
const STEPS = { ArrowLeft: [-0.06, 0], ArrowRight: [0.06, 0], ArrowUp: [0, -0.08], ArrowDown: [0, 0.08] };

document.addEventListener('click', (event) => {
  const pressed = event.target.closest('[data-pointing] :is(button, input[type="image"])');
  if (pressed) {
    event.preventDefault();
    const pointing = pressed.closest('[data-pointing]');
    if (pressed.type === 'image') {
      // A key's click has no place of its own: it means the mark in the middle.
      const [x, y] = event.detail ? [event.offsetX / pressed.clientWidth, event.offsetY / pressed.clientHeight] : [0.5, 0.5];
      ask(pointing, { x, y, step: 'closer' });
    } else {
      ask(pointing, pressed.value.startsWith('wider') ? { step: 'wider' } : {});
    }
  }
});
document.addEventListener('keydown', (event) => {
  const step = STEPS[event.key];
  if (step && !event.altKey && event.target.matches('[data-pointing] input[type="image"]')) {
    event.preventDefault();
    ask(event.target.closest('[data-pointing]'), { x: 0.5 + step[0], y: 0.5 + step[1] });
  }
});

async function ask(pointing, pressed) {
  const [on, map] = pointing.querySelectorAll('input');
  const field = document.getElementById(`part-${pointing.dataset.pointing}-position`);
  const query = new URLSearchParams({ on: on.value, at: field.value });
  Object.entries(pressed).forEach(([name, value]) => query.set(name, typeof value === 'number' ? Math.min(1, Math.max(0, value)).toFixed(4) : value));
  const answer = await fetch(`${pointing.dataset.answer}?${query}`);
  if (!answer.ok) {
    return;
  }
  const next = await answer.json();
  const opened = map.hidden;
  on.value = next.on;
  if (next.at && pressed.x !== undefined) {
    field.value = next.at;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    pointing.querySelector('[role="status"]').textContent = next.at;
  }
  map.src = `${pointing.dataset.drawing}?${new URLSearchParams({ on: next.on, at: next.at })}`;
  pointing.querySelectorAll('[hidden]').forEach((part) => (part.hidden = false));
  pointing.querySelector('button[value^="map"]').hidden = true;
  if (opened) {
    map.focus();
  }
}
