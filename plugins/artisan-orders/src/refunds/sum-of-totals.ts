import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

/** The totals of lines as core computes them, added exactly; major units in a decimal text. */
export function sumOfTotals(lines: readonly { readonly total?: unknown }[]): string {
  return lines.reduce((sum, line) => MathBN.add(sum, (line.total ?? 0) as BigNumberInput), MathBN.convert(0)).toFixed()
}
