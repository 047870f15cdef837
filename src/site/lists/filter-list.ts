/**
 * Narrows the list of documents by the facets chosen and keeps the choice in the address, so that it can be linked.
 * The number at each choice is what it would leave, given the other choices.
 */
const facets = document.querySelector<HTMLElement>('.facets');
const items = [...document.querySelectorAll<HTMLElement>('.documents > li')];

/** Documents that are no union's show only when asked for. */
const OFF_TOPIC = 'offTopic';

if (facets) {
  const selects = [...facets.querySelectorAll('select')];
  const status = facets.querySelector('[role=status]');
  const reset = facets.querySelector('button');

  const stands = (item: HTMLElement, name: string, value: string): boolean => {
    const values = (item.dataset[name] ?? '').split(' ');
    if (value === '') return name !== 'scope' || values[0] !== OFF_TOPIC;
    return values.indexOf(value) >= 0;
  };
  /** Does the item stand under every choice, with `value` in place of the choice of `name`? */
  const passes = (item: HTMLElement, name = '', value = ''): boolean =>
    // A list that cannot be told apart by scope has no such select: then nothing is off topic, or everything is.
    selects.every((select) => stands(item, select.name, select.name === name ? value : select.value));

  const show = (): void => {
    items.forEach((item) => (item.hidden = !passes(item)));
    const chosen = selects.filter(({ value }) => value !== '');
    for (const select of selects) {
      for (const option of [...select.options]) {
        const { title } = option.dataset;
        if (title === undefined) continue;
        const count = items.filter((item) => passes(item, select.name, option.value)).length;
        option.textContent = `${title}（${count}）`;
        option.disabled = count === 0 && option.value !== select.value;
      }
    }
    const left = items.filter((item) => !item.hidden).length;
    if (status) status.textContent = left === 0 ? '没有符合的文件，请放宽筛选。' : `共 ${left} 篇`;
    if (reset) reset.hidden = chosen.length === 0;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(history.state, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  };

  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  facets.hidden = false;
  facets.addEventListener('change', show);
  reset?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    show();
    selects[0]?.focus();
  });
  show();
}
