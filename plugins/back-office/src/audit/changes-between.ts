type Row = Record<string, unknown>

export interface Change { readonly key: string, readonly from: unknown, readonly to: unknown }

/** Times that change with every write, and Medusa's exact companions of amounts, which say the same twice. */
const isNoise = (key: string) => key === "updated_at" || key.startsWith("raw_")

/** What differs between two snapshots of a row, by key. */
export function changesBetween(before: Row | null, after: Row | null): Change[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...keys]
    .filter(key => !isNoise(key) && JSON.stringify(before?.[key] ?? null) !== JSON.stringify(after?.[key] ?? null))
    .sort()
    .map(key => ({ key, from: before?.[key] ?? null, to: after?.[key] ?? null }))
}
