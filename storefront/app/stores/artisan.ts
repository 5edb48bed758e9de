import type { OwnArtisan } from "~/types/own-artisan"
import type { Standing } from "~/utils/artisan-gate"
import { defineStore } from "pinia"
import { computed, ref, shallowRef } from "vue"
import { useArtisanApi, useArtisanToken } from "~/composables/use-artisan-api"
import { ApiError } from "~/utils/api-error"
import { readClaims } from "~/utils/token-claims"

/**
 * Who is signed in as an artisan. The token is kept beside the buyer's own (see
 * the customer store for why it is in the local storage): one e-mail and
 * password may have both. Actions reject with an `ApiError`.
 */
export const useArtisanStore = defineStore("artisan", () => {
  const api = useArtisanApi()
  const token = useArtisanToken()

  const me = shallowRef<OwnArtisan | null>(null)
  const standing = ref<Standing>("guest")
  /** Closed because the application was not accepted. */
  const isRefused = ref(false)
  const artisan = computed(() => me.value?.artisan)
  const member = computed(() => me.value?.member)
  /** The administrator who is signed in as this artisan, if it is one. */
  const support = computed(() => me.value?.support)
  const isOwner = computed(() => member.value?.role === "owner")
  /** False while nothing can be changed: suspended. */
  const mayWrite = computed(() => standing.value === "active")
  let started: Promise<void> | undefined

  /** Looks up who is signed in; once, however often it is called, until it could be found out. */
  function start(): Promise<void> {
    started ??= load().then(() => {
      if (standing.value === "unknown")
        started = undefined
    })
    return started
  }

  function accept(answer: OwnArtisan) {
    me.value = answer
    standing.value = answer.artisan.status
  }

  function stand(as: Standing) {
    me.value = as === "unknown" ? me.value : null
    standing.value = as
  }

  /** Asks again how the artisan stands; never rejects. */
  async function load() {
    const claims = readClaims(token.read())
    if (!claims || claims.hasEnded)
      return stand("guest")
    if (!claims.hasActor)
      return stand("newcomer")
    try {
      accept(await api.get<OwnArtisan>("/artisan/me"))
    } catch (error) {
      isRefused.value = error instanceof ApiError && error.code === "artisan_refused"
      stand(standingOf(error))
    }
  }

  /** Signs in with the one e-mail and password of the whole marketplace. */
  async function signIn(email: string, password: string) {
    const { token: fresh } = await api.post<{ token: string }>("/auth/artisan/emailpass", { email, password })
    await adopt(fresh)
  }

  /** Takes a token over and looks up whose it is. */
  async function adopt(fresh: string) {
    token.write(fresh)
    await lookUp()
  }

  async function lookUp() {
    started = load()
    await started
    if (standing.value === "unknown")
      throw new ApiError(0, { code: "unreachable" })
  }

  function signOut() {
    token.write(null)
    started = undefined
    stand("guest")
  }

  /** Shows the dashboard to an administrator, in this tab alone. */
  async function visit(fresh: string) {
    token.visit(fresh)
    await lookUp()
  }

  /** Ends the visit: here at once, so that no request in between asks for a sign-in, and then in the backend. */
  async function leaveSupport() {
    const headers = { authorization: `Bearer ${token.read()}` }
    signOut()
    await api.open("/artisan/support/leave", { method: "POST", body: {}, headers }).catch(() => {})
  }

  async function saveProfile(changes: object) {
    accept(await api.post<OwnArtisan>("/artisan/me", changes))
  }

  return { me, artisan, member, support, standing, isRefused, isOwner, mayWrite, start, load, signIn, adopt, visit, leaveSupport, signOut, saveProfile }
})

function standingOf(error: unknown): Standing {
  if (!(error instanceof ApiError))
    return "unknown"
  if (error.code === "artisan_closed" || error.code === "artisan_refused")
    return "closed"
  if (error.code === "artisan_pending")
    return "pending"
  return error.status === 401 ? "guest" : "unknown"
}
