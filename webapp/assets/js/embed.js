/* For the shop's own pages: shows the story, the values, the boards, the thanks, and what may be said of a product today. What the page
   has written into the element stays until there is something to show, and stays where there is nothing. An element that is given a height
   keeps it: what is longer scrolls within, so that the page never jumps. Style it from outside by its parts and by --inglenook-line and
   --inglenook-gap. */
const LOOK = `
  :host { display: block; overflow: auto; }
  section { border-block: 1px solid var(--inglenook-line, currentColor); padding-block: var(--inglenook-gap, 1rem); }
  h2 { font: inherit; font-weight: 600; margin: 0 0 0.5em; }
  ul { list-style: none; margin: 0.6em 0; padding: 0; }
  li + li { margin-block-start: var(--inglenook-gap, 1rem); }
  p { margin: 0.2em 0 0; }
  a { color: inherit; }
  .claim { font-size: 1.1em; margin: 0; }
  .facts, [part="facts"] { font-size: 0.9em; }
  img { block-size: auto; max-inline-size: 100%; }
`;
const PIECES = { story: [], values: [], topics: ['board'], thanks: ['order'] };
const LONGEST_TIMER = 2 ** 31 - 1;

function furnish(house) {
  define('inglenook-claims', () => claimsElement(house));
  for (const [kind, names] of Object.entries(PIECES)) {
    define(`inglenook-${kind}`, () => pieceElement(house, kind, names));
  }
  fitFrames(house);
}

function define(name, make) {
  if (!customElements.get(name)) {
    customElements.define(name, make());
  }
}

/** What the elements have in common: they ask anew when they are told something else, and the last word counts. */
class Shown extends HTMLElement {
  connectedCallback() {
    this.show();
  }

  disconnectedCallback() {
    this.stop();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.show();
    }
  }

  stop() {
    clearTimeout(this.timer);
    this.asked?.abort();
  }

  language() {
    return this.lang || this.closest('[lang]')?.lang || navigator.language;
  }

  /** Draws what is there, or what the page has written into the element. */
  fill(...nodes) {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!shadow.adoptedStyleSheets.length) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(LOOK);
      shadow.adoptedStyleSheets = [sheet];
    }
    shadow.replaceChildren(...(nodes.length ? nodes : [make('slot')]));
    // What scrolls must be reached by keyboard.
    this.toggleAttribute('tabindex', false);
    if (this.scrollHeight > this.clientHeight + 1) {
      this.tabIndex = 0;
    }
  }
}

function pieceElement(house, kind, names) {
  return class extends Shown {
    static observedAttributes = [...names, 'lang'];

    async show() {
      this.stop();
      this.asked = new AbortController();
      const { signal } = this.asked;
      const query = new URLSearchParams({ lang: this.language() });
      for (const name of names) {
        if (this.hasAttribute(name)) {
          query.set(name, this.getAttribute(name));
        }
      }
      try {
        const answer = await fetch(`${house.root}/fragments/${kind}?${query}`, { credentials: 'omit', signal });
        const piece = make('template');
        piece.innerHTML = answer.ok ? await answer.text() : '';
        if (!signal.aborted) {
          this.fill(...(piece.content.querySelector('section') ? [piece.content] : []));
        }
      } catch (problem) {
        if (!signal.aborted) {
          console.warn(`${kind} could not be read:`, problem);
          this.fill();
        }
      }
    }
  };
}

/** Frames of ours say how high they are; only what comes from that very frame, and from our origin, is believed. */
function fitFrames(house) {
  const { origin } = new URL(house.root);
  const ours = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(`${house.root}/frames/`));
  const ask = (frame) => frame.contentWindow?.postMessage('inglenook:height?', origin);
  addEventListener('message', ({ origin: from, source, data }) => {
    const height = Math.ceil(Number(data?.inglenookHeight));
    if (from === origin && height > 0 && height < 20000) {
      ours()
        .filter((frame) => frame.contentWindow === source)
        .forEach((frame) => {
          frame.style.height = `${height}px`;
        });
    }
  });
  if (document.readyState === 'complete') {
    ours().forEach(ask);
  }
  addEventListener('load', ({ target }) => ours().includes(target) && ask(target), true);
  addEventListener('load', () => ours().forEach(ask));
}

function claimsElement(house) {
  return class extends Shown {
    static observedAttributes = ['product', 'lang'];

    async show() {
      this.stop();
      this.asked = new AbortController();
      const { signal } = this.asked;
      let claims = [];
      try {
        claims = await ask(house, this.getAttribute('product') ?? '', this.language(), signal);
      } catch (problem) {
        if (signal.aborted) {
          return;
        }
        console.warn('The claims could not be read:', problem);
      }
      if (!signal.aborted) {
        this.draw(claims, this.language());
        this.leaveInTime(claims);
      }
    }

    draw(claims, language) {
      const words = house.words[language.slice(0, 2).toLowerCase()] ?? house.words.en;
      if (!claims.length) {
        this.fill();
        return;
      }
      const section = make('section', { part: 'claims', 'aria-label': words.title });
      const list = make('ul', { part: 'list' });
      list.append(...claims.map((claim) => drawClaim(claim, words, language)));
      section.append(make('h2', { part: 'title' }, words.title), list);
      this.fill(section);
    }

    /** A page that stays open past a claim's last day stops showing it. */
    leaveInTime(claims) {
      const ends = claims.map((claim) => Date.parse(claim.endsAt)).filter((end) => !Number.isNaN(end));
      if (ends.length) {
        const wait = Math.max(1000, Math.min(...ends) - Date.now() + 1000);
        this.timer = setTimeout(() => this.show(), Math.min(wait, LONGEST_TIMER));
      }
    }
  };
}

async function ask(house, products, language, signal) {
  const query = new URLSearchParams();
  for (const product of products.split(',').map((name) => name.trim()).filter(Boolean)) {
    query.append('product', product);
  }
  if (!query.size) {
    return [];
  }
  query.append('lang', language);
  const answer = await fetch(`${house.root}/api/v1/claims?${query}`, { credentials: 'omit', signal });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return (await answer.json()).items;
}

function drawClaim(claim, words, language) {
  const item = make('li', { part: 'claim' });
  const lang = claim.language;
  const statement = make('p', { class: 'claim', part: 'statement', lang });
  statement.append(make('a', { href: claim.url }, claim.statement));
  item.append(statement, make('p', { part: 'scope', lang }, claim.scope));
  const facts = [claim.saysSo === 'THIRD_PARTY' ? fill(words.thirdSays, claim.verifier) : words.weSay];
  if (claim.certificateNumber) {
    facts.push(fill(words.certificate, claim.certificateNumber));
  }
  if (claim.validUntil) {
    facts.push(fill(words.until, day(claim.validUntil, language)));
  }
  item.append(make('p', { class: 'facts', part: 'facts' }, facts.join(' · ')));
  if (claim.evidence.length) {
    const shown = claim.evidence.map((piece) => piece.shows).join(' · ');
    item.append(make('p', { class: 'facts', part: 'evidence' }, fill(words.evidence, shown)));
  }
  const more = make('p', { class: 'facts', part: 'more' });
  more.append(make('a', { href: claim.url, 'aria-label': `${words.more}: ${claim.statement}` }, words.more));
  item.append(more);
  return item;
}

function day(date, language) {
  // As our own pages write it.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
}

function fill(sentence, value) {
  return sentence.replace('{0}', () => value);
}

function make(name, attributes = {}, text = '') {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.textContent = text;
  return element;
}
