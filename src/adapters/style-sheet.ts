/** Style sheets that were asked for, by address. */
const asked = new Map<string, Promise<void>>();

/** Loads the styles of what is shown on demand, once. Resolves also where they cannot be loaded: the words still stand. */
export const loadStyleSheet = (href: string): Promise<void> => {
  const found = asked.get(href);
  if (found) return found;
  const loading = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.onload = link.onerror = () => resolve();
    link.href = href;
    document.head.append(link);
  });
  asked.set(href, loading);
  return loading;
};
