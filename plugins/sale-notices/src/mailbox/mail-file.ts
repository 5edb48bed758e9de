import { randomBytes } from "node:crypto"
import { mkdir, open, rename } from "node:fs/promises"
import { join } from "node:path"

/** Sorts by time, and says nothing of the addressee: "20261122T204501123Z-9f8e7d6c5b4a". */
export function newMailId(now = new Date()): string {
  return `${now.toISOString().replace(/[-:.]/g, "")}-${randomBytes(6).toString("hex")}`
}

/** Whether a text can be a mail's id: letters, digits and a dash, so that it cannot lead out of the folder. */
export function isMailId(text: string): boolean {
  return /^\d{8}T\d{9}Z-[0-9a-f]{12}$/.test(text)
}

/** The moment that an id was made at. */
export function mailTime(id: string): Date {
  return new Date(id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, "$1-$2-$3T$4:$5:$6.$7Z"))
}

export function mailPath(folder: string, id: string): string {
  return join(folder, `${id}.eml`)
}

/** Writes a mail so that a reader sees all of it or nothing, even if the machine stops meanwhile. */
export async function writeMailFile(folder: string, id: string, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `.${id}.part`)
  const file = await open(unfinished, "wx", 0o600)
  try {
    await file.writeFile(message)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, mailPath(folder, id))
}
