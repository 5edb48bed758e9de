import { createServer } from "node:net"

/**
 * Whether nobody listens on a port, neither on every address nor on localhost alone.
 * @param {number} port
 */
export async function isFree(port) {
  for (const host of [undefined, "127.0.0.1"]) {
    if (!(await canListen(port, host)))
      return false
  }
  return true
}

/** A port that nobody listens on; the preferred one if it is free. */
export async function freePort(preferred = 0) {
  if (preferred !== 0 && await isFree(preferred))
    return preferred
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on("error", error => error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error))
      .listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
