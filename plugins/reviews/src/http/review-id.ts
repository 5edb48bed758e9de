import { isId } from "@craftmart/http"
import { noSuchReview } from "../writes/lock-review"

/** The review that a path names. @throws 404 for what cannot be an id */
export function reviewIdOf({ id }: Record<string, string | undefined>): string {
  if (!isId(id))
    throw noSuchReview()
  return id
}
