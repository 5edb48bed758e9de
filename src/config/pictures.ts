import type { Environment } from "./environment"

type Account = { cloudName: string, apiKey: string, apiSecret: string, apiUrl?: string }

/** The account at Cloudinary; undefined when none is named. */
export function cloudinaryAccount(environment: Environment): Account | undefined {
  const { CLOUDINARY_URL, CLOUDINARY_CLOUD_NAME: cloudName, CLOUDINARY_API_KEY: apiKey, CLOUDINARY_API_SECRET: apiSecret } = environment
  if (!CLOUDINARY_URL)
    return cloudName && apiKey && apiSecret ? { cloudName, apiKey, apiSecret } : undefined
  const { hostname, username, password, searchParams } = new URL(CLOUDINARY_URL.replace(/^cloudinary:/, "https:"))
  const apiUrl = searchParams.get("upload_prefix") ?? undefined
  return { cloudName: hostname, apiKey: decodeURIComponent(username), apiSecret: decodeURIComponent(password), ...(apiUrl ? { apiUrl } : {}) }
}

/** Where artisans' pictures live: at Cloudinary, or in a folder of this server. */
export function configurePictures(environment: Environment) {
  const local = { directory: environment.UPLOADS_DIR, baseUrl: environment.BACKEND_URL }
  const account = cloudinaryAccount(environment)
  return account ? { ...local, store: { resolve: "@craftmart/file-cloudinary/providers/pictures", options: account } } : local
}
