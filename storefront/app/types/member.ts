import type { OwnMember } from "./own-artisan"

export type MemberRole = OwnMember["role"]
export type Member = OwnMember & { created_at: string }

/** An invitation that can still be accepted. */
export interface Invitation {
  id: string
  email: string
  role: MemberRole
  expires_at: string
  created_at: string
}

export interface Team { members: Member[], invitations: Invitation[] }
