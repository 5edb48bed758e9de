import { chromium } from "playwright-core"
import type { Browser } from "playwright-core"

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]

/** Where the shop of this run is. */
export const shop = {
  storefrontUrl: process.env.SHOP_STOREFRONT_URL ?? "http://localhost:8000",
  backendUrl: process.env.SHOP_BACKEND_URL ?? "http://localhost:9000",
  databaseUrl: process.env.SHOP_DATABASE_URL ?? "",
  dataDir: process.env.SHOP_DATA_DIR ?? ".data",
}

/** The Chromium of this machine, without a window. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: flags })
}
