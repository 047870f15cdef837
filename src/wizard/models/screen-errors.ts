import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import type { Screen } from './screen.ts';
import { errorsOf, fieldId, type FieldError, type Session } from './session.ts';

/** Items whose errors belong to a step. */
const itemsOf = (screen: Screen): string[] => {
  switch (screen.kind) {
    case 'figures':
    case 'ballot':
      return ['inputs'];
    case 'eligibility':
      return ['eligibility'];
    default:
      return screen.criteria.map(({ id }) => id);
  }
};

const BEFORE_ID = fieldId('inputs', '').length;

/** Errors at the fields of a step. The unit's figures are asked on two: the ballots have one of their own. */
export const errorsAt = (session: Session, screen: Screen): FieldError[] => {
  const errors = errorsOf(session, itemsOf(screen));
  if (screen.kind !== 'figures' && screen.kind !== 'ballot') return errors;
  return errors.filter(({ field }) => isBallotInputId(field.slice(BEFORE_ID)) === (screen.kind === 'ballot'));
};
