import type { LocationQuery, LocationQueryRaw } from "vue-router"
import type { ListingSort, ListingState } from "../types/listing"
import { LISTING_SORTS } from "../types/listing"

const MAX_PAGE = 500
const MAX_CHOICES = 20
const MAX_WORDS = 120

/**
 * Reads a listing's state from the address. Whatever is not understood (a
 * negative price, an unknown sort, page "x") falls back to its default, so a
 * mangled link still shows a listing.
 */
export function parseListing(query: LocationQuery): ListingState {
  const q = text(query.q).trim().slice(0, MAX_WORDS)
  return {
    q,
    categories: choices(query.category),
    artisans: choices(query.artisan),
    min: price(query.min),
    max: price(query.max),
    inStock: text(query.stock) === "1",
    stars: stars(query.stars),
    sort: sortOf(text(query.sort), q),
    page: Math.min(MAX_PAGE, Math.max(1, Math.trunc(Number(text(query.page))) || 1)),
  }
}

/** The address of a state, without what is at its default: the inverse of {@link parseListing}. */
export function listingQuery(state: ListingState): LocationQueryRaw {
  return {
    ...(state.q && { q: state.q }),
    ...(state.categories.length && { category: state.categories.join(",") }),
    ...(state.artisans.length && { artisan: state.artisans.join(",") }),
    ...(state.min !== null && { min: String(state.min) }),
    ...(state.max !== null && { max: String(state.max) }),
    ...(state.inStock && { stock: "1" }),
    ...(state.stars !== null && { stars: String(state.stars) }),
    ...(state.sort !== defaultSort(state.q) && { sort: state.sort }),
    ...(state.page > 1 && { page: String(state.page) }),
  }
}

/** A search begins with the best match, a listing with the newest. */
export function defaultSort(q: string): ListingSort {
  return q ? "relevance" : "newest"
}

/** How many filters are set; search words, sort and page are none. */
export function countFilters(state: ListingState): number {
  const hasPrice = state.min !== null || state.max !== null
  return state.categories.length + state.artisans.length + Number(hasPrice) + Number(state.inStock) + Number(state.stars !== null)
}

function sortOf(value: string, q: string): ListingSort {
  const known = LISTING_SORTS.find(sort => sort === value)
  return known && !(known === "relevance" && !q) ? known : defaultSort(q)
}

function text(value: LocationQuery[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ""
}

function choices(value: LocationQuery[string] | undefined): string[] {
  const handles = text(value).split(",").filter(handle => /^[\w-]{1,100}$/.test(handle))
  return [...new Set(handles)].slice(0, MAX_CHOICES)
}

function stars(value: LocationQuery[string] | undefined): number | null {
  return /^[1-5]$/.test(text(value)) ? Number(text(value)) : null
}

function price(value: LocationQuery[string] | undefined): number | null {
  const amount = text(value) === "" ? Number.NaN : Number(text(value))
  return Number.isFinite(amount) && amount >= 0 && amount < 1e9 ? amount : null
}
