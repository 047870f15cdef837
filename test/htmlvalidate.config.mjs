/** html-validate, for the built pages. */
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  // Astro puts the style of its islands (`astro-island { display: contents }`) into the body, beside the first island.
  elements: ['html5', { style: { metadata: true, flow: true, phrasing: true } }],
  rules: {
    // Preact writes <input/>.
    'void-style': 'off',
    // A list of suggestions under a text field is no choice among fixed options.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});
