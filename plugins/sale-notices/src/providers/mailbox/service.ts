import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/** Keeps mails as `.eml` files for a shop without a mail provider. */
export class MailboxProvider extends AbstractNotificationProviderService {
  static override identifier = "mailbox"
}
