import type { ArtisanInvitationPayload } from "../../types"
import { oneLine } from "../format/text"
import type { Letter, MailContext } from "./letter"
import { sealedLink } from "./letter"

/** What a person reads whom an artisan wants to work with. */
export function artisanInvitationView({ artisan_name, role, expires_at, sealed_path }: ArtisanInvitationPayload, context: MailContext): Letter {
  const { marketplaceName: marketplace, locale } = context
  const artisan = oneLine(artisan_name, 120)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(expires_at))
  const may = role === "owner" ? "As an owner you can do everything there." : "As staff you look after products and orders there."
  return {
    subject: `${artisan} invites you to ${marketplace}`,
    preheader: `Join ${artisan} until ${day}.`,
    marketplace,
    heading: `${artisan} invites you`,
    paragraphs: [`${artisan} would like you to join them at ${marketplace}. ${may}`, `The invitation works once, for this e-mail address, until ${day}.`],
    link: sealedLink(context, sealed_path, "Accept the invitation"),
    reason: `You receive this e-mail because ${artisan} invited this address at ${marketplace}.`,
  }
}
