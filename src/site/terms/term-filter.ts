/** Narrows the list of terms while something is typed: a word, its pinyin or the first letters of its syllables. */
const filter = document.querySelector<HTMLElement>('.term-filter');
const input = filter?.querySelector('input');
const said = filter?.querySelector('[role="status"]');

/** `nǚ zhí gōng` as it is typed: nv zhi gong. */
const typedForm = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');

/** What one item answers to: its words, and each reading in full and by first letters. */
function keysOf(item: HTMLElement): string[] {
  const readings = [
    typedForm(item.querySelector('.pinyin')?.textContent ?? ''),
    ...(item.dataset['short'] ?? '').split(','),
  ];
  return [
    item.textContent,
    ...readings.flatMap((reading) => {
      const syllables = reading.trim().split(/\s+/);
      return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
    }),
  ];
}

if (filter && input && said) {
  const groups = [...document.querySelectorAll<HTMLElement>('.term-group')].map((group) => ({
    group,
    items: [...group.querySelectorAll('li')].map((item) => ({ item, keys: keysOf(item) })),
  }));
  const narrow = (): void => {
    const typed = input.value.replace(/[\s']/g, '').toLowerCase();
    let count = 0;
    for (const { group, items } of groups) {
      const before = count;
      for (const { item, keys } of items) {
        item.hidden = !keys.some((key) => key.includes(typed));
        if (!item.hidden) count += 1;
      }
      group.hidden = count === before;
    }
    said.textContent = typed === '' ? '' : count === 0 ? '没有这个词' : `有 ${count} 个`;
  };
  input.addEventListener('input', narrow);
  filter.hidden = false;
  // The browser may have kept what was typed before going to a term and back.
  narrow();
}
