import type { ListingShape } from "@craftmart/listing"

/** What our own table keeps of a listing. */
export function toRow({ made_to_order, processing_days, personalisation, low_stock_threshold }: ListingShape) {
  return {
    made_to_order,
    processing_min_days: processing_days?.min ?? null,
    processing_max_days: processing_days?.max ?? null,
    personalisation_prompt: personalisation?.prompt ?? null,
    personalisation_required: personalisation?.required ?? false,
    low_stock_threshold,
  }
}
