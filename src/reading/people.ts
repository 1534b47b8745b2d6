import type { Token } from './tokens.js';

/** Somebody who can be asked, told or agreed with, by role. */
const roles = new Set(
  `manager boss supervisor lead leader leadership teamlead owner po pm colleague coworker co-worker peer teammate team-mate team squad crew engineer developer dev designer architect analyst admin
administrator sysadmin tester qa support customer client user stakeholder sponsor director cto ceo coo cio cfo ciso vp head chief specialist expert senior junior intern friend partner supplier vendor
provider department sales marketing product legal security finance accounting compliance operations ops sre dba devops helpdesk management mentor coach contact board committee professor teacher tutor
lecturer student classmate consultant contractor freelancer guy folk lady man woman girl boy nurse doctor founder executive exec coordinator planner secretary principal staff roommate flatmate
neighbour neighbor husband wife mother father brother sister cousin uncle parent maintainer reviewer author auditor controller clerk pharmacist driver counterpart person hr producer librarian
conductor dispatcher technician scientist researcher physicist midwife chair president treasurer volunteer mayor officer minister accountant lawyer operator agent broker buyer editor translator
trainer captain pilot foreman electrician plumber mechanic baker chef teacher guardian resident patient tenant member moderator host publisher investor registrar bursar dean headmaster headteacher
manageress superintendent assistant representative rep liaison spokesperson caretaker janitor receptionist dev-lead colleague group everyone everybody desk`.split(
    /\s+/,
  ),
);

/** Capitalised, and nobody: things that an answer names without an article. */
const things = new Set(
  `redis kafka rabbitmq kubernetes docker jenkins github gitlab jira slack teams confluence postgres postgresql mysql mongo mongodb aws azure gcp linux windows android ios java javascript typescript
python react angular vue node npm grafana prometheus datadog sentry terraform ansible excel word outlook google stripe paypal eisenhower moscow english german french spanish airflow kanban scrum agile
zoom whatsapp telegram discord bluetooth internet web black star christmas easter ramadan diwali carnival api sql css html pdf tls ssl dns cdn sdk sso vpn csv json xml ui ux gdpr sla slo kpi mvp ci cd
ok okay i`.split(/\s+/),
);

export function isRole(root: string): boolean {
  return roles.has(root);
}

/** A role, or a name: known as one, or written with a capital where a sentence has none and no article goes before it. */
export function isPersonAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const { root, tags, word, sentence, capital } = token;
  // "user stories", "team page": the role only says what kind of thing it is.
  const next = tokens[index + 1];
  const isModifier =
    next?.sentence === sentence &&
    (next.tags.has('Singular') || next.tags.has('Plural')) &&
    !roles.has(next.root) &&
    !next.capital;
  if (roles.has(root)) return !isModifier && !tags.has('Verb');
  if (tags.has('Actor') && !isModifier) return true;
  if (word.length < 2 || things.has(word) || /[^\p{L}'’-]/u.test(word)) return false;
  if (tags.has('Date') || tags.has('Organization') || tags.has('Pronoun') || tags.has('Place') || tags.has('Acronym'))
    return false;
  if (tags.has('FirstName') && capital) return true;
  const before = tokens[index - 1];
  if (before === undefined || before.sentence !== sentence || /^(the|a|an|our|my|this|[.:-])$/.test(before.word))
    return false;
  return capital && tags.has('Noun');
}
