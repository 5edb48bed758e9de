import { readFileSync } from "node:fs"
import { join } from "node:path"

import { needsSecureCookies, readEnvironment, variables } from "./environment"

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop:word@db.example/shop",
  JWT_SECRET: "a-secret-of-sixteen",
  COOKIE_SECRET: "another-secret-of-sixteen",
}

describe("the environment", () => {
  it("needs nothing in development", () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 9000, BACKEND_URL: "http://localhost:9000", MAILBOX_PAGE: true })
  })

  it("takes an empty variable as not set", () => {
    expect(readEnvironment({ PORT: "", DATABASE_URL: "", CRAFTMART_DEMO: "" })).toEqual(readEnvironment({}))
  })

  it("follows the ports in the addresses and the origins", () => {
    expect(readEnvironment({ PORT: "9100", STOREFRONT_PORT: "8100" })).toMatchObject({
      BACKEND_URL: "http://localhost:9100",
      STORE_CORS: "http://localhost:8100",
      ADMIN_CORS: "http://localhost:9100",
      AUTH_CORS: "http://localhost:8100,http://localhost:9100",
    })
  })

  it.each(["DATABASE_URL", "JWT_SECRET", "COOKIE_SECRET"])("demands %s in production", (name) => {
    expect(() => readEnvironment({ ...production, [name]: undefined })).toThrow(`The environment variable ${name} must be set in production`)
  })

  it("hides the mailbox in production unless asked", () => {
    expect(readEnvironment(production).MAILBOX_PAGE).toBe(false)
    expect(readEnvironment({ ...production, MAILBOX_PAGE: "1" }).MAILBOX_PAGE).toBe(true)
  })

  it.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://localhost/shop"],
    ["REDIS_URL", "localhost:6379"],
    ["JWT_SECRET", "short"],
    ["MEDUSA_WORKER_MODE", "both"],
    ["MAILBOX_PAGE", "yes"],
  ])("refuses %s=%s in one sentence that names it", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^The environment variable ${name} cannot be used: [^\\n]+\\(see \\.env\\.template\\)\\.$`))
  })

  it("keeps cookies for https only where the shop is reached by https", () => {
    expect(needsSecureCookies(readEnvironment(production))).toBe(false)
    expect(needsSecureCookies(readEnvironment({ ...production, BACKEND_URL: "https://api.example" }))).toBe(true)
  })
})

describe(".env.template", () => {
  const lines = readFileSync(join(__dirname, "../../.env.template"), "utf8").split("\n")
  const named = lines.flatMap(line => /^([A-Z_]+)=/.exec(line)?.[1] ?? [])

  it("names the variables of the schema, and the storefront's", () => {
    expect(named.filter(name => !name.startsWith("NUXT_")).sort()).toEqual(Object.keys(variables).sort())
  })

  it("explains each in the line above it", () => {
    for (const name of named)
      expect(lines[lines.findIndex(line => line.startsWith(`${name}=`)) - 1]).toMatch(/^# \S/)
  })

  it("can be used as it is", () => {
    const given = Object.fromEntries(lines.flatMap((line) => {
      const pair = /^([A-Z_]+)=(.*)$/.exec(line)
      return pair ? [[pair[1], pair[2]?.replace(/^"|"$/g, "")]] : []
    }))
    expect(readEnvironment(given)).toEqual(readEnvironment({}))
  })
})
