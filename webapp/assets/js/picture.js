/*
 * Where a form asks for a picture: it may also be dropped, pasted or taken with the camera; it is shown before it is sent; its words
 * are asked for in time; and the point that stays in view is chosen by pointing. Each does without the others, and the form without all.
 */
import { LARGEST, TAKEN, fit, put } from './fit.js';

const groups = [...document.querySelectorAll('[data-picture]')].map(group);
document.addEventListener('row-added', (event) => groups.push(...[...event.target.querySelectorAll('[data-picture]')].map(group)));

function group(fields) {
  const file = fields.querySelector('input[type="file"]');
  const alt = fields.querySelector('[id$="alt"]');
  const decorative = fields.querySelector('input[id$="decorative"]');
  const figure = fields.querySelector('figure');
  const focus = fields.querySelector('[data-focus]');
  const ask = () => {
    if (alt) {
      alt.required = file.files.length > 0 && !decorative.checked;
    }
  };
  const take = async (given) => {
    const picture = await fit(given);
    if (picture !== file.files[0]) {
      put(picture, file);
    }
    const complaint = complain(fields, picture);
    file.setCustomValidity(complaint);
    file.reportValidity();
    ask();
    if (!complaint) {
      show(figure, picture, () => aim(focus, figure, true));
      if (alt) {
        alt.value = '';
      }
    }
  };
  decorative?.addEventListener('change', ask);
  file.addEventListener('change', () => (file.files.length > 0 ? take(file.files[0]) : ask()));
  drop(fields, take);
  camera(fields, take);
  aim(focus, figure, false);
  return { fields, take };
}

function complain(fields, file) {
  if (file.size > LARGEST) {
    return fields.dataset.tooLarge;
  }
  if (TAKEN.includes(file.type)) {
    return '';
  }
  return /\.hei[cf]$/i.test(file.name) ? fields.dataset.heic : fields.dataset.unreadable;
}

function pictureIn(transfer) {
  return [...(transfer?.files ?? [])].find((file) => file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name));
}

function drop(fields, take) {
  const carriesFile = (event) => event.dataTransfer?.types.includes('Files');
  fields.querySelector('[data-drop]')?.toggleAttribute('hidden', !matchMedia('(any-pointer: fine)').matches);
  fields.addEventListener('dragover', (event) => {
    if (carriesFile(event)) {
      event.preventDefault();
      fields.classList.add('dropping');
    }
  });
  fields.addEventListener('dragleave', (event) => {
    if (!fields.contains(event.relatedTarget)) {
      fields.classList.remove('dropping');
    }
  });
  fields.addEventListener('drop', (event) => {
    fields.classList.remove('dropping');
    if (carriesFile(event)) {
      event.preventDefault();
      const picture = pictureIn(event.dataTransfer) ?? event.dataTransfer.files[0];
      if (picture) {
        take(picture);
      }
    }
  });
}

/** Before the text editor sees it: a picture within the text would not be kept. */
document.addEventListener(
  'paste',
  (event) => {
    const picture = pictureIn(event.clipboardData);
    const near = groups.find((known) => known.fields.contains(event.target)) ?? groups[0];
    if (picture && near) {
      event.preventDefault();
      event.stopPropagation();
      near.take(picture);
      near.fields.scrollIntoView({ block: 'nearest' });
    }
  },
  true,
);

/** On a phone, one press opens the camera; the field for files offers pictures that were taken before. */
function camera(fields, take) {
  const place = fields.querySelector('[data-camera]');
  if (!place || !matchMedia('(pointer: coarse)').matches) {
    return;
  }
  const shutter = document.createElement('input');
  shutter.type = 'file';
  shutter.accept = 'image/*';
  shutter.setAttribute('capture', 'environment');
  shutter.addEventListener('change', () => shutter.files.length > 0 && take(shutter.files[0]));
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => shutter.click());
}

/** Read as data, because the page's policy lets pictures in from here and from data only. */
function show(figure, file, then) {
  const reader = new FileReader();
  reader.addEventListener('load', () => {
    const picture = new Image();
    picture.alt = '';
    picture.src = reader.result;
    picture.addEventListener('load', () => {
      figure.replaceChildren(picture);
      then();
    });
  });
  reader.readAsDataURL(file);
}

/** Lets the point that stays in view be chosen on the picture itself: by pressing, dragging, or with the arrow keys. */
function aim(focus, figure, anew) {
  const image = figure.querySelector('img');
  if (!focus || !image) {
    return;
  }
  const x = focus.querySelector('[id$="focus-x"]');
  const y = focus.querySelector('[id$="focus-y"]');
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.className = 'mark';
  const frame = document.createElement('div');
  frame.className = 'aim';
  image.replaceWith(frame);
  frame.append(image, mark);
  // Else the browser drags the picture itself, and the ring is left behind.
  image.draggable = false;
  const crops = cropsOf(image, focus.dataset.crops);
  focus.querySelector('.crops')?.remove();
  focus.append(crops);

  const draw = () => {
    mark.style.left = `${x.value}%`;
    mark.style.top = `${y.value}%`;
    mark.setAttribute('aria-label', focus.dataset.mark.replace('{0}', x.value).replace('{1}', y.value));
    crops.querySelectorAll('img').forEach((crop) => (crop.style.objectPosition = `${x.value}% ${y.value}%`));
  };
  const move = (left, top) => {
    const within = (percent) => String(Math.round(Math.min(100, Math.max(0, percent))));
    x.value = within(left);
    y.value = within(top);
    x.dispatchEvent(new Event('input', { bubbles: true }));
    draw();
  };
  const point = (event) => {
    const box = image.getBoundingClientRect();
    move(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  };
  image.addEventListener('click', point);
  mark.addEventListener('pointerdown', (event) => mark.setPointerCapture(event.pointerId));
  mark.addEventListener('pointermove', (event) => mark.hasPointerCapture(event.pointerId) && point(event));
  mark.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 10 : 2;
    const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const way = ways[event.key];
    if (way) {
      event.preventDefault();
      move(Number(x.value) + way[0], Number(y.value) + way[1]);
    }
  });
  [x, y].forEach((field) => field.addEventListener('change', draw));
  if (anew) {
    move(50, 50);
  } else {
    draw();
  }
}

function cropsOf(image, caption) {
  const crops = document.createElement('figure');
  crops.className = 'crops';
  for (const shape of ['wide', 'square', 'tall']) {
    const crop = new Image();
    crop.alt = '';
    crop.className = `crop ${shape}`;
    crop.src = image.currentSrc || image.src;
    crops.append(crop);
  }
  const words = document.createElement('figcaption');
  words.textContent = caption;
  crops.append(words);
  return crops;
}
