import type { IncomingMessage, ServerResponse } from "node:http"

import type Stripe from "stripe"

import { authenticate } from "./paying"
import { authenticateSetup } from "./setting-up"
import type { World } from "./world"

const page = (path: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>3D Secure 2 Test Page</title>
<h1>3D Secure 2 Test Page</h1>
<form method="post" action="${path}/complete"><button id="test-source-authorize-3ds">Complete</button></form>
<form method="post" action="${path}/fail"><button id="test-source-fail-3ds">Fail</button></form></html>`

function end(world: World, intent: Stripe.PaymentIntent | Stripe.SetupIntent, passed: boolean): void {
  if (intent.status !== "requires_action")
    return
  if (intent.object === "payment_intent")
    authenticate(world, intent, passed)
  else
    authenticateSetup(world, intent, passed)
}

/**
 * The bank's page of 3-D Secure at `/3ds/<payment or setup>`, with Stripe's own two buttons. It ends with a redirect to the
 * shop if it was given an address to return to, else with a message to the window that shows it.
 * @returns whether the request was for it.
 */
export function answerChallenge(world: World, req: IncomingMessage, url: URL, res: ServerResponse): boolean {
  const [, id = "", outcome] = /^\/3ds\/(\w+)(?:\/(complete|fail))?$/.exec(url.pathname) ?? []
  const intent = world.intents.get(id) ?? world.setups.get(id)
  if (!intent)
    return false
  if (!outcome || req.method !== "POST") {
    res.writeHead(200, { "Content-Type": "text/html" }).end(page(`/3ds/${id}`))
    return true
  }
  const return_url = intent.next_action?.redirect_to_url?.return_url
  end(world, intent, outcome === "complete")
  if (!return_url) {
    res.writeHead(200, { "Content-Type": "text/html" }).end(`<script>parent.postMessage({ type: "3ds", outcome: "${outcome}" }, "*")</script>`)
    return true
  }
  const target = new URL(return_url)
  target.searchParams.set(intent.object, id)
  target.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? "")
  target.searchParams.set("redirect_status", outcome === "complete" ? "succeeded" : "failed")
  res.writeHead(303, { Location: target.toString() }).end()
  return true
}
