import { Heading, Input, Select } from "@medusajs/ui"

export type Filters = { queue: string, q: string }

/** The name of each queue with the query that makes it. */
export const queues = {
  reported: { label: "Reported", query: { reported: "true" } },
  waiting: { label: "Waiting", query: { status: "waiting" } },
  all: { label: "All", query: {} },
  published: { label: "Published", query: { status: "published" } },
  hidden: { label: "Hidden", query: { status: "hidden" } },
} satisfies Record<string, { label: string, query: Record<string, string> }>

export type Queue = keyof typeof queues

type Props = { filters: Filters, counts?: Partial<Record<string, number>>, onChange: (filters: Filters) => void }

export function ReviewFilters({ filters, counts = {}, onChange }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Heading>Reviews</Heading>
      <div className="flex gap-2">
        <Input
          role="searchbox"
          size="small"
          aria-label="Search reviews"
          placeholder="Search"
          title="Three letters or more"
          maxLength={100}
          value={filters.q}
          onChange={event => onChange({ ...filters, q: event.target.value })}
        />
        <Select size="small" value={filters.queue} onValueChange={queue => onChange({ ...filters, queue })}>
          <Select.Trigger aria-label="Which reviews">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(queues).map(([value, { label }]) => (
              <Select.Item key={value} value={value}>{counts[value] ? `${label} (${counts[value]})` : label}</Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
    </div>
  )
}
