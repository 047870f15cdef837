import { useEffect, useState } from 'preact/hooks';
import type { Review } from '../models/review.ts';

/** Long enough for a burst of changes to end, so that a screen reader is not flooded. */
const PAUSE_MS = 1200;

/** How the points add up and how far the checking is; said aloud once it has come to rest. */
export function SumLine({ review }: { review: Review }) {
  const { sum, progress, isOff } = review.standing.value;
  const words = `${sum}。${progress}。`;
  const [said, setSaid] = useState('');
  const [first] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words === first ? '' : words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <>
      <p class={isOff ? 'off' : undefined} data-sum>
        {sum}
      </p>
      <p data-progress>{progress}</p>
      <p class="hidden" role="status">
        {said}
      </p>
    </>
  );
}
