import type { ArtisanStatus } from "../../artisans/status"

/** An artisan as `GET /admin/artisans` lists it. */
export type AdminArtisan = {
  id: string
  handle: string
  name: string
  email: string
  status: ArtisanStatus
  place: string | null
  suspension_reason: string | null
  product_count: number
  created_at: string
}

export type AdminArtisanList = { artisans: AdminArtisan[], count: number, limit: number, offset: number }

/** What went wrong, in the backend's words where it had any. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : "Something went wrong. Please try again."
}
