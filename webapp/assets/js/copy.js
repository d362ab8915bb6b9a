/*
 * A button that copies what an element says, or gives it to the phone's own way of sharing. The words can be marked and copied
 * without it, so the buttons show only where the browser can do what they say.
 *
 *   <button type="button" hidden data-copy="address" data-done="Copied">  <button type="button" hidden data-share="address">
 */
const said = (id) => document.getElementById(id).textContent.trim();

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(said(button.dataset.copy));
    button.textContent = button.dataset.done;
  });
}

for (const button of document.querySelectorAll('[data-share]')) {
  button.hidden = !navigator.share;
  button.addEventListener('click', () => navigator.share({ url: said(button.dataset.share) }).catch(() => button.focus()));
}
