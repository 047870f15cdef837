import type { Screen } from '../models/screen.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';

/** What every step after the first is given. */
export interface StepProps {
  model: WizardModel;
  session: Session;
  screen: Screen;
}
