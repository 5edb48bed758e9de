export * from "./notices"
export * from "./payloads"
