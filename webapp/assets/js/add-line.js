/*
 * A field whose suggestions become lines of another: what is chosen, or typed and confirmed with Enter, is taken over at once. Without
 * scripts it is taken over when the form is saved.
 *
 *   <textarea id="products"> <div data-add-to="products" data-said="Added: {0}"> <input list="names"> <p role="status">
 */
for (const place of document.querySelectorAll('[data-add-to]')) {
  const field = place.querySelector('input');
  const lines = document.getElementById(place.dataset.addTo);
  const suggested = () => [...field.list.options].some((option) => option.value === field.value);

  const take = () => {
    const line = field.value.trim();
    if (line) {
      lines.value = [lines.value.trimEnd(), line].filter(Boolean).join('\n');
      field.value = '';
      place.querySelector('[role="status"]').textContent = place.dataset.said.replace('{0}', line);
      lines.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      take();
    }
  });
  // Whoever picks from the list has not typed the last letters: browsers tell it by this kind of input.
  field.addEventListener('input', (event) => {
    if ((!event.inputType || event.inputType === 'insertReplacementText') && suggested()) {
      take();
    }
  });
}
