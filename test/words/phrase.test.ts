import { afterEach, describe, expect, it } from 'vitest';
import { dayInWords, monthInWords, weekdayInWords } from '../../src/words/dates.js';
import { phrase, speakIn, translated } from '../../src/words/phrase.js';
import { speak } from '../../src/words/speak.js';

afterEach(() => speak('en'));

describe('a phrase', () => {
  it.each([
    ['en', '1 lesson', '2 lessons', '1,400 lessons'],
    ['de', '1 Lektion', '2 Lektionen', '1.400 Lektionen'],
    ['es', '1 lección', '2 lecciones', '1400 lecciones'],
  ] as const)('counts in %s as its rules and its numbers have it', (language, ...forms) => {
    speak(language);
    expect([1, 2, 1400].map((n) => phrase('{n} lesson|{n} lessons', { n }))).toEqual(forms);
  });

  it('has more forms where a language has more, in the order of its rules', () => {
    speakIn({ tag: 'pl', phrases: { '{n} lesson|{n} lessons': '{n} lekcja|{n} lekcje|{n} lekcji|{n} lekcji' } });
    expect([1, 3, 5, 22].map((n) => phrase('{n} lesson|{n} lessons', { n }))).toEqual([
      '1 lekcja',
      '3 lekcje',
      '5 lekcji',
      '22 lekcje',
    ]);
  });

  it('fills in what it is given, in the order of the language', () => {
    speak('de');
    expect(phrase('finish {title}', { title: 'A queue' })).toBe('A queue beenden');
  });

  it('is said in English where a language has none', () => {
    speakIn({ tag: 'xx', phrases: {} });
    expect(phrase('Settings')).toBe('Settings');
  });

  it('keeps to itself what tells it from another', () => {
    expect(phrase('right ##correct')).toBe('right');
    speak('es');
    expect(phrase('right ##correct')).toBe('bien');
  });

  it('never takes what is filled in for a place', () => {
    expect(phrase('Note: {notice}', { notice: '{n}|{n}' })).toBe('Note: {n}|{n}');
  });
});

describe('a text that may be a phrase', () => {
  it.each([
    ['open', 'öffnen'],
    ['enter', 'enter'],
    ['toString', 'toString'],
  ])('%s is %s in German', (text, german) => {
    speak('de');
    expect(translated(text)).toBe(german);
  });
});

describe('a day', () => {
  // 2026-12-07, a Monday.
  const monday = 20794;

  it.each([
    ['en', 'Mon 7 Dec', 'Dec', 'Mon'],
    ['de', 'Mo., 7. Dez.', 'Dez', 'Mo'],
    ['es', 'lun, 7 dic', 'dic', 'lun'],
  ] as const)('is said in %s', (language, day, month, weekday) => {
    speak(language);
    expect([dayInWords(monday), monthInWords(monday), weekdayInWords(0)]).toEqual([day, month, weekday]);
  });
});
