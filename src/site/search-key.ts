/** `/` and Ctrl+K go to the search box of the page, its own before that in the head. */
addEventListener('keydown', (event) => {
  const { key, target } = event;
  const typing = target instanceof Element && target.closest('input,textarea,select,[contenteditable]') !== null;
  const command = (event.ctrlKey || event.metaKey) && key.toLowerCase() === 'k';
  const slash = key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const box = document.getElementById('search-words') ?? document.getElementById('site-search');
  if ((!command && !slash) || !box) return;
  event.preventDefault();
  box.focus();
});
