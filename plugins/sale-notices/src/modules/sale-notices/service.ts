import { randomUUID } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaService, Modules } from "@medusajs/framework/utils"

import { countUnread } from "../../notifications/count-unread"
import { NotificationStreams } from "../../notifications/notification-streams"
import { recentNotifications } from "../../notifications/recent-notifications"
import { SALE_NOTICES_ENQUEUED } from "../../types"
import type { OutboxWorker } from "../../worker/outbox-worker"
import { ArtisanNotification, SaleNotice } from "./models"
import type { SaleNoticesOptions } from "./options"
import { readOptions } from "./options"
import type { ClaimedNotice } from "./outbox/claim"
import { claimNotices } from "./outbox/claim"
import type { BeforeRetry } from "./outbox/retry"
import { makeDueAgain, undoRetry } from "./outbox/retry"
import type { Outcome } from "./outbox/settle"
import { settleNotice } from "./outbox/settle"

/** A query a second and process; an artisan has a few pages open, and a process some thousand connections. */
const streamLimits = { every: 1000, most: 1000, mostPerArtisan: 12 }

interface Dependencies {
  [ContainerRegistrationKeys.PG_CONNECTION]: Knex
  [ContainerRegistrationKeys.LOGGER]: Logger
  [Modules.EVENT_BUS]: IEventBusModuleService
}

/** The outbox and the notification centre's entries. Medusa hands it out behind a proxy, which #private fields do not stand. */
export class SaleNoticesModuleService extends MedusaService({ ArtisanNotification, SaleNotice }) {
  readonly options: SaleNoticesOptions
  private readonly knex_: Knex
  private readonly logger_: Logger
  private worker_?: OutboxWorker
  private streams_?: NotificationStreams

  /** Medusa calls these: what a stopped process left is taken up at the next start. */
  readonly __hooks: { onApplicationStart: () => Promise<void>, onApplicationPrepareShutdown: () => Promise<void> }

  constructor(dependencies: Dependencies, options?: unknown) {
    super(dependencies, options)
    this.options = readOptions(options)
    this.knex_ = dependencies[ContainerRegistrationKeys.PG_CONNECTION]
    this.logger_ = dependencies[ContainerRegistrationKeys.LOGGER]
    const eventBus = dependencies[Modules.EVENT_BUS]
    this.__hooks = {
      onApplicationStart: async () => eventBus.emit({ name: SALE_NOTICES_ENQUEUED, data: {} }, { internal: true }),
      onApplicationPrepareShutdown: async () => {
        this.streams_?.closeAll()
        await this.worker_?.stop()
      },
    }
  }

  /** This process's worker; made when it is first asked for. */
  getWorker(create: () => OutboxWorker): OutboxWorker {
    this.worker_ ??= create()
    return this.worker_
  }

  /** The browsers that listen to this process. */
  getStreams(): NotificationStreams {
    const knex = this.knex_
    this.streams_ ??= new NotificationStreams({
      recent: ids => recentNotifications(knex, ids),
      countUnread: ids => countUnread(knex, ids),
    }, streamLimits, this.logger_)
    return this.streams_
  }

  /** Takes a batch of due notices, for a lease. */
  async claimNotices(): Promise<ClaimedNotice[]> {
    const { batchSize, leaseSeconds } = this.options
    return claimNotices(this.knex_, { limit: batchSize, seconds: leaseSeconds, lease: randomUUID() })
  }

  /** Writes down what became of a claimed notice; false if the claim had ended. */
  async settleNotice(notice: ClaimedNotice, outcome: Outcome): Promise<boolean> {
    return settleNotice(this.knex_, notice, outcome)
  }

  /** Makes a notice due at once that has not left; null if it has, or is leaving now. */
  async makeDueAgain(id: string, recipient: string): Promise<BeforeRetry | null> {
    return makeDueAgain(this.knex_, id, recipient)
  }

  /** Takes {@link makeDueAgain} back. */
  async undoRetry(before: BeforeRetry): Promise<void> {
    await undoRetry(this.knex_, before)
  }
}
