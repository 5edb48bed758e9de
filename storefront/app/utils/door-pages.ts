import { SELLER_HOME } from "./artisan-gate"

/** Who may have a password here; the backend's word for it. */
export type DoorActor = "customer" | "artisan"

/** The pages before each actor's own, and the one that lies behind the sign-in. */
export const DOOR_PAGES: Record<DoorActor, { signIn: string, forgotten: string, home: string }> = {
  customer: { signIn: "/sign-in", forgotten: "/forgotten-password", home: "/account" },
  artisan: { signIn: "/dashboard/seller/sign-in", forgotten: "/dashboard/seller/forgotten-password", home: SELLER_HOME },
}
