import { startShop } from "./shop.mjs"

/** One shop for all browser suites; they find it by these variables. */
export default async function startShopForAll() {
  const shop = await startShop()
  globalThis.shop = shop
  Object.assign(process.env, {
    SHOP_STOREFRONT_URL: shop.storefrontUrl,
    SHOP_BACKEND_URL: shop.backendUrl,
    SHOP_DATABASE_URL: shop.databaseUrl,
    SHOP_DATA_DIR: shop.dataDir,
  })
}
