import { readFileSync } from "node:fs"
import { join } from "node:path"

import Ajv from "ajv"
import type { ValidateFunction } from "ajv"

import type { Shape } from "./contract"

const published = join(__dirname, "openapi/stripe-2023-08-16.json")
const OPENAPI = "openapi"

const validators = new Map<Shape, ValidateFunction | undefined>()
let compiler: Ajv | undefined
let known: ReadonlySet<string>

function validator(shape: Shape): ValidateFunction | undefined {
  if (!compiler) {
    const schema = JSON.parse(readFileSync(published, "utf8")) as { properties: object }
    known = new Set(Object.keys(schema.properties))
    compiler = new Ajv({ strict: false, inlineRefs: false, allErrors: true }).addSchema(schema, OPENAPI)
  }
  if (known.has(shape) && !validators.has(shape))
    validators.set(shape, compiler.compile({ $ref: `${OPENAPI}#/properties/${shape}` }))
  return validators.get(shape)
}

/**
 * What Stripe's own OpenAPI of 2023 finds wrong with parameters or an object, where it knows their kind. It is older
 * than the types of the `stripe` package, so a name that is new to it is left to them.
 */
export function secondOpinion(shape: Shape, value: unknown): string[] {
  const validate = validator(shape)
  if (!validate || validate(value))
    return []
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "additionalProperties")
    .map(({ instancePath, message, params }) => `OpenAPI: ${instancePath} ${message} ${JSON.stringify(params)}`)
}
