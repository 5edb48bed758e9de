import { AskDialog, Picker, useSend } from "@craftmart/admin-kit"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

interface Props {
  product: { id: string, title: string }
  /** Whose it is; null: the house's own. */
  artisan: { id: string, name: string } | null
  onDone: () => void
}

/** Gives a product to another artisan, and says before what becomes of what is ordered. */
export function Reassign({ product, artisan, onDone }: Props) {
  const { t } = useTranslation("artisans", { keyPrefix: "byArtisan" })
  const { busy, send } = useSend()
  const [chosen, setChosen] = useState({ id: "", name: "" })

  async function give(): Promise<boolean> {
    const worked = await send({ path: `/admin/products/${product.id}/artisan`, body: { artisan_id: chosen.id } }, t("given", { title: product.title, name: chosen.name }))
    if (worked)
      onDone()
    return worked
  }

  return (
    <AskDialog
      trigger={<Button size="small" variant="secondary">{t("give")}</Button>}
      title={t("giveTitle", { title: product.title })}
      words={[t("giveWords"), artisan ? t("giveStays", { name: artisan.name }) : t("giveStaysHouse"), t("giveUndo")]}
      confirm={t("give")}
      isComplete={chosen.id !== ""}
      busy={busy}
      onOpen={() => setChosen({ id: "", name: "" })}
      onConfirm={give}
    >
      <Picker<{ artisans: { id: string, name: string }[] }>
        label={t("giveTo")}
        path="/admin/artisans?status=active"
        choicesIn={({ artisans }) => artisans.filter(({ id }) => id !== artisan?.id)}
        value={chosen.id}
        onChange={(id, name) => setChosen({ id, name })}
      />
    </AskDialog>
  )
}
