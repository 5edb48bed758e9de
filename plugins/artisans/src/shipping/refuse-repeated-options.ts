import { refuse } from "@craftmart/http"

/**
 * Each of our options prices the whole cart, so a cart has one of them. Core would take several in one request,
 * and charge each.
 * @throws a 400 refusal for an option that is named twice, and for a second option of ours.
 */
export function refuseRepeatedOptions(optionIds: readonly string[], ourOptionIds: readonly string[]): void {
  const repeated = optionIds.find((id, index) => optionIds.indexOf(id) !== index) ?? ourOptionIds[1]
  if (repeated !== undefined) {
    throw refuse({
      status: 400,
      code: "shipping_option_repeated",
      message: `option_id: the shipping option ${repeated} would charge the same parcels twice.`,
      field: "option_id",
    })
  }
}
