import type { Artisan } from "./artisan"
import type { ProductTeaser } from "./listing"

/** Everything the home page shows, as `/api/home` answers it. */
export interface Home {
  arrivals: ProductTeaser[]
  artisans: Artisan[]
  /** One product's picture for each category's handle. */
  pictures: Record<string, string>
}
