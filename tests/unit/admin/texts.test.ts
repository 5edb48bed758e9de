import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { readPage } from "./read-page"

const plugins = join(__dirname, "../../../plugins")

type Texts = { [key: string]: string | Texts }

/** A build makes an empty folder where there are no pages. */
const hasPages = (folder: string) => existsSync(folder) && readdirSync(folder, { recursive: true, encoding: "utf8" }).some(file => file.endsWith(".tsx"))

/** Every plugin that has pages in the panel, and what they share: a folder each, with its texts in `i18n`. */
const sets = readdirSync(plugins)
  .map(name => ({ name, folder: join(plugins, name, name === "admin-kit" ? "src" : "src/admin") }))
  .filter(({ folder }) => hasPages(folder))

function sourcesIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(file => /\.tsx?$/.test(file) && !file.startsWith("i18n") && !file.endsWith(".test.ts"))
    .map(file => ({ file, ...readPage(readFileSync(join(folder, file), "utf8")) }))
}

function find(texts: Texts, path: string): string | Texts | undefined {
  return path.split(".").reduce<string | Texts | undefined>((found, step) => typeof found === "object" ? found[step] : undefined, texts)
}

const leaves = (texts: Texts, path = ""): string[] =>
  Object.entries(texts).flatMap(([key, value]) => typeof value === "string" ? [`${path}${key}`] : leaves(value, `${path}${key}.`))

/** Whether there is a text of that name, or of one that its `*` can stand for. */
function isThere(names: readonly string[], key: string): boolean {
  const pattern = new RegExp(`^${key.replaceAll(".", "\\.").replaceAll("*", "[\\w.]+")}$`)
  return names.some(name => pattern.test(name) || pattern.test(name.replace(/_(?:one|other)$/, "")))
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

async function textsIn(folder: string, language: "en" | "de"): Promise<Texts> {
  const texts = await import(join(folder, `i18n/${language}.ts`)) as Record<string, Texts>
  return texts[language] ?? {}
}

it("every plugin with pages in the panel is looked at", () => {
  expect(sets.map(({ name }) => name)).toEqual(["admin-kit", "artisan-orders", "artisans", "back-office", "payment-stripe", "payouts", "reviews", "sale-notices"])
})

describe.each(sets)("the texts of $name in the panel", ({ folder }) => {
  it("have every key that a page asks for", async () => {
    const names = leaves(await textsIn(folder, "en"))
    const missing = sourcesIn(folder).flatMap(({ file, keys }) => keys.filter(key => !isThere(names, key)).map(key => `${file}: ${key}`))
    expect(missing).toEqual([])
  })

  it("are all that the pages say: no word stands in a page itself", () => {
    expect(sourcesIn(folder).flatMap(({ file, words }) => words.map(word => `${file}: ${word}`))).toEqual([])
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

describe("a page that is read", () => {
  it("gives away the words that stand in it", () => {
    const page = readPage(`
      export const Page = ({ name, n }) => (
        <Section title="Reviews" className="flex gap-2">
          <Text aria-label={\`\${n} of 5 stars\`}>Hide</Text>
          {[name ?? "A buyer", day(n)].join(" · ")}
          {n === "published" ? "Kept" : \`#\${n}\`}
          <b title={t("list.title")}>–</b>
          {toast.error("Sorry")}
        </Section>
      )`)
    expect(page.words.sort()).toEqual(["* of 5 stars", "A buyer", "Hide", "Kept", "Reviews", "Sorry"])
  })

  it("gives away the keys that it asks for", () => {
    const page = readPage(`
      const { t } = useTranslation("reviews")
      export const config = defineRouteConfig({ label: "menu.reviews", translationNs: "reviews" })
      t("list.title"); t(n ? "a.b" : "a.c"); t(\`status.\${status}\`, { count }); t("failed", { ns: "adminKit" }); t(name)`)
    expect(page.keys).toEqual(["menu.reviews", "list.title", "a.b", "a.c", "status.*"])
    expect(readPage("export const config = defineRouteConfig({ label: \"Reviews\" })").keys).toEqual(["Reviews (without a namespace)"])
    expect(readPage("useTranslation(\"artisans\", { keyPrefix: \"byArtisan\" }); t(\"title\")").keys).toEqual(["byArtisan.title"])
  })
})
