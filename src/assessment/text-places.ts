import { findPrivateNumbers, type PrivateNumber } from './private-data.ts';
import type { Action, Answer, Assessment, Papers } from './schema.ts';

/** A free text of an assessment and where it stands. */
export interface TextPlace {
  part: 'head' | 'answer' | 'ballot' | 'action' | 'retired' | 'paper' | 'section' | 'meeting';
  /** Id of the criterion, the line of the 整改台账, the retired item or the section of the report; else empty. */
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
    | 'outcome'
    | 'guidance'
    | 'deeds'
    | 'text'
    | 'place'
    | 'chair'
    | 'recorder'
    | 'opinions';
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

/** Where it stands; the id is empty where the part has only one of each field. */
const at = (part: TextPlace['part'], id: string, fields: readonly Field[]): TextPlace[] =>
  fields.flatMap(([field, text]) => (text === undefined || text === '' ? [] : [{ part, id, field, text }]));

const paperTexts = ({ guidance, deeds, sections = {}, meeting }: Papers): TextPlace[] => [
  ...at('paper', '', [
    ['guidance', guidance],
    ['deeds', deeds?.text],
  ]),
  // The text that stood there before holds old wording of the person as well.
  ...Object.entries(sections).flatMap(([id, { text, basis }]) =>
    at('section', id, [
      ['text', text],
      ['text', basis],
    ]),
  ),
  ...at('meeting', '', [
    ['place', meeting?.place],
    ['chair', meeting?.chair],
    ['recorder', meeting?.recorder],
    ['opinions', meeting?.opinions],
  ]),
];

/** Every text that a person typed, empty ones left out. */
export const listTexts = (assessment: Assessment): TextPlace[] => {
  const { title, unit, answers, ballot, actions = {}, retired = {}, papers = {} } = assessment;
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
    ...paperTexts(papers),
  ];
};

/** A number that may be personal data, and the text that it stands in. */
export interface PrivatePlace extends PrivateNumber {
  place: TextPlace;
}

/** What in an assessment may be personal data, in the order of its fields. */
export const findPrivatePlaces = (assessment: Assessment): PrivatePlace[] =>
  listTexts(assessment).flatMap((place) => findPrivateNumbers(place.text).map((found) => ({ ...found, place })));
