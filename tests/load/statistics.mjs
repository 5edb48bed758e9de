/** @param {number[]} values */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export const median = values => quantile(values, 0.5)

const ROUNDS = 30

/** How long the same work takes, again and again; milliseconds. */
export async function times(work) {
  const taken = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return { median: median(taken), p95: quantile(taken, 0.95) }
}

/** A Markdown table. */
export function table(head, rows) {
  const line = cells => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}
