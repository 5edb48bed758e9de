import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { mailPage } from "../../../mailbox/pages"
import { readMail } from "../../../mailbox/read-mailbox"
import { mailboxFolder, sendPage } from "../helpers"

/** One mail: its headers, its HTML in a frame without scripts, its text. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const folder = mailboxFolder(req)
  const mail = await readMail(folder, req.params.id ?? "")
  if (!mail)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such mail.")
  sendPage(res, mailPage(mail))
}
