import type { Invitation, Member, MemberRole, Team } from "~/types/member"

/** Who may sign in for the artisan, and who is invited; deeds show their outcome and reject with an `ApiError`. */
export function useTeam() {
  const api = useArtisanApi()
  const { data: team, error, refresh } = useAsyncData("team", () => api.get<Team>("/artisan/members"), { lazy: true })

  async function invite(email: string, role: MemberRole) {
    await api.post<{ invitation: Invitation }>("/artisan/invitations", { email, role })
    await refresh()
  }
  async function withdraw({ id }: Invitation) {
    await api.remove(`/artisan/invitations/${encodeURIComponent(id)}`)
    await refresh()
  }
  async function remove({ id }: Member) {
    await api.remove(`/artisan/members/${encodeURIComponent(id)}`)
    await refresh()
  }
  return { team, error, refresh, invite, withdraw, remove }
}
