/* While a page is looked at, the server tells it numbers: how much the member has not read, and how far the topic has come. */
const PATIENCE = 2500;
const MANY = 100;

const bell = document.getElementById('bell');
const arrived = document.getElementById('arrived');
const address = (arrived ?? bell)?.dataset.live;
let stream;
let timer;

function ring(unread) {
  bell.hidden = unread === 0;
  bell.firstElementChild.textContent = unread < MANY ? unread : `${MANY - 1}+`;
}

/** A link and not the posts themselves: nothing that is read moves. */
function announce(latest) {
  const known = Number(arrived.dataset.latest);
  const count = latest - known;
  if (count < 1) {
    arrived.replaceChildren();
    return;
  }
  const link = document.createElement('a');
  link.href = `${arrived.dataset.address}/${known + 1}${arrived.dataset.query ?? ''}#post-${known + 1}`;
  link.textContent = (count === 1 ? arrived.dataset.one : arrived.dataset.many).replace('{0}', count);
  arrived.replaceChildren(link);
}

function open() {
  if (stream || document.hidden) {
    return;
  }
  stream = new EventSource(address);
  if (bell) {
    stream.addEventListener('bell', (event) => ring(Number(event.data)));
  }
  if (arrived) {
    stream.addEventListener('posts', (event) => announce(Number(event.data)));
  }
}

/** Nobody who is not looking is told anything, and nobody who only passes by. */
function look() {
  clearTimeout(timer);
  if (document.hidden) {
    stream?.close();
    stream = undefined;
  } else {
    timer = setTimeout(open, PATIENCE);
  }
}

if (address) {
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', () => {
    clearTimeout(timer);
    stream?.close();
    stream = undefined;
  });
  window.addEventListener('pageshow', look);
}
