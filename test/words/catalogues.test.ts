import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { german } from '../../src/words/german.js';
import { spanish } from '../../src/words/spanish.js';

const catalogues = { german, spanish };
const phrases = Object.keys(german);

/** The names of the places in a text. */
function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

const source = filesIn(new URL('../../src', import.meta.url).pathname)
  .filter((path) => !/words\/(german|spanish)\.ts$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );
}

describe.each(Object.entries(catalogues))('the catalogue in %s', (_, catalogue) => {
  it('has every phrase, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...phrases].sort());
  });

  it('fills in the same things as English', () => {
    const differing = Object.entries(catalogue).filter(
      ([phrase, text]) => placesIn(phrase).join() !== placesIn(text).join(),
    );
    expect(differing).toEqual([]);
  });

  it('fills in the same things in every form of a phrase that counts, but for the number', () => {
    const differing = Object.entries(catalogue).filter(([, text]) => {
      const forms = text.split('|').map((form) =>
        placesIn(form)
          .filter((name) => name !== 'n')
          .join(),
      );
      return new Set(forms).size > 1;
    });
    expect(differing).toEqual([]);
  });

  it('has one form for all numbers, or two', () => {
    const differing = Object.entries(catalogue).filter(([, text]) => text.split('|').length > 2);
    expect(differing).toEqual([]);
  });

  it('leaves the commands that stand in a phrase as they are', () => {
    const commands = (text: string) => (text.match(/backpressure [a-z]+|--[a-z-]+/g) ?? []).sort().join();
    const differing = Object.entries(catalogue).filter(([phrase, text]) => commands(phrase) !== commands(text));
    expect(differing).toEqual([]);
  });

  it('has no text that is empty or begins or ends otherwise than English with a space', () => {
    const edges = (text: string) => [text.trim() === '', /^\s/.test(text), /\s$/.test(text)].join();
    const differing = Object.entries(catalogue).filter(([phrase, text]) => edges(phrase) !== edges(text));
    expect(differing).toEqual([]);
  });
});

describe('the list of phrases', () => {
  it('has none that nobody says', () => {
    const written = (phrase: string) =>
      [`'${phrase.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`, `"${phrase}"`].some((form) =>
        source.includes(form),
      ) ||
      // As a name of the domain: a kind of what was found, a theme.
      new RegExp(`\\b${phrase.replace(/[^\w-]/g, '\\$&')}:`).test(source);
    // Of a parser's own words, commander knows them.
    const ofTheParser = ['Usage:', 'Arguments:', 'Options:', 'Commands:', 'space'];
    expect(phrases.filter((phrase) => !ofTheParser.includes(phrase) && !written(phrase))).toEqual([]);
  });
});
