import { randomUUID } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService, Modules } from "@medusajs/framework/utils"
import type Stripe from "stripe"

import { claimEvents } from "../../events/claim"
import type { ClaimedEvent } from "../../events/claim"
import { oneAtATime } from "../../events/one-at-a-time"
import { settleEvent } from "../../events/settle"
import type { Outcome } from "../../events/settle"
import { storeEvent } from "../../events/store"
import type { ReceivedEvent } from "../../events/store"
import { createClient } from "../../stripe/client"
import { readOptions } from "../../stripe/options"
import type { StripeOptions } from "../../stripe/options"
import { STRIPE_EVENT_RECEIVED, STRIPE_READY } from "../../types/events"
import { StripeDispute, StripeEvent } from "./models"

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  [Modules.EVENT_BUS]: IEventBusModuleService
}

/** Stripe's events and disputes as this shop has heard of them, and the client that asks Stripe itself. */
export class StripeModuleService extends MedusaService({ StripeDispute, StripeEvent }) {
  /** Undefined in a shop without keys: then there is no Stripe, and nothing here does anything. */
  readonly options: StripeOptions | undefined
  private readonly knex_: Knex
  private client_?: Stripe
  private work_?: () => Promise<void>

  /** Medusa calls it: what a stopped process left is taken up at the next start. */
  readonly __hooks: { onApplicationStart: () => Promise<void> }

  constructor(dependencies: Dependencies, options?: { stripe?: unknown }) {
    super(dependencies, options)
    this.options = options?.stripe === undefined ? undefined : readOptions(options.stripe)
    this.knex_ = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    const eventBus = dependencies[Modules.EVENT_BUS]
    const news = [STRIPE_READY, STRIPE_EVENT_RECEIVED].map(name => ({ name, data: {} }))
    this.__hooks = { onApplicationStart: async () => this.options ? eventBus.emit(news, { internal: true }) : undefined }
  }

  /** @throws in a shop without keys. */
  get client(): Stripe {
    if (!this.options)
      throw new Error("Stripe has no keys in this shop")
    this.client_ ??= createClient(this.options)
    return this.client_
  }

  /** Keeps an event that was verified. @returns false if it is known already. */
  async storeEvent(event: ReceivedEvent): Promise<boolean> {
    return storeEvent(this.knex_, event)
  }

  /** Takes a batch of due events, for a lease. */
  async claimEvents(): Promise<ClaimedEvent[]> {
    return claimEvents(this.knex_, randomUUID())
  }

  /** Writes down what became of a claimed event. */
  async settleEvent(event: ClaimedEvent, outcome: Outcome): Promise<void> {
    await settleEvent(this.knex_, event, outcome)
  }

  /** This process's worker, which runs once at a time; made when it is first asked for. */
  getWorker(create: () => () => Promise<void>): () => Promise<void> {
    this.work_ ??= oneAtATime(create())
    return this.work_
  }
}
