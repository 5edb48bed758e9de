/** Digits of precision of Medusa's raw amounts. */
const PRECISION = 20

/** An amount column and its exact companion, as Medusa's big numbers are stored. */
export function amountColumns(column: string, value: string): Record<string, string> {
  return { [column]: value, [`raw_${column}`]: JSON.stringify({ value, precision: PRECISION }) }
}
