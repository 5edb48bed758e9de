import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"

import { ArtisanStatus } from "../components/artisan-status"
import type { AdminArtisan } from "../lib/artisan"
import { useLoad } from "../lib/use-load"

type Answer = { product: { artisan_product?: { artisan: AdminArtisan } | null } }

const fields = ["name", "email", "place", "status"].map(field => `artisan_product.artisan.${field}`).join(",")

/** On a product's page: who makes it. */
export default function ProductArtisan({ data }: { data: { id: string } }) {
  const { answer, error } = useLoad<Answer>(`/admin/products/${data.id}?fields=id,${fields}`)
  const artisan = answer?.product.artisan_product?.artisan

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Artisan</Heading>
        {artisan && <ArtisanStatus status={artisan.status} />}
      </div>
      <div className="px-6 py-4">
        {error && <Text role="alert" className="text-ui-fg-error">{error}</Text>}
        {artisan && <Text weight="plus" size="small">{artisan.name}</Text>}
        {artisan && <Text size="small" className="text-ui-fg-subtle">{[artisan.email, artisan.place].filter(Boolean).join(" · ")}</Text>}
        {answer && !artisan && <Text size="small" className="text-ui-fg-subtle">The marketplace's own product</Text>}
      </div>
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.side.before" })
