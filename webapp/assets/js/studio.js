/* The owner's side: nothing that was written is lost by leaving the page. */
let touched = false;

document.addEventListener('input', (event) => {
  touched ||= event.target.form?.method === 'post' && !event.target.form.dataset.keep;
});
document.addEventListener('submit', () => {
  touched = false;
});
window.addEventListener('beforeunload', (event) => {
  if (touched || document.querySelector('form[data-unkept]')) {
    event.preventDefault();
  }
});
