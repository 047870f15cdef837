/**
 * ESLint: type-aware rules for all code, and the borders between the folders of `src/`.
 * Data goes one way (standard, assessment → scoring → report); pages and wizard → adapters → pure folders.
 */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Folders whose `.ts` files hold rules: values in, values out. */
const pure = [
  'assessment',
  'ballot',
  'calendar',
  'clauses',
  'comparison',
  'filing',
  'papers',
  'planning',
  'report',
  'scoring',
  'search',
  'sheet',
  'standard',
];
/** Which other folders of `src/` a folder may import from. */
const mayImport = {
  clauses: [],
  standard: [],
  assessment: ['standard'],
  scoring: ['assessment', 'standard'],
  ballot: ['assessment', 'scoring', 'standard'],
  filing: ['assessment', 'scoring', 'standard'],
  report: ['assessment', 'scoring', 'standard'],
  planning: ['assessment', 'scoring', 'standard'],
  papers: ['assessment', 'ballot', 'filing', 'report', 'scoring', 'standard'],
  calendar: ['assessment', 'planning', 'report', 'scoring', 'standard'],
  comparison: ['assessment', 'report', 'scoring', 'standard'],
  sheet: ['standard'],
  search: ['adapters'],
  adapters: pure,
  wizard: [...pure, 'adapters'],
  importer: [...pure, 'adapters'],
  site: [...pure, 'adapters'],
  layouts: [...pure, 'site'],
  pages: [...pure, 'adapters', 'importer', 'layouts', 'site', 'wizard'],
  cli: [...pure, 'adapters', 'site'],
};
const folders = Object.keys(mayImport);

/** Forbids a file of `folder` to name a folder of src/ other than its own and the `allowed` ones. */
const border = (folder, allowed = mayImport[folder]) => {
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  return {
    regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
    message: `Code of src/${folder}/ imports here only from: ${allowed.join(', ') || 'its own folder'}.`,
  };
};

const restrictImports = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const onlyPackages = (regex, message) => ({ regex: `^(?!\\.|(${regex})$)`, message });
const oneThingEach = 'An adapter does not use another; only the parts of stores are shared.';
const noOtherAdapter = {
  regex: '^\\./(?!(assessment-(store|database|mirror)|standard-store|browser-database)\\.ts$)',
  message: oneThingEach,
};
const noAdapterOutside = { regex: '^\\.\\./[^.]', message: oneThingEach };
const schemaTypesOnly = {
  regex: '/schema(\\.ts$|/)',
  allowTypeImports: true,
  message: 'Use `import type`: zod must not travel with the rules.',
};
const adapterTypesOnly = {
  regex: 'adapters/(?!(assessment|standard)-store\\.ts$)',
  allowTypeImports: true,
  message: 'Models know adapters by their interface; the real ones are passed in at the start.',
};

const viewsOnly = {
  regex: '(adapters/(?!(clock|print|style-sheet)\\.ts$)|scoring/)',
  allowTypeImports: true,
  message: 'Views show what a model exposes: no storage, no files, no sums.',
};

const unsafeHtml = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'Text is text: make elements, or let Preact and Astro escape it.',
}));
const unsafeHtmlInJsx = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Text is text: let Preact escape it.',
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'test-results/', 'coverage/'] },
  ts.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': ['error', ...unsafeHtml],
      'no-restricted-syntax': ['error', unsafeHtmlInJsx],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A leading underscore says: taken out on purpose, or needed only for its place.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // execCommand is the only way to the clipboard on plain http.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // `() => save()` reads well whether or not save returns something.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The wizard's models are objects of closures: their functions may be handed on as they are.
      '@typescript-eslint/unbound-method': 'off',
      // A function that answers with a promise may be async without waiting: it then never throws.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },

  ...folders.map((folder) => restrictImports([`src/${folder}/**/*.{ts,tsx,astro}`], border(folder))),
  restrictImports(['src/adapters/*.ts'], border('adapters'), noOtherAdapter),
  restrictImports(['src/adapters/*/*.ts'], border('adapters'), noAdapterOutside),
  restrictImports(['src/wizard/models/**/*.ts'], border('wizard'), adapterTypesOnly),
  restrictImports(['src/wizard/{parts,steps}/**/*.tsx'], border('wizard'), viewsOnly),
  restrictImports(['src/importer/models/**/*.ts'], border('importer'), adapterTypesOnly),
  restrictImports(['src/importer/{parts,steps}/**/*.tsx'], border('importer'), viewsOnly),
  restrictImports(['src/pages/**/*.{ts,astro}'], border('pages'), {
    regex: '(wizard|importer)/.+/',
    message: 'A page places the island; its insides are its own.',
  }),

  // Pure folders: values in, values out. test/tsconfig.pure.json keeps the DOM out; this the clock, chance and packages.
  ...pure.map((folder) =>
    restrictImports(
      [`src/${folder}/**/*.ts`],
      border(folder, folder === 'search' ? [] : mayImport[folder]),
      onlyPackages('big\\.js|js-sha256', 'A pure file uses no package; zod stands in schema files only.'),
      ...(['calendar', 'comparison', 'papers', 'planning', 'report', 'scoring'].includes(folder)
        ? [schemaTypesOnly]
        : []),
    ),
  ),
  ...['assessment', 'standard'].map((folder) =>
    restrictImports(
      [`src/${folder}/{schema,template-schema,schema/*}.ts`],
      border(folder),
      onlyPackages('zod(/mini)?', 'A schema file uses zod and nothing else.'),
    ),
  ),
  restrictImports(
    ['src/clauses/satteri-plugin.ts'],
    border('clauses'),
    onlyPackages(
      'satteri|@astrojs/markdown-satteri|hast|node:(path|url)',
      'The plugin uses the Markdown processor and nothing else.',
    ),
  ),
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Today is the argument asOf.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Today is the argument asOf.',
        },
        { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'No chance in a rule.' },
        { selector: 'ImportExpression', message: 'A pure file loads nothing later.' },
      ],
    },
  },

  // Code for browsers, the oldest being Chromium 80, Safari 13.1 and Firefox 78, also on plain http.
  {
    files: ['src/{wizard,importer,search,site,adapters}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', 'structuredClone', 'BigInt'],
      'no-restricted-properties': [
        'error',
        ...unsafeHtml,
        { object: 'crypto', property: 'randomUUID', message: 'Not there on plain http: use adapters/random-id.ts.' },
      ],
    },
  },

  // Plain scripts and .astro files: no type information.
  { files: ['**/*.mjs', '**/*.astro', '**/*.astro/*.ts'], extends: [ts.configs.disableTypeChecked] },
  // ESLint does not know the types of .astro files; astro check does.
  { files: ['src/site/*/parts.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
);
