/** The two display switches, large type and dark colours, kept on this device. Without script the system decides. */
const root = document.documentElement;
const SWITCHES = { size: ['large', 'normal'], theme: ['dark', 'light'] } as const;
type Name = keyof typeof SWITCHES;

const key = (name: Name): string => `jianjia.${name}`;

function stored(name: Name): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    // A browser that refuses storage still shows the page; the choice then lasts for this page only.
    return null;
  }
}

function keep(name: Name, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // As above.
  }
}

const isOn = (name: Name): boolean => {
  const value = root.dataset[name];
  if (value !== undefined) return value === SWITCHES[name][0];
  return name === 'theme' && matchMedia('(prefers-color-scheme: dark)').matches;
};

for (const name of ['size', 'theme'] as const) {
  const value = stored(name);
  if (value !== null) root.dataset[name] = value;
}

document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll<HTMLButtonElement>('[data-display]').forEach((button) => {
    const name = button.dataset['display'] as Name;
    const show = (): void => button.setAttribute('aria-pressed', String(isOn(name)));
    show();
    button.addEventListener('click', () => {
      const [on, off] = SWITCHES[name];
      const value = isOn(name) ? off : on;
      root.dataset[name] = value;
      keep(name, value);
      show();
    });
    button.parentElement?.removeAttribute('hidden');
  });
});
