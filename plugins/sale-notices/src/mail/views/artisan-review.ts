import type { ArtisanReviewPayload } from "../../types"
import { oneLine } from "../format/text"
import type { Letter, MailContext } from "./letter"
import { linkToDashboard } from "./letter"
import { paragraphsOf } from "./order-letter"

/** What an artisan reads when a buyer has reviewed a product. */
export function artisanReviewView({ artisan_name, product_title, rating, title, excerpt, customer_name }: ArtisanReviewPayload, context: MailContext): Letter {
  const { marketplaceName: marketplace } = context
  const product = oneLine(product_title, 120)
  const stars = rating === 1 ? "1 star" : `${rating} stars`
  const by = customer_name ? oneLine(customer_name, 120) : "A buyer"
  return {
    subject: `${stars} for ${product}`,
    preheader: oneLine(excerpt, 120),
    marketplace,
    heading: `${by} gave ${product} ${stars}`,
    paragraphs: [...title ? [oneLine(title, 200)] : [], ...paragraphsOf(excerpt)],
    link: linkToDashboard(context, "/reviews", "Read and answer it"),
    reason: `You receive this e-mail because ${oneLine(artisan_name, 120)} sells at ${marketplace}. Your dashboard's settings say which mails you get.`,
  }
}
