interface PageSeo {
  title: string
  description?: string | null
  image?: string | null
  type?: "website" | "profile"
  /** JSON-LD nodes of schema.org; the context is added here. */
  schema?: object[]
}

const DESCRIPTION_LENGTH = 200

/** Title, description, canonical address, OpenGraph and JSON-LD of a page, from one place. */
export function usePageSeo(describe: () => PageSeo) {
  const route = useRoute()
  const { siteUrl } = useRuntimeConfig().public
  const page = computed(describe)
  const canonical = computed(() => new URL(route.path, siteUrl).href)
  const description = computed(() => shorten(page.value.description ?? ""))

  useSeoMeta({
    title: () => page.value.title,
    ogTitle: () => page.value.title,
    description: () => description.value || undefined,
    ogDescription: () => description.value || undefined,
    ogImage: () => page.value.image ?? undefined,
    ogType: () => page.value.type ?? "website",
    ogUrl: canonical,
    twitterCard: () => page.value.image ? "summary_large_image" : "summary",
  })
  useHead({
    link: [{ rel: "canonical", href: canonical }],
    script: computed(() => (page.value.schema ?? []).map((node, index) => ({
      key: `schema-${index}`,
      type: "application/ld+json",
      innerHTML: jsonForScript({ "@context": "https://schema.org", ...node }),
    }))),
  })
}

function shorten(text: string) {
  const flat = text.replace(/\s+/g, " ").trim()
  return flat.length <= DESCRIPTION_LENGTH ? flat : `${flat.slice(0, flat.lastIndexOf(" ", DESCRIPTION_LENGTH))} …`
}
