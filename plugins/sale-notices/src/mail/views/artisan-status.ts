import type { ArtisanStatusPayload } from "../../types"
import { oneLine } from "../format/text"
import type { Letter, MailContext } from "./letter"
import { linkToDashboard } from "./letter"

const words = {
  approve: { heading: "Welcome! You can start to sell", text: "Your application has been approved. Set your shipping rates, list your first product, and your craft is on sale." },
  refuse: { heading: "Your application was not accepted", text: "Thank you for telling us about your craft. We have decided not to open a shop for it." },
  suspend: { heading: "Your sales are suspended", text: "Nothing of yours can be bought at the moment. You can still see everything, and send what has been ordered." },
  reinstate: { heading: "You can sell again", text: "The suspension has ended. Everything of yours is on sale as before." },
  close: { heading: "Your account is closed", text: "Nothing of yours is on sale any more, and you can no longer sign in to the dashboard." },
} as const

/** What an artisan reads when an administrator has decided something. */
export function artisanStatusView({ artisan_name, transition, reason }: ArtisanStatusPayload, context: MailContext): Letter {
  const { marketplaceName: marketplace } = context
  const { heading, text } = words[transition]
  const artisan = oneLine(artisan_name, 120)
  return {
    subject: `${artisan}: ${heading.replace(/^./, letter => letter.toLowerCase())}`,
    preheader: text,
    marketplace,
    heading,
    paragraphs: [text, ...reason ? [`The reason: ${oneLine(reason, 1000)}`] : []],
    link: transition === "close" || transition === "refuse" ? null : linkToDashboard(context, "", "Open your dashboard"),
    reason: transition === "refuse"
      ? `You receive this e-mail because ${artisan} applied to sell at ${marketplace}.`
      : `You receive this e-mail because ${artisan} sells at ${marketplace}.`,
  }
}
