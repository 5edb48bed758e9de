/** "Bea B." of Bea Byers: enough to be a person, too little to be found. Null when nothing is known. */
export function displayName(firstName: string | null | undefined, lastName: string | null | undefined): string | null {
  const [initial] = lastName?.trim() ?? ""
  const first = firstName?.trim() ?? ""
  if (!first)
    return null
  return initial ? `${first} ${initial.toUpperCase()}.` : first
}
