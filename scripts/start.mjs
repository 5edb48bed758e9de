/**
 * `npm start`: the whole marketplace from a bare clone; `--dev`: the same from the sources, with reload.
 * Until the packages are proved whole only Node's own modules may be imported.
 */
import "./lib/node-version.mjs"

import { staleBuilds } from "./lib/builds.mjs"
import { checkDisk, checkPorts } from "./lib/checks.mjs"
import { publishableKey, withDatabase } from "./lib/database.mjs"
import { Failure, report } from "./lib/failure.mjs"
import { stopAll, takeOver } from "./lib/household.mjs"
import { install, isInstalled } from "./lib/install.mjs"
import { root } from "./lib/paths.mjs"
import { drawPictures } from "./lib/pictures.mjs"
import { say, step } from "./lib/progress.mjs"
import { migrate, seedOnce, startBackend, startEmbeddedPostgres, startStorefront } from "./lib/services.mjs"
import { childEnvironment, keptSecrets, readSettings } from "./lib/settings.mjs"
import { runTasks } from "./lib/tasks.mjs"
import { linkPlugins } from "./link-plugins.mjs"
import { greeting } from "./lib/greeting.mjs"

const wholeInstall = 4
const laterStart = 1
let stopping

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => void stop(0, "\nStopping …"))

try {
  await stopWhenOneEnds(await start())
} catch (error) {
  if (!stopping) {
    report(error)
    await stop(1)
  }
}

async function start() {
  const settings = readSettings({ dev: process.argv.includes("--dev") })
  await takeOver(settings.dataDir)
  await checkPorts(settings.ports)
  const installed = isInstalled(root)
  checkDisk(installed ? settings.dataDir : root, installed ? laterStart : wholeInstall)

  say(`CraftMart${settings.dev ? " (development)" : ""}`)
  if (!installed)
    await step("installing packages (a few minutes, once)", () => install(root))
  if (settings.databaseUrl)
    await withDatabase(settings.databaseUrl, client => client.query("select 1"))
  const services = await startParts(settings)
  say(greeting(settings))
  return services
}

async function startParts(settings) {
  const secrets = keptSecrets(settings.dataDir)
  const environment = url => childEnvironment(settings, url, secrets)
  if (settings.dev)
    linkPlugins()
  const pictures = drawPictures(settings, environment(settings.databaseUrl))
  pictures.catch(() => {})
  if (!settings.dev)
    await runTasks(staleBuilds())

  const url = settings.databaseUrl ?? await step("starting PostgreSQL", () => startEmbeddedPostgres(settings, secrets.POSTGRES_PASSWORD))
  const env = environment(url)
  await migrate(settings, url, env)
  if (settings.demo)
    await seedOnce(settings, url, env)
  const backend = step("starting the backend", () => startBackend(settings, env))
  backend.catch(() => {})
  const key = await keyForStorefront(url, backend)
  const storefront = step("starting the storefront", () => startStorefront(settings, { ...env, NUXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY: key ?? "" }))
  const services = await Promise.all([backend, storefront])
  await pictures
  return services
}

/** Medusa makes a key of its own accord, when it starts for the first time. */
async function keyForStorefront(url, backend) {
  const known = process.env.NUXT_PUBLIC_MEDUSA_PUBLISHABLE_KEY || await publishableKey(url)
  if (known)
    return known
  await backend
  const key = await publishableKey(url)
  if (!key)
    say("    (no publishable API key yet: make one in the admin panel, then start again)")
  return key
}

/** While all is well this waits for ever. */
async function stopWhenOneEnds(services) {
  const name = await Promise.race(services.map(service => service.ended.then(() => service.name)))
  if (!stopping)
    throw new Failure(`${name[0].toUpperCase()}${name.slice(1)} has ended by itself: see the logs; everything else is being stopped.`)
}

async function stop(code, words) {
  if (stopping)
    return
  stopping = true
  if (words)
    say(words)
  await stopAll(name => say(`  ✓ stopped ${name}`))
  process.exit(code)
}
