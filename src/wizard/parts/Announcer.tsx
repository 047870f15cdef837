import { useEffect, useState } from 'preact/hooks';
import { saveInWords } from './SaveLine.tsx';
import type { Session } from '../models/session.ts';
import { totalInWords } from '../models/total-words.ts';

/** Long enough for a burst of typing to end, so that a screen reader is not flooded. */
const PAUSE_MS = 1500;

/** Tells a screen reader how the score and the saving stand, once things have come to rest. */
export function Announcer({ session }: { session: Session }) {
  const words = `${totalInWords(session.standard, session.result.value, [])}${saveInWords(session)}。`;
  const [said, setSaid] = useState('');
  const [first] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words === first ? '' : words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}
