import { beforeEach, describe, expect, it } from 'vitest';
import { noProgress } from '../../src/progress/fold.js';
import { defaultSettings, type TextName } from '../../src/store/settings.js';
import type { CourseStore } from '../../src/store/state.js';
import { createCourseStore } from '../../src/store/store.js';
import { toKeys } from '../keys.js';
import { FakeServices } from './fake-services.js';
import { liveCourse } from './live-course.js';

let services: FakeServices;
let store: CourseStore;
beforeEach(() => {
  services = new FakeServices();
  store = createCourseStore(
    { course: liveCourse, progress: noProgress, settings: defaultSettings, resolve: (id) => id, notice: null },
    services,
  );
  store.getState().send({ type: 'open', place: { name: 'settings' } });
});

function type(name: TextName, text: string): void {
  const { send } = store.getState();
  send({ type: 'type-setting', name });
  for (const key of toKeys(text)) send({ type: 'press-setting', key });
}

const keep = () => store.getState().send({ type: 'keep-setting' });

describe('a setting that is typed', () => {
  it('is kept with enter, and what it still lacks is said', () => {
    type('interviewer', 'http://127.0.0.1:11434/v1/');
    keep();
    expect(services.settings).toMatchObject({ interviewer: 'http://127.0.0.1:11434/v1', model: '' });
    expect(store.getState().hint).toContain('Name its model as well');
    type('model', 'tiny');
    keep();
    expect(services.settings).toMatchObject({ model: 'tiny' });
    expect(store.getState().hint).toBeNull();
  });

  it('is refused in a sentence where it cannot be, and stays in the field', () => {
    type('interviewer', 'http://example.com');
    expect(keep().refused).toContain('example.com needs https://');
    expect(services.settings).toBeNull();
    expect(store.getState().screens.at(-1)).toMatchObject({ typing: { field: { text: 'http://example.com' } } });
  });

  it('is left as it was with escape', () => {
    type('transcribe', 'rec');
    store.getState().send({ type: 'drop-setting' });
    expect(services.settings).toBeNull();
    expect(store.getState().screens.at(-1)).toEqual({ name: 'settings', cursor: 0 });
  });
});
