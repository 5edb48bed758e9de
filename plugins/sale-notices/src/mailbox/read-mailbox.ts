import { readdir, readFile } from "node:fs/promises"

import type { Email } from "postal-mime"
import PostalMime from "postal-mime"

import { isMailId, mailPath, mailTime } from "./mail-file"

/** A mail of the mailbox, parsed. */
export interface StoredMail {
  id: string
  time: Date
  subject: string
  from: string
  to: string
  html: string
  text: string
  headers: { name: string, value: string }[]
}

const isMissing = (error: unknown) => typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT"

async function orIfMissing<Result>(reading: Promise<Result>, otherwise: Result): Promise<Result> {
  return reading.catch((error: unknown) => {
    if (isMissing(error))
      return otherwise
    throw error
  })
}

function addresses(list: (Email["from"])[] = []): string {
  return list.map(one => one?.name ? `${one.name} <${one.address ?? ""}>` : one?.address ?? "").join(", ")
}

/** The ids in the mailbox, the newest first; none if the folder is not there yet. */
export async function listMailIds(folder: string): Promise<string[]> {
  const names = await orIfMissing(readdir(folder), [])
  return names
    .filter(name => name.endsWith(".eml"))
    .map(name => name.slice(0, -".eml".length))
    .filter(isMailId)
    .sort()
    .reverse()
}

/** One mail, or null if there is none of that id. */
export async function readMail(folder: string, id: string): Promise<StoredMail | null> {
  const file = isMailId(id) ? await orIfMissing(readFile(mailPath(folder, id)), null) : null
  if (file === null)
    return null
  const mail = await PostalMime.parse(file)
  return {
    id,
    time: mailTime(id),
    subject: mail.subject ?? "",
    from: addresses([mail.from]),
    to: addresses(mail.to),
    html: mail.html ?? "",
    text: mail.text ?? "",
    headers: mail.headers.map(header => ({ name: header.originalKey, value: header.value })),
  }
}
