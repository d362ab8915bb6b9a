/*
 * Watches a shop's installing come true: the page is asked for again every few seconds, and what stands differently there is taken over and
 * told. Where nobody looks it rests, and after some minutes it looks less often. Without it a link does the same.
 *
 *   <div data-watch="yes"> around [data-check], #count, #finish, #unfinished and #news
 */
const QUICK = 4000;
const SLOW = 20000;
const LONG = 10 * 60 * 1000;

const place = document.querySelector('[data-watch]');
const begun = Date.now();
const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();

function take(page) {
  const news = [];
  for (const check of place.querySelectorAll('[data-check]')) {
    const now = page.querySelector(`[data-check="${check.dataset.check}"]`);
    if (now && words(now) !== words(check)) {
      check.replaceWith(document.adoptNode(now));
      news.push(words(now));
    }
  }
  if (news.length === 0) {
    return;
  }
  for (const id of ['count', 'finish']) {
    document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
  }
  // What was said of the rest is of no use any more: there, at the last step, stands what comes next.
  const finish = document.querySelector('#finish > *');
  if (finish) {
    document.getElementById('unfinished')?.replaceWith(finish);
  }
  document.getElementById('news').textContent = [...news, words(document.getElementById('count'))].join(' ');
  place.dataset.watch = page.querySelector('[data-watch]')?.dataset.watch ?? 'no';
}

async function look() {
  if (!document.hidden) {
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
      // Who has meanwhile signed out is led elsewhere.
      if (answer.ok && !answer.redirected) {
        take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      // The line is down; the next look may find it up.
    }
  }
  watch();
}

function watch() {
  if (place.dataset.watch === 'yes') {
    setTimeout(look, Date.now() - begun < LONG ? QUICK : SLOW);
  } else {
    place.querySelector('[data-watched]').hidden = true;
  }
}

if (place.dataset.watch === 'yes') {
  place.querySelector('[data-unwatched]').hidden = true;
  place.querySelector('[data-watched]').hidden = false;
  watch();
}
