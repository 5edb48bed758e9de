/** One day of an artisan's figures in the artisan's time zone; amounts in major units. */
export interface StatsDay {
  /** `YYYY-MM-DD`. */
  date: string
  orders: number
  items: number
  sales: number
  earnings: number
  views: number
}

export interface BestSeller {
  product_id: string
  title: string
  thumbnail: string | null
  quantity: number
  sales: number
}

/** What `GET /artisan/stats` answers. `conversion` is orders by views, from 0 to 1; null without views. */
export interface Stats {
  currency_code: string
  currencies: string[]
  time_zone: string
  from: string
  to: string
  totals: Omit<StatsDay, "date"> & { conversion: number | null }
  days: StatsDay[]
  best_sellers: BestSeller[]
  waiting_to_send: number
  rating: { average: number | null, count: number }
}
