import { useTranslation } from "react-i18next"

import { reportsOf } from "./due"
import type { AdminReview } from "./review"

/** So many are named before something is done to many. */
const NAMED = 5

/** What reviews are called, and what is said of them before something is done to them. */
export function useNaming() {
  const { t } = useTranslation("reviews")

  function nameOf({ customer_name, product }: AdminReview): string {
    return t("name.review", {
      who: customer_name ?? t("name.somebody"),
      what: product.title === null ? t("name.deleted") : t("name.product", { title: product.title }),
    })
  }

  function namesOf(reviews: readonly AdminReview[]): string {
    const names = reviews.slice(0, NAMED).map(nameOf).join("; ")
    return reviews.length > NAMED ? t("name.more", { names, count: reviews.length - NAMED }) : names
  }

  /** The title and the paragraphs of the question: which, what will happen, and what of it can be undone. */
  function question(step: "publish" | "keep" | "hide", reviews: readonly AdminReview[]): { title: string, words: string[] } {
    const [first] = reviews
    const [count, reports] = [reviews.length, reportsOf(reviews)]
    const isOne = first !== undefined && count === 1
    return {
      title: isOne ? t(`${step}.title`, { name: nameOf(first) }) : t(`${step}.titleMany`, { count }),
      words: [
        isOne ? "" : t("name.several", { names: namesOf(reviews) }),
        t(`${step}.words`, { count }),
        reports > 0 ? t("settles", { count: reports }) : "",
        t(`${step}.undo`, { count }),
      ],
    }
  }
  return { nameOf, question }
}
