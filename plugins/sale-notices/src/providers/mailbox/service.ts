import type { Logger, ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { createTransport } from "nodemailer"

import { newMailId, writeMailFile } from "../../mailbox/mail-file"
import { toOutgoingMail } from "../mail-content"

export interface MailboxOptions {
  /** The folder of the `.eml` files; made when the first mail comes. */
  directory: string
  /** The sender: an address, or `Name <address>`. */
  from: string
}

/** Keeps mails as `.eml` files for a shop without a mail provider: the very bytes that SMTP would carry. */
export class MailboxProvider extends AbstractNotificationProviderService {
  static override identifier = "mailbox"
  readonly #options: MailboxOptions
  readonly #transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" })

  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["directory", "from"]) {
      if (typeof options[name] !== "string" || options[name] === "")
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `The mailbox provider needs the option "${name}".`)
    }
  }

  constructor(_dependencies: { logger: Logger }, options: MailboxOptions) {
    super()
    this.#options = options
  }

  /** @returns the id of the file, `<id>.eml`. */
  override async send(notification: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const mail = toOutgoingMail(notification, this.#options.from)
    const { message } = await this.#transport.sendMail({
      from: mail.from,
      to: { name: "", address: mail.to },
      replyTo: mail.replyTo === undefined ? undefined : { name: "", address: mail.replyTo },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: mail.noticeId ? { "X-Sale-Notice": mail.noticeId } : {},
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    const id = newMailId()
    await writeMailFile(this.#options.directory, id, message as Buffer)
    return { id }
  }
}
