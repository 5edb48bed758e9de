import { formatAmount, Section, SectionRow } from "@craftmart/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Artisan } from "../lib/types"

function nameOf({ first_name, last_name, email }: Artisan["members"][number]): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email
}

/** Who they are. */
export function ArtisanHead({ artisan }: { artisan: Artisan }) {
  const { t } = useTranslation("backOffice")
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{artisan.name}</Heading>
        <Text size="small" className="text-ui-fg-subtle">{[artisan.tagline, artisan.place, artisan.email].filter(Boolean).join(" · ")}</Text>
        {artisan.suspension_reason && <Text size="small" className="text-ui-fg-error mt-2">{artisan.suspension_reason}</Text>}
      </div>
      <SectionRow label={t("artisan.products")}>{artisan.product_count}</SectionRow>
      <SectionRow label={t("artisan.rate")}>{artisan.commission_bps === null ? t("artisan.defaultRate") : `${artisan.commission_bps / 100} %`}</SectionRow>
      {artisan.story && <SectionRow label={t("artisan.story")}>{artisan.story}</SectionRow>}
    </Container>
  )
}

/** Who may sign in for them, and what they charge for shipping. */
export function ArtisanPeopleAndRates({ artisan }: { artisan: Artisan }) {
  const { t, i18n } = useTranslation("backOffice")
  const zone = (code: string) => code === "*" ? t("artisan.everywhere") : new Intl.DisplayNames(i18n.language, { type: "region" }).of(code.toUpperCase())
  return (
    <>
      <Section title={t("artisan.members")}>
        {artisan.members.map(member => (
          <SectionRow key={member.id} label={nameOf(member)}>{`${t(`artisan.${member.role}`)}\n${member.email}`}</SectionRow>
        ))}
      </Section>
      <Section title={t("artisan.rates")}>
        {artisan.shipping_rates.map(rate => (
          <SectionRow key={rate.id} label={`${zone(rate.zone)} · ${rate.speed}`}>
            {t("artisan.rate_line", {
              first: formatAmount(rate.first_item, rate.currency_code, i18n.language),
              further: formatAmount(rate.additional_item, rate.currency_code, i18n.language),
            })}
          </SectionRow>
        ))}
      </Section>
    </>
  )
}
