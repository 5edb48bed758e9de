import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

import Ajv from "ajv"
import type { ValidateFunction } from "ajv"
import { createGenerator } from "ts-json-schema-generator"

import type { Shape } from "./contract"

const root = join(__dirname, "../../..")
const contract = join(__dirname, "contract.ts")
const version = join(root, "node_modules/stripe/VERSION")

interface Schema { definitions?: Record<string, object> }

/** Made once for a version of `stripe` and a state of the contract; it takes some seconds. */
function schemaOfContract(): Schema {
  const hash = createHash("sha256").update(readFileSync(version)).update(readFileSync(contract)).digest("hex").slice(0, 16)
  const cached = join(root, `node_modules/.cache/craftmart/stripe-contract-${hash}.json`)
  if (existsSync(cached))
    return JSON.parse(readFileSync(cached, "utf8")) as Schema
  const schema = createGenerator({ path: contract, type: "Contract", tsconfig: join(root, "tsconfig.lint.json"), skipTypeCheck: true, additionalProperties: false })
    .createSchema("Contract") as Schema
  mkdirSync(dirname(cached), { recursive: true })
  writeFileSync(cached, JSON.stringify(schema))
  return schema
}

/** What Stripe.js is to do next is known to Stripe.js alone: the types name no property of it. */
function withOpenInstructions(schema: Schema): Schema {
  for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
    if (name.endsWith(".NextAction.UseStripeSdk"))
      Object.assign(definition, { additionalProperties: true })
  }
  return schema
}

const SCHEMA = "stripe"
const validators = new Map<string, ValidateFunction>()
let compilers: { requests: Ajv, answers: Ajv } | undefined

/** A request arrives as a form, all of it text: numbers and booleans are read from it. An answer is taken as it is. */
function compiler(side: "requests" | "answers"): Ajv {
  if (!compilers) {
    const schema = withOpenInstructions(schemaOfContract())
    const ajv = (coerceTypes: boolean) => new Ajv({ strict: false, coerceTypes, inlineRefs: false }).addSchema(schema, SCHEMA)
    compilers = { requests: ajv(true), answers: ajv(false) }
  }
  return compilers[side]
}

function validator(side: "requests" | "answers", shape: Shape): ValidateFunction {
  const key = `${side}:${shape}`
  const validate = validators.get(key) ?? compiler(side).compile({ $ref: `${SCHEMA}#/definitions/Contract/properties/${shape}` })
  validators.set(key, validate)
  return validate
}

function complaintsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value))
    return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
}

/** What is wrong with a request's parameters; nothing if the list is empty. Turns texts into numbers in place. */
export function wrongWithRequest(shape: Shape, params: unknown): string[] {
  return complaintsOf(validator("requests", shape), params)
}

/** What is wrong with an object that Stripe would answer. */
export function wrongWithAnswer(shape: Shape, answer: unknown): string[] {
  return complaintsOf(validator("answers", shape), answer)
}
