import { startShop } from "./shop.mjs"

/**
 * A shop for one suite, with the settings that the first argument gives as JSON: says in a line of JSON where it is, and
 * ends with its input, however the suite ends.
 */
void startShop(JSON.parse(process.argv[2] ?? "{}")).then(({ stop, ...shop }) => {
  process.stdin.resume().on("close", () => void stop().then(() => process.exit()))
  process.stdout.write(`${JSON.stringify(shop)}\n`)
})
