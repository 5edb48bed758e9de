import { createHmac } from "node:crypto"

const robots = /bot|crawl|spider|slurp|headlesschrome|lighthouse|preview|monitor/i

interface Caller { ip: string | undefined, agent: string | undefined }

/**
 * A name for a visitor that tells two apart for a day, and from which neither address nor browser can be read. Undefined
 * for programs that say what they are: their views are nobody's interest.
 */
export function visitorOf({ ip, agent = "" }: Caller, secret: string, day: string): string | undefined {
  if (agent === "" || robots.test(agent))
    return undefined
  return createHmac("sha256", `${secret}:${day}`).update(`${ip}|${agent}`).digest("base64url").slice(0, 22)
}
