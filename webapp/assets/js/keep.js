/*
 * Keeps what is typed into a form on the server while it is open, at most a few seconds old, until it is saved. The page that is opened
 * next shows it, with scripts or without. Tells when the same text is open in another window.
 *
 *   <form data-keep="/our/api/v1/kept-forms/chapter:12"> with hidden keep-window and keep-taken, written by i:form
 */
const LOOK = 1500;
const STAY = 20_000;
const LARGEST_AT_THE_END = 60_000;

for (const form of document.querySelectorAll('form[data-keep]')) {
  keep(form);
}

function keep(form) {
  const state = form.querySelector('[data-keep-state]');
  const elsewhere = form.querySelector('[data-keep-elsewhere]');
  let opened;
  let last;
  let heard = 0;
  let busy = false;
  let sent = false;
  // A form that stands under something to be read is nobody's business before something is typed.
  const draft = form.dataset.keepDraft !== undefined;
  let window_ = form.elements['keep-window'].value;

  // Before the first change, because an editor writes its text in its own way when it starts.
  const begin = () => {
    opened ??= typed(form);
    last ??= opened;
  };
  for (const kind of ['keydown', 'beforeinput', 'pointerdown', 'dragover', 'paste']) {
    form.addEventListener(kind, begin, { capture: true });
  }
  form.addEventListener('submit', () => {
    sent = true;
    typed(form);
    form.removeAttribute('data-unkept');
  });
  window.addEventListener('pageshow', () => {
    sent = false;
    heard = 0;
  });
  window.addEventListener('pagehide', () => {
    const now = last === undefined ? undefined : typed(form);
    const whole = now !== last && now.length < LARGEST_AT_THE_END;
    if (!sent && (!draft || heard > 0 || whole)) {
      tell({ fields: whole ? JSON.parse(now) : null, leaving: true }, true).catch(() => {});
    }
  });
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK);
  if (!draft) {
    start();
  }

  // The page that this tab showed before says that it leaves only when this one is there already: it is no other window.
  async function start() {
    const place = `keep ${form.dataset.keep}`;
    const before = sessionStorage.getItem(place);
    sessionStorage.setItem(place, window_);
    if (before) {
      elsewhere.hidden = true;
      await tell({ fields: null, leaving: true }, false, before).catch(() => {});
    }
    await look();
    elsewhere.hidden = false;
  }

  async function look() {
    const now = last === undefined ? undefined : typed(form);
    const changed = now !== last;
    form.toggleAttribute('data-unkept', changed && !sent);
    if (busy || sent || (draft && !changed) || (!changed && performance.now() - heard < STAY && heard > 0)) {
      return;
    }
    busy = true;
    try {
      // What was undone by hand is nothing to keep, unless the page was opened with something kept.
      const undone = changed && now === opened && !form.elements['keep-taken'].value;
      const answer = await tell({ fields: changed ? JSON.parse(now) : null, undone }, false);
      await told(answer, now);
    } catch {
      say(state.dataset.lost, true);
    } finally {
      busy = false;
    }
  }

  async function told(answer, now) {
    if (answer.status === 410) {
      // This window's text was saved, and the page came back from the browser's memory: it is another one now.
      window_ = form.elements['keep-window'].value = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace('.', '-');
      return;
    }
    if (answer.status === 401 || answer.status === 403) {
      say(state.dataset.out, true);
      return;
    }
    if (!answer.ok) {
      say(state.dataset.lost, true);
      return;
    }
    heard = performance.now();
    const news = await answer.json();
    if (now !== last) {
      last = now;
      form.toggleAttribute('data-unkept', typed(form) !== last && !sent);
      say(state.dataset.kept.replace('{0}', clock()), false);
    } else if (state.classList.contains('stuck')) {
      state.hidden = true;
    }
    show(news.elsewhere);
  }

  function tell(body, keepalive, name = window_) {
    return fetch(`${form.dataset.keep}/${name}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Inglenook-Token': form.elements.token.value },
      body: JSON.stringify({ ...body, taken: form.elements['keep-taken'].value }),
      keepalive,
    });
  }

  function say(words, wrong) {
    state.textContent = words;
    state.hidden = false;
    state.classList.toggle('stuck', wrong);
    state.setAttribute('role', wrong ? 'alert' : 'presentation');
  }

  function show(sentences) {
    if (sentences.join() === [...elsewhere.children].map((line) => line.textContent).join()) {
      return;
    }
    elsewhere.replaceChildren(
      ...sentences.map((sentence) => {
        const line = document.createElement('p');
        line.className = 'stuck';
        line.textContent = sentence;
        return line;
      }),
    );
  }
}

/** Everything that a person can type into the form, as text; files and what the machinery adds are left out. */
function typed(form) {
  for (const editor of form.querySelectorAll('.ui-texteditor')) {
    const text = editor.querySelector('.ql-editor')?.innerHTML;
    if (text !== undefined) {
      // The editor itself tells its hidden field only when it loses the focus.
      editor.querySelector(':scope > input[type="hidden"]').value = text === '<p><br></p>' ? '' : text;
    }
  }
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !/^(token|keep-.*|jakarta\.faces\..*|primefaces\..*)$/.test(name)) {
      (fields[name] ??= []).push(value);
    }
  }
  for (const secret of form.querySelectorAll('input[type="password"]')) {
    delete fields[secret.name];
  }
  return JSON.stringify(fields);
}

function clock() {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date());
}
