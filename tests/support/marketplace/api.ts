import type { medusaIntegrationTestRunner } from "@medusajs/test-utils"

type Suite = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]

export type Api = Suite["api"]

/** The answer to a request that must be refused: a status and the body, whatever axios thinks of it. */
export async function refusalOf(request: Promise<{ status: number, data: unknown }>): Promise<{ status: number, data: unknown }> {
  const answer = await request.catch((error: { response?: { status: number, data: unknown } }) => {
    if (!error.response)
      throw error
    return error.response
  })
  return { status: answer.status, data: answer.data }
}
