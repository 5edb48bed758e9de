import { FilterSelect, ListBody, SearchField, useFormat, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Tag } from "@medusajs/icons"
import { Button, Container, Heading, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { ListedProduct } from "../../../products/list-products"
import { Reassign } from "../../components/reassign"

interface ProductList { products: (Omit<ListedProduct, "created_at"> & { created_at: string })[], count: number, limit: number, offset: number }

const statuses = ["draft", "proposed", "published", "rejected"] as const
const colors: Record<string, "green" | "grey" | "orange" | "red"> = { published: "green", draft: "grey", proposed: "orange", rejected: "red" }

/** All products with their artisans; core's own list can neither show nor filter by them. */
export default function ArtisanProductsPage() {
  const { t } = useTranslation("artisans", { keyPrefix: "byArtisan" })
  const list = useList<ProductList, "q" | "status" | "artisan_id">("/admin/artisan-products", { q: "", status: "", artisan_id: "" })
  const { values, answer, narrow } = list
  const chosen = values.artisan_id !== "" && values.artisan_id !== "house"
  const name = answer?.products[0]?.artisan?.name ?? values.artisan_id

  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading>{t("title")}</Heading>
        <div className="flex flex-wrap gap-2">
          <SearchField label={t("search")} value={values.q} onChange={q => narrow({ q })} />
          <FilterSelect label={t("status")} value={values.status} options={statuses.map(status => [status, t(`statuses.${status}`)])} onChange={status => narrow({ status })} />
          <FilterSelect
            label={t("artisan")}
            value={values.artisan_id}
            all={t("everybody")}
            options={[["house", t("house")], ...chosen ? [[values.artisan_id, t("of", { name })] as const] : []]}
            onChange={artisan_id => narrow({ artisan_id })}
          />
        </div>
      </div>
      <ListBody list={list} empty={t("empty")}>
        {answer && <ProductTable products={answer.products} onArtisan={artisan_id => narrow({ artisan_id })} onChange={list.reload} />}
      </ListBody>
    </Container>
  )
}

function ProductTable({ products, onArtisan, onChange }: { products: ProductList["products"], onArtisan: (id: string) => void, onChange: () => void }) {
  const { t } = useTranslation("artisans", { keyPrefix: "byArtisan" })
  const { day } = useFormat()
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {["product", "artisan", "status", "since"].map(column => <Table.HeaderCell key={column}>{t(column)}</Table.HeaderCell>)}
          <Table.HeaderCell><span className="sr-only">{t("actions")}</span></Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {products.map(product => (
          <Table.Row key={product.id}>
            <Table.Cell><Text asChild size="small" weight="plus"><Link to={`/products/${product.id}`}>{product.title}</Link></Text></Table.Cell>
            <Table.Cell>
              {product.artisan
                ? <Button size="small" variant="transparent" onClick={() => onArtisan(product.artisan?.id ?? "")}>{product.artisan.name}</Button>
                : t("house")}
            </Table.Cell>
            <Table.Cell><StatusBadge color={colors[product.status] ?? "grey"}>{t(`statuses.${product.status}`)}</StatusBadge></Table.Cell>
            <Table.Cell>{day(product.created_at)}</Table.Cell>
            <Table.Cell className="text-right"><Reassign product={product} artisan={product.artisan} onDone={onChange} /></Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

export const config = defineRouteConfig({ label: "byArtisan.menu", translationNs: "artisans", icon: Tag })
