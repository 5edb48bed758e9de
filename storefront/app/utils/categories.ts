import type { ShopCategory } from "../types/shop"

/** The categories from the root to the one a path of handles names; empty when there is none such. */
export function categoryTrail(tree: ShopCategory[], handles: string[]): ShopCategory[] {
  const trail: ShopCategory[] = []
  let level = tree
  for (const handle of handles) {
    const found = level.find(category => category.handle === handle)
    if (!found)
      return []
    trail.push(found)
    level = found.children
  }
  return trail
}

/** The trail to a category by its id, wherever in the tree it stands. */
export function trailOfId(tree: ShopCategory[], id: string): ShopCategory[] {
  for (const category of tree) {
    if (category.id === id)
      return [category]
    const below = trailOfId(category.children, id)
    if (below.length)
      return [category, ...below]
  }
  return []
}

/** The address of a category: its ancestors' handles and its own. */
export function categoryPath(category: ShopCategory, ancestors: ShopCategory[] = []): string {
  return `/c/${[...ancestors, category].map(step => step.handle).join("/")}`
}
