import type { LowStockPayload } from "../../types"
import { oneLine } from "../format/text"
import type { Letter, MailContext } from "./letter"
import { linkToDashboard } from "./letter"

/** What an artisan reads when a product is running out. */
export function lowStockView({ artisan_name, product_id, product_title, stock }: LowStockPayload, context: MailContext): Letter {
  const { marketplaceName: marketplace } = context
  const product = oneLine(product_title, 120)
  const heading = stock > 0 ? `${product}: ${stock} left` : `${product} is sold out`
  return {
    subject: heading,
    preheader: "Make some more, or change its stock.",
    marketplace,
    heading,
    paragraphs: [stock > 0 ? `There are ${stock} pieces left that nobody has ordered.` : "The last piece has been ordered. Buyers still find the product, but cannot buy it."],
    link: linkToDashboard(context, `/product/${encodeURIComponent(product_id)}`, "See the product"),
    reason: `You receive this e-mail because ${oneLine(artisan_name, 120)} sells at ${marketplace}. Your dashboard's settings say which mails you get.`,
  }
}
