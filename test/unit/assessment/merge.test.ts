import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAssessments } from '../../../src/assessment/merge.ts';
import type { Side } from '../../../src/assessment/merger.ts';
import { parseAssessment } from '../../../src/assessment/parse.ts';
import { remarksOf, valueOf } from '../../../src/assessment/remarks.ts';
import type { Assessment, Evidence, Papers } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { anyAssessment } from './arbitrary.ts';
import { makeAssessment } from './maker.ts';

const yes = { form: 'yesNo', value: true } as const;
const no = { form: 'yesNo', value: false } as const;
const paper = (number: string, title: string, more: Partial<Evidence> = {}): Evidence => ({ number, title, ...more });

describe('R15 two computers have gone on with one assessment', () => {
  test('what only one side has is taken, what is equal stays', () => {
    const mine = makeAssessment({ a1: yes, a2: no }, { inputs: { staff: 9 }, vetoes: { v1: 'absent' } });
    const theirs = makeAssessment({ a2: no, a3: yes }, { inputs: { members: 8 }, eligibility: { e1: true } });
    const { merged, conflicts, taken, kept } = mergeAssessments(mine, theirs);
    expect(merged).toMatchObject({
      answers: { a1: yes, a2: no, a3: yes },
      inputs: { staff: 9, members: 8 },
      vetoes: { v1: 'absent' },
      eligibility: { e1: true },
    });
    expect({ conflicts, taken, kept }).toEqual({ conflicts: [], taken: 3, kept: 3 });
  });

  test('where both differ the person chooses, item by item', () => {
    const mine = makeAssessment({ a1: yes, a2: yes }, { inputs: { staff: 9 } });
    const theirs = makeAssessment({ a1: no, a2: no }, { inputs: { staff: 10 } });
    const open = mergeAssessments(mine, theirs);
    expect(open.conflicts.map(({ key }) => key)).toEqual(['input:staff', 'answer:a1', 'answer:a2']);
    expect(open.merged).toEqual(mine);
    const { merged } = mergeAssessments(mine, theirs, { 'answer:a2': 'theirs', 'input:staff': 'mine' });
    expect(merged).toMatchObject({ answers: { a1: yes, a2: no }, inputs: { staff: 9 } });
  });

  test('an unknown veto and an empty name give way without a question', () => {
    const mine = makeAssessment({}, { vetoes: { v1: 'unknown' }, unit: { name: '', kind: 'school', higherUnion: '' } });
    const { merged, conflicts } = mergeAssessments(mine, makeAssessment({}, { vetoes: { v1: 'absent' } }));
    expect(conflicts).toEqual([]);
    expect(merged).toMatchObject({ vetoes: { v1: 'absent' }, unit: { name: '某小学' } });
  });

  test('ticks in another order are the same answer', () => {
    const ticks = (ticked: string[]): Assessment => makeAssessment({ a1: { form: 'checklist', ticked } });
    expect(mergeAssessments(ticks(['x', 'y']), ticks(['y', 'x'])).conflicts).toEqual([]);
  });

  test('a note that was written on is taken, two different ones can be joined', () => {
    const noted = (note: string): Assessment => makeAssessment({ a1: { ...yes, note } });
    expect(mergeAssessments(noted('甲'), noted('甲，又乙'))).toMatchObject({ conflicts: [], taken: 1 });
    const { conflicts, merged } = mergeAssessments(noted('甲'), noted('乙'), { 'note:a1': 'both' });
    expect(conflicts).toMatchObject([{ key: 'note:a1', canJoin: true }]);
    expect(merged.answers['a1']?.note).toBe('甲\n乙');
    const long = mergeAssessments(noted('甲'.repeat(12_000)), noted('乙'.repeat(12_000)), { 'note:a1': 'both' });
    expect(long.conflicts).toMatchObject([{ canJoin: false }]);
    expect(long.merged.answers['a1']?.note).toBe('甲'.repeat(12_000));
  });

  test('evidence is united by number and title; one that differs elsewhere stays beside it', () => {
    const filed = (evidence: Evidence[]): Assessment => makeAssessment({ a1: { ...yes, evidence } });
    const mine = filed([paper('1', '批复'), paper('2', '记录', { date: '2024-03-01' })]);
    const theirs = filed([
      paper('1', '批复', { keeper: '办公室' }),
      paper('2', '记录', { date: '2025-03-01' }),
      paper('3', '照片'),
    ]);
    const { merged, conflicts } = mergeAssessments(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.answers['a1']?.evidence).toEqual([
      paper('1', '批复', { keeper: '办公室' }),
      paper('2', '记录', { date: '2024-03-01' }),
      paper('2', '记录', { date: '2025-03-01' }),
      paper('3', '照片'),
    ]);
  });

  test('more evidence than an answer can hold is a choice between the two', () => {
    const filed = (prefix: string): Assessment =>
      makeAssessment({
        a1: { ...yes, evidence: Array.from({ length: 30 }, (_, at) => paper(`${prefix}${at}`, '记录')) },
      });
    expect(mergeAssessments(filed('m'), filed('t')).conflicts).toMatchObject([{ key: 'evidence:a1', canJoin: false }]);
  });
});

describe('R15 papers to hand in', () => {
  const withPapers = (papers: Papers): Assessment => makeAssessment({}, { papers });
  const open = (mine: Papers, theirs: Papers): string[] =>
    mergeAssessments(withPapers(mine), withPapers(theirs)).conflicts.map(({ key }) => key);

  test('fields are chosen one by one; what only one side has is taken', () => {
    expect(
      open(
        {
          skeleton: 'by-theme',
          headings: 'scored',
          fonts: 'system',
          guidance: '甲',
          deeds: { limit: 500, text: '丙' },
        },
        {
          skeleton: 'by-result',
          headings: 'unscored',
          fonts: 'standard',
          guidance: '乙',
          deeds: { limit: 1500, text: '丁' },
        },
      ),
    ).toEqual([
      'paper:skeleton',
      'paper:headings',
      'paper:fonts',
      'paper:guidance',
      'paper:deeds-limit',
      'paper:deeds-text',
    ]);
    const { merged, conflicts } = mergeAssessments(
      withPapers({ fonts: 'system' }),
      withPapers({ deeds: { limit: 500 } }),
    );
    expect(conflicts).toEqual([]);
    expect(merged.papers).toEqual({ fonts: 'system', deeds: { limit: 500 } });
  });

  test('ticks of either side are ticked', () => {
    const { merged, conflicts } = mergeAssessments(
      withPapers({ ready: ['b', 'a'] }),
      withPapers({ ready: ['c', 'a'] }),
    );
    expect(conflicts).toEqual([]);
    expect(merged.papers?.ready).toEqual(['a', 'b', 'c']);
  });

  test('a section written anew twice is a choice, and the two can be joined', () => {
    const section = (text: string, basis = '原文'): Papers => ({ sections: { problems: { text, basis } } });
    expect(open(section('甲'), section('乙'))).toEqual(['section:problems']);
    expect(open(section('甲', '原文'), section('甲', '新的原文'))).toEqual([]);
    expect(open(section('甲'), section('甲，又乙'))).toEqual([]);
    const joined = mergeAssessments(withPapers(section('甲')), withPapers(section('乙')), {
      'section:problems': 'both',
    });
    expect(joined.merged.papers?.sections?.['problems']).toEqual({ text: '甲\n乙', basis: '原文' });
  });

  test('each field of the meeting is one item', () => {
    const mine: Papers = { meeting: { body: 'committee', date: '2026-03-05', present: 9, opinions: '甲' } };
    const theirs: Papers = { meeting: { body: 'congress', date: '2026-03-06', chair: '副主席', opinions: '乙' } };
    expect(open(mine, theirs)).toEqual(['meeting:body', 'meeting:date', 'meeting:opinions']);
    const { merged } = mergeAssessments(withPapers(mine), withPapers(theirs), { 'meeting:date': 'theirs' });
    expect(merged.papers?.meeting).toEqual({
      body: 'committee',
      date: '2026-03-06',
      present: 9,
      chair: '副主席',
      opinions: '甲',
    });
  });
});

/** Evidence lines and ticks in one order, so that only what they say is compared. */
const sorted = (assessment: Assessment): Assessment => ({
  ...assessment,
  ...(assessment.papers?.ready ? { papers: { ...assessment.papers, ready: [...assessment.papers.ready].sort() } } : {}),
  answers: Object.fromEntries(
    Object.entries(assessment.answers).map(([id, answer]) => [
      id,
      answer.evidence
        ? { ...answer, evidence: [...answer.evidence].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }
        : answer,
    ]),
  ),
});
const textOf = (assessment: Assessment): string => serializeAssessment(sorted(assessment));

describe('laws of merging', () => {
  test('with itself nothing changes', () => {
    fc.assert(
      fc.property(anyAssessment, (one) => {
        const { merged, conflicts, taken, kept } = mergeAssessments(one, one);
        expect(serializeAssessment(merged)).toBe(serializeAssessment(one));
        expect({ conflicts, taken, kept }).toEqual({ conflicts: [], taken: 0, kept: 0 });
      }),
    );
  });

  test('the order of the two does not matter where nothing is in conflict', () => {
    // Two parts of one whole never contradict one another.
    const part = fc.func(fc.boolean());
    const cut = (whole: Assessment, keeps: (place: string) => boolean): Assessment => {
      const some = <T>(name: string, record: Record<string, T>): Record<string, T> =>
        Object.fromEntries(Object.entries(record).filter(([id]) => keeps(name + id)));
      const { answers, inputs, vetoes, eligibility, actions, title, papers, ...rest } = whole;
      return {
        ...rest,
        answers: some('answer', answers),
        inputs: some('input', inputs),
        vetoes: some('veto', vetoes),
        eligibility: some('condition', eligibility),
        ...(actions && { actions: some('action', actions) }),
        ...(title !== undefined && keeps('title') ? { title } : {}),
        ...(papers && {
          papers: {
            ...(papers.fonts !== undefined && keeps('fonts') ? { fonts: papers.fonts } : {}),
            ...(papers.guidance !== undefined && keeps('guidance') ? { guidance: papers.guidance } : {}),
            ...(papers.sections && { sections: some('section', papers.sections) }),
            ...(papers.ready && { ready: papers.ready.filter((id) => keeps(`ready${id}`)) }),
            ...(papers.meeting && keeps('meeting') ? { meeting: papers.meeting } : {}),
          },
        }),
      };
    };
    fc.assert(
      fc.property(anyAssessment, part, part, (whole, first, second) => {
        const [one, other] = [cut(whole, first), cut(whole, second)];
        const [here, there] = [mergeAssessments(one, other), mergeAssessments(other, one)];
        expect([here.conflicts, there.conflicts]).toEqual([[], []]);
        expect([here.taken, here.kept]).toEqual([there.kept, there.taken]);
        expect(textOf(here.merged)).toBe(textOf(there.merged));
      }),
    );
  });

  test('choosing sides the other way round gives the same', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (one, other) => {
        const { conflicts } = mergeAssessments(one, other);
        const all = (side: Side): Record<string, Side> => Object.fromEntries(conflicts.map(({ key }) => [key, side]));
        const here = mergeAssessments(one, other, all('theirs')).merged;
        expect(textOf(here)).toBe(textOf(mergeAssessments(other, one, all('mine')).merged));
      }),
    );
  });

  test('nothing is lost: every value of either side stands in the result or in a conflict', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (one, other) => {
        const { merged, conflicts } = mergeAssessments(one, other);
        const open = new Set(conflicts.map(({ key }) => key));
        for (const side of [one, other]) {
          for (const [id, answer] of Object.entries(side.answers)) {
            const result = merged.answers[id];
            if (valueOf(answer) !== null && !open.has(`answer:${id}`)) expect(valueOf(result)).toEqual(valueOf(answer));
            const { note = '', evidence = [], toCheck } = remarksOf(answer);
            if (!open.has(`note:${id}`)) expect(result?.note ?? '').toContain(note);
            if (toCheck && !open.has(`toCheck:${id}`)) expect(result?.toCheck).toBe(toCheck);
            for (const line of evidence) {
              expect(
                result?.evidence?.some((found) =>
                  Object.entries(line).every(([key, text]) => found[key as keyof Evidence] === text),
                ),
              ).toBe(true);
            }
          }
          for (const [id, value] of Object.entries(side.inputs)) {
            if (!open.has(`input:${id}`)) expect(merged.inputs[id]).toBe(value);
          }
          for (const [id, value] of Object.entries(side.vetoes)) {
            if (value !== 'unknown' && !open.has(`veto:${id}`)) expect(merged.vetoes[id]).toBe(value);
          }
          for (const [id, { text }] of Object.entries(side.papers?.sections ?? {})) {
            if (!open.has(`section:${id}`)) expect(merged.papers?.sections?.[id]?.text).toContain(text);
          }
          for (const id of side.papers?.ready ?? []) expect(merged.papers?.ready).toContain(id);
          const { guidance = '', meeting } = side.papers ?? {};
          if (!open.has('paper:guidance')) expect(merged.papers?.guidance ?? '').toContain(guidance);
          if (meeting && !open.has('meeting:body')) expect(merged.papers?.meeting?.body).toBe(meeting.body);
          for (const [id, value] of Object.entries(side.actions ?? {})) {
            if (!open.has(`action:${id}`)) expect(merged.actions?.[id]).toEqual(value);
          }
        }
      }),
    );
  });

  test('the result can be saved and read back', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (one, other) => {
        const { merged } = mergeAssessments(one, other);
        expect(parseAssessment(serializeAssessment(merged))).toEqual({ success: true, assessment: merged });
      }),
    );
  });
});
