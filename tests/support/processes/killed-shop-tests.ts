import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

export type KilledShopSuite = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]

/**
 * The tests of a file whose shop is a process of its own that they kill. The app inside the test only sets up the shop:
 * all work in the background is the killed process's.
 */
export function killedShopTests(tests: (suite: KilledShopSuite) => void): void {
  medusaIntegrationTestRunner({
    inApp: true,
    env: { MEDUSA_WORKER_MODE: "server" },
    testSuite: suite => describe("a shop that is killed", () => {
      tests(suite)
      // The runner waits after each test until no workflow is under way: those of a dead process are for ever.
      afterEach(() => suite.dbConnection.raw("delete from workflow_execution"))
    }),
  })
}
