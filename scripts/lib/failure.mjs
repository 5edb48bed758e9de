/** Something the person at the keyboard can mend: shown as its sentence, without a stack. */
export class Failure extends Error {}

/**
 * Runs a script's main function; a `Failure` ends it with its sentence and exit code 1.
 * @param {() => Promise<number | void>} main answers the exit code, 0 when it answers nothing
 */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(`\n${error instanceof Failure ? `✗ ${error.message}` : error.stack}`)
    process.exitCode = 1
  }
}
