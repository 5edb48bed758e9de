import { Heading, Input, Select } from "@medusajs/ui"

export type Filters = { status: string, q: string }

/** Select.Item takes no empty value. */
export const ANY = "any"

const statuses = [[ANY, "All"], ["waiting", "Waiting"], ["parked", "Parked"], ["sent", "Sent"]] as const

export function SaleNoticeFilters({ filters, onChange }: { filters: Filters, onChange: (filters: Filters) => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Heading>Sale notices</Heading>
      <div className="flex gap-2">
        <Input
          type="search"
          size="small"
          aria-label="Search by address"
          placeholder="Address"
          maxLength={100}
          value={filters.q}
          onChange={event => onChange({ ...filters, q: event.target.value })}
        />
        <Select size="small" value={filters.status} onValueChange={status => onChange({ ...filters, status })}>
          <Select.Trigger aria-label="Status">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {statuses.map(([value, label]) => <Select.Item key={value} value={value}>{label}</Select.Item>)}
          </Select.Content>
        </Select>
      </div>
    </div>
  )
}
