/**
 * An artisan's own article number as Medusa keeps it: its numbers are unique in the whole marketplace, an artisan's among
 * their own. So two artisans may both have a `BOWL-1`, and neither learns of the other's.
 */
export function toSku(handle: string, sku: string | null): string | null {
  return sku === null ? null : `${handle}/${sku}`
}

/** The article number as the artisan wrote it. */
export function fromSku(handle: string, sku: string | null): string | null {
  return sku?.startsWith(`${handle}/`) ? sku.slice(handle.length + 1) : sku
}
