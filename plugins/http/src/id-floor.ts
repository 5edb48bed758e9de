/** Crockford's base 32, in the order of its digits. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/**
 * The least id that Medusa could have given at that time: its ids are a prefix and a ULID, which begins with the
 * milliseconds. So "newer than" is a range of the primary key, and needs no index on `created_at`.
 */
export function idFloor(prefix: string, time: Date): string {
  const place = (index: number) => digits[Math.floor(time.getTime() / 32 ** (9 - index)) % 32]
  return `${prefix}_${Array.from({ length: 10 }, (_, index) => place(index)).join("")}`
}
