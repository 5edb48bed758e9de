import type { Speed } from "~/types/checkout"
import type { RateDraft } from "~/types/shipping-rate"
import type { ShippingRules } from "~/types/shipping-rules"
import type { RateProblems } from "~/utils/shipping-rates"

/** The artisan's shipping rates while they are edited, one currency at a time. */
export function useRateDrafts({ zones: marketplaceZones, limits }: ShippingRules) {
  const artisans = useArtisanStore()
  const { zones, currencies: sold, zoneName, zoneDetail } = useZones(marketplaceZones)
  const saved = computed(() => artisans.me?.shipping_rates ?? [])
  const drafts = ref<RateDraft[]>(saved.value.map(draftOf))
  const isChecked = ref(false)

  const currencies = computed(() => [...new Set([...sold.value, ...drafts.value.map(rate => rate.currency_code)])])
  const currency = ref(saved.value[0]?.currency_code ?? sold.value[0] ?? "eur")
  const shown = computed(() => drafts.value.filter(rate => rate.currency_code === currency.value))
  /** The zones of the currency in the order in which they were added; everywhere else is the last. */
  const shownZones = computed(() => [...new Set(shown.value.map(({ zone }) => zone))]
    .sort((a, b) => Number(a === "*") - Number(b === "*"))
    .map(zone => ({ zone, name: zoneName(zone), detail: zoneDetail(zone), rates: shown.value.filter(rate => rate.zone === zone).sort(standardFirst) })))
  const freeZones = computed(() => zones.value.filter(({ zone }) => !shown.value.some(rate => rate.zone === zone)))
  /** What is beyond a limit: shown at once, since limits may have been set after the rates were saved. */
  const beyond = computed(() => beyondLimits(drafts.value, limits))
  const isBeyond = computed(() => beyondLimits(saved.value.map(draftOf), limits).size > 0)
  const problems = computed(() => joined(beyond.value, isChecked.value ? problemsOf(drafts.value) : new Map<string, RateProblems>()))
  const isChanged = computed(() => problemsOf(drafts.value).size > 0
    || JSON.stringify(drafts.value.map(rateOf)) !== JSON.stringify(saved.value.map(draftOf).map(rateOf)))

  function add(zone: string, speed: Speed) {
    drafts.value.push(blankDraft({ zone, speed, currency_code: currency.value }))
  }
  function remove(keys: string[]) {
    drafts.value = drafts.value.filter(({ key }) => !keys.includes(key))
  }
  function copyFrom(other: string) {
    drafts.value.push(...copyDrafts(drafts.value, other, currency.value))
  }
  function reset() {
    drafts.value = saved.value.map(draftOf)
    isChecked.value = false
  }
  /** Shows what is wrong; whether nothing is. The currency of the first problem comes to the front. */
  function check(): boolean {
    isChecked.value = true
    const wrong = drafts.value.find(({ key }) => problems.value.has(key))
    currency.value = wrong?.currency_code ?? currency.value
    return !wrong
  }
  async function save() {
    await artisans.saveProfile({ shipping_rates: drafts.value.map(rateOf) })
    reset()
  }
  return { drafts, currency, currencies, shownZones, freeZones, problems, isBeyond, isChanged, add, remove, copyFrom, reset, check, save }
}

function joined(...found: ReadonlyMap<string, RateProblems>[]): Map<string, RateProblems> {
  const keys = new Set(found.flatMap(problems => [...problems.keys()]))
  return new Map([...keys].map(key => [key, Object.assign({}, ...found.map(problems => problems.get(key))) as RateProblems]))
}

function standardFirst(a: RateDraft, b: RateDraft): number {
  return Number(a.speed === "express") - Number(b.speed === "express")
}
