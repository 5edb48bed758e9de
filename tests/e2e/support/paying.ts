import type { FrameLocator, Page } from "playwright-core"

import { button } from "./buying"

/** Stripe's own fields, by the names that they have at Stripe. */
function cardFields(page: Page): FrameLocator {
  return page.frameLocator("iframe[title=\"Secure payment input frame\"]")
}

/** Types a card; what stood there goes. */
export async function fillCard(page: Page, number: string): Promise<void> {
  const fields = cardFields(page)
  await fields.locator("[name=number]").fill(number)
  await fields.locator("[name=expiry]").fill("12 / 34")
  await fields.locator("[name=cvc]").fill("123")
}

/** From the payment step to the summary, with a card. */
export async function saveCard(page: Page, number: string): Promise<void> {
  await fillCard(page, number)
  await button(page, "Continue to the summary").click()
  await button(page, "Place Order").waitFor()
}

/** The window of 3-D Secure over the shop; its only frame is the bank's page. */
export function bankWindow(page: Page) {
  const window = page.frameLocator("iframe[src*=\"three-ds-2-challenge\"]")
  const bank = window.frameLocator("iframe[name=\"stripe-challenge-frame\"]")
  return {
    complete: () => bank.getByRole("button", { name: "Complete" }).press("Enter"),
    fail: () => bank.getByRole("button", { name: "Fail" }).press("Enter"),
    close: () => window.getByRole("button", { name: "Close" }).press("Enter"),
  }
}
