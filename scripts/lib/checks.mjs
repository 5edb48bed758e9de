/** What must be so before anything is started; each refusal is one sentence that says what to do. */
import fs from "node:fs"
import { dirname } from "node:path"

import { Failure } from "./failure.mjs"
import { isFree } from "./ports.mjs"

const oldestNode = [20, 19]
const gigabyte = 1024 ** 3

/** @param {string} version as `process.versions.node` has it */
export function checkNode(version) {
  const [major, minor] = version.split(".").map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
    throw new Failure(`CraftMart needs Node.js ${oldestNode.join(".")} or newer, this is ${version}: install a newer one from https://nodejs.org.`)
}

/**
 * @param {Record<string, number>} ports variable name to port number
 * @throws {Failure} that names the first port that is taken and the variable that changes it
 */
export async function checkPorts(ports) {
  for (const [variable, port] of Object.entries(ports)) {
    if (!await isFree(port))
      throw new Failure(`Port ${port} is taken by another program: stop that one, or set ${variable} to a free port.`)
  }
}

/**
 * @param {string} folder where the data will be; it need not exist
 * @param {number} needed gigabytes
 */
export function checkDisk(folder, needed, free = freeGigabytes(folder)) {
  if (free < needed)
    throw new Failure(`Only ${free.toFixed(1)} GB are free on the disk of ${folder}, and this needs ${needed} GB: make room and start again.`)
}

function freeGigabytes(folder) {
  let existing = folder
  while (!fs.existsSync(existing))
    existing = dirname(existing)
  const { bavail, bsize } = fs.statfsSync(existing)
  return bavail * bsize / gigabyte
}
