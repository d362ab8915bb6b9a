/* The owner’s side: nothing that was written is lost by leaving the page, and keys lead out of every field. */
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

// The text editor would put a tab into the text and let nobody out who has no mouse.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key === 'Tab' && event.target.closest?.('.ql-editor')) {
      event.stopPropagation();
    }
  },
  true,
);
