/** An artisan's story as paragraphs: they are parted by empty lines. */
export function storyParagraphs(story: string | null | undefined): string[] {
  return (story ?? "").split(/\n\s*\n/).map(paragraph => paragraph.trim()).filter(Boolean)
}

/** The first paragraph: what makes one want to read on. */
export function storyOpening(story: string | null | undefined): string {
  return storyParagraphs(story)[0] ?? ""
}
