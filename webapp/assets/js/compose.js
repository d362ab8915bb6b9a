/*
 * Helps whoever writes: marks around words by buttons and keys, quotes of what is selected, pasted addresses that become links. Each change
 * goes through the browser's own editing, so that its undo takes it back.
 */

const EMOJI =
  '😀 😄 😂 🙂 😉 😊 😍 🤔 😮 😢 😭 😡 👍 👎 👏 🙏 💪 👋 ❤️ 💔 🔥 ✨ 🎉 ✅ ❌ 💡 🌿 🌸 🌞 🌧️ 🍋 🍯 ☕ 🫖 🧼 🧺 🎁 📦 🐝 🐑';
const AROUND = { bold: '**', italic: '*', spoiler: '||', code: '`' };
const BEFORE = { quote: '> ', list: '- ' };
const KEYS = { b: 'bold', i: 'italic', k: 'link' };
const ADDRESS = /^https?:\/\/\S+$/;

for (const place of document.querySelectorAll('[data-compose]')) {
  const area = document.getElementById(place.dataset.compose);
  tools(place, area);
  keys(area);
  area.addEventListener('paste', (event) => pasteLink(event, area));
  area.addEventListener('bring', (event) => insert(area, event.detail));
}

function tools(place, area) {
  const bar = place.querySelector('.tools');
  const emoji = place.querySelector('.emoji');
  const opener = bar.querySelector('[data-mark="emoji"]');
  const open = (whether) => {
    emoji.hidden = !whether;
    opener.setAttribute('aria-expanded', String(whether));
  };
  for (const button of bar.querySelectorAll('button')) {
    button.setAttribute('aria-label', button.title);
  }
  bar.addEventListener('click', (event) => {
    const kind = event.target.closest('button')?.dataset.mark;
    if (kind === 'emoji') {
      fill(emoji);
      open(emoji.hidden);
      emoji.querySelector(':not([hidden]) > [tabindex="0"]')?.focus();
    } else if (kind && kind !== 'picture') {
      mark(area, kind);
    }
  });
  emoji.addEventListener('click', (event) => {
    const chosen = event.target.closest('button');
    if (chosen) {
      open(false);
      insert(area, chosen.textContent);
    }
  });
  emoji.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      open(false);
      opener.focus();
    }
  });
  bar.hidden = false;
  roving(bar);
}

/** Makes a row of buttons one stop of the Tab key: arrows, Home and End lead within it. */
function roving(bar) {
  const buttons = () => [...bar.querySelectorAll('button:not([hidden], :disabled)')];
  const stop = (chosen) => buttons().forEach((button) => (button.tabIndex = button === chosen ? 0 : -1));
  stop(buttons()[0]);
  bar.addEventListener('focusin', (event) => stop(event.target));
  bar.addEventListener('keydown', (event) => {
    const all = buttons();
    const on = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: on, ArrowLeft: -on }[event.key];
    const at = all.indexOf(event.target);
    const next = step ? all[(at + step + all.length) % all.length] : { Home: all[0], End: all.at(-1) }[event.key];
    if (at >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
  });
}

function fill(emoji) {
  if (emoji.children.length === 0) {
    for (const sign of EMOJI.split(' ')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      emoji.append(button);
    }
    roving(emoji);
  }
}

function keys(area) {
  area.addEventListener('keydown', (event) => {
    const kind = KEYS[event.key.toLowerCase()];
    if (kind && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      mark(area, kind);
    }
  });
}

function mark(area, kind) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  if (kind === 'link') {
    link(area, chosen);
  } else if (BEFORE[kind]) {
    lines(area, BEFORE[kind]);
  } else if (chosen.includes('\n') && (kind === 'code' || kind === 'spoiler')) {
    block(area, chosen, kind);
  } else {
    around(area, AROUND[kind], chosen);
  }
}

/** Puts signs around the words, or takes them away where they are there. */
function around(area, sign, chosen) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const length = sign.length;
  const runs = [/[*`|]*$/.exec(value.slice(0, start))[0], /^[*`|]*/.exec(value.slice(end))[0]];
  // Three stars are bold and italic: one of them may go, or two.
  const there = runs.every((run) => run.includes(sign) && (sign !== '*' || run.length % 2 === 1));
  if (there) {
    replace(area, start - length, end + length, chosen, 0, chosen.length);
  } else if (chosen.length > 2 * length && chosen.startsWith(sign) && chosen.endsWith(sign)) {
    const words = chosen.slice(length, -length);
    replace(area, start, end, words, 0, words.length);
  } else {
    const [, before, words, after] = /^(\s*)([^]*?)(\s*)$/.exec(chosen);
    replace(area, start, end, before + sign + words + sign + after, before.length + length, words.length);
  }
}

/** Begins each line that is touched with a sign, or takes the sign away from all. */
function lines(area, sign) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const next = area.value.indexOf('\n', Math.max(area.selectionEnd - 1, start));
  const end = next < 0 ? area.value.length : next;
  const touched = area.value.slice(start, end).split('\n');
  const begun = touched.every((line) => line.startsWith(sign));
  const text = touched.map((line) => (begun ? line.slice(sign.length) : sign + line)).join('\n');
  replace(area, start, end, text, touched.length > 1 ? 0 : text.length, touched.length > 1 ? text.length : 0);
}

function block(area, chosen, kind) {
  const before = area.selectionStart > 0 && area.value[area.selectionStart - 1] !== '\n' ? '\n' : '';
  const [opening, closing] = kind === 'code' ? ['```\n', '```\n'] : ['::: spoiler\n', ':::\n'];
  const text = `${before}${opening}${chosen.replace(/\n?$/, '\n')}${closing}`;
  replace(area, area.selectionStart, area.selectionEnd, text, text.length, 0);
}

function link(area, chosen) {
  const { selectionStart: start, selectionEnd: end } = area;
  if (ADDRESS.test(chosen)) {
    replace(area, start, end, `[](${chosen})`, 1, 0);
  } else {
    replace(area, start, end, `[${chosen}](https://)`, chosen ? chosen.length + 3 : 1, chosen ? 'https://'.length : 0);
  }
}

/** An address that is pasted over words becomes their link. */
function pasteLink(event, area) {
  const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  if (chosen && ADDRESS.test(pasted) && !ADDRESS.test(chosen) && !chosen.includes('\n')) {
    event.preventDefault();
    insert(area, `[${chosen}](${pasted})`);
  }
}

function insert(area, text) {
  replace(area, area.selectionStart, area.selectionEnd, text, text.length, 0);
}

/** Replaces a part of the text and selects within what has come there. */
function replace(area, start, end, text, from, length) {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand(text ? 'insertText' : 'delete', false, text)) {
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(start + from, start + from + length);
}

/** With words of a post selected, its link for quoting quotes these; else all of them, and what was typed already stays. */
document.addEventListener('click', async (event) => {
  const asked = event.target.closest('a[data-quote]');
  const area = document.querySelector('[data-compose] textarea');
  if (!asked || !area || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const words = selectedIn(asked.closest('article').querySelector('.prose'));
  if (!words && !area.value.trim()) {
    return;
  }
  event.preventDefault();
  answer(area.form, asked.dataset.quote);
  const whole = await quoteOf(asked.href);
  const head = whole.slice(0, whole.indexOf('\n>\n') + 3);
  const quoted = words
    ? head + words.split('\n').map((line) => `> ${line.replace(/[\\`*_[\]<>|~@:]/g, '\\$&')}`.trimEnd()).join('\n') + '\n\n'
    : whole;
  area.setSelectionRange(area.value.length, area.value.length);
  insert(area, (area.value && !area.value.endsWith('\n\n') ? area.value.endsWith('\n') ? '\n' : '\n\n' : '') + quoted);
  area.scrollIntoView({ block: 'center' });
});

function selectedIn(prose) {
  const selection = getSelection();
  const within = !selection.isCollapsed && prose?.contains(selection.anchorNode) && prose.contains(selection.focusNode);
  return within ? selection.toString().trim() : '';
}

/** The page that the link leads to has the quote in its form. */
async function quoteOf(address) {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  return page.querySelector('[data-compose] textarea')?.value ?? '';
}

function answer(form, number) {
  let field = form.elements.reply;
  if (!field) {
    field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'reply';
    form.append(field);
  }
  field.value = number;
}
