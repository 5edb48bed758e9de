import { parentPort, workerData } from "node:worker_threads"
import sharp from "sharp"
import { drawTo } from "./draw.mjs"

// the workers are the parallel part
sharp.concurrency(1)

parentPort.on("message", async (spec) => {
  try {
    await drawTo(spec, workerData.folder)
    parentPort.postMessage({ name: spec.name })
  } catch (error) {
    parentPort.postMessage({ name: spec.name, error: error instanceof Error ? error.message : String(error), code: error?.code })
  }
})
