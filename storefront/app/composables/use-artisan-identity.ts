import { ApiError } from "~/utils/api-error"

export interface Credentials { email: string, password: string }

/**
 * The sign-in under which somebody becomes an artisan or a member. One e-mail
 * and password serve the whole marketplace: who has them as a buyer uses them here.
 */
export function useArtisanIdentity() {
  const api = useArtisanApi()

  /**
   * A token of this e-mail's sign-in, made where there was none.
   *
   * Rejects with an `ApiError` of code `wrong_password` when the e-mail has a sign-in with another password.
   */
  async function identify({ email, password }: Credentials): Promise<string> {
    const call = { email: email.trim(), password }
    try {
      return (await api.post<{ token: string }>("/auth/artisan/emailpass/register", call)).token
    } catch (taken) {
      if (!(taken instanceof ApiError) || taken.status === 0 || taken.status >= 500)
        throw taken
      const answer = await api.post<{ token: string }>("/auth/artisan/emailpass", call).catch((error: unknown) => {
        throw error instanceof ApiError && error.status === 401 ? new ApiError(401, { code: "wrong_password" }) : error
      })
      return answer.token
    }
  }

  /** Posts as that sign-in, whatever token the browser keeps. */
  async function postAs<T>(token: string, path: string, body: unknown): Promise<T> {
    const response = await api.open(path, { method: "POST", body, headers: { authorization: `Bearer ${token}` } })
    return await response.json() as T
  }

  return { identify, postAs }
}
