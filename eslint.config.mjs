import antfu from "@antfu/eslint-config"

/** antfu's composer calls Object.groupBy, which Node 20 does not have. */
Object.groupBy ??= (items, keyOf) => {
  const groups = {}
  for (const item of items)
    (groups[keyOf(item)] ??= []).push(item)
  return groups
}

const sources = ["**/*.ts", "**/*.tsx"]
const typeAware = ["plugins/*/src/**/*.ts", "src/**/*.ts", "tests/**/*.ts", "medusa-config.ts"]

export default antfu(
  {
    vue: true,
    typescript: {
      tsconfigPath: "tsconfig.lint.json",
      filesTypeAware: typeAware,
      ignoresTypeAware: ["storefront/**", "**/*.md/**"],
      overridesTypeAware: {
        "ts/no-floating-promises": "error",
        "ts/strict-boolean-expressions": "off",
        "ts/no-unsafe-argument": "off",
        "ts/no-unsafe-assignment": "off",
        "ts/no-unsafe-call": "off",
        "ts/no-unsafe-member-access": "off",
        "ts/no-unsafe-return": "off",
        "ts/unbound-method": "off",
        "ts/restrict-template-expressions": "off",
        "ts/restrict-plus-operands": "off",
        "ts/promise-function-async": "off",
      },
    },
    stylistic: { indent: 2, quotes: "double", semi: false },
    jsonc: false,
    yaml: false,
    toml: false,
    markdown: false,
    pnpm: false,
    jsdoc: false,
    ignores: [
      "**/.medusa",
      "**/.nuxt",
      "**/.output",
      "**/.data",
      "**/dist",
      "**/migrations/**",
      "data/**",
      "docs/**",
      "coverage",
      "**/*.md",
    ],
  },
  {
    // One program for all, tests included, which the packages' own configurations leave out of their builds.
    files: typeAware,
    languageOptions: { parserOptions: { projectService: false, project: "tsconfig.lint.json", tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: sources,
    rules: {
      "ts/no-explicit-any": "error",
      "ts/ban-ts-comment": ["error", { "ts-ignore": true, "ts-expect-error": "allow-with-description" }],
      "ts/explicit-function-return-type": "off",
    },
  },
  {
    rules: {
      "antfu/if-newline": "off",
      "antfu/consistent-list-newline": "off",
      "antfu/consistent-chaining": "off",
      "antfu/top-level-function": "off",
      "no-console": "error",
      "node/prefer-global/process": "off",
      "node/prefer-global/buffer": "off",
      "perfectionist/sort-imports": "off",
      "style/arrow-parens": "off",
      "style/brace-style": ["error", "1tbs", { allowSingleLine: true }],
      "style/comma-dangle": ["error", "always-multiline"],
      "style/operator-linebreak": "off",
      "style/quote-props": "off",
      "style/multiline-ternary": "off",
      "style/member-delimiter-style": ["error", { multiline: { delimiter: "none" }, singleline: { delimiter: "comma", requireLast: false } }],
      "style/max-statements-per-line": "off",
      "style/jsx-one-expression-per-line": "off",
      "curly": "off",
      "unicorn/no-new-array": "off",
      "test/prefer-lowercase-title": "off",
      "test/consistent-test-it": "off",
      "test/no-import-node-test": "off",
      "ts/no-redeclare": "off",
      "object-shorthand": "off",
      "no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "ts/no-use-before-define": ["error", { functions: false, classes: false, variables: false }],
      "ts/consistent-type-definitions": "off",
      "ts/method-signature-style": "off",
    },
  },
  {
    files: ["scripts/**", ".ci/**", "tests/load/**"],
    rules: { "no-console": "off", "antfu/no-top-level-await": "off" },
  },
  {
    files: ["medusa-config.ts", "jest.config.js", ".dependency-cruiser.cjs"],
    rules: { "ts/no-require-imports": "off" },
  },
  {
    files: ["storefront/**/*.vue"],
    rules: {
      "vue/max-attributes-per-line": "off",
      "vue/singleline-html-element-content-newline": "off",
      "vue/component-name-in-template-casing": ["error", "PascalCase"],
    },
  },
)
