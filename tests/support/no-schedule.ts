import { WorkflowScheduler } from "@medusajs/framework/orchestration"

/**
 * In a test nothing happens by the clock: it calls a job where it wants one, and none comes between two of its lines.
 * Events are on. That the jobs run each minute is proved where the shop is a process of its own, in `tests/fault`.
 */
beforeEach(async () => {
  // A suite of a single module boots no Medusa, and has no jobs.
  if (Reflect.get(WorkflowScheduler, "storage"))
    await new WorkflowScheduler().clear()
})
