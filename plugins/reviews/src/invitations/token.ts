import { createHmac, timingSafeEqual } from "node:crypto"

const DAY_MS = 86_400_000

function sign(payload: string, secret: string): string {
  return createHmac("sha256", secret).update(`review link ${payload}`).digest("base64url")
}

/** What lets whoever has it review the products of one order until it expires: `<order>.<expiry>.<signature>`. */
export function makeReviewToken(orderId: string, { secret, days, now = Date.now() }: { secret: string, days: number, now?: number }): string {
  const payload = `${orderId}.${Math.floor((now + days * DAY_MS) / 1000)}`
  return `${payload}.${sign(payload, secret)}`
}

/** The order of a token that is whole and has not expired. */
export function readReviewToken(token: string, { secret, now = Date.now() }: { secret: string, now?: number }): string | undefined {
  const [orderId, expires, signature] = /^([\w-]{1,100})\.(\d{1,12})\.([\w-]{43})$/.exec(token)?.slice(1) ?? []
  if (!orderId || !expires || !signature || Number(expires) * 1000 < now)
    return undefined
  const right = Buffer.from(sign(`${orderId}.${expires}`, secret))
  return timingSafeEqual(right, Buffer.from(signature)) ? orderId : undefined
}
