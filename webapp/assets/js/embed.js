/* For the shop's own pages: shows what may be said of a product today. What the page has written into the element stays until there
   is something to show, and stays where there is nothing. Style it from outside by its parts and by --inglenook-line and --inglenook-gap. */
const LOOK = `
  :host { display: block; }
  section { border-block: 1px solid var(--inglenook-line, currentColor); padding-block: var(--inglenook-gap, 1rem); }
  h2 { font: inherit; font-weight: 600; margin: 0 0 0.5em; }
  ul { list-style: none; margin: 0; padding: 0; }
  li + li { margin-block-start: var(--inglenook-gap, 1rem); }
  p { margin: 0.2em 0 0; }
  a { color: inherit; }
  .claim { font-size: 1.1em; margin: 0; }
  .facts { font-size: 0.9em; }
`;
const LONGEST_TIMER = 2 ** 31 - 1;

function furnish(house) {
  if (!customElements.get('inglenook-claims')) {
    customElements.define('inglenook-claims', claimsElement(house));
  }
}

function claimsElement(house) {
  return class extends HTMLElement {
    static observedAttributes = ['product', 'lang'];

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

    language() {
      return this.lang || this.closest('[lang]')?.lang || navigator.language;
    }

    draw(claims, language) {
      const words = house.words[language.slice(0, 2).toLowerCase()] ?? house.words.en;
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      if (!shadow.adoptedStyleSheets.length) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(LOOK);
        shadow.adoptedStyleSheets = [sheet];
      }
      if (!claims.length) {
        shadow.replaceChildren(make('slot'));
        return;
      }
      const section = make('section', { part: 'claims', 'aria-label': words.title });
      const list = make('ul', { part: 'list' });
      list.append(...claims.map((claim) => drawClaim(claim, words, language)));
      section.append(make('h2', { part: 'title' }, words.title), list);
      shadow.replaceChildren(section);
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
