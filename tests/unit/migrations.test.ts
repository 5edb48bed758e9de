import { readdirSync } from "node:fs"
import { basename, join } from "node:path"

const plugins = join(__dirname, "../../plugins")

/** The names of all migrations of our modules, as Medusa notes them once they have run: without a word of the module. */
function migrations(): string[] {
  return readdirSync(plugins, { recursive: true, encoding: "utf8" })
    .filter(path => /^[^/]+\/src\/modules\/[^/]+\/migrations\/Migration\w+\.ts$/.test(path))
    .map(path => basename(path, ".ts"))
}

describe("the migrations of the plugins", () => {
  it("have names of their own: of two with one name the second would never run", () => {
    const names = migrations()
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})
