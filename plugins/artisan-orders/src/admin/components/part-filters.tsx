import { Button, Heading, Input, Select } from "@medusajs/ui"

import { ANY, toQuery } from "../lib/list-query"
import type { ListFilters } from "../lib/list-query"
import { statusWords } from "./part-status"

type Props = { filters: ListFilters, onChange: (filters: ListFilters) => void }

export function PartFilters({ filters, onChange }: Props) {
  const day = (field: "from" | "to", label: string) => (
    <Input type="date" size="small" aria-label={label} value={filters[field]} onChange={event => onChange({ ...filters, [field]: event.target.value })} />
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Heading>Artisan orders</Heading>
      <div className="flex flex-wrap gap-2">
        <Input
          type="search"
          size="small"
          aria-label="Search artisan orders"
          placeholder="Number, buyer, title"
          maxLength={100}
          value={filters.q}
          onChange={event => onChange({ ...filters, q: event.target.value })}
        />
        <Select size="small" value={filters.status} onValueChange={status => onChange({ ...filters, status })}>
          <Select.Trigger aria-label="Status">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ANY}>All</Select.Item>
            {Object.entries(statusWords).map(([value, words]) => <Select.Item key={value} value={value}>{words}</Select.Item>)}
          </Select.Content>
        </Select>
        {day("from", "Placed from")}
        {day("to", "Placed until")}
        <Button size="small" variant="secondary" asChild>
          <a href={`/admin/artisan-orders/export?${toQuery(filters)}`} download="artisan-orders.csv">Export CSV</a>
        </Button>
      </div>
    </div>
  )
}
