/** What an import would do with one line of the file. */
export interface ImportRow {
  /** As an editor counts lines: the head is line 1. */
  line: number
  action: "create" | "update" | "error"
  title: string
  errors: { field: string, message: string }[]
}

export interface ImportPreview {
  rows: ImportRow[]
  summary: { create: number, update: number, error: number }
}

export interface ImportResult extends ImportPreview {
  created: number
  updated: number
}
