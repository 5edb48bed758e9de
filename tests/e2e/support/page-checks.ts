import { AxeBuilder } from "@axe-core/playwright"
import type { Locator, Page } from "playwright-core"

/** With these two Reka UI leads the Tab key into its toasts and out again, while one shows; no reader stops at them. */
const doorsOfToasts = "[role=region] > span[aria-hidden=true][tabindex]"

/** What axe finds serious or critical on a page, or in a part of it: rule, and the first places. */
export async function seriousFindings(page: Page, part = "html"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).exclude(doorsOfToasts).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.target.join(" ")).join(" | ")}`)
}

/** How many pixels of a page stick out to the side of the window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What can be used with a mouse in the page's main part and that Tab does not come to, by what it says. */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>("main :is(a[href], button, input, select, textarea, [tabindex])")
    const usable = Array.from(controls).filter(control => control.tabIndex >= 0 && !control.matches(":disabled, [inert] *") && control.checkVisibility({ visibilityProperty: true }))
    for (const control of usable)
      control.dataset.untouched = ""
    // A group of radios hands the focus on to one of them at once, before "focusin" could tell of it.
    document.addEventListener("focus", ({ target }) => target instanceof HTMLElement && delete target.dataset.untouched, true)
    ;(document.activeElement as HTMLElement | null)?.blur()
    window.getSelection()?.collapse(document.body, 0)
    return usable.length
  })
  // The page's head and menu come first; whoever has been all the way round begins anew.
  for (let press = 0; press < count + 60 && await page.locator("[data-untouched]").count(); press++)
    await page.keyboard.press("Tab")
  return page.evaluate(() => Array.from(document.querySelectorAll<HTMLElement>("[data-untouched]"), control => control.getAttribute("aria-label") ?? control.textContent?.trim() ?? control.outerHTML))
}

/** Waits until the cursor is in a field, which can then be seen. */
export async function focusedInSight(page: Page, field: Locator): Promise<void> {
  await page.locator("main :focus").and(field).waitFor()
  const box = await field.boundingBox()
  const height = page.viewportSize()?.height ?? 0
  expect({ above: box!.y < 0, below: box!.y + box!.height > height }).toEqual({ above: false, below: false })
}
