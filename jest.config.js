/** `unit` beside the code, `integration` against a whole Medusa on a real PostgreSQL, `browser` against the running shop. */
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true, decorators: true },
    transform: { decoratorMetadata: true, react: { runtime: "automatic" } },
    target: "es2022",
  },
  module: { type: "commonjs" },
}

const shared = {
  rootDir: __dirname,
  testEnvironment: "node",
  testEnvironmentOptions: { customExportConditions: ["craftmart:source", "node", "require", "default"] },
  transform: { "^.+\\.[jt]sx?$": ["@swc/jest", swc] },
  transformIgnorePatterns: ["/node_modules/"],
  moduleFileExtensions: ["ts", "tsx", "js", "jsx", "mjs", "cjs", "json"],
  modulePathIgnorePatterns: ["/\\.medusa/", "/dist/", "/storefront/"],
  watchPathIgnorePatterns: ["/\\.data/", "/\\.medusa/"],
}

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/plugins/*/src/**/*.test.ts", "<rootDir>/src/**/*.test.ts", "<rootDir>/tests/unit/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "integration",
      testMatch: ["<rootDir>/tests/integration/**/*.spec.ts", "<rootDir>/tests/fault/**/*.spec.ts", "<rootDir>/tests/security/**/*.spec.ts"],
      globalSetup: "<rootDir>/tests/support/global-setup.mjs",
      globalTeardown: "<rootDir>/tests/support/global-teardown.mjs",
      setupFiles: ["<rootDir>/tests/support/test-environment.ts"],
      setupFilesAfterEnv: ["<rootDir>/tests/support/no-schedule.ts"],
      slowTestThreshold: 30,
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/tests/e2e/**/*.spec.ts"],
      globalSetup: "<rootDir>/tests/support/start-shop.mjs",
      globalTeardown: "<rootDir>/tests/support/stop-shop.mjs",
      slowTestThreshold: 60,
    },
  ],
  testTimeout: 300_000,
}
