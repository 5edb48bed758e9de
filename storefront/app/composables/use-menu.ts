import type { NavigationMenuItem } from "@nuxt/ui"

/** The main menu: every category with its children, then the artisans. */
export function useMenu() {
  const shop = useShop()
  const { t } = useI18n()
  return computed<NavigationMenuItem[]>(() => [
    ...shop.value.categories.map(category => ({
      label: category.name,
      to: categoryPath(category),
      value: category.id,
      children: category.children.length
        ? [
            { label: t("header.allOf", { category: category.name }), to: categoryPath(category) },
            ...category.children.map(child => ({ label: child.name, to: categoryPath(child, [category]) })),
          ]
        : undefined,
    })),
    { label: t("header.artisans"), to: "/artisans", value: "artisans" },
  ])
}
