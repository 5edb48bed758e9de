import type { Audit } from "./run-audit"

/** The audit in words, for a terminal. */
export function reportOf({ breaches, skipped, checked }: Audit): string {
  const lines = [
    ...skipped.map(({ invariant, title, missing }) => `- invariant ${invariant}: ${title}: not installed (there is no table ${missing})`),
    ...breaches.map(({ invariant, title, subject, detail }) => `✗ invariant ${invariant}: ${title}: ${subject} ${detail}`),
    breaches.length === 0
      ? `✓ ${checked} rules hold over the whole database.`
      : `${breaches.length} ${breaches.length === 1 ? "breach" : "breaches"} of ${checked} rules.`,
  ]
  return lines.join("\n")
}
