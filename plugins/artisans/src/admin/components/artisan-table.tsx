import { Table, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import type { AdminArtisan } from "../lib/artisan"
import { ArtisanStatus } from "./artisan-status"
import { ArtisanSteps } from "./artisan-steps"

function Row({ artisan, onChange }: { artisan: AdminArtisan, onChange: () => void }) {
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        <Text asChild weight="plus" size="small"><Link to={`/artisans/${artisan.id}`}>{artisan.name}</Link></Text>
        <Text size="small" className="text-ui-fg-subtle">{[artisan.email, artisan.place].filter(Boolean).join(" · ")}</Text>
      </Table.Cell>
      <Table.Cell>
        <ArtisanStatus status={artisan.status} />
        {artisan.suspension_reason && <Text size="xsmall" className="text-ui-fg-subtle">{artisan.suspension_reason}</Text>}
      </Table.Cell>
      <Table.Cell className="text-right">{artisan.product_count}</Table.Cell>
      <Table.Cell>{new Date(artisan.created_at).toLocaleDateString()}</Table.Cell>
      <Table.Cell><ArtisanSteps artisan={artisan} onChange={onChange} /></Table.Cell>
    </Table.Row>
  )
}

export function ArtisanTable({ artisans, onChange }: { artisans: AdminArtisan[], onChange: () => void }) {
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>Artisan</Table.HeaderCell>
          <Table.HeaderCell>Status</Table.HeaderCell>
          <Table.HeaderCell className="text-right">Products</Table.HeaderCell>
          <Table.HeaderCell>Since</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {artisans.map(artisan => <Row key={artisan.id} artisan={artisan} onChange={onChange} />)}
      </Table.Body>
    </Table>
  )
}
