/*
 * Pictures for a post: dropped on the text, pasted into it or chosen, told in words, brought, and put where the cursor stands. Without
 * scripts the same fields stand below the text, and the picture comes at its end.
 */
import { fit, put } from './fit.js';

for (const fields of document.querySelectorAll('[data-bring]')) {
  const place = fields.closest('form').querySelector('[data-compose]');
  bring(fields, document.getElementById(place.dataset.compose), place.querySelector('[data-mark="picture"]'));
}

function bring(fields, area, opener) {
  const file = fields.querySelector('input[type="file"]');
  const alt = fields.querySelector('#alt');
  const add = fields.querySelector('#addPicture');
  const trouble = document.createElement('p');
  trouble.className = 'error';
  trouble.setAttribute('role', 'alert');
  // No other field's Enter key may press it, and it sends no form.
  add.type = 'button';
  add.before(trouble);
  area.before(fields);
  fields.classList.add('by-tool');
  fields.addEventListener('toggle', () => opener.setAttribute('aria-expanded', String(fields.open)));
  opener.setAttribute('aria-expanded', String(fields.open));
  opener.addEventListener('click', () => {
    fields.open = !fields.open;
    (fields.open ? file : area).focus();
  });
  fields.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      fields.open = false;
      area.focus();
    } else if (event.key === 'Enter' && event.target === alt) {
      event.preventDefault();
      add.click();
    }
  });
  add.addEventListener('click', async () => {
    alt.required = file.required = true;
    const whole = file.reportValidity() && alt.reportValidity();
    alt.required = file.required = false;
    if (!whole || add.disabled) {
      return;
    }
    add.disabled = true;
    trouble.textContent = '';
    try {
      const answer = await send(fields.dataset.bring, area.form, await fit(file.files[0]), alt.value);
      const news = await answer.json();
      if (answer.ok) {
        file.value = alt.value = '';
        fields.open = false;
        area.dispatchEvent(new CustomEvent('bring', { detail: news.markdown }));
      } else {
        trouble.textContent = news.detail ?? news.title;
      }
    } catch {
      trouble.textContent = fields.dataset.lost;
    } finally {
      add.disabled = false;
    }
  });
  const take = (event, transfer) => {
    const picture = [...(transfer?.files ?? [])].find((given) => given.type.startsWith('image/'));
    if (picture) {
      event.preventDefault();
      put(picture, file);
      fields.open = true;
      alt.focus();
    }
  };
  area.addEventListener('paste', (event) => take(event, event.clipboardData));
  area.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
  area.addEventListener('drop', (event) => take(event, event.dataTransfer));
}

function send(address, form, picture, words) {
  return fetch(`${address}?alt=${encodeURIComponent(words)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'X-Inglenook-Token': form.elements.token.value },
    body: picture,
  });
}
