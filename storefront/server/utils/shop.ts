import type { MedusaCategory, MedusaRegion, ShopCategory, ShopRegion } from "~~/app/types/shop"

export function toRegion(region: MedusaRegion): ShopRegion {
  const countries = (region.countries ?? []).map(country => ({
    code: country.iso_2 ?? "",
    name: country.display_name ?? country.name ?? country.iso_2 ?? "",
  }))
  return {
    id: region.id,
    name: region.name,
    currency: region.currency_code,
    countries: countries.sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** Medusa's flat list as a tree, each level by rank, then name. A child whose parent is hidden is left out. */
export function toCategoryTree(flat: MedusaCategory[], parent: string | null = null): ShopCategory[] {
  return flat
    .filter(category => (category.parent_category_id ?? null) === parent)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.name.localeCompare(b.name))
    .map(category => ({
      id: category.id,
      name: category.name,
      handle: category.handle,
      description: category.description,
      picture: typeof category.metadata?.picture === "string" ? category.metadata.picture : null,
      parent_id: parent,
      children: toCategoryTree(flat, category.id),
    }))
}
