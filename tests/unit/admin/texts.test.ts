import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const plugins = join(__dirname, "../../../plugins")

type Texts = { [key: string]: string | Texts }

/** The folder of each set of texts, and whose texts they are. */
const sets = readdirSync(plugins).flatMap((name) => {
  const folder = name === "admin-kit" ? join(plugins, name, "src") : join(plugins, name, "src/admin")
  return existsSync(join(folder, "i18n/en.ts")) ? [{ name, folder }] : []
})

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(file => /\.tsx?$/.test(file) && !file.startsWith("i18n"))
}

/** The keys that a file asks for, but for those of another namespace; of a composed one what stands before the first variable. */
function keysOf(source: string): { key: string, isWhole: boolean }[] {
  const prefix = /keyPrefix: "([\w.]+)"/.exec(source)?.[1]
  const keys = [...source.replace(/\bt\([^()]*\{ ns: [^()]*\)/g, "").matchAll(/\bt\((?:"([\w.]+)"|`([\w.]*)(\$\{)?)/g)]
    .map(([, plain, composed = "", variable]) => ({ key: plain ?? composed, isWhole: variable === undefined }))
  return keys.map(({ key, isWhole }) => ({ key: prefix === undefined ? key : `${prefix}.${key}`, isWhole }))
}

function find(texts: Texts, path: string): string | Texts | undefined {
  return path.split(".").filter(Boolean).reduce<string | Texts | undefined>((found, step) => typeof found === "object" ? found[step] : undefined, texts)
}

function isThere(texts: Texts, { key, isWhole }: { key: string, isWhole: boolean }): boolean {
  if (isWhole)
    return typeof (find(texts, key) ?? find(texts, `${key}_other`)) === "string"
  const parent = key.slice(0, key.lastIndexOf(".") + 1)
  return typeof find(texts, parent) === "object"
}

const leaves = (texts: Texts, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) => typeof value === "string" ? [`${path}${key}`] : leaves(value, `${path}${key}.`))

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

async function textsIn(folder: string, language: "en" | "de"): Promise<Texts> {
  const texts = await import(join(folder, `i18n/${language}.ts`)) as Record<string, Texts>
  return texts[language] ?? {}
}

describe.each(sets)("the texts of $name in the panel", ({ folder }) => {
  it("have every key that a page asks for", async () => {
    const en = await textsIn(folder, "en")
    const missing = sourcesIn(folder).flatMap(file => keysOf(readFileSync(join(folder, file), "utf8")).filter(key => !isThere(en, key)).map(({ key }) => `${file}: ${key}`))
    expect(missing).toEqual([])
  })

  it("have the same keys in German, each with a text and with the same places for values", async () => {
    const [en, de] = [await textsIn(folder, "en"), await textsIn(folder, "de")]
    expect(leaves(en).length).toBeGreaterThan(0)
    expect(leaves(de).sort()).toEqual(leaves(en).sort())
    for (const key of leaves(en)) {
      const [english, german] = [find(en, key) as string, find(de, key) as string]
      expect(german.trim()).not.toBe("")
      expect({ key, places: placeholders(german) }).toEqual({ key, places: placeholders(english) })
    }
  })
})
