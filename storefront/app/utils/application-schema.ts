import type { ApplicationDraft } from "./application-draft"
import { z } from "zod"
import { isHandle } from "./suggest-handle"

/**
 * What has to be filled in by whoever applies as an artisan.
 *
 * @param t gives the text under a field
 * @param standing whether a sign-in is there already, and whether somebody else has the handle
 * @param standing.isKnown no password is asked for
 * @param standing.isTaken as far as the server has said by now
 */
export function createApplicationSchema(t: (key: string) => string, { isKnown, isTaken }: { isKnown: boolean, isTaken: () => boolean }) {
  const text = (most: number) => z.string().trim().max(most, t("checkout.field.tooLong"))
  const required = (most: number, missing: string) => z.string().trim().min(1, t(missing)).max(most, t("checkout.field.tooLong"))
  return z.object({
    email: z.string().trim().pipe(z.email(t("checkout.field.email"))),
    password: isKnown ? z.string() : z.string().min(8, t("register.shortPassword")).max(128, t("checkout.field.tooLong")),
    name: required(100, "seller.apply.needName"),
    handle: z.string().refine(isHandle, t("seller.apply.handle.invalid")).refine(() => !isTaken(), t("seller.apply.handle.taken")),
    tagline: text(160),
    story: required(10_000, "seller.apply.needStory"),
    place: required(120, "seller.apply.needPlace"),
    country_code: z.string({ error: t("checkout.field.country") }),
  })
}

/** The body of `POST /store/artisans/apply`. */
export function toApplication({ email, name, handle, tagline, story, place, country_code }: ApplicationDraft) {
  return {
    email: email.trim(),
    name: name.trim(),
    handle,
    ...(tagline.trim() ? { tagline: tagline.trim() } : {}),
    story: story.trim(),
    place: place.trim(),
    country_code,
  }
}
