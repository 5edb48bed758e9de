import { csvLine } from "./csv"

describe("a line of a CSV file", () => {
  it("quotes what would break it", () => {
    expect(csvLine(["a,b", "say \"hi\"", "two\nlines", null, 12.5])).toBe("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,12.5\r\n")
  })

  it("is no formula for a spreadsheet, whatever an artisan is called; a negative number stays one", () => {
    expect(csvLine(["=1+1", "+4912", "-x", "@me", -3])).toBe("'=1+1,'+4912,'-x,'@me,-3\r\n")
  })
})
