/**
 * How well scoring sentences are read: the table of sentences in test/fixtures, the short form in which it says what
 * each one means, and the two figures that the test holds the reader to.
 */
import { readFileSync } from 'node:fs';
import { readScoringText, type ReadScoring } from '../../src/sheet/scoring-text.ts';
import type { AnswerForm } from '../../src/standard/schema.ts';

/**
 * One sentence of the table. `expect` is `unclear`, or the rule in short: kind, what is asked, numbers, flags, as
 * `shorten` writes it.
 *
 * - `known`: what the reader was made for.
 * - `held`: written after the reader, to find what it had not been made for. When the last 168 of them were first read,
 *   100 of the 113 rules among them were recognised and 10 were read wrongly; 5 of those readings are right after all.
 * - `blind`: 100 sentences by somebody who had never seen the reader. When they were first read, 60 of the 85 rules
 *   among them were recognised and 2 of the 100 were read wrongly; the reader has learnt their language since, so that
 *   their figures of today say nothing about sentences it has not met. Their labels of choices and lists are the
 *   reader's: only kinds and numbers had been written down for them.
 * - `blind2`: another 100 in the same way, by somebody who had seen neither the reader nor the other sets. When they
 *   were first read, 70 of the 88 rules among them were recognised and 2 of the 100 were read wrongly; both of those
 *   readings can be defended and are what is expected now.
 */
export interface SentenceCase {
  set: 'known' | 'held' | 'blind' | 'blind2';
  text: string;
  content: string;
  points: number | null;
  expect: string;
}

/** All sentences of the table. */
export const readSentenceCases = (): SentenceCase[] =>
  JSON.parse(readFileSync(new URL('../fixtures/scoring-sentences.json', import.meta.url), 'utf8')) as SentenceCase[];

const asked = (answer: AnswerForm): string => (answer.form === 'count' ? answer.unit : answer.form);

function shortenRule({ rule, answer }: Extract<ReadScoring, { kind: 'understood' }>): string {
  switch (rule.kind) {
    case 'allOrNothing':
      return rule.atLeast === undefined ? answer.form : `reach ${asked(answer)} ${rule.atLeast}`;
    case 'tiers':
      return `tiers ${asked(answer)} ${rule.tiers.map((tier) => `${tier.atLeast}:${tier.points}`).join(' ')}`;
    case 'linear':
      return `linear ${asked(answer)} ${rule.zero} ${rule.full}`;
    case 'deduct': {
      const target = rule.when === 'over' ? (rule.target === 0 ? '' : `${rule.target} `) : `${rule.target} `;
      const partial = rule.partial === 'up' ? '' : ` ${rule.partial}`;
      const min = rule.min === 0 ? '' : ` min ${rule.min}`;
      return `${rule.when} ${asked(answer)} ${target}${rule.per} ${rule.each}${partial}${min}`;
    }
    case 'perOccurrence':
      return `each ${asked(answer)} ${rule.each} cap ${rule.cap ?? '-'}`;
    case 'graded': {
      const options = answer.form === 'grade' ? answer.options : [];
      return `graded ${options.map(({ id, label }) => `${label}:${rule.points[id] ?? '-'}`).join(' ')}`;
    }
    case 'checklist': {
      const items = answer.form === 'checklist' ? answer.items : [];
      return `checklist ${items.map(({ id, label }) => `${label}:${rule.points?.[id] ?? '-'}`).join(' ')}`;
    }
    case 'inTerm':
    case 'selfRated':
      return rule.kind;
    default:
      return rule satisfies never;
  }
}

/** What was read, in the short form of the table. */
export function shorten(read: ReadScoring): string {
  if (read.kind === 'unclear') return 'unclear';
  const flags = [
    read.isVeto ? ' +veto' : '',
    read.bonusCap === undefined ? '' : ` +bonus ${read.bonusCap}`,
    read.requiresEvidence ? ' +evidence' : '',
  ];
  return `${shortenRule(read)}${flags.join('')}`;
}

/** How many sentences were read as they are meant. */
export interface Recognition {
  sentences: number;
  /** Sentences that say a rule. */
  rules: number;
  /** Of those, the ones read as that rule. */
  recognised: number;
  /** Sentences read as a rule that they do not say. */
  wrong: number;
  /** One line for every sentence that was not read as it is meant. */
  misses: string[];
}

/** Reads the sentences and counts. */
export function measureRecognition(cases: readonly SentenceCase[]): Recognition {
  const counted: Recognition = { sentences: cases.length, rules: 0, recognised: 0, wrong: 0, misses: [] };
  for (const { text, content, points, expect } of cases) {
    const read = readScoringText(text, { content, points: points ?? undefined });
    const short = shorten(read);
    const isRule = expect !== 'unclear';
    if (isRule) counted.rules += 1;
    if (isRule && short === expect) counted.recognised += 1;
    if (short !== 'unclear' && short !== expect) counted.wrong += 1;
    if (short !== expect) {
      const why = read.kind === 'unclear' ? ` (${read.why})` : '';
      counted.misses.push(`${text} | ${content} | ${points ?? '-'}\n  expected ${expect}\n  read as  ${short}${why}`);
    }
  }
  return counted;
}
