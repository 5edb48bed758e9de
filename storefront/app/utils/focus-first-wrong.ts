/**
 * Puts the cursor into the first wrong field of a form as it stands on the page,
 * and so scrolls to it; for a UForm's `@error`. UForm tells of errors while its
 * fields are still disabled and cannot take the focus, hence a task later.
 */
export function focusFirstWrong({ errors }: { errors: { id?: string }[] }) {
  setTimeout(() => {
    const wrong = new Set(errors.map(({ id }) => id))
    const field = [...document.querySelectorAll<HTMLElement>("form [id]")].find(({ id }) => wrong.has(id))
    field?.focus()
  })
}
