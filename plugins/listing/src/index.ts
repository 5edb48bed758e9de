export { codes, type ListingCode } from "./codes"
export { coherenceProblems } from "./coherence"
export { limits, pictureLimits } from "./limits"
export {
  type BulkChanges,
  bulkSchema,
  type Listing,
  type ListingChanges,
  listingChangesSchema,
  type ListingInput,
  listingSchema,
  personalisationText,
} from "./listing"
export { type Currency, decimalsOf } from "./prices"
export { problemsOf } from "./problems"
export { publishProblems } from "./publishing"
export type { ListingImage, ListingOption, ListingShape, ListingVariant, Problem } from "./types"
