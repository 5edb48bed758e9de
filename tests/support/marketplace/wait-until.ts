/** Waits for what a subscriber does a moment later. */
export async function waitUntil(isSo: () => Promise<boolean>, patience = 10_000): Promise<void> {
  const end = Date.now() + patience
  while (!await isSo()) {
    if (Date.now() > end)
      throw new Error("It did not come to pass")
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
