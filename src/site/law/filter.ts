/** Narrows the page of law figures to those that hold a word and a region. Without it every figure shows. */
const lawFilter = document.querySelector<HTMLElement>('[data-filter]');
const wordField = lawFilter?.querySelector('input');
const regionField = lawFilter?.querySelector('select');
const found = lawFilter?.querySelector('[role="status"]');

/** Shows what fits and says how many. */
function narrowFigures(): void {
  const word = wordField?.value.trim() ?? '';
  const region = regionField?.value ?? '';
  const figures = document.querySelectorAll<HTMLElement>('.figure');
  let shown = 0;
  figures.forEach((figure) => {
    const fits = (region === '' || figure.dataset['region'] === region) && figure.textContent.includes(word);
    figure.hidden = !fits;
    if (fits) shown += 1;
  });
  document.querySelectorAll<HTMLElement>('[data-matter]').forEach((matter) => {
    matter.hidden = matter.querySelector('.figure:not([hidden])') === null;
  });
  if (!found) return;
  if (shown === figures.length) found.textContent = '';
  else found.textContent = shown === 0 ? '没有合适的，请换一个词或者地区。' : `${shown} 条`;
}

if (lawFilter) {
  lawFilter.hidden = false;
  lawFilter.addEventListener('input', narrowFigures);
  // The browser may have kept the fields of an earlier visit.
  narrowFigures();
  // A link to one figure leads there even where the filter hides it.
  addEventListener('hashchange', () => {
    const figure = document.getElementById(location.hash.slice(1));
    if (!figure?.closest('[hidden]')) return;
    if (wordField) wordField.value = '';
    if (regionField) regionField.value = '';
    narrowFigures();
    figure.scrollIntoView();
  });
}
