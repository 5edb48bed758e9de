import type { z } from "zod"

import type { ListingCode } from "./codes"
import type { Problem } from "./types"

type Issue = z.core.$ZodIssue

/** A union's complaint is that of its branch that came furthest: the deepest path. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union")
    return [issue]
  const branches = issue.errors.filter(branch => branch.length > 0)
  const [best] = branches.sort((a, b) => a.length - b.length)
  return (best ?? []).flatMap(inner => innermost({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** All that zod found wrong, as fields and codes, in the order of the fields. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap(innermost).flatMap(({ path, message, ...issue }) => {
    const at = path.map(String)
    const keys = issue.code === "unrecognized_keys" ? (issue as { keys: string[] }).keys : [undefined]
    return keys.map(key => ({ field: (key === undefined ? at : [...at, key]).join("."), code: message as ListingCode }))
  })
}
