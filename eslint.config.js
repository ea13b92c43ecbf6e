// @ts-check
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Text that becomes code or markup: labels come from files that nobody has checked. */
const TEXT_INTO_CODE = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'React writes text safely; markup from a text is not wanted here.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Markup from a text is not wanted here: make elements and set textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocaleLowerCase|toLocaleUpperCase)$/]',
    message: 'Its result differs between machines: use byText of base/order.ts, or foldText.',
  },
]

/** Randomness and time are arguments, so that the same input gives the same bytes. */
const CLOCK_AND_DICE = [
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Pass a Random in.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Pass the time in.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Pass the time in.' },
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', '**/__screenshots__'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers and booleans print the same everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Spreading a text gives its code points, which is what is meant where it is done.
      '@typescript-eslint/no-misused-spread': 'off',
      // A type parameter that is used once still names what a caller may pass.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `onClick={() => remove(id)}` says what it means.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...TEXT_INTO_CODE],
    },
  },
  {
    // A mock is looked at without being called.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['src/**/*.tsx', 'src/ui/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main.tsx', 'src/ui/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...TEXT_INTO_CODE, ...CLOCK_AND_DICE] },
  },
)
