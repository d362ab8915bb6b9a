/* The moderators' line: keys walk along it and decide. Every key presses a button or a link that stands there. */
const line = [...document.querySelectorAll('.line article[tabindex]')];

function current() {
  const within = document.activeElement?.closest('.line article');
  return within ?? line[0];
}

function walk(step) {
  const place = line.indexOf(document.activeElement?.closest('.line article'));
  const next = line[Math.min(line.length - 1, Math.max(0, place + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'start' });
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    current()?.focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') {
    event.preventDefault();
    walk(key === 'j' ? 1 : -1);
  } else if (key === 'r') {
    event.preventDefault();
    current()?.querySelector('input[type="text"]')?.focus();
  } else if (/^[a-z]$/.test(key)) {
    current()?.querySelector(`[data-key="${key}"]`)?.click();
  }
});

/** After a decision the next one is at hand at once. */
if (new URLSearchParams(location.search).has('said') || document.referrer.includes(location.pathname)) {
  line[0]?.focus({ preventScroll: true });
}
