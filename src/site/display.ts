/**
 * The control 显示: size of type and colours, kept on this device. `early-display.ts` has set what was kept before the
 * page shows; without script the system decides and the control is not shown.
 */
import { type DisplayName, displayKey } from './early-display.ts';

const root = document.documentElement;

function choose(name: DisplayName, value: string): void {
  root.dataset[name] = value;
  try {
    localStorage.setItem(displayKey(name), value);
  } catch {
    // A browser that refuses storage still shows the page; the choice then lasts for this page only.
  }
}

const control = document.querySelector<HTMLDetailsElement>('details.display');
if (control) {
  control.querySelectorAll('input').forEach((input) => {
    const name = input.name as DisplayName;
    input.checked = input.value === root.dataset[name];
    input.addEventListener('change', () => choose(name, input.value));
  });
  control.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    control.open = false;
    control.querySelector('summary')?.focus();
  });
  for (const type of ['click', 'focusin']) {
    document.addEventListener(type, (event) => {
      if (!control.contains(event.target as Node)) control.open = false;
    });
  }
}
