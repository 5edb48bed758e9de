import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** @param {number} milliseconds */
export function sleep(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** Whether a process runs: one that has ended and waits for its parent to notice does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
  return stateOf(pid) !== "Z"
}

/** The name of the program that runs under this number, empty when it cannot be told. */
export function programOf(pid) {
  if (process.platform === "linux")
    return readProc(pid, "comm").trim()
  return spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? ""
}

/** When a process started, in a form that only serves to be compared: tells a process from a later one of the same number. */
export function startedAt(pid) {
  if (process.platform === "linux")
    return readProc(pid, "stat").replace(/^.*\) /s, "").split(" ")[19] ?? ""
  return (spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "").trim()
}

function stateOf(pid) {
  return process.platform === "linux" ? readProc(pid, "stat").replace(/^.*\) /s, "")[0] : undefined
}

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8")
  } catch {
    return ""
  }
}
