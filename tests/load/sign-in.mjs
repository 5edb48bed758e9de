/** An artisan's headers, and who that is. */
export async function signIn(backendUrl, email, password) {
  const body = JSON.stringify({ email, password })
  const signedIn = await fetch(`${backendUrl}/auth/artisan/emailpass`, { method: "POST", headers: { "content-type": "application/json" }, body })
  const { token } = await signedIn.json()
  const headers = { authorization: `Bearer ${token}` }
  const { artisan } = await (await fetch(`${backendUrl}/artisan/me`, { headers })).json()
  return { headers, artisan }
}
