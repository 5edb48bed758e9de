import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { mailboxPage } from "../../mailbox/pages"
import type { StoredMail } from "../../mailbox/read-mailbox"
import { listMailIds, readMail } from "../../mailbox/read-mailbox"
import { mailboxFolder, sendPage } from "./helpers"

const pageSize = 50

/** Anything but a whole number from 1 on is the first page. */
function pageNumber(asked: unknown): number {
  const page = typeof asked === "string" ? Number(asked) : 1
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** The mails that would have been sent, the newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const folder = mailboxFolder(req)
  const page = pageNumber(req.query.page)
  const ids = await listMailIds(folder)
  const shown = ids.slice((page - 1) * pageSize, page * pageSize)
  const mails = await Promise.all(shown.map(id => readMail(folder, id)))
  sendPage(res, mailboxPage(mails.filter((mail): mail is StoredMail => mail !== null), ids.length, {
    newer: page > 1 ? page - 1 : null,
    older: ids.length > page * pageSize ? page + 1 : null,
  }))
}
