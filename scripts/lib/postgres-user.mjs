/**
 * PostgreSQL refuses to run as root. Started by root it runs as `postgres`, or as `nobody` where there is no such user,
 * and then its programs and its data must lie where that user may go: not under a /root of mode 700.
 */
import { createHash } from "node:crypto"
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join, parse } from "node:path"

const elsewhere = "/var/lib/craftmart"

/** The user that the server runs as: nothing to change (`{}`) unless we are root. */
export function serverUser() {
  if (process.getuid?.() !== 0)
    return {}
  const users = readFileSync("/etc/passwd", "utf8").split("\n").map(line => line.split(":"))
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody")
  return user ? { uid: Number(user[2]), gid: Number(user[3]) } : { uid: 65534, gid: 65534 }
}

/** Whether the user may walk down to this path: every folder above it lets them through. */
export function isReachable(path, { uid, gid }) {
  if (uid === undefined)
    return true
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false })
    if (stat && !(stat.mode & (stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001)))
      return false
    if (folder === parse(folder).root)
      return true
  }
}

/** The data folder asked for, or one outside when the server's user could not reach it. Always the same for the same folder. */
export function reachableDataFolder(wanted, user = serverUser()) {
  if (isReachable(dirname(wanted), user))
    return wanted
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  return join(elsewhere, name, "postgres")
}

/** Makes a folder that the server's user may walk through, whatever mode new folders get here. */
export function makePassage(folder, user) {
  mkdirSync(folder, { recursive: true })
  if (user.uid !== undefined)
    chmodSync(folder, statSync(folder).mode | 0o011)
}

/** Makes a folder that belongs to the server's user. */
export function makeFolderFor(user, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (user.uid !== undefined) {
    chownSync(folder, user.uid, user.gid)
    chmodSync(folder, 0o700)
  }
}

/** The folder of the server's programs, copied to where its user can reach it when it must be. */
export function reachablePrograms(native, version, user = serverUser()) {
  if (isReachable(native, user))
    return native
  const copy = join(elsewhere, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    makePassage(elsewhere, user)
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    renameSync(unfinished, copy)
  }
  return copy
}
