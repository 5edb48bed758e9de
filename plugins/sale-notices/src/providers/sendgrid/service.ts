import type { Logger, ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { Client } from "@sendgrid/client"
import { MailService } from "@sendgrid/mail"

import { toOutgoingMail } from "../mail-content"
import { explainFailure } from "./failure"

export interface SendGridOptions {
  apiKey: string
  /** A sender that the SendGrid account has verified: an address, or `Name <address>`. */
  from: string
  /** Where SendGrid is; `https://api.eu.sendgrid.com` for mails that stay in the EU. */
  baseUrl?: string
  /** Milliseconds until a request is given up; 10,000. */
  timeout?: number
}

/**
 * Sends mails by SendGrid. The stock provider drops the text part, keeps no message id and waits for ever.
 */
export class SendGridProvider extends AbstractNotificationProviderService {
  static override identifier = "sendgrid"
  readonly #options: SendGridOptions
  readonly #mails = new MailService()

  static override validateOptions(options: Record<string, unknown>): void {
    for (const name of ["apiKey", "from"]) {
      if (typeof options[name] !== "string" || options[name] === "")
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `The SendGrid provider needs the option "${name}".`)
    }
  }

  constructor(_dependencies: { logger: Logger }, options: SendGridOptions) {
    super()
    this.#options = options
    const client = new Client()
    client.setApiKey(options.apiKey)
    if (options.baseUrl)
      client.setDefaultRequest("baseUrl", options.baseUrl)
    this.#mails.setClient(client)
    this.#mails.setTimeout(options.timeout ?? 10_000)
  }

  /** @returns SendGrid's message id. */
  override async send(notification: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const mail = toOutgoingMail(notification, this.#options.from)
    try {
      const [response] = await this.#mails.send({
        from: mail.from,
        replyTo: mail.replyTo,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        categories: [mail.kind],
        personalizations: [{ to: { email: mail.to }, customArgs: mail.noticeId ? { notice_id: mail.noticeId } : {} }],
      })
      const headers = response.headers as Record<string, string | undefined>
      return { id: headers["x-message-id"] }
    } catch (error) {
      throw explainFailure(error, this.#options.apiKey)
    }
  }
}
