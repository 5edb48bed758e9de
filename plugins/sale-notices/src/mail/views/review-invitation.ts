import type { ReviewInvitationPayload } from "../../types"
import { listNames, oneLine, webUrl } from "../format/text"
import type { MailContext } from "./letter"

/** What the buyer of a delivered order is asked. @throws Error without a storefront: the mail would have no link */
export function reviewInvitationView(payload: ReviewInvitationPayload, { marketplaceName: marketplace, storefrontUrl }: MailContext) {
  if (!storefrontUrl)
    throw new Error("an invitation to review needs the option storefrontUrl")
  const buyer = oneLine(payload.buyer_name, 80)
  const titles = payload.items.map(({ title }) => oneLine(title, 70))
  return {
    subject: `How do you like ${listNames(titles)}?`,
    preheader: "A few words help the next buyer, and the one who made it",
    marketplace,
    heading: buyer ? `${buyer}, how do you like it?` : "How do you like it?",
    display_id: oneLine(String(payload.display_id), 40),
    link: { url: storefrontUrl + payload.review_path, label: "Write a review" },
    decline_url: storefrontUrl + payload.decline_path,
    items: payload.items.map(({ title, thumbnail }) => ({ title: oneLine(title), thumbnail: webUrl(thumbnail) })),
  }
}
