/**
 * One sign-in for the whole marketplace: a person's e-mail and password are the
 * same as a buyer and as an artisan, so signing in as the one is signing in as
 * the other, too, where there is another; and signing out leaves both.
 */
export function useOneSignIn() {
  const customers = useCustomerStore()
  const artisans = useArtisanStore()

  /** Rejects with an `ApiError` when the buyer's sign-in fails. */
  async function signInAsBuyer(email: string, password: string) {
    await customers.signIn(email, password)
    await artisans.signIn(email, password).catch(() => {})
  }

  /** Rejects with an `ApiError` when the artisan's sign-in fails. */
  async function signInAsArtisan(email: string, password: string) {
    await artisans.signIn(email, password)
    if (!customers.customer)
      await customers.signIn(email, password).catch(() => {})
  }

  /** Whoever is there for support leaves the artisan alone. */
  async function signOut() {
    if (artisans.support)
      return artisans.leaveSupport()
    artisans.signOut()
    await customers.signOut()
  }

  return { signInAsBuyer, signInAsArtisan, signOut }
}
