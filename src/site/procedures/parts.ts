/** What the Markdown of a procedure page may use. Articles carry no import lines. */
import Cite from '../Cite.astro';
import Awards from './Awards.astro';
import Checklist from './Checklist.astro';
import Materials from './Materials.astro';
import Note from './Note.astro';
import Open from './Open.astro';
import Practice from './Practice.astro';
import QuarterLog from './QuarterLog.astro';
import Quotas from './Quotas.astro';
import Quote from './Quote.astro';
import Steps from './Steps.astro';

export const procedureParts = {
  Awards,
  Checklist,
  Cite,
  Materials,
  Note,
  Open,
  Practice,
  QuarterLog,
  Quotas,
  Quote,
  Steps,
};
