/* Small comforts for every page; each page works without them. */
const root = document.documentElement;

/** A recent moment is said from now: it stands in the page as a date in words. */
function sayRecentTimes() {
  const words = new Intl.RelativeTimeFormat(root.lang, { numeric: 'auto' });
  for (const time of document.querySelectorAll('time[data-relative]')) {
    const minutes = (Date.parse(time.dateTime) - Date.now()) / 60000;
    if (Math.abs(minutes) < 60) {
      time.textContent = words.format(Math.round(minutes), 'minute');
    } else if (Math.abs(minutes) < 60 * 24) {
      time.textContent = words.format(Math.round(minutes / 60), 'hour');
    } else if (Math.abs(minutes) < 60 * 24 * 7) {
      time.textContent = words.format(Math.round(minutes / 60 / 24), 'day');
    }
  }
}

/** Asks before something that is hard to take back. */
document.addEventListener('click', (event) => {
  const asked = event.target.closest('[data-confirm]');
  if (asked && !window.confirm(asked.dataset.confirm)) {
    event.preventDefault();
  }
});

/** Ctrl and Enter press the button that the form marks for it. */
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.target.form?.querySelector('[data-key="enter"]')?.click();
  }
});

/** A form that was sent is not sent twice by an impatient second press. */
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method !== 'post') {
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = 'yes';
  setTimeout(() => delete event.target.dataset.sent, 4000);
});
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((f) => delete f.dataset.sent));

sayRecentTimes();
document.getElementById('problems')?.focus();

/** A notice is said once: a reload doesn't say it again. */
const here = new URL(location.href);
if (here.searchParams.has('said')) {
  here.searchParams.delete('said');
  here.searchParams.delete('undo');
  history.replaceState(null, '', here);
}
