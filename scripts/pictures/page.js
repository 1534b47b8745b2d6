// The contact sheet's own script: it runs in the browser, on the data that stands in the page.
const pictures = JSON.parse(document.getElementById('data').textContent);
const element = (id) => document.getElementById(id);
const unique = (values) => [...new Set(values)];
const allSizes = unique(pictures.map(({ size }) => size));
const allGroups = ['all', ...unique(pictures.map(({ group }) => group))];
const state = { group: 'all', size: allSizes.includes('80x24') ? '80x24' : allSizes[0], words: '', open: null };

function shown() {
  const words = state.words.toLowerCase().split(/\s+/).filter(Boolean);
  return pictures.filter(
    (picture) =>
      picture.size === state.size &&
      (state.group === 'all' || picture.group === state.group) &&
      words.every((word) => `${picture.name} ${picture.about} ${picture.text}`.toLowerCase().includes(word)),
  );
}

function escapeHtml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function captionOf({ name, about, command, keys, trouble }) {
  const how = keys === '' ? command : `${command}, then ${keys}`;
  const wrong = trouble === null ? '' : `<br><span class="trouble">did not get there: ${escapeHtml(trouble)}</span>`;
  return `<b>${escapeHtml(name)}</b> · ${escapeHtml(about)}<br><small>${escapeHtml(how)}</small>${wrong}`;
}

function choices(id, values, key) {
  element(id).replaceChildren(
    ...values.map((value) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = value;
      button.dataset.value = value;
      button.addEventListener('click', () => {
        state[key] = value;
        draw();
      });
      return button;
    }),
  );
}

function press(id, value) {
  for (const button of element(id).children)
    button.setAttribute('aria-pressed', String(button.dataset.value === value));
}

function draw() {
  press('groups', state.group);
  press('sizes', state.size);
  const list = shown();
  element('count').textContent = `${list.length} of ${pictures.length}`;
  element('grid').replaceChildren(
    ...list.map((picture) => {
      const figure = document.createElement('figure');
      figure.innerHTML = `<button type="button" aria-label="${escapeHtml(picture.about)}">${picture.svg}</button><figcaption>${captionOf(picture)}</figcaption>`;
      figure.firstChild.addEventListener('click', () => open(picture));
      return figure;
    }),
  );
  if (state.open !== null) show(state.open);
}

function open(picture) {
  state.open = picture;
  element('viewer').showModal();
  show(picture);
}

function show(picture) {
  element('caption').innerHTML = `${captionOf(picture)} · ${picture.size}`;
  element('picture').innerHTML = picture.svg;
  element('picture').style.width = `${picture.width}px`;
  location.replace(`#${picture.name}@${picture.size}`);
}

/** The next screen at this size, or the next size of this screen. */
function flip(by, alongSizes) {
  const now = state.open;
  if (alongSizes) {
    const all = pictures.filter(({ name }) => name === now.name);
    state.open = all[all.indexOf(now) + by] ?? now;
    state.size = state.open.size;
  } else {
    const list = shown();
    const at = list.findIndex(({ name }) => name === now.name);
    state.open = list[(at + by + list.length) % list.length] ?? now;
  }
  show(state.open);
}

function turnLook() {
  const root = document.documentElement;
  root.dataset.look = root.dataset.look === 'dark' ? 'light' : 'dark';
  element('look').textContent = root.dataset.look === 'dark' ? 'light' : 'dark';
}

choices('groups', allGroups, 'group');
choices('sizes', allSizes, 'size');
element('find').addEventListener('input', ({ target }) => {
  state.words = target.value;
  draw();
});
element('look').addEventListener('click', turnLook);
element('viewer').addEventListener('close', () => {
  state.open = null;
  location.replace('#');
  draw();
});
document.addEventListener('keydown', (event) => {
  if (event.target === element('find')) return;
  if (event.key === 'l') turnLook();
  if (event.key === '/' && state.open === null) {
    event.preventDefault();
    element('find').focus();
  }
  const arrows = { ArrowLeft: [-1, false], ArrowRight: [1, false], ArrowUp: [-1, true], ArrowDown: [1, true] };
  const move = arrows[event.key];
  if (move === undefined) return;
  if (state.open !== null) {
    event.preventDefault();
    flip(...move);
  } else if (event.key === 'ArrowRight' && shown().length > 0) {
    event.preventDefault();
    open(shown()[0]);
  }
});
draw();
const [name, size] = decodeURIComponent(location.hash.slice(1)).split('@');
const asked = pictures.find((picture) => picture.name === name && picture.size === (size ?? state.size));
if (asked !== undefined) {
  state.size = asked.size;
  draw();
  open(asked);
}
