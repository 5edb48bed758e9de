import { shop } from "../../support/browser"
import { rowsOf } from "./database"

/** The demo's administrator. */
export const administrator = { email: "admin@craftmart.test", password: "handmade" }

/** What the shop answers to a program, with its publishable key where that is asked for; a body is posted. A refusal fails the test. */
export async function ask<T>(path: string, { body, token }: { body?: object, token?: string } = {}): Promise<T> {
  const answer = await fetch(`${shop.backendUrl}${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      "content-type": "application/json",
      ...path.startsWith("/store/") ? { "x-publishable-api-key": await publishableKey() } : {},
      ...token ? { authorization: `Bearer ${token}` } : {},
    },
    body: body && JSON.stringify(body),
  })
  expect({ path, ok: answer.ok }).toEqual({ path, ok: true })
  return await answer.json() as T
}

/** The same for what only an administrator may do. */
export async function askAsAdministrator<T>(path: string, body?: object): Promise<T> {
  const { token } = await ask<{ token: string }>("/auth/user/emailpass", { body: administrator })
  return ask(path, { body, token })
}

async function publishableKey(): Promise<string> {
  const [key] = await rowsOf<{ token: string }>("select token from api_key where type = 'publishable' and revoked_at is null limit 1")
  return key?.token ?? ""
}
