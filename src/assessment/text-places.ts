import { findPrivateNumbers, type PrivateNumber } from './private-data.ts';
import type { Action, Answer, Assessment } from './schema.ts';

/** A free text of an assessment and where it stands. */
export interface TextPlace {
  part: 'head' | 'answer' | 'ballot' | 'action' | 'retired';
  /** Id of the criterion, of the line of the 整改台账 or of the retired item; empty in `head` and `ballot`. */
  id: string;
  field:
    | 'title'
    | 'name'
    | 'higherUnion'
    | 'note'
    | 'toCheck'
    | 'reason'
    | 'evidence'
    | 'occasion'
    | 'countedBy'
    | 'watchedBy'
    | 'owner'
    | 'measure'
    | 'outcome';
  text: string;
}

type Field = readonly [TextPlace['field'], string | undefined];

const answerTexts = (answer: Answer): Field[] => [
  ['note', answer.note],
  ['toCheck', answer.toCheck],
  ['reason', answer.form === 'notApplicable' ? answer.reason : undefined],
  ...(answer.evidence ?? []).flatMap(({ number, title, keeper, place }) =>
    [number, title, keeper, place].map((text): Field => ['evidence', text]),
  ),
];

const actionTexts = ({ owner, measure, outcome }: Action): Field[] => [
  ['owner', owner],
  ['measure', measure],
  ['outcome', outcome],
];

/** Every text that a person typed, empty ones left out. */
export const listTexts = (assessment: Assessment): TextPlace[] => {
  const { title, unit, answers, ballot, actions = {}, retired = {} } = assessment;
  const at = (part: TextPlace['part'], id: string, fields: readonly Field[]): TextPlace[] =>
    fields.flatMap(([field, text]) => (text === undefined || text === '' ? [] : [{ part, id, field, text }]));
  return [
    ...at('head', '', [
      ['title', title],
      ['name', unit.name],
      ['higherUnion', unit.higherUnion],
    ]),
    ...Object.entries(answers).flatMap(([id, answer]) => at('answer', id, answerTexts(answer))),
    ...at('ballot', '', [
      ['occasion', ballot?.occasion],
      ['countedBy', ballot?.countedBy],
      ['watchedBy', ballot?.watchedBy],
    ]),
    ...Object.entries(actions).flatMap(([id, action]) => at('action', id, actionTexts(action))),
    ...Object.entries(retired).flatMap(([id, { title: name, answer }]) =>
      at('retired', id, [['title', name], ...answerTexts(answer)]),
    ),
  ];
};

/** A number that may be personal data, and the text that it stands in. */
export interface PrivatePlace extends PrivateNumber {
  place: TextPlace;
}

/** What in an assessment may be personal data, in the order of its fields. */
export const findPrivatePlaces = (assessment: Assessment): PrivatePlace[] =>
  listTexts(assessment).flatMap((place) => findPrivateNumbers(place.text).map((found) => ({ ...found, place })));
