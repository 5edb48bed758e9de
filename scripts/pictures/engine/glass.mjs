export function stained() { return null }
