import { readFileSync } from "node:fs"
import { join } from "node:path"

import { shop } from "./browser"
import { runShop } from "./shop-program"

export interface AnotherShop { storefrontUrl: string, backendUrl: string, stop: () => Promise<void> }

/** A second backend and storefront beside the running shop, on its database and with its secrets, but for these settings. */
export async function openAnotherShop(settings: Record<string, string>): Promise<AnotherShop> {
  const { JWT_SECRET, COOKIE_SECRET } = JSON.parse(readFileSync(join(shop.dataDir, "secrets.json"), "utf8")) as Record<string, string>
  const environment = {
    DATABASE_URL: shop.databaseUrl,
    CRAFTMART_DEMO: "0",
    MAILBOX_DIR: join(shop.dataDir, "mailbox"),
    JWT_SECRET,
    COOKIE_SECRET,
    ...settings,
  }
  const { addresses: { storefrontUrl, backendUrl }, stop } = await runShop(environment)
  return { storefrontUrl, backendUrl, stop }
}
