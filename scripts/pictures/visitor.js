// A visitor of the contact sheet, for scripts/pictures-check.ts: presses its keys and says what it then shows.
const visited = [];
const say = (isSo, what) => visited.push(`${isSo ? '✓' : '✗'} ${what}`);
const key = (name) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
const cards = () => document.querySelectorAll('#grid figure').length;
const caption = () => document.getElementById('caption').textContent;
const viewer = document.getElementById('viewer');
try {
  const all = JSON.parse(document.getElementById('data').textContent);
  const size = document.querySelector('#sizes [aria-pressed=true]').textContent;
  const here = all.filter((picture) => picture.size === size);
  say(cards() === here.length && cards() > 0, `shows the ${here.length} pictures of ${size}`);
  const svg = document.querySelector('#grid svg').getBoundingClientRect();
  say(svg.width > 100 && svg.height > 50, 'each has an extent');
  say(document.querySelectorAll('#grid parsererror').length === 0, 'each is well-formed');

  key('ArrowRight');
  say(viewer.open && caption().includes(here[0].name), 'the first arrow opens the first picture');
  const width = document.querySelector('#picture svg').getBoundingClientRect().width;
  say(
    Math.abs(width - Math.min(here[0].width, document.getElementById('viewer').clientWidth - 40)) < 2,
    'at its own size',
  );
  key('ArrowRight');
  say(here.length < 2 || caption().includes(here[1].name), 'the next arrow, the next picture');
  key('ArrowLeft');
  say(caption().includes(here[0].name), 'and back');
  const sizes = all.filter(({ name }) => name === here[0].name).map((picture) => picture.size);
  if (sizes.indexOf(size) + 1 < sizes.length) {
    key('ArrowDown');
    say(caption().includes(sizes[sizes.indexOf(size) + 1]), 'down, the next size of the same screen');
    key('ArrowUp');
  }
  const paper = () => getComputedStyle(document.querySelector('#picture rect')).fill;
  const dark = paper();
  key('l');
  say(paper() !== dark, `l turns it light (${dark} to ${paper()})`);
  key('l');
  viewer.close();
  say(!viewer.open, 'esc closes it');

  const kind = document.querySelectorAll('#groups button')[1];
  kind.click();
  const some = here.filter(({ group }) => group === kind.textContent);
  say(cards() === some.length, `the kind "${kind.textContent}" filters`);
  document.querySelector('#groups button').click();
  const find = document.getElementById('find');
  find.value = here.at(-1).name;
  find.dispatchEvent(new Event('input'));
  say(cards() >= 1 && cards() <= here.length, 'words filter');
  find.value = 'no such words on any screen';
  find.dispatchEvent(new Event('input'));
  say(cards() === 0, 'words that nothing has leave nothing');
  find.value = '';
  find.dispatchEvent(new Event('input'));
  say(performance.getEntriesByType('resource').length === 0, 'nothing is loaded from elsewhere');
} catch (error) {
  say(false, `an error: ${error.message}`);
}
const pre = document.createElement('pre');
pre.id = 'visited';
pre.textContent = visited.join('\n');
document.body.append(pre);
