import { useEffect, useState } from 'preact/hooks';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { isLaterEdition } from '../../standard/edition-name.ts';

/** Says on every step that a later edition of the standard lies ready, and where to see what it changes. */
export function EditionNotice({ model, session }: { model: WizardModel; session: Session }) {
  const [isThere, setThere] = useState(false);
  const { id, edition } = session.standard;
  useEffect(() => {
    void model.desk
      .listTables()
      .then((tables) => setThere(tables.some((table) => table.id === id && isLaterEdition(table.edition, edition))));
  }, [model, id, edition]);
  if (!isThere || model.path.value === 'compare') return null;
  return (
    <p class="notice no-print">
      这张考核表有了新版。<a href={toHash('compare')}>看看新版规则对您的影响</a>；不换也能接着填。
    </p>
  );
}
