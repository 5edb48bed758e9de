import type { ArtisansModuleService } from "@craftmart/artisans/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ArtisanSeed } from "./schema"

import { ARTISANS_MODULE } from "@craftmart/artisans/modules/artisans"

import { pictureUrl } from "./pictures"

/**
 * Makes the artisans that are not there yet, active, with their shipping rates.
 * @returns artisan id by handle.
 */
export async function seedArtisans(container: MedusaContainer, artisans: ArtisanSeed[], backendUrl: string): Promise<Map<string, string>> {
  const service: ArtisansModuleService = container.resolve(ARTISANS_MODULE)
  const existing = await service.listArtisans({ handle: artisans.map(({ handle }) => handle) }, { select: ["id", "handle"], take: null })
  const known = new Set(existing.map(({ handle }) => handle))
  const created = await service.createArtisans(
    artisans.filter(({ handle }) => !known.has(handle)).map(artisan => toArtisan(artisan, backendUrl)),
  )
  const ids = new Map([...existing, ...created].map(({ handle, id }) => [handle, id]))
  await createMissingRates(service, artisans, ids)
  return ids
}

function toArtisan(artisan: ArtisanSeed, backendUrl: string) {
  return {
    handle: artisan.handle,
    name: artisan.name,
    email: artisan.email,
    status: "active" as const,
    tagline: artisan.tagline,
    story: artisan.story.join("\n\n"),
    place: artisan.place,
    country_code: artisan.country_code,
    commission_bps: artisan.commission_bps ?? null,
    picture_url: pictureUrl(backendUrl, `artisan-${artisan.handle}`, 800),
    banner_url: pictureUrl(backendUrl, `banner-${artisan.handle}`),
    metadata: { maker: artisan.maker },
  }
}

/** An artisan either has all rates or, after a crash, none: they are written in one go. */
async function createMissingRates(service: ArtisansModuleService, artisans: ArtisanSeed[], ids: Map<string, string>) {
  const rated = new Set((await service.listArtisanShippingRates({}, { select: ["artisan_id"], take: null })).map(rate => rate.artisan_id))
  const rates = artisans.flatMap((artisan) => {
    const artisan_id = ids.get(artisan.handle)
    return artisan_id && !rated.has(artisan_id) ? ratesOf(artisan, artisan_id) : []
  })
  if (rates.length)
    await service.createArtisanShippingRates(rates)
}

function ratesOf(artisan: ArtisanSeed, artisan_id: string) {
  return artisan.shipping.flatMap(({ zone, speed, days: [min_days, max_days], ...currencies }) =>
    Object.entries(currencies).map(([currency_code, rate]) => ({
      artisan_id,
      zone,
      speed,
      currency_code,
      first_item: rate.first,
      additional_item: rate.more,
      free_above: rate.free_above,
      min_days,
      max_days,
    })))
}
