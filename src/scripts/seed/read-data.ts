import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

import type { ArtisanSeed, CategorySeed, ProductSeed } from "./schema"

import { ArtisansFile, CategoriesFile, ProductsFile } from "./schema"

/** An artisan with the products that are sold in their name. */
export type ArtisanWithProducts = ArtisanSeed & { products: ProductSeed[] }

export type Demo = { artisans: ArtisanWithProducts[], categories: CategorySeed[] }

/**
 * The folder `data/` of the repository. A built backend runs in a folder below it,
 * so the parents of `start` are looked through as well.
 * @throws Error when none of them has it.
 */
export function findDataFolder(start = process.cwd()): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "data", "artisans.json")))
      return join(folder, "data")
    if (folder === dirname(folder))
      throw new Error(`There is no data/artisans.json in ${start} or above it`)
  }
}

/** Reads and checks the demo marketplace. @throws ZodError that names the field, or SyntaxError. */
export function readDemo(folder = findDataFolder()): Demo {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"))
  const productsOf = (handle: string) => {
    const name = `${handle}.json`
    return readdirSync(join(folder, "products")).includes(name) ? ProductsFile.parse(read(join("products", name))) : []
  }
  return {
    categories: CategoriesFile.parse(read("categories.json")),
    artisans: ArtisansFile.parse(read("artisans.json")).map(artisan => ({ ...artisan, products: productsOf(artisan.handle) })),
  }
}
