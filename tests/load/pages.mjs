/** Pages, and the API call behind each: requests per second and the 95th percentile of the latency. */
import autocannon from "autocannon"

import { quantile } from "./statistics.mjs"

/** @param {{title: string, url: string, method?: string, headers?: object, body?: string}[]} targets */
export async function loadPages(targets, seconds) {
  const rows = []
  for (const target of targets) {
    await hammer(target, 2)
    rows.push({ title: target.title, ...await hammer(target, seconds) })
  }
  return rows
}

async function hammer({ title: _, ...request }, duration) {
  const times = []
  const run = autocannon({ ...request, connections: 8, duration, timeout: 30 })
  run.on("response", (client, status, bytes, time) => times.push(time))
  const result = await run
  return { perSecond: result.requests.average, p95: quantile(times, 0.95), failed: result.non2xx + result.errors }
}
