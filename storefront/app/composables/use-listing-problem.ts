import { limits } from "@craftmart/listing"

/** The longest, the most, the largest of a field, for saying it in words. */
const LIMITS: [RegExp, number][] = [
  [/^title/, limits.title],
  [/^description/, limits.description],
  [/^tags\./, limits.tag],
  [/^tags/, limits.tags],
  [/^images\..*alt/, limits.alt],
  [/^images/, limits.pictures],
  [/^options\.\d+\.title/, limits.optionTitle],
  [/^options\.\d+\.values\./, limits.optionValue],
  [/^options\.\d+\.values/, limits.optionValues],
  [/^options/, limits.options],
  [/sku$/, limits.sku],
  [/prices/, limits.price],
  [/stock$/, limits.stock],
  [/^variants$/, limits.variants],
  [/^processing_days/, limits.processingDays],
  [/^personalisation/, limits.personalisationPrompt],
  [/^low_stock/, limits.lowStockThreshold],
]

/** What is wrong with a field of a listing, in the language of the page. */
export function useListingProblem() {
  const { t, te, n } = useI18n()
  /** `left`: how many pieces the shop has now. */
  return (code: string, field: string, left?: number | null) => {
    const max = LIMITS.find(([pattern]) => pattern.test(field))?.[1] ?? 0
    const special = `seller.problem.at.${field.split(".").filter(part => !/^\d+$/.test(part)).slice(0, 2).join("_")}.${code}`
    return te(special) ? t(special) : t(te(`seller.problem.${code}`) ? `seller.problem.${code}` : "seller.problem.refused", { max: n(max), left: n(left ?? 0) })
  }
}
