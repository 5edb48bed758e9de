import type { LocationQuery } from "vue-router"

export const PRODUCT_TABS = ["all", "published", "draft", "low", "out", "deleted"] as const
export const PRODUCT_ORDERS = ["-created_at", "created_at", "title", "-title"] as const
export const PRODUCTS_A_PAGE = 20

export type ProductTab = (typeof PRODUCT_TABS)[number]
export type ProductOrder = (typeof PRODUCT_ORDERS)[number]

/** What the list of the artisan's own products shows; the address of the page says it. */
export interface OwnProductsState {
  tab: ProductTab
  q: string
  category: string | null
  order: ProductOrder
  /** From 1. */
  page: number
}

const START: OwnProductsState = { tab: "all", q: "", category: null, order: "-created_at", page: 1 }

/** Anything that makes no sense in an address is as if it were not there. */
export function parseOwnProducts(query: LocationQuery): OwnProductsState {
  const page = Number(query.page)
  return {
    tab: oneOf(PRODUCT_TABS, query.tab) ?? START.tab,
    q: typeof query.q === "string" ? query.q.trim().slice(0, 100) : START.q,
    category: typeof query.category === "string" && /^\w+$/.test(query.category) ? query.category : START.category,
    order: oneOf(PRODUCT_ORDERS, query.order) ?? START.order,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : START.page,
  }
}

/** The address's query for a state, without what goes without saying. */
export function ownProductsQuery(state: OwnProductsState): Record<string, string> {
  return Object.fromEntries(Object.entries(state)
    .filter(([name, value]) => value !== null && value !== START[name as keyof OwnProductsState])
    .map(([name, value]) => [name, String(value)]))
}

/** What the backend is asked for a state. */
export function ownProductsRequest(state: OwnProductsState, limit = PRODUCTS_A_PAGE): Record<string, string | number> {
  return {
    ...(state.q ? { q: state.q } : {}),
    ...(state.category ? { category_id: state.category } : {}),
    ...tabFilter(state.tab),
    order: state.order,
    limit,
    offset: (state.page - 1) * limit,
  }
}

function tabFilter(tab: ProductTab): Record<string, string> {
  switch (tab) {
    case "published":
    case "draft":
      return { status: tab }
    case "low":
    case "out":
      return { stock: tab }
    case "deleted":
      return { deleted: "true" }
    default:
      return {}
  }
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find(candidate => candidate === value)
}
