import { moderate } from "../../../../../http/moderate"

export const POST = moderate("hide")
