import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A titled part of a page, as the panel's own pages have them. */
export function Section({ title, aside, children }: { title: string, aside?: ReactNode, children: ReactNode }) {
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-4 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        {aside}
      </div>
      {children}
    </Container>
  )
}
