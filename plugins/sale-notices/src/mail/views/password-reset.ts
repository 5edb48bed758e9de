import type { PasswordResetPayload } from "../../types"
import type { Letter, MailContext } from "./letter"
import { sealedLink } from "./letter"

/** The way to a new password, for whoever asked. */
export function passwordResetView({ sealed_path }: PasswordResetPayload, context: MailContext): Letter {
  const { marketplaceName: marketplace } = context
  return {
    subject: `Choose a new password for ${marketplace}`,
    preheader: "The link works once, for fifteen minutes.",
    marketplace,
    heading: "Choose a new password",
    paragraphs: ["Somebody asked for a new password for this address. If it was you, choose one now: the link works once, for fifteen minutes.", "If it was not you, there is nothing to do. Your password stays as it is."],
    link: sealedLink(context, sealed_path, "Choose a password"),
    reason: `You receive this e-mail because a new password was asked for at ${marketplace}.`,
  }
}
