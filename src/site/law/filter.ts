/** Narrows the page of law figures to those that hold a word and a region. Without it every figure shows. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const figures = document.querySelectorAll<HTMLElement>('.figure');
const matters = document.querySelectorAll<HTMLElement>('[data-matter]');

/** Shows what fits and says how many. */
function narrow(source: HTMLFormElement): void {
  const asked = new FormData(source);
  const word = String(asked.get('words')).trim();
  const region = String(asked.get('region'));
  let shown = 0;
  figures.forEach((figure) => {
    const fits = (region === '' || figure.dataset['region'] === region) && (figure.textContent ?? '').includes(word);
    figure.hidden = !fits;
    if (fits) shown += 1;
  });
  matters.forEach((matter) => {
    matter.hidden = matter.querySelector('.figure:not([hidden])') === null;
  });
  const status = source.querySelector('[role="status"]');
  if (status) {
    const all = shown === figures.length;
    status.textContent = all ? '' : shown === 0 ? '没有合适的，请换一个词或者地区。' : `${shown} 条`;
  }
}

if (form) {
  form.hidden = false;
  form.addEventListener('input', () => narrow(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  // The browser may have kept the fields of an earlier visit.
  narrow(form);
  // A link to one figure leads there even where the filter hides it.
  addEventListener('hashchange', () => {
    const figure = document.getElementById(location.hash.slice(1));
    if (figure?.closest('[hidden]')) {
      form.reset();
      narrow(form);
      figure.scrollIntoView();
    }
  });
}
