import { Section, SectionRow, useFormat, useLoad } from "@craftmart/admin-kit"
import { Avatar, Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { zoneNames } from "../lib/rules"
import type { ZoneList } from "../lib/rules"
import type { Artisan } from "../lib/types"
import { ArtisanStatus } from "./artisan-status"

/** Who they are, how they stand, and what can be done about it. */
export function ArtisanHead({ artisan, children }: { artisan: Artisan, children: ReactNode }) {
  const { t } = useTranslation("artisans")
  return (
    <Container className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
      <div className="flex items-center gap-4">
        <Avatar size="xlarge" src={artisan.picture_url ?? undefined} fallback={artisan.name.charAt(0)} aria-hidden />
        <div>
          <div className="flex flex-wrap items-center gap-2">
            <Heading>{artisan.name}</Heading>
            <ArtisanStatus status={artisan.status} />
          </div>
          <Text size="small" className="text-ui-fg-subtle">{[artisan.email, artisan.place].filter(Boolean).join(" · ")}</Text>
          {artisan.suspension_reason && <Text size="small" className="text-ui-fg-error mt-1">{t("page.suspendedBecause", { reason: artisan.suspension_reason })}</Text>}
        </div>
      </div>
      {children}
    </Container>
  )
}

export function ArtisanProfile({ artisan }: { artisan: Artisan }) {
  const { t } = useTranslation("artisans")
  const { day, country } = useFormat()
  const rows = [
    ["handle", `/artisans/${artisan.handle}`],
    ["tagline", artisan.tagline],
    ["place", artisan.place],
    ["country", artisan.country_code && country(artisan.country_code)],
    ["since", day(artisan.created_at)],
    ["story", artisan.story],
  ] as const
  return (
    <Section title={t("page.profile")}>
      {rows.map(([name, value]) => value && <SectionRow key={name} label={t(`page.${name}`)}>{value}</SectionRow>)}
    </Section>
  )
}

function nameOf({ first_name, last_name, email }: Artisan["members"][number]): string {
  return [first_name, last_name].filter(Boolean).join(" ") || email
}

/** Who may sign in for them. */
export function ArtisanMembers({ members }: Pick<Artisan, "members">) {
  const { t } = useTranslation("artisans")
  return (
    <Section title={t("page.members")}>
      {members.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("page.noMembers")}</Text>}
      {members.map(member => <SectionRow key={member.id} label={nameOf(member)}>{`${t(`page.${member.role}`)}\n${member.email}`}</SectionRow>)}
    </Section>
  )
}

/** What they charge for shipping. */
export function ArtisanRates({ rates }: { rates: Artisan["shipping_rates"] }) {
  const { t } = useTranslation("artisans")
  const { money, country } = useFormat()
  const { answer } = useLoad<ZoneList>("/admin/shipping-zones")
  const named = zoneNames(country, answer?.shipping_zones)
  const zone = (code: string) => code === "*" ? t("page.everywhere") : named(code)
  return (
    <Section title={t("page.rates")}>
      {rates.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("page.noRates")}</Text>}
      {rates.map(rate => (
        <SectionRow key={rate.id} label={`${zone(rate.zone)} · ${t(`page.speed.${rate.speed}`)}`}>
          {t("page.rateLine", { first: money(rate.first_item, rate.currency_code), further: money(rate.additional_item, rate.currency_code) })}
        </SectionRow>
      ))}
    </Section>
  )
}
