/** The glossary that is published: complete, plainly worded, and honest about what it rests on. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { type ClauseLock, knownClauses } from '../../src/clauses/lock.ts';
import { checkReferences } from '../../src/site/terms/check.ts';
import { readTerms } from '../../src/site/terms/file.ts';
import { mentionFinder } from '../../src/site/terms/mentions.ts';
import { namesOf, type Term } from '../../src/site/terms/schema.ts';

const terms = readTerms();
/** Ids of the terms that fail a check. */
const failing = (check: (term: Term) => boolean): string[] => terms.filter((term) => !check(term)).map(({ id }) => id);
const termOf = (id: string): Term | undefined => terms.find((term) => term.id === id);

test('at least 90 terms', () => {
  expect(terms.length).toBeGreaterThanOrEqual(90);
});

test('the clauses and topics exist', () => {
  const lock = JSON.parse(readFileSync('content/clauses.lock.json', 'utf8')) as ClauseLock;
  const topics = parse(readFileSync('content/topics.yaml', 'utf8')) as { id: string }[];
  expect(checkReferences(terms, { clauses: knownClauses(lock), topics: new Set(topics.map(({ id }) => id)) })).toEqual(
    [],
  );
});

test('every term rests on something, and every topic has a term', () => {
  expect(failing(({ basis }) => basis.length > 0)).toEqual([]);
  const topics = parse(readFileSync('content/topics.yaml', 'utf8')) as { id: string }[];
  const used = new Set(terms.flatMap((term) => term.topics));
  expect(topics.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
});

test('definitions are short sentences without slogans and half-width marks', () => {
  expect(failing(({ definition }) => definition.length <= 90 && definition.endsWith('。'))).toEqual([]);
  expect(failing(({ definition }) => !/高举|谱写|砥砺|奋进|赋能|抓手|保驾护航|新篇章|伟大/.test(definition))).toEqual(
    [],
  );
  expect(failing(({ definition }) => !/[,;:!?()"']/.test(definition))).toEqual([]);
});

test('schemes that the sources only name are not filled in', () => {
  for (const id of [
    'wuxing',
    'liubifang',
    'sanzhidao',
    'xiaosanji',
    'huihuizoudao',
    'wuqi-weihu',
    'sisai-sibi',
    'sanyuren',
  ]) {
    expect(termOf(id)?.certainty, id).toBe('D');
    expect(termOf(id)?.definition, id).toMatch(/没有(写|列)/);
  }
  expect(termOf('yipiao-foujue')?.definition).toContain('没有这四个字');
});

test('a law is named with its wording, and no link leads to a copy of unknown origin', () => {
  const allowed = ['gonghui.gdut.edu.cn', 'www.bzchaxun.com', 'gonghui.zqu.edu.cn'];
  const links = terms.flatMap(({ basis }) => basis.flatMap((each) => ('url' in each && each.url ? [each.url] : [])));
  expect(links.filter((link) => !allowed.includes(new URL(link).hostname))).toEqual([]);
});

test('each name leads to its own term', () => {
  const find = mentionFinder(terms);
  const lost = terms.flatMap((term) =>
    namesOf(term).filter((name) => {
      const [first] = find(name);
      return first?.term !== term.id || first.length !== name.length;
    }),
  );
  expect(lost).toEqual([]);
});
