import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { Reassign } from "../components/reassign"
import { ArtisanStatus } from "../components/artisan-status"
import type { Artisan } from "../lib/types"

type Answer = { product: { artisan_product?: { artisan: Pick<Artisan, "id" | "name" | "email" | "place" | "status"> } | null } }

const fields = ["id", "name", "email", "place", "status"].map(field => `artisan_product.artisan.${field}`).join(",")

/** On a product's page: who makes it. */
export default function ProductArtisan({ data }: { data: { id: string, title: string } }) {
  const { t } = useTranslation("artisans")
  const { answer, failure, reload } = useLoad<Answer>(`/admin/products/${data.id}?fields=id,${fields}`)
  const artisan = answer?.product.artisan_product?.artisan

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("widget.title")}</Heading>
        {artisan && <ArtisanStatus status={artisan.status} />}
      </div>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {answer && (
        <div className="px-6 py-4">
          {artisan && <Text asChild weight="plus" size="small"><Link to={`/artisans/${artisan.id}`}>{artisan.name}</Link></Text>}
          <Text size="small" className="text-ui-fg-subtle">{artisan ? [artisan.email, artisan.place].filter(Boolean).join(" · ") : t("widget.house")}</Text>
        </div>
      )}
      {answer && (
        <div className="flex justify-end px-6 py-4">
          <Reassign product={data} artisan={artisan ?? null} onDone={reload} />
        </div>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.side.before" })
