import { csvInBatches } from "./csv-in-batches"

const columns = ["id", "name"] as const
const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `row_${String(index).padStart(4, "0")}`, name: `n${index}` }))

/** The pieces of a file of so many rows, and after what each batch was asked for. */
async function exportOf(count: number) {
  const rows = rowsOf(count)
  const asked: string[] = []
  const pieces: string[] = []
  for await (const piece of csvInBatches(columns, "id", async (after, limit) => {
    asked.push(after)
    return rows.filter(({ id }) => id > after).slice(0, limit)
  }))
    pieces.push(piece)
  return { asked, pieces }
}

describe("a CSV file that is read batch by batch", () => {
  it("has the names of its columns, and nothing else when there is nothing", async () => {
    expect(await exportOf(0)).toEqual({ asked: [""], pieces: ["id,name\r\n"] })
  })

  it("has every row once, in order, five hundred a piece", async () => {
    const { asked, pieces } = await exportOf(1201)
    expect(asked).toEqual(["", "row_0499", "row_0999"])
    expect(pieces).toHaveLength(4)
    expect(pieces.join("")).toBe(["id,name", ...rowsOf(1201).map(({ id, name }) => `${id},${name}`), ""].join("\r\n"))
  })

  it("ends when the last batch was full to the row", async () => {
    const { asked, pieces } = await exportOf(500)
    expect(asked).toEqual(["", "row_0499"])
    expect(pieces).toHaveLength(2)
  })
})
