/**
 * Compiles the mails: `src/mail/templates/<name>.mjml` and `.txt` become `src/mail/compiled/<name>.ts`,
 * Handlebars templates that the server renders without MJML. `--check` only says whether they are current.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

import mjml2html from "mjml"

const mail = join(dirname(fileURLToPath(import.meta.url)), "../src/mail")
const templates = join(mail, "templates")
const read = name => readFileSync(join(templates, name), "utf8")

/** MJML drops text between its elements, which is where Handlebars' blocks stand: it keeps them in mj-raw. */
const keepBlocks = mjml => mjml.replace(/^(\s*)(\{\{[#/](?:if|each)[^}]*\}\})$/gm, "$1<mj-raw>$2</mj-raw>")
const inTables = html => html.replace(/<mj-table>[\s\S]*?<\/mj-table>/g, table => table.replace(/<\/?mj-raw>/g, ""))
const include = (source, pattern) => source.replace(pattern, (_tag, name) => include(read(name).trimEnd(), pattern))

async function compileHtml(name) {
  const source = inTables(keepBlocks(include(read(`${name}.mjml`), /<mj-include path="([\w.-]+)" \/>/g)))
  const { html, errors } = await mjml2html(source, { validationLevel: "strict", keepComments: false })
  if (errors.length > 0)
    throw new Error(`${name}: ${errors.map(error => error.formattedMessage).join("\n")}`)
  return html.split("\n").map(line => line.trim()).filter(Boolean)
}

function toModule(lines) {
  return lines.map(line => `  ${JSON.stringify(line)},`).join("\n")
}

async function compile(name) {
  const html = await compileHtml(name)
  const text = include(read(`${name}.txt`), /<include ([\w.-]+)>/g).trim().split("\n")
  return [
    `/** Made by \`npm run build:mail\` from templates/${name}.mjml and .txt; do not edit. */`,
    `export const html = [\n${toModule(html)}\n].join("\\n")`,
    "",
    `export const text = [\n${toModule(text)}\n].join("\\n")`,
    "",
  ].join("\n")
}

const names = readdirSync(templates).filter(name => name.endsWith(".mjml") && name !== "head.mjml").map(name => name.replace(".mjml", ""))
for (const name of names) {
  const target = join(mail, "compiled", `${name}.ts`)
  const compiled = await compile(name)
  if (!process.argv.includes("--check"))
    writeFileSync(target, compiled)
  else if (readFileSync(target, "utf8") !== compiled)
    throw new Error(`${target} is not what its templates compile to: run npm run build:mail`)
}
