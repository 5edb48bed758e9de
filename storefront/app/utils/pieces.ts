/** A title with how many pieces of it there are; a single one need not be counted. */
export function pieces(quantity: number, title: string): string {
  return quantity > 1 ? `${quantity} × ${title}` : title
}
