import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { listQuestions, wordsOfQuestion, type Question, type QuestionFilter } from './questions.ts';
import type { Session } from './session.ts';

/** What the list of questions is narrowed to, and what is left of it. */
export interface QuestionFinder {
  readonly filter: ReadonlySignal<QuestionFilter | null>;
  /** What is looked for, as typed. */
  readonly words: Signal<string>;
  /** Every question with how it stands. */
  readonly questions: ReadonlySignal<readonly Question[]>;
  /** How many pass each filter. */
  readonly counts: ReadonlySignal<Record<QuestionFilter, number>>;
  /** The questions that pass the filter and hold the words; `null` while neither is set. */
  readonly found: ReadonlySignal<readonly Question[] | null>;
  /** Sets a filter, or takes it away where it is set already. */
  toggle(filter: QuestionFilter): void;
  /** Takes filter and words away. */
  clear(): void;
  /** Brings the table of traditional characters, once somebody begins to look for something. */
  prepare(): Promise<void>;
}

type Simplified = ReadonlyMap<string, string>;

const fold = (text: string, simplified: Simplified): string =>
  Array.from(text.normalize('NFKC').toLowerCase(), (letter) => simplified.get(letter) ?? letter).join('');

const count = (questions: readonly Question[], filter: QuestionFilter): number =>
  questions.filter(({ filters }) => filters.has(filter)).length;

/** @param loadSimplified the simplified form by the traditional character */
export const createQuestionFinder = (
  { standard, assessment, result }: Session,
  loadSimplified: () => Promise<Simplified>,
): QuestionFinder => {
  const filter = signal<QuestionFilter | null>(null);
  const words = signal('');
  const simplified = signal<Simplified>(new Map());
  const questions = computed(() => listQuestions(standard, assessment.value, result.value));
  // Worked out only while somebody is looking for something, and once for all the letters they type.
  const texts = computed(() => questions.value.map((question) => fold(wordsOfQuestion(question), simplified.value)));
  const found = computed(() => {
    const wanted = fold(words.value.trim(), simplified.value).split(/\s+/).filter(Boolean);
    const only = filter.value;
    if (only === null && wanted.length === 0) return null;
    return questions.value.filter(
      ({ filters }, index) =>
        (only === null || filters.has(only)) && wanted.every((word) => texts.value[index]?.includes(word)),
    );
  });
  return {
    filter,
    words,
    questions,
    counts: computed(() => ({
      unanswered: count(questions.value, 'unanswered'),
      gap: count(questions.value, 'gap'),
      evidence: count(questions.value, 'evidence'),
      toCheck: count(questions.value, 'toCheck'),
    })),
    found,
    toggle: (next) => {
      filter.value = filter.value === next ? null : next;
    },
    clear: () => {
      batch(() => {
        filter.value = null;
        words.value = '';
      });
    },
    prepare: async () => {
      if (simplified.value.size > 0) return;
      try {
        simplified.value = await loadSimplified();
      } catch {
        // Without the table only simplified characters are found.
      }
    },
  };
};
