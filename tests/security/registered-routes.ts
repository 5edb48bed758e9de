import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"

const root = join(__dirname, "../..")
const exported = /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm

/** `plugins/x/src/api/artisan/orders/[id]/route.ts` → `/artisan/orders/:id`. */
function pathOf(area: string, file: string): string {
  const steps = file.split(sep).slice(0, -1).map(step => step.replace(/^\[(.+)\]$/, ":$1"))
  return [`/${area}`, ...steps].join("/")
}

function routesIn(area: string, folder: string): string[] {
  if (!existsSync(folder))
    return []
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(file => file.split(sep).at(-1) === "route.ts")
  return files.flatMap(file => [...readFileSync(join(folder, file), "utf8").matchAll(exported)].map(([, method]) => `${method} ${pathOf(area, file)}`))
}

/** Every route of ours below `/artisan` or `/admin` that the shop serves: Medusa takes them from these files, and from nowhere else. */
export function registeredRoutes(area: "artisan" | "admin" = "artisan"): string[] {
  const plugins = readdirSync(join(root, "plugins")).map(plugin => join(root, "plugins", plugin, "src/api", area))
  return [...plugins, join(root, "src/api", area)].flatMap(folder => routesIn(area, folder)).sort()
}
