import Ajv from "ajv/dist/2020"

import schema from "./mail-send.schema.json"

interface SchemaNode {
  [keyword: string]: unknown
}

const isNode = (value: unknown): value is SchemaNode => typeof value === "object" && value !== null && !Array.isArray(value)

/** The description forbids no unknown field; SendGrid ignores one silently. Here a misspelt field is an error. */
function forbidUnknown(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(forbidUnknown)
  if (!isNode(value))
    return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, forbidUnknown(child)]))
  const closed = inner.type === "object" && isNode(inner.properties) && inner.additionalProperties === undefined
  return closed ? { ...inner, additionalProperties: false } : inner
}

const ajv = new Ajv({ strict: false, allErrors: true, formats: { email: /^[^\s@<>]+@[^\s<>@][^\s.<>@]*\.[^\s<>@]+$/ } })
const check = ajv.compile<MailSend>(forbidUnknown(schema) as SchemaNode)

/** The parts of a request that tests look at. */
export interface MailSend {
  from: { email: string, name?: string }
  subject?: string
  content?: { type: string, value: string }[]
  categories?: string[]
  template_id?: string
  personalizations: { to: { email: string }[], custom_args?: Record<string, string> }[]
}

/** What the reference says in words and not in the schema. */
function* brokenRules(mail: MailSend): Generator<{ field: string, message: string }> {
  if (mail.template_id)
    return
  if (!mail.subject)
    yield { field: "subject", message: "The subject is required." }
  const types = (mail.content ?? []).map(part => part.type)
  if (types.length === 0)
    yield { field: "content", message: "The content value must be a string at least one character in length." }
  if (types.includes("text/plain") && types[0] !== "text/plain")
    yield { field: "content", message: "If present, text/plain must be first." }
}

/** What is wrong with the body of a `POST /v3/mail/send`; empty if nothing is. */
export function whatIsWrong(body: unknown): { field: string, message: string }[] {
  if (check(body))
    return [...brokenRules(body)]
  return (check.errors ?? []).map(error => ({ field: error.instancePath, message: error.message ?? error.keyword }))
}
