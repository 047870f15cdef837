/** Narrows the page of law figures to those that hold a word and a region. Without it every figure shows. */
const lawFilter = document.querySelector<HTMLFormElement>('[data-filter]');

/** Shows what fits and says how many. */
function narrowFigures(form: HTMLFormElement): void {
  const word = form.querySelector('input')?.value.trim() ?? '';
  const region = form.querySelector('select')?.value ?? '';
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
  const status = form.querySelector('[role="status"]');
  if (!status) return;
  if (shown === figures.length) status.textContent = '';
  else status.textContent = shown === 0 ? '没有合适的，请换一个词或者地区。' : `${shown} 条`;
}

if (lawFilter) {
  lawFilter.hidden = false;
  lawFilter.addEventListener('input', () => narrowFigures(lawFilter));
  lawFilter.addEventListener('submit', (event) => event.preventDefault());
  // The browser may have kept the fields of an earlier visit.
  narrowFigures(lawFilter);
  // A link to one figure leads there even where the filter hides it.
  addEventListener('hashchange', () => {
    const figure = document.getElementById(location.hash.slice(1));
    if (!figure?.closest('[hidden]')) return;
    lawFilter.reset();
    narrowFigures(lawFilter);
    figure.scrollIntoView();
  });
}
