import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

import { shop } from "../../support/browser"
import { waitUntil } from "../../support/marketplace/wait-until"

/** Where the last mail to somebody leads to, of those with a link to this page; waits for the first one. */
export async function linkInMail(to: string, path: string): Promise<string> {
  let link: string | undefined
  await waitUntil(async () => {
    const mails = (await mailsTo(to)).flatMap(mail => mail.match(/https?:\/\/\S+/g) ?? [])
    link = mails.filter(address => URL.canParse(address) && new URL(address).pathname === path).at(-1)
    return link !== undefined
  })
  return link!
}

/** The text parts of the mails in the shop's mailbox, from the oldest to the latest. */
async function mailsTo(to: string): Promise<string[]> {
  const folder = join(shop.dataDir, "mailbox")
  const names = (await readdir(folder)).filter(name => name.endsWith(".eml")).sort()
  const mails = await Promise.all(names.map(name => readFile(join(folder, name), "utf8")))
  return mails.filter(mail => new RegExp(`^To: ${to}\r?$`, "m").test(mail)).map(mail => plain(mail).split("<!doctype html>")[0]!)
}

/** Undoes quoted-printable, as far as addresses go. */
function plain(mail: string): string {
  return mail.replace(/=\r?\n/g, "").replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
