/** How it is going, as one page for a browser: no script, no font, no address; light or dark as the reader's system is. */

import { verdictOnCalibration } from '../progress/calibration.js';
import { isoDay } from '../review/plan/day.js';
import type { ProgressFacts, Year } from '../review/progress-facts.js';
import { answersWords, asideWords, minutesWords, percent, sureWords, timeWords } from '../store/progress-words.js';
import { capital } from '../text/capital.js';
import { dayInWords, monthInWords, weekdayInWords } from '../words/dates.js';
import { phrase, spokenTag } from '../words/phrase.js';

/** How every page of ours begins. */
export const pageMark = '<!doctype html><!-- Backpressure progress -->';

/** `language` is that of the course, whose title it is. */
export function progressPage(title: string, facts: ProgressFacts, language = 'en'): string {
  const { year, streak } = facts;
  return `${pageMark}
<html lang="${spokenTag()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}: ${phrase('progress on {day}', { day: isoDay(year.today) })}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 lang="${escaped(language)}">${escaped(title)}</h1>
<p class="quiet">${phrase('Progress on {day}', { day: dayInWords(year.today) })}${streak > 1 ? ` · ${phrase('{n}-day streak', { n: streak })}` : ''} · ${phrase('{n} due', { n: facts.due })}</p>
${section('recall', phrase('Expected recall today'), recall(facts))}
${section('calibration', phrase('How sure, and how right'), calibration(facts))}
${section('weakest', phrase('Weakest'), weakest(facts))}
${section('time', phrase('Time'), time(facts))}
${section('year', phrase('Your year'), calendar(year))}
</main>
</body>
</html>
`;
}

function section(id: string, title: string, body: string): string {
  return `<section id="${id}">\n<h2>${title}</h2>\n${body}\n</section>`;
}

/** A table whose second column is a bar: it reads as a table where bars are not seen. */
function bars(
  rows: readonly { readonly name: string; readonly share: number | null; readonly words: string }[],
): string {
  const cells = rows.map(({ name, share, words }) => {
    const width = share === null ? 0 : Math.round(share * 1000) / 10;
    const bar = `<span class="bar"><span style="width:${width}%"></span></span>`;
    return `<tr><th scope="row">${escaped(name)}</th><td>${bar}</td><td>${escaped(words)}</td></tr>`;
  });
  return `<table>${cells.join('')}</table>`;
}

function recall({ tracks, expected }: ProgressFacts): string {
  const all =
    expected === null
      ? phrase('Nothing was met yet.')
      : phrase('{share} of what you met.', { share: percent(expected) });
  return `<p>${all}</p>${bars(
    tracks.map(({ title, expected: share, mastered, lessons }) => ({
      name: title,
      share,
      words: `${share === null ? phrase('not met') : percent(share)}, ${phrase('{mastered} of {lessons} mastered', { mastered, lessons })}`,
    })),
  )}`;
}

function calibration({ calibration: rows }: ProgressFacts): string {
  return `<p>${escaped(verdictOnCalibration(rows))}</p>${bars(
    rows.map(({ said, answers, right }) => ({
      name: capital(phrase(sureWords[said])),
      share: answers === 0 ? null : right / answers,
      words:
        answers === 0
          ? phrase('no answers')
          : phrase('{share} of {n} answer|{share} of {n} answers', { share: percent(right / answers), n: answers }),
    })),
  )}`;
}

function weakest({ weakest: lessons }: ProgressFacts): string {
  if (lessons.length === 0) return `<p>${phrase('Nothing was met yet.')}</p>`;
  return bars(
    lessons.map(({ title, recall: share, items }) => ({
      name: title,
      share,
      words: phrase('{share} of {n} question or card|{share} of {n} questions and cards', {
        share: percent(share),
        n: items,
      }),
    })),
  );
}

function time(facts: ProgressFacts): string {
  const rows = [...timeWords(facts), [phrase('answers'), answersWords(facts)] as const];
  const table = rows
    .map(([name, value]) => `<tr><th scope="row">${capital(name)}</th><td>${escaped(value)}</td></tr>`)
    .join('');
  return `<table>${table}</table>${asideWords(facts)
    .map((words) => `<p>${escaped(words)}</p>`)
    .join('')}`;
}

/** Minutes from which on a day is darker. */
const steps = [1 / 60, 5, 15, 30] as const;
const cell = 13;

function calendar({ first, minutes }: Year): string {
  const weeks = Math.ceil(minutes.length / 7);
  const days = minutes.map((of, index) => {
    const level = steps.filter((from) => of >= from).length;
    const [x, y] = [30 + Math.floor(index / 7) * cell, 18 + (index % 7) * cell];
    const words = `${dayInWords(first + index)}: ${of > 0 ? minutesWords(Math.max(1, Math.round(of))) : phrase('nothing')}`;
    return `<rect class="level-${level}" x="${x}" y="${y}" width="11" height="11" rx="2"><title>${words}</title></rect>`;
  });
  const months = Array.from({ length: weeks }, (_, week) => {
    const name = monthInWords(first + week * 7);
    const isNew = week > 0 && name !== monthInWords(first + (week - 1) * 7) && week < weeks - 2;
    return isNew ? `<text x="${30 + week * cell}" y="11">${name}</text>` : '';
  });
  const names = [0, 2, 4, 6].map((day) => `<text x="0" y="${28 + day * cell}">${weekdayInWords(day)}</text>`);
  const width = 30 + weeks * cell;
  const active = minutes.filter((of) => of > 0).length;
  return `<p>${phrase('You learned on {n} day; darker is longer, up to half an hour and more.|You learned on {n} days; darker is longer, up to half an hour and more.', { n: active })}</p>
<div class="wide"><svg role="img" aria-label="${phrase('Minutes of every day of the last year')}" viewBox="0 0 ${width} ${20 + 7 * cell}" width="${width}" height="${20 + 7 * cell}">${months.join('')}${names.join('')}${days.join('')}</svg></div>`;
}

const style = `
:root{--page:#fff;--text:#1d2430;--quiet:#5b6676;--line:#e3e7ec;--bar:#1f6f9f;--l1:#bfdcea;--l2:#7fb6d3;--l3:#3d8ab3;--l4:#125a85}
@media(prefers-color-scheme:dark){:root{--page:#14181f;--text:#e4e8ee;--quiet:#98a3b3;--line:#2a313c;--bar:#56a8d6;--l1:#1d3b4d;--l2:#275f80;--l3:#3b8ab5;--l4:#7cc4ea}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:32px 20px 64px}
h1{font-size:28px;line-height:1.2;margin:0}
h2{font-size:18px;margin:0 0 8px}
section{margin-top:36px}
p{margin:0 0 12px}
.quiet{color:var(--quiet)}
table{border-collapse:collapse;width:100%}
th{font-weight:400;text-align:left;padding:5px 16px 5px 0;width:38%}
td{padding:5px 12px 5px 0;color:var(--quiet);white-space:nowrap}
td:last-child{padding-right:0;width:1%;font-variant-numeric:tabular-nums}
td:only-of-type{width:auto;color:var(--text)}
.bar{display:block;height:10px;min-width:60px;background:var(--line);border-radius:5px;overflow:hidden}
.bar span{display:block;height:100%;background:var(--bar)}
.wide{overflow-x:auto}
svg text{font:10px system-ui,sans-serif;fill:var(--quiet)}
.level-0{fill:var(--line)}.level-1{fill:var(--l1)}.level-2{fill:var(--l2)}.level-3{fill:var(--l3)}.level-4{fill:var(--l4)}
@media(max-width:560px){th{width:auto}td{white-space:normal}}
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
