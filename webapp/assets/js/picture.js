/* Where a form asks for a picture: shows the one that was chosen before it is sent, and asks for its words, if it needs any, in time. */
const LARGEST = 20_000_000;

for (const fields of document.querySelectorAll('[data-picture]')) {
  const file = fields.querySelector('input[type="file"]');
  const alt = fields.querySelector('#alt');
  const decorative = fields.querySelector('#decorative');
  const figure = fields.querySelector('figure');
  const ask = () => {
    if (alt) {
      alt.required = file.files.length > 0 && !decorative.checked;
    }
  };
  decorative?.addEventListener('change', ask);
  file.addEventListener('change', () => {
    ask();
    const tooLarge = [...file.files].some((chosen) => chosen.size > LARGEST);
    file.setCustomValidity(tooLarge ? fields.dataset.tooLarge : '');
    file.reportValidity();
    if (!tooLarge && file.files.length > 0) {
      show(figure, file.files[0]);
      if (alt) {
        alt.value = '';
      }
    }
  });
}

/** Read as data, because the page's policy lets pictures in from here and from data only. */
function show(figure, file) {
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const picture = new Image();
    picture.alt = '';
    picture.src = reader.result;
    picture.addEventListener('load', () => figure.replaceChildren(picture));
  });
  reader.readAsDataURL(file);
}
