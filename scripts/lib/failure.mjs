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
    process.exitCode = 1
    report(error)
  }
}

/** Says on stderr what went wrong. */
export function report(error) {
  if (error instanceof Failure)
    console.error(`\n✗ ${error.message}`)
  else if (isDiskFull(error.message))
    console.error("\n✗ The disk is full: make room and start again, nothing is lost.")
  else
    console.error(`\n${error.stack}`)
}

/** Whether a program's output says that the disk has no room left. */
export function isDiskFull(text) {
  return /ENOSPC|no space left on device/i.test(text)
}
